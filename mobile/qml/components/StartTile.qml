import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// The start of a visit as a tile of the rail or bottom bar.
T.Button {
    id: root

    text: qsTr("Start visit")
    implicitWidth: Math.max(84, contentItem.implicitWidth + 12)
    implicitHeight: Math.max(64, contentItem.implicitHeight + 12)
    Accessible.name: text

    contentItem: Centred {
        Pile {
            spacing: 2
            Icon { name: "start-visit"; tint: Theme.accentInk; Layout.alignment: Qt.AlignHCenter }
            AppText {
                text: root.text
                kind: "caption"
                font.bold: true
                font.pixelSize: Math.min(Theme.caption, 17)
                color: Theme.accentInk
                wrapMode: Text.NoWrap
                Layout.alignment: Qt.AlignHCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.accentPressed : Theme.accent
        FocusRing { shown: root.visualFocus }
    }
}
