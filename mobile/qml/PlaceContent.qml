// In Qt 6.4 nothing that a Loader or StackView makes can be bound to its file; so, for this file:
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Tacha

// The content of the place that is open. A place keeps its state once it has been visited.
Item {
    id: root

    required property var workspace
    readonly property var app: workspace.app
    readonly property var pages: workspace.pages

    component Place: Loader {
        property string key
        property bool visited: false
        anchors.fill: parent
        visible: root.workspace.place === key
        active: visible || visited
        onLoaded: visited = true
    }
    Place {
        key: "TODAY"
        sourceComponent: TodayScreen {
            today: root.app.today
            app: root.app
            onOpened: duty => root.workspace.openDuty(duty)
            onResumed: visitId => root.pages.openVisit(root.app.visit(visitId))
        }
    }
    Place {
        key: "PROJECTS"
        sourceComponent: ListAndDetail {
            list: ProjectListScreen {
                anchors.fill: parent
                projects: root.app.projects
                currentId: root.workspace.project && Theme.expanded ? root.workspace.project.projectId : ""
                onOpened: projectId => root.workspace.openProject(projectId)
            }
            detailShown: root.workspace.project !== null
            hint: qsTr("Choose a project on the left")
            hintSymbol: "projects"
            detail: Component {
                ProjectScreen {
                    project: root.workspace.project
                    onVisitOpened: visitId => root.pages.openVisit(root.app.visit(visitId))
                    onIssueOpened: issueId => root.pages.openIssue(root.app.issue(issueId))
                    onFollowUpOpened: id => root.pages.openFollowUp(root.app.followUp(id))
                    onPhotoOpened: (photos, index) => root.pages.openPhotos(photos, index)
                }
            }
        }
    }
    Place {
        key: "FOLLOWUPS"
        sourceComponent: ListAndDetail {
            list: FollowUpListScreen {
                anchors.fill: parent
                followUps: root.app.followUps
                currentId: root.workspace.followUp && Theme.expanded ? root.workspace.followUp.followUpId : ""
                onOpened: id => root.workspace.openFollowUp(id)
            }
            detailShown: root.workspace.followUp !== null
            hint: qsTr("Choose a follow-up on the left")
            hintSymbol: "follow-ups"
            detail: Component {
                FollowUpScreen {
                    followUp: root.workspace.followUp
                    onSourceOpened: (kind, id) => root.pages.openSource(kind, id)
                    onPhotoWanted: purpose => root.pages.openCamera({ followUpId: root.workspace.followUp.followUpId, projectId: root.workspace.followUp.projectId, purpose: purpose })
                    onIssueOpened: id => root.pages.openIssue(root.app.issue(id))
                }
            }
        }
    }
    Place {
        key: "SYNC"
        sourceComponent: SyncScreen { sync: root.app.sync; conflicts: root.app.conflicts; onConflictOpened: id => root.pages.openConflict(root.app.conflict(id)) }
    }
    Place {
        key: "SUGGESTIONS"
        sourceComponent: SuggestionScreen { suggestions: root.app.suggestions; profile: root.app.profile }
    }
    Place {
        key: "REVIEW"
        sourceComponent: ReviewScreen {
            review: root.app.review
            onPhotoOpened: (photos, index) => root.pages.openPhotos(photos, index)
        }
    }
}
