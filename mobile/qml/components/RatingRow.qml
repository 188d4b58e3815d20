pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// Five large steps from "poor" to "very good". 0 = not rated.
RowLayout {
    id: root

    property int rating: 0
    property string label: ""
    signal rated(int rating)

    spacing: Theme.gapSmall
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Repeater {
        model: 5
        T.Button {
            id: step
            required property int index
            readonly property bool selected: index + 1 === root.rating
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: Math.max(64, contentItem.implicitHeight + 16)
            Accessible.role: Accessible.RadioButton
            Accessible.name: (index + 1) + " " + Words.rating(index + 1)
            Accessible.checked: selected
            onClicked: root.rated(index + 1)
            contentItem: Centred {
                stretched: true
                Pile {
                    spacing: 0
                    AppText { text: step.index + 1; kind: "title"; color: step.selected ? Theme.accentInk : Theme.ink; Layout.alignment: Qt.AlignHCenter }
                    AppText {
                        text: Words.rating(step.index + 1)
                        kind: "caption"
                        font.pixelSize: Theme.compact ? Math.min(Theme.caption, 15) : Theme.caption
                        color: step.selected ? Theme.accentInk : Theme.inkSoft
                        horizontalAlignment: Text.AlignHCenter
                        Layout.fillWidth: true
                    }
                }
            }
            background: Rectangle {
                radius: Theme.radius
                color: step.selected ? Theme.accent : step.down ? Theme.accentSoft : Theme.surface
                border.width: step.selected ? 0 : Theme.stroke
                border.color: Theme.lineStrong
                FocusRing { shown: step.visualFocus }
            }
        }
    }
}
