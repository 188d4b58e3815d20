import QtQuick
import QtQuick.Layouts
import Tacha

// One issue in a list: grade, what, where, state, due.
Tappable {
    id: root

    required property var model
    readonly property bool closed: model.state === "CLOSED" || model.state === "WAIVED" || model.state === "DUPLICATE"

    label: [Words.grade(model.grade), model.text].join(", ")
    contentItem: RowLayout {
        spacing: Theme.gap
        Pile {
            spacing: 4
            Layout.fillWidth: true
            Flow {
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                GradeMark { grade: root.model.grade }
                Badge { text: Words.category(root.model.category) }
                Badge { text: Words.state(root.model.state); tone: root.closed ? "good" : "plain" }
                Badge { visible: root.model.conflict; text: qsTr("Conflict"); tone: "warn" }
            }
            AppText { text: root.model.text; Layout.fillWidth: true; maximumLineCount: 3; elide: Text.ElideRight }
            AppText { text: [root.model.part, root.model.author, Format.moment(root.model.foundAtMs)].filter(part => part !== "").join(" · "); kind: "caption"; soft: true; Layout.fillWidth: true }
        }
        Pile {
            spacing: 4
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignTop
            AppText {
                visible: !root.closed && root.model.dueMs > 0
                text: root.model.overdue ? qsTr("Overdue") : qsTr("Due %1").arg(Format.moment(root.model.dueMs))
                kind: "caption"
                font.bold: root.model.overdue
                color: root.model.overdue ? Theme.red : Theme.inkSoft
                wrapMode: Text.NoWrap
                Layout.alignment: Qt.AlignRight
            }
            DeliveryMark { delivery: root.model.delivery; iconOnly: true; Layout.alignment: Qt.AlignRight }
        }
    }
}
