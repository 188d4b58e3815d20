pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// From anywhere to a begun visit: which project (the next due, the nearest, or by search), then which kind if there is a choice.
Sheet {
    id: root

    required property var app
    property string projectId: ""
    property var kinds: []
    signal started(var editor)

    function start(id) {
        root.open = true
        choose(id)
    }
    function choose(id) {
        root.projectId = id
        root.kinds = id === "" ? [] : root.app.visitKinds(id)
        if (root.kinds.length === 1)
            begin(root.kinds[0])
    }
    function begin(kind) {
        root.open = false
        root.started(root.app.startVisit(root.projectId, kind))
    }

    title: root.projectId === "" ? qsTr("Visit which project?") : qsTr("Which kind of visit?")
    onClosed: root.open = false

    Repeater {
        model: root.projectId === "" ? root.app.nearby : []
        Tappable {
            id: near
            required property var modelData
            leftPadding: 0
            rightPadding: 0
            Layout.fillWidth: true
            label: modelData.name
            onClicked: root.choose(modelData.projectId)
            contentItem: RowLayout {
                spacing: 12
                LampShape { colour: near.modelData.colour; size: 18 }
                Pile {
                    Layout.fillWidth: true
                    spacing: 2
                    AppText { text: near.modelData.name; kind: "strong"; Layout.fillWidth: true }
                    AppText { visible: near.modelData.projectId === root.app.suggestedProjectId; text: qsTr("Next due"); kind: "caption"; color: Theme.accent; font.bold: true }
                }
                AppText { text: Format.distance(near.modelData.distanceM); soft: true; wrapMode: Text.NoWrap }
                Icon { name: "chevron-right"; tint: Theme.inkFaint; size: 20 }
            }
        }
    }
    SearchField {
        visible: root.projectId === ""
        Layout.fillWidth: true
        placeholder: qsTr("Name, code, initials or township")
        onTextEdited: root.app.projects.search = text
    }
    ListView {
        visible: root.projectId === ""
        Layout.fillWidth: true
        implicitHeight: 360
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: visible && root.open ? root.app.projects : null
        delegate: Tappable {
            id: row
            required property var model
            width: ListView.view.width
            leftPadding: 0
            rightPadding: 0
            label: model.name
            onClicked: root.choose(model.projectId)
            contentItem: RowLayout {
                spacing: 12
                LampShape { colour: row.model.colour; size: 16 }
                AppText { text: row.model.name; Layout.fillWidth: true }
                AppText { text: row.model.code; kind: "caption"; soft: true; wrapMode: Text.NoWrap }
            }
        }
    }
    Repeater {
        model: root.kinds
        ActionButton {
            required property string modelData
            required property int index
            kind: index === 0 ? "primary" : "secondary"
            large: true
            text: Words.visitKind(modelData)
            Layout.fillWidth: true
            onClicked: root.begin(modelData)
        }
    }
    AppText { visible: root.projectId !== "" && root.kinds.length === 0; text: qsTr("Your roles do not include a visit of this project."); soft: true; Layout.fillWidth: true }
    ActionButton { visible: root.projectId !== ""; kind: "quiet"; symbol: "back"; text: qsTr("Another project"); onClicked: root.choose("") }
}
