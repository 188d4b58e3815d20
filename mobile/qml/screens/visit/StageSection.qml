pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Which stage the visitor sees.
Flow {
    id: root

    required property var editor

    spacing: Theme.gapSmall
    Repeater {
        model: ["S0", "S1", "S2", "S3", "S4", "S5"]
        Chip {
            required property string modelData
            text: Words.stage(modelData)
            checked: root.editor.stageSeen === modelData
            onClicked: root.editor.stageSeen = modelData
        }
    }
}
