import QtQuick
import QtQuick.Layouts
import Tacha

// One thing to do: which project, why it is here, how far, by when.
Tappable {
    id: root

    required property var model
    readonly property var duty: model
    readonly property bool isVisit: duty.kind === "VISIT_DUE" || duty.kind === "DRAFT"
    readonly property string why: isVisit ? Words.visitKind(duty.visitKind) : duty.detail

    label: [Words.duty(duty.kind), duty.projectName, why].join(", ")

    contentItem: RowLayout {
        spacing: Theme.gap
        LampShape { colour: root.duty.colour; size: 18; Layout.alignment: Qt.AlignTop; Layout.topMargin: 4 }
        Pile {
            spacing: 4
            Layout.fillWidth: true
            AppText { text: root.duty.projectName; kind: "strong"; Layout.fillWidth: true }
            RowLayout {
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                Badge {
                    text: Words.duty(root.duty.kind)
                    tone: root.duty.urgent ? "bad" : root.duty.kind === "CONFLICT" || root.duty.kind === "SIGN_FOR" ? "warn" : root.duty.kind === "DRAFT" ? "info" : "plain"
                    Layout.alignment: Qt.AlignTop
                }
                AppText {
                    text: root.why + (root.duty.required > 0 ? qsTr(" · %1 of %2").arg(root.duty.done).arg(root.duty.required) : "")
                    font.pixelSize: Theme.caption + 1
                    topPadding: 2
                    soft: true
                    Layout.fillWidth: true
                }
            }
        }
        Pile {
            spacing: 4
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignTop
            AppText {
                text: root.duty.daysLeft < 0 ? qsTr("%1 d late").arg(-root.duty.daysLeft) : root.duty.daysLeft === 0 ? qsTr("Today") : qsTr("%1 d left").arg(root.duty.daysLeft)
                kind: "strong"
                font.pixelSize: Theme.caption + 1
                color: root.duty.daysLeft <= 0 ? Theme.red : root.duty.daysLeft <= 2 ? Theme.yellowInk : Theme.inkSoft
                wrapMode: Text.NoWrap
                Layout.alignment: Qt.AlignRight
            }
            AppText { visible: root.duty.distanceM >= 0; text: Format.distance(root.duty.distanceM); kind: "caption"; soft: true; wrapMode: Text.NoWrap; Layout.alignment: Qt.AlignRight }
        }
        Icon { name: "chevron-right"; tint: Theme.inkFaint; size: 20 }
    }
}
