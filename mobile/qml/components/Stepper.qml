import QtQuick
import QtQuick.Layouts
import Tacha

// A number between two big buttons; holding a button repeats. `shown` is the number as text.
RowLayout {
    id: root

    property int value: 0
    property int step: 1
    property int from: 0
    property int to: 1000
    property string shown: String(value)
    property string label: ""
    signal moved(int value)

    spacing: Theme.gapSmall
    Accessible.role: Accessible.SpinBox
    Accessible.name: label + " " + shown

    function move(by) {
        const next = Math.max(root.from, Math.min(root.to, root.value + by))
        if (next !== root.value)
            root.moved(next)
    }
    component StepButton: IconButton {
        id: stepButton
        large: true
        autoRepeat: true
        background: Rectangle {
            radius: Theme.radius
            color: stepButton.down ? Theme.accentSoft : Theme.surface
            border.color: Theme.lineStrong
            border.width: Theme.stroke
        }
    }
    StepButton { symbol: "minus"; text: qsTr("Less"); enabled: root.value > root.from; onClicked: root.move(-root.step) }
    AppText {
        text: root.shown
        kind: "display"
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
        Layout.preferredWidth: Math.max(140 * Theme.textScale, implicitWidth)
    }
    StepButton { symbol: "plus"; text: qsTr("More"); enabled: root.value < root.to; onClicked: root.move(root.step) }
}
