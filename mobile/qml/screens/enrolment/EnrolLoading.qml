import QtQuick
import QtQuick.Layouts
import Tacha

// The working set comes; work can begin before it is complete.
Pile {
    id: root

    required property var enrolment
    readonly property real share: enrolment.expectedRecords > 0 ? enrolment.loadedRecords / enrolment.expectedRecords : 0

    Layout.fillWidth: true
    spacing: Theme.gap
    AppText { text: qsTr("Your projects are coming"); kind: "title"; Layout.fillWidth: true }
    AppText { text: qsTr("Your own first, photos last. It goes on in the background."); soft: true; Layout.fillWidth: true }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 8
        radius: 4
        color: Theme.line
        Rectangle { width: parent.width * Math.min(1, root.share); height: 8; radius: 4; color: Theme.accent }
    }
    AppText { text: root.enrolment.expectedRecords > 0 ? qsTr("%1 of %2 records").arg(root.enrolment.loadedRecords).arg(root.enrolment.expectedRecords) : qsTr("%1 records").arg(root.enrolment.loadedRecords); Layout.fillWidth: true }
    ActionButton { kind: "primary"; large: true; text: root.enrolment.usable ? qsTr("Begin") : qsTr("One moment…"); enabled: root.enrolment.usable; Layout.fillWidth: true; onClicked: root.enrolment.continueToTour() }
}
