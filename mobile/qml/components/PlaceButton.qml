import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// One place of the rail or bottom bar: picture above word, with a count where something waits.
T.Button {
    id: root

    property string symbol: ""
    property int badge: 0
    property bool current: false

    implicitWidth: Theme.railWidth
    implicitHeight: Math.max(Theme.touchLarge + 12, contentItem.implicitHeight + 16)
    Accessible.role: Accessible.PageTab
    Accessible.name: badge > 0 ? text + " " + badge : text
    Accessible.selected: current

    contentItem: Centred {
        stretched: true
        Pile {
            spacing: 2
            Item {
                implicitWidth: 56
                implicitHeight: 32
                Layout.alignment: Qt.AlignHCenter
                Rectangle { anchors.fill: parent; radius: 16; color: root.current ? Theme.accentSoft : "transparent"; border.width: root.current && Theme.sunny ? 2 : 0 }
                Icon { anchors.centerIn: parent; name: root.symbol; tint: root.current ? Theme.accent : Theme.inkSoft }
                CountBadge { count: root.badge; x: parent.width / 2 + 4; y: -2 }
            }
            AppText {
                text: root.text
                kind: "caption"
                font.pixelSize: Math.min(Theme.caption, 19)
                font.bold: root.current
                color: root.current ? Theme.accent : Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }
    }
    background: Rectangle {
        color: root.down ? Theme.accentSoft : "transparent"
        FocusRing { shown: root.visualFocus; anchors.margins: 2 }
    }
}
