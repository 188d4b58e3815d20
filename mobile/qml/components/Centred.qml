import QtQuick

// The content of a button: its one child in the middle, as wide as it likes or, stretched, as wide as there is room.
Item {
    id: root

    property bool stretched: false
    default property Item child: null

    implicitWidth: child ? child.implicitWidth : 0
    implicitHeight: child ? child.implicitHeight : 0
    onChildChanged: {
        if (child) {
            child.parent = holder
            child.anchors.fill = holder
        }
    }

    Item {
        id: holder
        parent: root
        anchors.centerIn: parent
        width: root.stretched ? root.width : Math.min(root.implicitWidth, root.width)
        height: root.implicitHeight
    }
}
