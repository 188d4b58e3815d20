import QtQuick
import QtQuick.Layouts
import Tacha

// One project in the list: name, lamp with word, planned against actual, last visit, open issues.
Tappable {
    id: root

    required property var model

    label: [model.name, Words.lamp(model.colour), Format.percent(model.actualPermille)].join(", ")
    leftPadding: Theme.gap
    rightPadding: Theme.gap

    contentItem: Pile {
        Layout.fillWidth: true
        spacing: 6
        RowLayout {
            spacing: Theme.gapSmall
            AppText { text: root.model.name; kind: "strong"; Layout.fillWidth: true }
            Icon { visible: root.model.conflict; name: "conflict"; tint: Theme.yellowInk; size: 20; Accessible.name: qsTr("Has a conflict") }
            Lamp { colour: root.model.colour; stale: root.model.stale; Layout.alignment: Qt.AlignTop; Layout.topMargin: 2; Layout.fillWidth: false }
        }
        ProgressBars { planned: root.model.plannedPermille; actual: root.model.actualPermille; colour: root.model.colour; Layout.fillWidth: true }
        RowLayout {
            spacing: Theme.gap
            AppText {
                text: root.model.lastVisitMs > 0 ? qsTr("Visited %1").arg(Format.moment(root.model.lastVisitMs)) : qsTr("Not visited yet")
                kind: "caption"
                soft: true
                Layout.fillWidth: true
            }
            AppText { visible: root.model.openIssues > 0; text: qsTr("Issues %1").arg(root.model.openIssues); kind: "caption"; color: Theme.red; font.bold: true; wrapMode: Text.NoWrap }
            AppText { visible: root.model.openFollowUps > 0; text: qsTr("Follow-ups %1").arg(root.model.openFollowUps); kind: "caption"; color: Theme.yellowInk; font.bold: true; wrapMode: Text.NoWrap }
            AppText { visible: root.model.distanceM >= 0; text: Format.distance(root.model.distanceM); kind: "caption"; soft: true; wrapMode: Text.NoWrap }
        }
    }
}
