pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// One suggestion with its answer, and what the reader may do with it.
Item {
    id: root

    required property var model
    signal forwardWanted()
    signal rated(string evaluation)

    implicitHeight: column.implicitHeight + 2 * Theme.gap
    Hairline { anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: Theme.margin } }
    Pile {
        id: column
        Layout.fillWidth: true
        anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: Theme.gap; leftMargin: Theme.margin; rightMargin: Theme.margin }
        spacing: 8
        RowLayout {
            spacing: Theme.gapSmall
            AppText { text: root.model.projectName; kind: "strong"; Layout.fillWidth: true }
            DeliveryMark { delivery: root.model.delivery; iconOnly: true }
            AppText { text: Format.moment(root.model.recordedAtMs); kind: "caption"; soft: true; wrapMode: Text.NoWrap }
        }
        Flow {
            spacing: Theme.gapSmall
            Layout.fillWidth: true
            Badge { text: Words.suggestion(root.model.category) }
            Badge { text: Words.state(root.model.state); tone: root.model.state === "REPLIED" ? "info" : root.model.state === "CLOSED" ? "good" : "plain" }
            AppText { text: [root.model.group, root.model.proposer].filter(part => part !== "").join(" "); kind: "caption"; soft: true }
        }
        AppText { text: root.model.text; Layout.fillWidth: true; Layout.maximumWidth: 860 }
        RowLayout {
            visible: root.model.replyText !== ""
            spacing: 12
            Layout.fillWidth: true
            Layout.maximumWidth: 860
            Rectangle { implicitWidth: 3; Layout.fillHeight: true; color: Theme.accent }
            Pile {
                Layout.fillWidth: true
                spacing: 2
                AppText { text: qsTr("Answer of %1, %2").arg(root.model.handler).arg(Format.moment(root.model.repliedAtMs)); kind: "caption"; soft: true; Layout.fillWidth: true }
                AppText { text: root.model.replyText; Layout.fillWidth: true }
                AppText { visible: root.model.evaluation !== ""; text: qsTr("Rated: %1").arg(Words.satisfaction(root.model.evaluation)); kind: "caption"; font.bold: true; color: Theme.accent }
            }
        }
        Flow {
            visible: root.model.canEvaluate || root.model.canForward
            spacing: 12
            Layout.fillWidth: true
            Repeater {
                model: root.model.canEvaluate ? ["SATISFIED", "BASIC", "NOT"] : []
                ActionButton { required property string modelData; text: Words.satisfaction(modelData); onClicked: root.rated(modelData) }
            }
            ActionButton { visible: root.model.canForward; kind: "primary"; symbol: "send"; text: qsTr("Forward"); onClicked: root.forwardWanted() }
        }
    }
}
