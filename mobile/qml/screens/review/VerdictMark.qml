import QtQuick
import Tacha

// A verdict as shape: tick in a ring, question mark, or cross.
Icon {
    property string verdict: "OK"

    name: verdict === "OK" ? "check" : verdict === "DOUBT" ? "question" : "alert"
    tint: verdict === "OK" ? Theme.accent : verdict === "DOUBT" ? Theme.yellowInk : Theme.red
    size: 22
    Accessible.role: Accessible.Graphic
    Accessible.name: verdict === "OK" ? qsTr("In order") : verdict === "DOUBT" ? qsTr("Doubtful") : qsTr("Bad")
}
