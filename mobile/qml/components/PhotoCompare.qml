import QtQuick
import QtQuick.Layouts
import Tacha

// Two photos of one viewpoint, one under the other; the handle shows more of either.
Item {
    id: root

    property var earlier: ({})
    property var later: ({})
    property real share: 0.5

    implicitHeight: Math.min(width * 0.56, 420)
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Earlier and later photo")

    Image { anchors.fill: parent; source: root.later.source ?? ""; fillMode: Image.PreserveAspectCrop; asynchronous: true }
    Item {
        width: parent.width * root.share
        height: parent.height
        clip: true
        Image { width: root.width; height: root.height; source: root.earlier.source ?? ""; fillMode: Image.PreserveAspectCrop; asynchronous: true }
    }
    component Tag: Rectangle {
        property string text
        width: word.implicitWidth + 16
        height: word.implicitHeight + 8
        radius: Theme.radiusSmall
        color: Theme.surface
        AppText { id: word; anchors.centerIn: parent; text: parent.text; kind: "caption"; font.bold: true; wrapMode: Text.NoWrap }
    }
    Tag { anchors { left: parent.left; bottom: parent.bottom; margins: 8 } text: qsTr("Earlier · %1").arg(Format.moment(root.earlier.takenAtMs ?? 0)) }
    Tag { anchors { right: parent.right; bottom: parent.bottom; margins: 8 } text: qsTr("Later · %1").arg(Format.moment(root.later.takenAtMs ?? 0)) }
    Rectangle {
        x: root.width * root.share - 1.5
        width: 3
        height: parent.height
        color: "#ffffff"
        Rectangle {
            anchors.centerIn: parent
            width: 48
            height: 48
            radius: 24
            color: "#ffffff"
            border.color: Theme.accent
            border.width: 2
            Icon { anchors.centerIn: parent; name: "compare"; tint: "#0d6152" }
        }
    }
    MouseArea {
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => root.share = mouse.x / width
        onPositionChanged: mouse => root.share = Math.max(0.02, Math.min(0.98, mouse.x / width))
    }
}
