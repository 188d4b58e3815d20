pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// The joint group's word on each node: agree, or differ with the real state. Then the group's opinion on the colour.
Pile {
    id: root

    required property var editor

    Layout.fillWidth: true
    spacing: Theme.gap
    Repeater {
        model: root.editor.nodes
        Pile {
            id: node
            required property var model
            required property int index
            spacing: 10
            Layout.fillWidth: true
            RowLayout {
                Layout.fillWidth: true
                AppText { text: Words.stage(node.model.stage); kind: "strong"; Layout.fillWidth: true }
                AppText { text: node.model.claimed !== "" ? qsTr("Plan %1 · reported %2").arg(Format.date(node.model.planned)).arg(Format.date(node.model.claimed)) : qsTr("Plan %1 · not reported").arg(Format.date(node.model.planned)); kind: "caption"; soft: true }
            }
            Segmented {
                value: !node.model.answered ? "" : node.model.agrees ? "YES" : "NO"
                label: Words.stage(node.model.stage)
                options: [{ value: "YES", text: qsTr("As reported") }, { value: "NO", text: qsTr("It differs") }]
                Layout.fillWidth: true
                Layout.maximumWidth: 420 * Theme.textScale
                onChosen: value => root.editor.setNodeAgrees(node.index, value === "YES")
            }
            RowLayout {
                visible: node.model.answered && !node.model.agrees
                spacing: Theme.gap
                Field { label: qsTr("Real date (year-month-day)"); text: node.model.actual; onEdited: text => root.editor.setNodeActual(node.index, text); Layout.maximumWidth: 200 * Theme.textScale }
                Field { label: qsTr("Real state"); text: node.model.note; onEdited: text => root.editor.setNodeNote(node.index, text) }
            }
        }
    }
    AppText { text: qsTr("Opinion of the group on the lamp"); kind: "caption"; soft: true }
    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Repeater {
            model: ["NONE", "BLUE", "YELLOW", "RED"]
            Chip { required property string modelData; lamp: modelData; text: Words.lamp(modelData); checked: root.editor.colourOpinion === modelData; onClicked: root.editor.colourOpinion = modelData }
        }
    }
}
