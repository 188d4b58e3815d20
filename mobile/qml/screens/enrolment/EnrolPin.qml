import QtQuick
import QtQuick.Layouts
import Tacha

// A PIN, typed twice.
Pile {
    id: root

    required property var enrolment
    property string first: ""

    Layout.fillWidth: true
    spacing: Theme.gap
    AppText { text: qsTr("Choose a PIN of six digits"); kind: "title"; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
    AppText { text: qsTr("It locks the tablet after 15 minutes and guards what is on it."); soft: true; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
    PinEntry {
        id: entry
        Layout.fillWidth: true
        Layout.maximumWidth: 360
        Layout.alignment: Qt.AlignHCenter
        title: root.first === "" ? qsTr("New PIN") : qsTr("The same once more")
        errorText: root.enrolment.pinError
        onEntered: pin => {
            if (root.first === "") {
                root.first = pin
            } else {
                root.enrolment.setPin(root.first, pin)
                root.first = ""
            }
            entry.clear()
        }
    }
}
