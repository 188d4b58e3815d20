pragma ComponentBehavior: Bound
import QtQuick
import Tacha

// The follow-ups of one project.
StateView {
    id: root

    required property var project
    signal opened(string followUpId)

    viewState: root.project.followUps.count > 0 ? "CONTENT" : "EMPTY"
    emptySymbol: "check"
    emptyTitle: qsTr("No follow-up")
    emptyText: qsTr("Nothing has been raised for this project.")

    ListView {
        id: list
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.project.followUps
        bottomMargin: 96
        delegate: FollowUpRow { width: list.width; showProject: false; onClicked: root.opened(model.followUpId) }
    }
}
