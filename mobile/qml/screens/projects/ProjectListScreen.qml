pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// All projects on this tablet: search, filter, choose one. Shows a ProjectListModel.
Item {
    id: root

    required property var projects
    property string currentId: ""
    property int bottomSpace: 96
    readonly property bool scrolled: !list.atYBeginning
    signal opened(string projectId)

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        SearchField {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            Layout.bottomMargin: Theme.gapSmall
            placeholder: qsTr("Name, code, initials or township")
            text: root.projects.search
            onTextEdited: root.projects.search = text
        }
        ProjectFilters { projects: root.projects; Layout.fillWidth: true }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap
            Layout.rightMargin: Theme.gapSmall
            AppText { text: qsTr("%1 of %2 projects").arg(root.projects.count).arg(root.projects.totalCount); kind: "caption"; soft: true; Layout.fillWidth: true }
            ActionButton {
                readonly property var order: ["URGENCY", "DISTANCE", "NAME"]
                kind: "quiet"
                symbol: "filter"
                font.pixelSize: Theme.caption
                text: root.projects.sort === "NAME" ? qsTr("By name") : root.projects.sort === "DISTANCE" ? qsTr("Nearest first") : qsTr("Most urgent first")
                onClicked: root.projects.sort = order[(order.indexOf(root.projects.sort) + 1) % 3]
            }
        }
        Hairline { Layout.fillWidth: true }
        StateView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            viewState: root.projects.viewState
            errorText: root.projects.errorText
            emptySymbol: root.projects.filtered ? "search" : "projects"
            emptyTitle: root.projects.filtered ? qsTr("No project fits") : qsTr("No project on this tablet yet")
            emptyText: root.projects.filtered ? qsTr("Take away a filter or shorten the search.") : qsTr("Projects come with the next sync.")
            emptyAction: root.projects.filtered ? qsTr("Clear filters") : ""
            onRetry: root.projects.reload()
            onEmptyActed: root.projects.clearFilters()
            ListView {
                id: list
                anchors.fill: parent
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                reuseItems: true
                model: root.projects
                delegate: ProjectRow {
                    width: list.width
                    current: model.projectId === root.currentId
                    onClicked: root.opened(model.projectId)
                }
                bottomMargin: root.bottomSpace
            }
        }
    }
}
