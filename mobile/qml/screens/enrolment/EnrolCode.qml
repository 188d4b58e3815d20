import QtQuick
import QtQuick.Layouts
import Tacha

// The code from the office: paste it or scan it.
Pile {
    id: root

    required property var enrolment

    Layout.fillWidth: true
    spacing: Theme.gap
    AppText { text: qsTr("Enter the enrolment code"); kind: "title"; Layout.fillWidth: true }
    AppText { text: qsTr("The county's key project office gives it to you. It says who you are and which server to trust; it is good for one tablet."); soft: true; Layout.fillWidth: true }
    TextBox { id: box; label: qsTr("Enrolment code"); text: root.enrolment.code; onEdited: text => root.enrolment.code = text }
    AppText { visible: text !== ""; text: root.enrolment.codeError; color: Theme.red; Layout.fillWidth: true }
    ActionButton { visible: root.enrolment.scanAvailable; symbol: "scan"; text: qsTr("Scan the code"); large: true; Layout.fillWidth: true; onClicked: root.enrolment.scan() }
    ActionButton {
        kind: "primary"
        large: true
        text: root.enrolment.checking ? qsTr("Checking…") : qsTr("Continue")
        enabled: !root.enrolment.checking && box.input.length > 0
        Layout.fillWidth: true
        onClicked: { root.enrolment.code = box.input.text; root.enrolment.submitCode() }
    }
    Banner { Layout.fillWidth: true; tone: "warn"; symbol: "offline"; text: root.enrolment.online ? "" : qsTr("No network. The code can be entered now; the tablet is enrolled as soon as it reaches the server once.") }
}
