pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// Shutter, last photos, flash, grid, ghost of the earlier photo, import. At the side or at the foot.
Rectangle {
    id: root

    required property var camera
    property bool upright: true
    signal shot()
    signal done()
    signal importWanted()

    color: "#05090b"
    implicitHeight: grid.implicitHeight + 32

    component Tool: IconButton {
        id: tool
        tint: checked ? "#05211b" : "#e9efed"
        background: Rectangle { radius: 8; color: tool.checked ? "#5fc4aa" : tool.down ? "#2a3633" : "transparent" }
    }
    GridLayout {
        id: grid
        anchors { fill: parent; margins: 16 }
        columns: root.upright ? 3 : 1
        rowSpacing: 12
        columnSpacing: 12
        Flow {
            spacing: 6
            Layout.columnSpan: root.upright ? 3 : 1
            Layout.fillWidth: true
            Repeater {
                model: root.camera.thumbnails
                Rectangle {
                    required property var model
                    required property int index
                    visible: index < 5
                    width: root.upright ? 64 : 70
                    height: 52
                    radius: 4
                    color: "#1d2725"
                    clip: true
                    Image { anchors.fill: parent; source: parent.model.source; fillMode: Image.PreserveAspectCrop; asynchronous: true; sourceSize.width: 140 }
                }
            }
        }
        GridLayout {
            columns: root.upright ? 4 : 2
            columnSpacing: root.upright ? 24 : 8
            Layout.columnSpan: root.upright ? 3 : 1
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignHCenter
            Tool { visible: root.camera.hasFlash; symbol: "flash"; checked: root.camera.flash === "ON"; text: qsTr("Flash"); onClicked: root.camera.flash = root.camera.flash === "ON" ? "OFF" : "ON" }
            Tool { symbol: "grid"; checked: root.camera.grid; text: qsTr("Grid"); onClicked: root.camera.grid = !root.camera.grid }
            Tool { symbol: "layers"; enabled: root.camera.ghostSource.toString() !== ""; checked: root.camera.ghost; text: qsTr("Earlier photo as a guide"); onClicked: root.camera.ghost = !root.camera.ghost }
            Tool { symbol: "import"; text: qsTr("From files"); onClicked: root.importWanted() }
        }
        Item { visible: !root.upright; Layout.fillHeight: true }
        Item {
            Layout.columnSpan: root.upright ? 3 : 1
            Layout.fillWidth: true
            implicitHeight: root.upright ? shutter.height : shutter.height + 16 + done.height
            T.Button {
                id: shutter
                x: root.upright ? Math.min((parent.width - width) / 2, parent.width - done.width - width - 16) : (parent.width - width) / 2
                width: 88
                height: 88
                enabled: root.camera.available && root.camera.storage !== "REFUSE"
                opacity: enabled ? 1 : 0.35
                Accessible.name: qsTr("Take photo")
                onClicked: root.shot()
                background: Rectangle {
                    radius: 44
                    color: "transparent"
                    border.color: "#ffffff"
                    border.width: 4
                    Rectangle { anchors.centerIn: parent; width: shutter.down ? 60 : 70; height: width; radius: width / 2; color: "#ffffff" }
                    FocusRing { shown: shutter.visualFocus; radius: 47 }
                }
            }
            ActionButton {
                id: done
                x: root.upright ? (Theme.leftHanded ? 0 : parent.width - width) : (parent.width - width) / 2
                y: root.upright ? (shutter.height - height) / 2 : shutter.height + 16
                text: root.camera.count > 0 ? qsTr("Done, %1").arg(root.camera.count) : qsTr("Done")
                kind: "primary"
                onClicked: root.done()
            }
        }
    }
}
