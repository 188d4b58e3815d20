import QtQuick
import Tacha

// How far a section is: ring = empty, half = begun, tick = complete, cross = failing.
Item {
    id: root

    property string mark: "EMPTY"
    readonly property color paint: mark === "FAILING" ? Theme.red : mark === "EMPTY" ? Theme.lineStrong : Theme.accent

    implicitWidth: 20
    implicitHeight: 20
    Accessible.role: Accessible.StaticText
    Accessible.name: Words.mark(mark)

    Rectangle {
        anchors.fill: parent
        radius: 10
        color: root.mark === "COMPLETE" || root.mark === "FAILING" ? root.paint : "transparent"
        border.color: root.paint
        border.width: 2
        antialiasing: true
    }
    Rectangle {
        visible: root.mark === "BEGUN"
        anchors.centerIn: parent
        width: 10
        height: 10
        radius: 5
        color: root.paint
    }
    Icon {
        visible: root.mark === "COMPLETE" || root.mark === "FAILING"
        anchors.centerIn: parent
        size: 14
        name: root.mark === "COMPLETE" ? "check" : "cross"
        tint: Theme.dark ? Theme.page : "#ffffff"
    }
}
