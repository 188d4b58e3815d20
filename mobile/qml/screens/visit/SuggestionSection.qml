pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Suggestions of the deputies. They go through the congress office and raise no notice.
Pile {
    id: root

    required property var editor
    property string category: "PROGRESS"

    Layout.fillWidth: true
    spacing: 12
    Repeater {
        model: root.editor.suggestions
        RowLayout {
            id: row
            required property var model
            required property int index
            spacing: 12
            Layout.fillWidth: true
            Badge { text: Words.suggestion(row.model.category); Layout.alignment: Qt.AlignTop }
            AppText { text: row.model.text; Layout.fillWidth: true }
            IconButton { symbol: "cross"; tint: Theme.inkSoft; text: qsTr("Remove"); onClicked: root.editor.removeSuggestion(row.index) }
        }
    }
    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Repeater {
            model: ["PROGRESS", "QUALITY", "MAINTENANCE", "SURROUNDINGS", "FUND", "OTHER"]
            Chip { required property string modelData; text: Words.suggestion(modelData); checked: root.category === modelData; onClicked: root.category = modelData }
        }
    }
    TextBox { id: box; placeholder: qsTr("Your suggestion, at least 5 characters"); lines: 2; limit: 500 }
    AppText { id: wrong; visible: text !== ""; kind: "caption"; color: Theme.red; Layout.fillWidth: true }
    ActionButton {
        symbol: "plus"
        text: qsTr("Add suggestion")
        onClicked: { wrong.text = root.editor.addSuggestion(root.category, box.input.text) ?? ""; if (wrong.text === "") box.input.clear() }
    }
    AppText { text: qsTr("The congress office forwards it; you will see the answer here and can rate it."); kind: "caption"; soft: true; Layout.fillWidth: true }
}
