import QtQuick
import Tacha

// The shape of a lamp: ring = in order, disc = blue, triangle = yellow, diamond = red. Hatched when its data is stale.
Item {
    id: root

    property string colour: "NONE"
    property bool stale: false
    property int size: 16
    readonly property color paint: Theme.lamp(colour)

    implicitWidth: size
    implicitHeight: size

    Rectangle {
        visible: root.colour === "BLUE" || root.colour === "NONE"
        anchors.centerIn: parent
        width: root.size - 2
        height: width
        radius: width / 2
        color: root.colour === "NONE" || root.stale ? "transparent" : root.paint
        border.color: root.paint
        border.width: 2.5
        antialiasing: true
    }
    Rectangle {
        visible: root.colour === "RED"
        anchors.centerIn: parent
        width: root.size * 0.76
        height: width
        rotation: 45
        color: root.stale ? "transparent" : root.paint
        border.color: root.paint
        border.width: 2.5
        antialiasing: true
    }
    Icon {
        visible: root.colour === "YELLOW"
        anchors.fill: parent
        size: root.size
        name: root.stale ? "triangle" : "triangle-filled"
        tint: root.paint
    }
    Icon {
        visible: root.colour === "YELLOW" && !Theme.dark
        anchors.fill: parent
        size: root.size
        name: "triangle"
        tint: Theme.yellowInk
    }
}
