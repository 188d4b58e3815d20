import QtQuick
import Tacha

// Shows where the keyboard is. Fill it over the control.
Rectangle {
    property bool shown: false

    anchors.fill: parent
    anchors.margins: -3
    visible: shown
    color: "transparent"
    border.color: Theme.accent
    border.width: 2
    radius: Theme.radius + 3
}
