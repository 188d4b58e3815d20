import QtQuick
import QtQuick.Layouts
import Tacha

// Above the finder: the way out, what the photo is for, how good the position is, and warnings.
Pile {
    id: root

    required property var camera
    signal closed()

    component Plate: Rectangle {
        default property alias content: holder.data
        color: "#b8081012"
        radius: Theme.radius
        implicitWidth: holder.implicitWidth + 24
        implicitHeight: Math.max(44, holder.implicitHeight + 12)
        RowLayout { id: holder; anchors { fill: parent; leftMargin: 12; rightMargin: 12 } spacing: 8 }
    }
    Layout.fillWidth: true
    spacing: 8
    RowLayout {
        Layout.fillWidth: true
        Layout.margins: 12
        spacing: 12
        Rectangle {
            color: "#b8081012"
            radius: Theme.radius
            implicitWidth: Theme.touchTarget
            implicitHeight: Theme.touchTarget
            IconButton { anchors.fill: parent; symbol: "back"; tint: "#ffffff"; text: qsTr("Back"); onClicked: root.closed() }
        }
        Plate {
            visible: root.camera.targetText !== ""
            Layout.maximumWidth: root.width - Theme.touchTarget - fixPlate.implicitWidth - 60
            AppText { text: qsTr("For: %1").arg(root.camera.targetText); color: "#ffffff"; maximumLineCount: 2; elide: Text.ElideRight; Layout.fillWidth: true }
        }
        Item { Layout.fillWidth: true }
        Plate {
            id: fixPlate
            Icon { name: "pin"; size: 20; tint: root.camera.fixWord === "GOOD" ? "#5fc4aa" : root.camera.fixWord === "FAIR" ? "#f0bd3d" : "#ff8078" }
            AppText {
                text: root.camera.fixWord === "NONE" ? Words.fix("NONE") : qsTr("%1 ±%2 m").arg(Words.fix(root.camera.fixWord)).arg(root.camera.accuracyM)
                color: "#ffffff"
                wrapMode: Text.NoWrap
            }
        }
    }
    Banner { Layout.fillWidth: true; Layout.leftMargin: 12; Layout.rightMargin: 12; tone: root.camera.storage === "REFUSE" ? "bad" : "warn"
        text: root.camera.storage === "WARN" ? qsTr("Only %1 free. Sync soon, or clear photos that are backed up.").arg(Format.bytes(root.camera.freeBytes))
            : root.camera.storage === "REFUSE" ? qsTr("Only %1 free: no photo can be kept safely. Clear photos that are backed up under Sync, then go on.").arg(Format.bytes(root.camera.freeBytes)) : "" }
    ErrorBanner { Layout.fillWidth: true; Layout.leftMargin: 12; Layout.rightMargin: 12; text: root.camera.errorText }
}
