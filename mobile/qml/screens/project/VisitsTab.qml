pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// All visits of a project, newest first.
StateView {
    id: root

    required property var project
    signal opened(string visitId)

    viewState: root.project.visits.count > 0 ? "CONTENT" : "EMPTY"
    emptySymbol: "start-visit"
    emptyTitle: qsTr("No visit yet")
    emptyText: qsTr("The first visit of this project will stand here.")

    ListView {
        id: list
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.project.visits
        bottomMargin: 96
        delegate: Tappable {
            id: row
            required property var model
            width: list.width
            label: [Words.visitKind(model.kind), model.visitor, Format.moment(model.startedAtMs)].join(", ")
            onClicked: root.opened(model.visitId)
            contentItem: RowLayout {
                spacing: Theme.gap
                Pile {
                    spacing: 4
                    Layout.fillWidth: true
                    Flow {
                        spacing: Theme.gapSmall
                        Layout.fillWidth: true
                        AppText { text: Words.visitKind(row.model.kind); kind: "strong" }
                        Badge { text: Words.state(row.model.state); tone: row.model.state === "ACCEPTED" ? "good" : row.model.state === "REJECTED" ? "bad" : row.model.state === "PENDING_REVIEW" ? "warn" : "plain" }
                    }
                    AppText { text: [row.model.group, row.model.visitor].filter(part => part !== "").join(" "); soft: true; font.pixelSize: Theme.caption + 1; Layout.fillWidth: true }
                    AppText { visible: text !== ""; text: row.model.note; font.pixelSize: Theme.caption + 1; maximumLineCount: 2; elide: Text.ElideRight; Layout.fillWidth: true }
                    Flow {
                        spacing: Theme.gap
                        Layout.fillWidth: true
                        AppText { text: Words.place(row.model.placeVerdict); kind: "caption"; soft: true }
                        AppText { text: qsTr("Photos %1").arg(row.model.photoCount); kind: "caption"; soft: true }
                        AppText { visible: row.model.issueCount > 0; text: qsTr("Issues %1").arg(row.model.issueCount); kind: "caption"; color: Theme.red }
                        DeliveryMark { delivery: row.model.delivery }
                    }
                }
                Pile {
                    spacing: 2
                    Layout.fillWidth: false
                    Layout.alignment: Qt.AlignTop
                    AppText { text: Format.moment(row.model.startedAtMs); kind: "caption"; soft: true; wrapMode: Text.NoWrap; Layout.alignment: Qt.AlignRight }
                    AppText { visible: row.model.readingPermille >= 0; text: Format.percent(row.model.readingPermille); kind: "title"; wrapMode: Text.NoWrap; Layout.alignment: Qt.AlignRight }
                }
            }
        }
    }
}
