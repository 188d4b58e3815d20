pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Which week it is and how much of its duty is done, as one line of figures.
Pile {
    id: root

    required property var today
    readonly property int due: today.dueThisWeek
    readonly property int done: today.doneThisWeek

    Layout.fillWidth: true
    spacing: 10
    AppText {
        text: qsTr("%1 · %2 to %3").arg(Format.week(root.today.weekId)).arg(Format.date(root.today.weekFrom)).arg(Format.date(root.today.weekTo))
        soft: true
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.gap
        AppText { text: qsTr("%1 of %2 visits done").arg(root.done).arg(root.due); kind: "headline"; Layout.fillWidth: true }
    }
    Row {
        spacing: 4
        visible: root.due > 0
        Repeater {
            model: root.due
            Rectangle {
                required property int index
                width: Math.min(44, (root.width - 4 * root.due) / Math.max(1, root.due))
                height: 8
                radius: 2
                color: index < root.done ? Theme.accent : Theme.sunny ? "#d8d8d8" : Theme.line
            }
        }
    }
}
