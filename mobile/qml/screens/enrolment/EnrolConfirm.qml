import QtQuick
import QtQuick.Layouts
import Tacha

// Is this you, and is this the server?
Pile {
    id: root

    required property var enrolment

    Layout.fillWidth: true
    spacing: Theme.gap
    AppText { text: qsTr("Is this you?"); kind: "title"; Layout.fillWidth: true }
    AppText { text: root.enrolment.personName; kind: "display"; Layout.fillWidth: true }
    AppText { text: root.enrolment.unitName; Layout.fillWidth: true }
    AppText { text: root.enrolment.roleNames.map(role => Words.role(role)).join(qsTr(", ")); soft: true; Layout.fillWidth: true }
    Hairline { Layout.fillWidth: true }
    KeyValue { label: qsTr("Server"); value: root.enrolment.serverName }
    KeyValue { label: qsTr("Fingerprint"); value: root.enrolment.serverFingerprint }
    ActionButton { kind: "primary"; large: true; text: qsTr("Yes, that is me"); Layout.fillWidth: true; onClicked: root.enrolment.confirm() }
    ActionButton { kind: "quiet"; text: qsTr("No, another code"); Layout.fillWidth: true; onClicked: root.enrolment.reject() }
}
