// In Qt 6.4 nothing that a Loader or StackView makes can be bound to its file; so, for this file:
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import Tacha

// The pages that cover the places: a visit, the camera, an issue … Each gives its view-model back when it closes.
T.StackView {
    id: root

    required property var app
    signal startWanted(string projectId)
    signal followUpWanted(string followUpId)

    visible: depth > 0
    function close() {
        if (root.depth > 1)
            root.pop()
        else
            root.clear()
    }
    function openProject(model) { root.push(projectPage, { project: model }) }
    function openVisit(model) { root.push(visitPage, { editor: model }) }
    function openFollowUp(model) { root.push(followUpPage, { followUp: model }) }
    function openIssue(model) { root.push(issuePage, { issue: model }) }
    function openIssueEditor(model) { root.push(issueEditorPage, { editor: model }) }
    function openConflict(model) { root.push(conflictPage, { conflict: model }) }
    function openCamera(target) { root.push(cameraPage, { camera: root.app.camera(target) }) }
    function openPhotos(photos, index) { root.push(photoPage, { photos: photos, index: index }) }
    function openSettings() { root.push(settingsPage, {}) }
    function openSource(kind, id) {
        if (kind === "ISSUE")
            openIssue(root.app.issue(id))
        else if (kind !== "")
            openVisit(root.app.visit(id))
    }

    component Ground: Rectangle {
        color: Theme.page
        MouseArea { anchors.fill: parent } // nothing below is meant
    }
    Component {
        id: projectPage
        ProjectScreen {
            canGoBack: true
            Ground { anchors.fill: parent; z: -1; color: Theme.surface }
            onBack: root.close()
            onVisitStarted: root.startWanted(project.projectId)
            onVisitOpened: visitId => root.openVisit(root.app.visit(visitId))
            onIssueOpened: issueId => root.openIssue(root.app.issue(issueId))
            onFollowUpOpened: id => root.openFollowUp(root.app.followUp(id))
            onPhotoOpened: (photos, index) => root.openPhotos(photos, index)
            T.StackView.onRemoved: root.app.release(project)
        }
    }
    Component {
        id: visitPage
        VisitScreen {
            Ground { anchors.fill: parent; z: -1; color: Theme.surface }
            onClosed: root.close()
            onCameraWanted: target => root.openCamera(target)
            onPhotoOpened: (photos, index) => root.openPhotos(photos, index)
            onIssueEdited: issueEditor => root.openIssueEditor(issueEditor)
            T.StackView.onRemoved: root.app.release(editor)
        }
    }
    Component {
        id: followUpPage
        FollowUpScreen {
            canGoBack: true
            Ground { anchors.fill: parent; z: -1 }
            onBack: root.close()
            onSourceOpened: (kind, id) => root.openSource(kind, id)
            onPhotoWanted: purpose => root.openCamera({ followUpId: followUp.followUpId, projectId: followUp.projectId, purpose: purpose })
            T.StackView.onRemoved: root.app.release(followUp)
        }
    }
    Component {
        id: issuePage
        IssueScreen {
            Ground { anchors.fill: parent; z: -1; color: Theme.surface }
            onClosed: root.close()
            onPhotoOpened: (photos, index) => root.openPhotos(photos, index)
            onConflictOpened: id => root.openConflict(root.app.conflict(id))
            T.StackView.onRemoved: root.app.release(issue)
        }
    }
    Component {
        id: issueEditorPage
        IssueEditorScreen {
            Ground { anchors.fill: parent; z: -1; color: Theme.surface }
            onClosed: root.close()
            onPhotoWanted: root.openCamera({ issueDraftId: editor.issueId, projectId: editor.projectId, visitId: editor.visitId, purpose: "ISSUE", item: editor.itemCode })
            T.StackView.onRemoved: root.app.release(editor)
        }
    }
    Component {
        id: conflictPage
        ConflictScreen {
            Ground { anchors.fill: parent; z: -1; color: Theme.surface }
            onClosed: root.close()
            T.StackView.onRemoved: root.app.release(conflict)
        }
    }
    Component {
        id: cameraPage
        CameraScreen {
            onClosed: root.close()
            T.StackView.onRemoved: root.app.release(camera)
        }
    }
    Component { id: photoPage; PhotoScreen { onClosed: root.close() } }
    Component {
        id: settingsPage
        SettingsScreen {
            app: root.app
            Ground { anchors.fill: parent; z: -1; color: Theme.surface }
            onClosed: root.close()
        }
    }
}
