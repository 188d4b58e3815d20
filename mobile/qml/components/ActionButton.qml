import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// A button with a word: one primary action per screen, the others secondary or quiet.
T.Button {
    id: root

    property string kind: "secondary" // primary, secondary, quiet, danger
    property string symbol: ""
    property bool large: false
    readonly property color inkColour: !enabled ? Theme.inkFaint : kind === "primary" ? Theme.accentInk
                                     : kind === "danger" ? Theme.red : Theme.accent

    implicitHeight: Math.max(large ? Theme.touchLarge : Theme.touchTarget, contentItem.implicitHeight + 2 * Theme.gapSmall)
    implicitWidth: Math.max(Theme.touchTarget, contentItem.implicitWidth + leftPadding + rightPadding)
    leftPadding: kind === "quiet" ? 12 : 20
    rightPadding: leftPadding
    font.family: Theme.family
    font.pixelSize: large ? Theme.title : Theme.body
    font.bold: true
    Accessible.name: text

    contentItem: Centred {
        RowLayout {
            spacing: Theme.gapSmall
            Icon { name: root.symbol; tint: root.inkColour }
            AppText {
                text: root.text
                color: root.inkColour
                font: root.font
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: {
            if (root.kind === "primary")
                return !root.enabled ? Theme.sunken : root.down ? Theme.accentPressed : Theme.accent
            return root.down ? Theme.accentSoft : root.kind === "quiet" ? "transparent" : Theme.surface
        }
        border.width: root.kind === "quiet" || (root.kind === "primary" && root.enabled) ? 0 : Theme.stroke
        border.color: !root.enabled ? Theme.line : root.kind === "danger" ? Theme.red : Theme.lineStrong
        FocusRing { shown: root.visualFocus }
    }
}
