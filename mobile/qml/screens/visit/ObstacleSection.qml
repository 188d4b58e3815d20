pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// What holds the works up.
Pile {
    id: root

    required property var editor
    property string kind: ""

    Layout.fillWidth: true
    spacing: 12
    Repeater {
        model: root.editor.obstacles
        RowLayout {
            id: row
            required property var model
            required property int index
            spacing: 12
            Layout.fillWidth: true
            Pile {
                Layout.fillWidth: true
                spacing: 2
                AppText { text: Words.obstacle(row.model.kind); kind: "strong"; Layout.fillWidth: true }
                AppText { text: qsTr("Since %1 · %2").arg(Format.date(row.model.since)).arg(row.model.text); soft: true; Layout.fillWidth: true }
            }
            IconButton { symbol: "cross"; tint: Theme.inkSoft; text: qsTr("Remove"); onClicked: root.editor.removeObstacle(row.index) }
        }
    }
    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Repeater {
            model: ["LAND_ACQUISITION_DEMOLITION", "UTILITY_RELOCATION", "FUND", "WEATHER", "MATERIAL", "PERMIT", "DESIGN", "CONTRACTOR", "OBSTRUCTION", "PLANNING_CONFLICT", "OTHER"]
            Chip { required property string modelData; text: Words.obstacle(modelData); checked: root.kind === modelData; onClicked: root.kind = checked ? modelData : "" }
        }
    }
    GridLayout {
        visible: root.kind !== ""
        columns: root.width > 520 * Theme.textScale ? 2 : 1
        columnSpacing: Theme.gap
        Field { id: since; label: qsTr("Since (year-month-day)"); text: Format.isoDay(Format.nowMs); Layout.maximumWidth: 220 * Theme.textScale }
        Field { id: what; label: qsTr("What exactly") }
    }
    ActionButton {
        visible: root.kind !== ""
        text: qsTr("Add obstacle")
        symbol: "plus"
        onClicked: { root.editor.addObstacle(root.kind, since.input.text, what.input.text, ""); root.kind = "" }
    }
}
