pragma ComponentBehavior: Bound
import QtQuick
import Tacha

// All issues of a project, open ones first.
StateView {
    id: root

    required property var project
    signal opened(string issueId)

    viewState: root.project.issues.count > 0 ? "CONTENT" : "EMPTY"
    emptySymbol: "check"
    emptyTitle: qsTr("No issue has been reported")
    emptyText: qsTr("Issues are reported from a visit.")

    ListView {
        id: list
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.project.issues
        bottomMargin: 96
        delegate: IssueRow { width: list.width; onClicked: root.opened(model.issueId) }
    }
}
