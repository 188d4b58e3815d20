pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Six digits as dots above a keypad. Also takes digits from a hardware keyboard.
Pile {
    id: root

    property string title: ""
    property string errorText: ""
    property int length: 6
    property string pin: ""
    signal entered(string pin)

    function clear() { root.pin = "" }
    function add(digit) {
        if (!root.enabled || root.pin.length >= root.length)
            return
        root.pin += digit
        if (root.pin.length === root.length)
            root.entered(root.pin)
    }

    Layout.fillWidth: true
    spacing: Theme.gap
    focus: true
    Keys.onPressed: event => {
        if (event.text >= "0" && event.text <= "9")
            root.add(event.text)
        else if (event.key === Qt.Key_Backspace)
            root.pin = root.pin.slice(0, -1)
    }
    AppText { text: root.title; kind: "strong"; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
    Row {
        spacing: 16
        Layout.alignment: Qt.AlignHCenter
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1 of %2 digits").arg(root.pin.length).arg(root.length)
        Repeater {
            model: root.length
            Rectangle {
                required property int index
                width: 16
                height: 16
                radius: 8
                color: index < root.pin.length ? Theme.accent : "transparent"
                border.color: index < root.pin.length ? Theme.accent : Theme.lineStrong
                border.width: 2
            }
        }
    }
    AppText { text: root.errorText; color: Theme.red; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true; Layout.minimumHeight: Theme.body * 1.5 }
    Keypad {
        Layout.fillWidth: true
        onDigit: digit => root.add(digit)
        onErased: root.pin = root.pin.slice(0, -1)
    }
}
