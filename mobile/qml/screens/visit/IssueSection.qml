pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// The issues of this visit, and the way to one more.
Pile {
    id: root

    required property var editor
    signal opened(string issueId)

    Layout.fillWidth: true
    spacing: 0
    Repeater {
        model: root.editor.issues
        Tappable {
            id: row
            required property var model
            required property int index
            leftPadding: 0
            rightPadding: 0
            Layout.fillWidth: true
            label: model.text
            onClicked: root.opened(model.issueId)
            contentItem: RowLayout {
                spacing: 12
                Pile {
                    Layout.fillWidth: true
                    spacing: 4
                    RowLayout {
                        spacing: Theme.gapSmall
                        GradeMark { grade: row.model.grade }
                        Badge { text: Words.category(row.model.category) }
                        AppText { text: qsTr("Photos %1").arg(row.model.photoCount); kind: "caption"; soft: true }
                        Item { Layout.fillWidth: true }
                    }
                    AppText { text: row.model.text; Layout.fillWidth: true }
                    AppText { text: [row.model.part, qsTr("Due %1").arg(Format.moment(row.model.dueMs))].filter(part => part !== "").join(" · "); kind: "caption"; soft: true; Layout.fillWidth: true }
                }
                IconButton { symbol: "trash"; tint: Theme.inkSoft; text: qsTr("Remove issue"); onClicked: root.editor.removeIssue(row.index) }
            }
        }
    }
    ActionButton { Layout.topMargin: 12; symbol: "plus"; text: qsTr("Report an issue"); onClicked: root.opened("") }
}
