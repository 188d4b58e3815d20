pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// The checklist, item by item. "Same as last time" fills what was in order and says so on every item it filled.
Pile {
    id: root

    required property var editor
    signal photoWanted(string item)
    signal issueWanted(string item)

    Layout.fillWidth: true
    spacing: 0
    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.gapSmall
        AppText { text: qsTr("%1, version %2").arg(root.editor.checklistName).arg(root.editor.checklistVersion); kind: "caption"; soft: true; Layout.fillWidth: true }
        ActionButton { visible: root.editor.sameAsLastAvailable; kind: "quiet"; symbol: "layers"; text: qsTr("Same as last time"); onClicked: root.editor.sameAsLast() }
    }
    Repeater {
        model: root.editor.answers
        AnswerRow {
            answers: root.editor.answers
            Layout.fillWidth: true
            onPhotoWanted: root.photoWanted(model.itemCode)
            onIssueWanted: root.issueWanted(model.itemCode)
        }
    }
}
