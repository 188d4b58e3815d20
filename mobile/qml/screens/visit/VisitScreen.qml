pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// One visit on one scrolling page with an index beside it. Shows a VisitEditor; every field is durable when left.
Item {
    id: root

    required property var editor
    property bool submitting: false
    readonly property string keys: root.editor.sections.map(section => section.key).join(" ") // changes only with the kind of visit
    signal closed()
    signal cameraWanted(var target)
    signal photoOpened(var photos, int index)
    signal issueEdited(var issueEditor)

    function reach(key) {
        const at = root.editor.sections.findIndex(section => section.key === key)
        const body = at >= 0 ? bodies.itemAt(at) : null
        if (body)
            page.contentY = Math.max(0, Math.min(body.y + Theme.margin - 8, page.contentHeight - page.height))
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        VisitHead { editor: root.editor; Layout.fillWidth: true; onClosed: root.closed() }
        VisitIndex {
            visible: !Theme.expanded
            editor: root.editor
            flat: true
            Layout.fillWidth: true
            onChosen: key => root.reach(key)
        }
        StateView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            viewState: root.editor.viewState
            errorText: root.editor.errorText
            RowLayout {
                anchors.fill: parent
                spacing: 0
                layoutDirection: Theme.leftHanded ? Qt.RightToLeft : Qt.LeftToRight
                VisitIndex {
                    visible: Theme.expanded
                    editor: root.editor
                    Layout.fillHeight: true
                    Layout.preferredWidth: 272
                    Layout.fillWidth: false
                    onChosen: key => root.reach(key)
                }
                Hairline { visible: Theme.expanded; Layout.fillHeight: true }
                PageScroll {
                    id: page
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Banner { Layout.fillWidth: true; tone: "good"; symbol: "undo"; text: root.editor.recovered ? qsTr("Restored as it was at %1. Nothing was lost.").arg(Format.time(root.editor.savedAtMs)) : "" }
                    ErrorBanner { Layout.fillWidth: true; text: root.editor.errorText }
                    Repeater {
                        model: root.editor.sentBackRemarks
                        Banner { required property var modelData; Layout.fillWidth: true; tone: "bad"; symbol: "return"; text: qsTr("Sent back: %1").arg(modelData.text) }
                    }
                    Repeater {
                        id: bodies
                        model: root.keys.split(" ") // not the sections themselves: a changed mark must not rebuild what is being typed in
                        VisitSection {
                            required property int index
                            section: root.editor.sections[index] ?? ({ key: "", mark: "EMPTY", required: false, detail: "" })
                            first: index === 0
                            editor: root.editor
                            Layout.fillWidth: true
                            onCameraWanted: target => root.cameraWanted(target)
                            onPhotoOpened: (photos, at) => root.photoOpened(photos, at)
                            onIssueEdited: issueEditor => root.issueEdited(issueEditor)
                        }
                    }
                }
            }
        }
        ActionBar {
            visible: !root.editor.readOnly
            Layout.fillWidth: true
            text: Theme.compact ? "" : qsTr("Saved on this tablet at %1").arg(Format.time(root.editor.savedAtMs))
            ActionButton { symbol: "camera"; text: Theme.compact ? qsTr("Photo") : qsTr("Take photo"); large: true; onClicked: root.cameraWanted({ visitId: root.editor.visitId, projectId: root.editor.projectId, purpose: "PROGRESS" }) }
            ActionButton {
                kind: "primary"
                large: true
                text: qsTr("Check and submit")
                onClicked: { root.editor.refreshPreview(); root.submitting = true }
            }
        }
    }
    SubmitSheet {
        editor: root.editor
        open: root.submitting
        onClosed: root.submitting = false
        onReached: key => { root.submitting = false; root.reach(key) }
    }
    Connections {
        target: root.editor
        function onSubmitted() { root.closed() }
        function onDiscarded() { root.closed() }
        function onScrollTo(section) { root.reach(section) }
    }
}
