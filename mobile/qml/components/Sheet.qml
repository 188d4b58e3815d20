import QtQuick
import QtQuick.Layouts
import Tacha

// A panel over the page: from below on a phone, beside the thumb on a tablet. Its children stand in one column.
Item {
    id: root

    property string title: ""
    property bool open: false
    property int panelWidth: 480
    default property alias content: column.data
    signal closed()

    anchors.fill: parent
    visible: open
    z: 10

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        MouseArea { anchors.fill: parent; onClicked: root.closed() }
    }
    Rectangle {
        id: panel
        readonly property bool low: root.width < 600
        color: Theme.surface
        width: low ? root.width : Math.min(root.panelWidth, root.width - 48)
        height: low ? Math.min(root.height - 24, head.height + column.implicitHeight + 2 * Theme.margin) : root.height
        x: low ? 0 : Theme.leftHanded ? 0 : root.width - width
        y: root.height - height
        radius: low ? Theme.radius * 2 : 0
        Rectangle { visible: panel.low; anchors { left: parent.left; right: parent.right; bottom: parent.bottom } height: 20; color: parent.color }
        MouseArea { anchors.fill: parent }
        PageHeader {
            id: head
            width: parent.width
            color: "transparent"
            title: root.title
            IconButton { symbol: "cross"; text: qsTr("Close"); onClicked: root.closed() }
        }
        Flickable {
            anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom }
            contentHeight: column.implicitHeight + 2 * Theme.margin
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Pile {
                id: column
                Layout.fillWidth: true
                x: Theme.margin
                y: Theme.margin
                width: parent.width - 2 * Theme.margin
                spacing: Theme.gap
            }
        }
    }
    Keys.onEscapePressed: root.closed()
}
