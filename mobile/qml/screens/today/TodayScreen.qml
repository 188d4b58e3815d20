// In Qt 6.4 the header of a list cannot be bound to its file; so, for this file:
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Tacha

// What is due this week and whether the tablet is ready to go out. Shows a TodayModel.
StateView {
    id: root

    required property var today
    required property var app
    readonly property bool twoColumns: width >= 900
    signal opened(var duty)
    signal resumed(string visitId)

    viewState: root.today.viewState
    errorText: root.today.errorText
    emptySymbol: "today"
    emptyTitle: qsTr("Nothing is due this week")
    emptyText: qsTr("You can still start a visit of any project.")
    onRetry: root.today.reload()

    RowLayout {
        anchors.fill: parent
        spacing: 0
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.today.duties
            header: Pile {
                onHeightChanged: if (!list.moving) list.positionViewAtBeginning()
                Layout.fillWidth: true
                width: list.width
                spacing: 0
                Banner {
                    Layout.fillWidth: true
                    Layout.margins: Theme.gap
                    Layout.bottomMargin: 0
                    tone: "good"
                    symbol: "undo"
                    text: root.app.recoveredVisitId === "" ? "" : qsTr("The visit you had open is as you left it at %1.").arg(Format.time(root.app.recoveredAtMs))
                    actionText: qsTr("Go on")
                    onAction: root.resumed(root.app.recoveredVisitId)
                }
                WeekHead { today: root.today; Layout.fillWidth: true; Layout.margins: Theme.margin; Layout.bottomMargin: Theme.gap }
                Hairline { Layout.fillWidth: true }
            }
            delegate: DutyRow {
                width: list.width
                onClicked: root.opened(duty)
            }
            footer: Pile {
                Layout.fillWidth: true
                width: list.width
                spacing: Theme.gap
                AppText {
                    visible: root.today.duties.count === 0
                    Layout.fillWidth: true
                    Layout.margins: Theme.margin
                    soft: true
                    text: qsTr("Nothing is due any more this week.")
                }
                Preflight {
                    visible: !root.twoColumns
                    today: root.today
                    Layout.fillWidth: true
                    Layout.margins: Theme.margin
                }
                Item { implicitHeight: 96 }
            }
        }
        Hairline { visible: root.twoColumns; Layout.fillHeight: true }
        PageScroll {
            visible: root.twoColumns
            Layout.fillWidth: false
            Layout.preferredWidth: 376
            Layout.fillHeight: true
            bottomSpace: 96
            Preflight { today: root.today; Layout.fillWidth: true }
        }
    }
}
