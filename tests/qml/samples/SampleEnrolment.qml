import QtQuick

QtObject {
    property string step: "CONFIRM"
    property string code: ""
    property string codeError: ""
    property bool checking: false
    property bool online: true
    property string personName: "程书砚"
    property string unitName: "青岚县政府督查室"
    property var roleNames: ["CHIEF_ASSISTANT"]
    property string serverName: "青岚县重点项目协调推进办公室"
    property string serverFingerprint: "9F2C 41D7 88A0 5B3E"
    property string pinError: ""
    property int loadedRecords: 4120
    property int expectedRecords: 6900
    property bool usable: true
    property string errorText: ""
    property bool scanAvailable: true
    function submitCode() { step = "CONFIRM" }
    function scan() { }
    function confirm() { step = "PIN" }
    function reject() { step = "CODE" }
    function setPin(pin, repeated) { step = "LOADING" }
    function continueToTour() { step = "TOUR" }
    function finish() { }
}
