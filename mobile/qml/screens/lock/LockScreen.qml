import QtQuick
import QtQuick.Layouts
import Tacha

// The PIN. What was open stays as it was behind it. Shows a LockModel.
Rectangle {
    id: root

    required property var lock

    color: Theme.page
    Pile {
        Layout.fillWidth: true
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 360)
        spacing: Theme.gap
        AppText { text: root.lock.userName; kind: "headline"; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
        AppText { text: root.lock.unitName; soft: true; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
        PinEntry {
            id: entry
            Layout.fillWidth: true
            enabled: root.lock.waitSeconds === 0
            title: root.lock.waitSeconds > 0 ? qsTr("Try again in %1 s").arg(root.lock.waitSeconds) : qsTr("Enter your PIN")
            errorText: root.lock.errorText
            onEntered: pin => { root.lock.unlock(pin); entry.clear() }
        }
        AppText { text: qsTr("Your open pages are kept. Unsent: %1").arg(root.lock.unsentCount); kind: "caption"; soft: true; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
    }
}
