import QtQuick
import QtQuick.Layouts
import Tacha

// The stamp as it will be drawn on the copy. The original stays as it is.
Rectangle {
    id: root

    required property var camera

    visible: camera.stampLines.length > 0
    color: "#99081012"
    radius: Theme.radiusSmall
    implicitHeight: lines.implicitHeight + 16

    Rectangle { width: 3; height: parent.height - 16; x: 8; y: 8; color: "#5fc4aa" }
    Pile {
        id: lines
        Layout.fillWidth: true
        anchors { fill: parent; leftMargin: 20; rightMargin: 8; topMargin: 8; bottomMargin: 8 }
        spacing: 0
        Repeater {
            model: root.camera.stampLines
            AppText { required property string modelData; required property int index; text: modelData; font.pixelSize: 14; font.bold: index === 0; color: "#ffffff"; Layout.fillWidth: true }
        }
    }
}
