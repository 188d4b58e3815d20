import QtQuick
import QtQuick.Layouts
import Tacha

// One follow-up in a list: lamp, document, about what, state and when.
Tappable {
    id: root

    required property var model
    property bool showProject: true

    label: [Words.followUpKind(model.kind), model.projectName, model.title].join(", ")
    contentItem: RowLayout {
        spacing: Theme.gap
        LampShape { colour: root.model.colour; size: 18; Layout.alignment: Qt.AlignTop; Layout.topMargin: 4 }
        Pile {
            spacing: 4
            Layout.fillWidth: true
            AppText { text: root.showProject ? root.model.projectName : Words.followUpKind(root.model.kind); kind: "strong"; Layout.fillWidth: true }
            AppText { text: root.model.title; Layout.fillWidth: true; maximumLineCount: 2; elide: Text.ElideRight; font.pixelSize: Theme.caption + 1 }
            Flow {
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                Badge { visible: root.showProject; text: Words.followUpKind(root.model.kind); tone: Words.tone(root.model.colour) }
                Badge { text: root.model.underReview ? qsTr("Under review") : Words.state(root.model.state) }
                AppText { visible: root.model.number !== ""; text: root.model.number; kind: "caption"; soft: true }
                DeliveryMark { visible: root.model.delivery === "LOCAL" || root.model.delivery === "SENDING"; delivery: root.model.delivery }
            }
        }
        Pile {
            spacing: 2
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignTop
            visible: root.model.dueWhat !== ""
            AppText {
                text: root.model.overdue ? qsTr("%1 d late").arg(-root.model.daysLeft) : root.model.daysLeft === 0 ? qsTr("Today") : qsTr("%1 d left").arg(root.model.daysLeft)
                kind: "strong"
                font.pixelSize: Theme.caption + 1
                color: root.model.overdue || root.model.daysLeft === 0 ? Theme.red : root.model.daysLeft <= 2 ? Theme.yellowInk : Theme.inkSoft
                wrapMode: Text.NoWrap
                Layout.alignment: Qt.AlignRight
            }
            AppText {
                text: root.model.dueWhat === "SIGN_FOR" ? qsTr("sign for") : root.model.dueWhat === "REPLY" ? qsTr("reply") : qsTr("clear")
                kind: "caption"
                soft: true
                wrapMode: Text.NoWrap
                Layout.alignment: Qt.AlignRight
            }
        }
    }
}
