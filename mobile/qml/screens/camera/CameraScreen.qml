import QtQuick
import QtQuick.Layouts
import QtMultimedia
import Tacha

// The camera: stays open for a series, shutter at the thumb and on the volume keys. Shows a CameraModel. Always dark.
Rectangle {
    id: root

    required property var camera
    readonly property bool upright: height > width
    readonly property bool refused: camera.storage === "REFUSE"
    signal closed()

    color: "#05090b"
    focus: true
    Component.onCompleted: { root.camera.videoSink = output.videoSink; root.camera.start() }
    Component.onDestruction: root.camera.stop()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_VolumeUp || event.key === Qt.Key_VolumeDown || event.key === Qt.Key_Space) {
            root.shoot()
            event.accepted = true
        } else if (event.key === Qt.Key_Escape || event.key === Qt.Key_Back) {
            root.closed()
            event.accepted = true
        }
    }
    function shoot() {
        if (!root.refused && !root.camera.shooting)
            root.camera.shoot()
    }

    Item {
        id: finder
        anchors { left: parent.left; top: parent.top; right: root.upright ? parent.right : controls.left; bottom: root.upright ? controls.top : parent.bottom }
        clip: true
        VideoOutput { id: output; anchors.fill: parent; fillMode: VideoOutput.PreserveAspectCrop; visible: root.camera.previewSource.toString() === "" }
        Image { anchors.fill: parent; source: root.camera.previewSource; fillMode: Image.PreserveAspectCrop; cache: false; visible: root.camera.available }
        Image { anchors.fill: parent; visible: root.camera.ghost && root.camera.ghostSource.toString() !== ""; source: root.camera.ghostSource; opacity: 0.35; fillMode: Image.PreserveAspectCrop }
        Repeater {
            model: root.camera.grid ? 2 : 0
            Item {
                required property int index
                anchors.fill: parent
                Rectangle { x: parent.width * (parent.index + 1) / 3; width: 1; height: parent.height; color: "#80ffffff" }
                Rectangle { y: parent.height * (parent.index + 1) / 3; height: 1; width: parent.width; color: "#80ffffff" }
            }
        }
        Rectangle { anchors.fill: parent; color: "#ffffff"; opacity: root.camera.shooting ? 0.7 : 0; Behavior on opacity { NumberAnimation { duration: Theme.quick } } }
        CameraStamp { camera: root.camera; anchors { left: parent.left; bottom: parent.bottom; margins: 16 } width: Math.min(parent.width - 32, 460) }
        Pile {
            Layout.fillWidth: true
            visible: !root.camera.available
            anchors.centerIn: parent
            width: Math.min(parent.width - 48, 380)
            spacing: Theme.gap
            Icon { name: "camera"; tint: "#9fb0ab"; size: 48; Layout.alignment: Qt.AlignHCenter }
            AppText { text: qsTr("This tablet has no camera"); kind: "title"; color: "#ffffff"; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
            AppText { text: qsTr("Take pictures from files instead. They are marked as imported, with the reason."); color: "#c4d0cc"; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
            ActionButton { text: qsTr("Choose files"); symbol: "import"; Layout.alignment: Qt.AlignHCenter; onClicked: files.open() }
        }
    }
    CameraTop {
        camera: root.camera
        anchors { left: finder.left; right: finder.right; top: finder.top }
        onClosed: root.closed()
    }
    CameraControls {
        id: controls
        camera: root.camera
        upright: root.upright
        width: root.upright ? root.width : 184
        height: root.upright ? implicitHeight : root.height
        x: root.upright ? 0 : Theme.leftHanded ? 0 : root.width - width
        y: root.upright ? root.height - height : 0
        onShot: root.shoot()
        onDone: root.closed()
        onImportWanted: files.open()
    }
    PictureFiles { id: files; onChosen: url => root.camera.importFile(url) }
}
