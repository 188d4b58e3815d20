pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// A few choices side by side, one of them chosen. `options` are {value, text}; `value` is the chosen one.
Rectangle {
    id: root

    property var options: []
    property string value: ""
    property bool large: false
    property string label: ""
    signal chosen(string value)

    implicitHeight: (large ? Theme.touchLarge : Theme.touchTarget)
    implicitWidth: line.implicitWidth
    radius: Theme.radius
    color: Theme.surface
    border.color: Theme.lineStrong
    border.width: Theme.stroke
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    RowLayout {
        id: line
        anchors.fill: parent
        spacing: 0
        Repeater {
            model: root.options
            T.Button {
                id: option
                required property var modelData
                required property int index
                readonly property bool selected: modelData.value === root.value
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                implicitWidth: Math.max(Theme.touchTarget, contentItem.implicitWidth + 24)
                text: modelData.text
                Accessible.name: text
                Accessible.role: Accessible.RadioButton
                Accessible.checked: selected
                onClicked: root.chosen(modelData.value)
                contentItem: AppText {
                    text: option.text
                    color: option.selected ? Theme.accentInk : Theme.ink
                    font.bold: option.selected
                    wrapMode: Text.NoWrap
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                }
                background: Item {
                    Rectangle {
                        anchors { fill: parent; margins: 3 }
                        radius: Theme.radius - 3
                        color: option.selected ? Theme.accent : option.down ? Theme.accentSoft : "transparent"
                        FocusRing { shown: option.visualFocus }
                    }
                }
            }
        }
    }
}
