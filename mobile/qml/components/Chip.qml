import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// A choice that can be on or off, for filters and categories.
T.Button {
    id: root

    property string symbol: ""
    property string lamp: "" // shows a lamp's shape before the word
    property int badge: -1

    checkable: true
    implicitHeight: Theme.touchTarget
    implicitWidth: Math.max(Theme.touchTarget, contentItem.implicitWidth + leftPadding + rightPadding)
    leftPadding: 14
    rightPadding: 14
    Accessible.name: badge >= 0 ? text + " " + badge : text
    Accessible.role: Accessible.CheckBox
    Accessible.checked: checked

    contentItem: RowLayout {
        spacing: 6
        Icon { name: root.symbol; size: 20; tint: root.checked ? Theme.accent : Theme.inkSoft }
        LampShape { visible: root.lamp !== ""; colour: root.lamp; size: 14 }
        AppText {
            text: root.text
            color: root.checked ? Theme.accent : Theme.ink
            font.bold: root.checked
            font.pixelSize: Theme.caption
            wrapMode: Text.NoWrap
            Layout.fillWidth: true
        }
        AppText { visible: root.badge >= 0; text: root.badge; kind: "caption"; soft: true; wrapMode: Text.NoWrap }
    }
    background: Item {
        Rectangle { // the drawing is lower than the hit area
            anchors { fill: parent; topMargin: 4; bottomMargin: 4 }
            radius: height / 2
            color: root.checked ? Theme.accentSoft : root.down ? Theme.sunken : Theme.surface
            border.width: root.checked ? Math.max(1.5, Theme.stroke) : Theme.hairline
            border.color: root.checked ? Theme.accent : Theme.line
            FocusRing { shown: root.visualFocus; radius: parent.radius + 3 }
        }
    }
}
