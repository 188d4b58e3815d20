pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// The facilitator's daily log: four taps on an ordinary day.
Pile {
    id: root

    required property var editor

    Layout.fillWidth: true
    spacing: Theme.gap
    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Repeater {
            model: ["SUNNY", "CLOUDY", "RAIN", "SNOW", "FOG", "WIND"]
            Chip {
                required property string modelData
                text: Words.weather(modelData)
                checked: root.editor.weather === modelData
                onClicked: root.editor.weather = modelData
            }
        }
    }
    GridLayout {
        columns: root.width > 620 * Theme.textScale ? 2 : 1
        columnSpacing: Theme.gapHuge
        rowSpacing: Theme.gap
        Pile {
            Layout.fillWidth: true
            spacing: 6
            AppText { text: qsTr("Workers on site"); kind: "caption"; soft: true }
            Stepper { value: root.editor.workers; to: 999; label: qsTr("Workers on site"); onMoved: value => root.editor.workers = value }
        }
        Pile {
            Layout.fillWidth: true
            spacing: 6
            AppText { text: qsTr("Machines"); kind: "caption"; soft: true }
            Stepper { value: root.editor.machines; to: 99; label: qsTr("Machines"); onMoved: value => root.editor.machines = value }
        }
    }
    TextBox { label: qsTr("Work done today"); text: root.editor.workDone; onEdited: text => root.editor.workDone = text }
}
