import QtQuick
import QtQuick.Templates as T
import Tacha

// A button that is only a picture. Its `text` is what a screen reader says and a hint shows.
T.Button {
    id: root

    property string symbol: ""
    property color tint: Theme.ink
    property bool large: false

    implicitWidth: large ? Theme.touchLarge : Theme.touchTarget
    implicitHeight: implicitWidth
    Accessible.name: text

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.symbol
            tint: root.enabled ? root.tint : Theme.inkFaint
            opacity: root.enabled ? 1 : 0.5
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.down || root.checked ? Theme.accentSoft : "transparent"
        border.width: root.checked && Theme.sunny ? Theme.stroke : 0
        FocusRing { shown: root.visualFocus }
    }
}
