pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Fields that two people changed differently and that wait for a decision.
Pile {
    id: root

    required property var conflicts
    signal opened(string conflictId)

    visible: conflicts.count > 0
    Layout.fillWidth: true
    spacing: 0
    Repeater {
        model: root.conflicts
        Banner {
            required property var model
            Layout.fillWidth: true
            Layout.bottomMargin: 8
            tone: "warn"
            symbol: "conflict"
            text: qsTr("%1: %2 has %3 different values.").arg(model.projectName).arg(Words.field(model.field)).arg(model.valueCount)
            actionText: qsTr("Decide")
            onAction: root.opened(model.conflictId)
        }
    }
}
