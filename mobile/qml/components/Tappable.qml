import QtQuick
import QtQuick.Templates as T
import Tacha

// The ground of every row that can be tapped: pressed within a frame, hairline below, keyboard focus shown.
T.ItemDelegate {
    id: root

    property bool current: false
    property bool line: true
    property string label: text // what a screen reader says

    implicitHeight: Math.max(Theme.rowHeight, (contentItem ? contentItem.implicitHeight : 0) + topPadding + bottomPadding)
    leftPadding: Theme.margin
    rightPadding: Theme.margin
    topPadding: 12
    bottomPadding: 12
    Accessible.name: label
    Accessible.role: Accessible.Button

    background: Rectangle {
        color: root.down ? Theme.accentSoft : root.current ? Theme.accentSoft : "transparent"
        Rectangle {
            visible: root.current
            width: 4
            height: parent.height
            color: Theme.accent
        }
        Hairline {
            visible: root.line
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: root.leftPadding }
        }
        FocusRing { shown: root.visualFocus; anchors.margins: 2 }
    }
}
