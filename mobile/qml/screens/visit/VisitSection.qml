// In Qt 6.4 nothing that a Loader or StackView makes can be bound to its file; so, for this file:
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Tacha

// One section of a visit: its head with mark, and the body that belongs to its key.
Pile {
    id: root

    required property var section
    required property var editor
    property bool first: false
    signal cameraWanted(var target)
    signal photoOpened(var photos, int index)
    signal issueEdited(var issueEditor)

    function takePhoto(extra) {
        root.cameraWanted(Object.assign({ visitId: root.editor.visitId, projectId: root.editor.projectId, purpose: "PROGRESS" }, extra))
    }

    Layout.fillWidth: true
    spacing: Theme.gap
    enabled: !root.editor.readOnly
    SectionHeader { text: Words.section(root.section.key); detail: root.section.detail; mark: root.section.mark; first: root.first }
    Loader {
        Layout.fillWidth: true
        sourceComponent: ({
            PLACE: place, STAGE: stage, READING: reading, CHECKLIST: checklist, PARTS: parts, FOUR: parts, LOG: log, NODES: nodes,
            OBSTACLES: obstacles, ISSUES: issues, SUGGESTIONS: suggestions, OPINIONS: opinions, NOTE: note, PHOTOS: photos
        })[root.section.key]
    }
    Component { id: place; PlaceSection { editor: root.editor; onPhotoWanted: root.takePhoto({ purpose: "BOARD" }) } }
    Component { id: stage; StageSection { editor: root.editor } }
    Component { id: reading; ReadingSection { editor: root.editor; onPhotoWanted: viewpoint => root.takePhoto({ viewpoint: viewpoint }); onPhotoOpened: photo => root.photoOpened([photo], 0) } }
    Component { id: checklist; ChecklistSection { editor: root.editor; onPhotoWanted: item => root.takePhoto({ item: item }); onIssueWanted: item => root.issueEdited(root.editor.newIssue(item)) } }
    Component { id: parts; PartsSection { editor: root.editor } }
    Component { id: log; LogSection { editor: root.editor } }
    Component { id: nodes; NodesSection { editor: root.editor } }
    Component { id: obstacles; ObstacleSection { editor: root.editor } }
    Component { id: issues; IssueSection { editor: root.editor; onOpened: id => root.issueEdited(id === "" ? root.editor.newIssue("") : root.editor.editIssue(id)) } }
    Component { id: suggestions; SuggestionSection { editor: root.editor } }
    Component { id: opinions; OpinionSection { editor: root.editor } }
    Component { id: note; NoteSection { editor: root.editor } }
    Component { id: photos; PhotoStrip { photos: root.editor.photos; onAdd: root.takePhoto({}); onOpened: photo => root.photoOpened([photo], 0) } }
}
