import QtQuick
import QtQuick.Window
import Tacha

// One line icon of assets/icons in any colour. Decoration only: the control around it carries the accessible name.
Item {
    id: root

    property string name: ""
    property color tint: Theme.ink
    property int size: Theme.iconSize

    function hex(channel) {
        return Math.round(channel * 255).toString(16).padStart(2, "0")
    }

    visible: name !== ""
    implicitWidth: size
    implicitHeight: size
    Image {
        anchors.fill: parent
        source: root.name === "" ? "" : "image://icons/" + root.name + "/" + root.hex(root.tint.r) + root.hex(root.tint.g) + root.hex(root.tint.b)
        sourceSize.width: root.size * Screen.devicePixelRatio
        sourceSize.height: root.size * Screen.devicePixelRatio
    }
}
