pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// What people on the spot said.
Pile {
    id: root

    required property var editor

    Layout.fillWidth: true
    spacing: 12
    Repeater {
        model: root.editor.opinions
        RowLayout {
            id: row
            required property var model
            required property int index
            spacing: 12
            Layout.fillWidth: true
            AppText { text: qsTr("“%1”").arg(row.model.text); Layout.fillWidth: true }
            IconButton { symbol: "cross"; tint: Theme.inkSoft; text: qsTr("Remove"); onClicked: root.editor.removeOpinion(row.index) }
        }
    }
    RowLayout {
        spacing: 12
        Layout.fillWidth: true
        Field { id: field; placeholder: qsTr("What was said, without names") }
        ActionButton { text: qsTr("Add"); onClicked: { root.editor.addOpinion(field.input.text); field.input.clear() } }
    }
}
