// In Qt 6.4 nothing that a Loader or StackView makes can be bound to its file; so, for this file:
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Tacha

// One project in six tabs. Shows a ProjectModel.
Item {
    id: root

    required property var project
    property bool canGoBack: false
    property string tab: "OVERVIEW"
    signal back()
    signal visitOpened(string visitId)
    signal issueOpened(string issueId)
    signal followUpOpened(string followUpId)
    signal photoOpened(var photos, int index)
    signal visitStarted()

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        ProjectHead {
            project: root.project
            canGoBack: root.canGoBack
            Layout.fillWidth: true
            onBack: root.back()
        }
        TabStrip {
            Layout.fillWidth: true
            current: root.tab
            tabs: [
                { key: "OVERVIEW", text: qsTr("Overview") },
                { key: "VISITS", text: qsTr("Visits"), badge: root.project.visits.count },
                { key: "ISSUES", text: qsTr("Issues"), badge: root.project.issues.count },
                { key: "PHOTOS", text: qsTr("Photos"), badge: root.project.photoCount },
                { key: "FOLLOWUPS", text: qsTr("Follow-ups"), badge: root.project.followUps.count },
                { key: "PLAN", text: qsTr("Plan and site") }
            ]
            onChosen: key => root.tab = key
        }
        StateView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            viewState: root.project.viewState
            errorText: root.project.errorText
            onRetry: root.project.reload()
            Loader {
                anchors.fill: parent
                sourceComponent: ({ OVERVIEW: overview, VISITS: visits, ISSUES: issues, PHOTOS: photos, FOLLOWUPS: followUps, PLAN: plan })[root.tab]
            }
        }
        ActionBar {
            visible: Theme.compact
            Layout.fillWidth: true
            ActionButton { kind: "primary"; large: true; symbol: "start-visit"; text: qsTr("Start visit"); onClicked: root.visitStarted() }
        }
    }
    Component { id: overview; OverviewTab { project: root.project } }
    Component { id: visits; VisitsTab { project: root.project; onOpened: visitId => root.visitOpened(visitId) } }
    Component { id: issues; IssuesTab { project: root.project; onOpened: issueId => root.issueOpened(issueId) } }
    Component { id: photos; PhotosTab { project: root.project; onOpened: (list, index) => root.photoOpened(list, index) } }
    Component { id: followUps; FollowUpsTab { project: root.project; onOpened: followUpId => root.followUpOpened(followUpId) } }
    Component { id: plan; PlanTab { project: root.project } }
}
