pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Which visit is in hand, and its four verdicts; each opens its reasons.
Pile {
    id: root

    required property var review
    property bool canGoBack: false
    property int openBadge: -1

    Layout.fillWidth: true
    spacing: 12
    RowLayout {
        spacing: Theme.gapSmall
        IconButton { visible: root.canGoBack; symbol: "back"; text: qsTr("Back"); onClicked: root.review.current = -1 }
        Pile {
            Layout.fillWidth: true
            spacing: 2
            AppText { text: root.review.visit.projectName ?? ""; kind: "title"; Layout.fillWidth: true }
            AppText {
                text: [Words.visitKind(root.review.visit.kind ?? ""), root.review.visit.visitor, Format.moment(root.review.visit.startedAtMs ?? 0), qsTr("%1 min").arg(root.review.visit.durationMin ?? 0)].join(" · ")
                soft: true
                Layout.fillWidth: true
            }
        }
    }
    GridLayout {
        columns: root.width >= 720 * Theme.textScale ? 4 : 2
        columnSpacing: 8
        rowSpacing: 8
        Layout.fillWidth: true
        Repeater {
            model: root.review.badges
            Tappable {
                id: badge
                required property var modelData
                required property int index
                line: false
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.fillHeight: true
                leftPadding: 12
                rightPadding: 12
                label: Words.badge(modelData.key) + ", " + modelData.sentence
                onClicked: root.openBadge = root.openBadge === index ? -1 : index
                background: Rectangle {
                    radius: Theme.radius
                    color: badge.modelData.verdict === "OK" ? Theme.accentSoft : badge.modelData.verdict === "DOUBT" ? Theme.yellowSoft : Theme.redSoft
                    border.width: root.openBadge === badge.index || Theme.sunny ? 2 : 0
                    border.color: badge.modelData.verdict === "OK" ? Theme.accent : badge.modelData.verdict === "DOUBT" ? Theme.yellowInk : Theme.red
                }
                contentItem: RowLayout {
                    spacing: 10
                    VerdictMark { verdict: badge.modelData.verdict; Layout.alignment: Qt.AlignTop }
                    Pile {
                        Layout.fillWidth: true
                        Layout.alignment: Qt.AlignTop
                        spacing: 0
                        AppText { text: Words.badge(badge.modelData.key); kind: "strong"; Layout.fillWidth: true }
                        AppText { text: badge.modelData.sentence; kind: "caption"; soft: true; Layout.fillWidth: true }
                    }
                }
            }
        }
    }
    Repeater {
        model: root.openBadge >= 0 ? root.review.badges[root.openBadge].reasons : []
        AppText { required property string modelData; text: "· " + modelData; Layout.fillWidth: true }
    }
}
