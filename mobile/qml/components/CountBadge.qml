import QtQuick
import Tacha

// A small round number: how many things wait.
Rectangle {
    id: root

    property int count: 0

    visible: count > 0
    width: Math.max(20, figure.implicitWidth + 10)
    height: 20
    radius: 10
    color: Theme.red
    AppText {
        id: figure
        anchors.centerIn: parent
        text: root.count > 99 ? "99+" : root.count
        font.pixelSize: 13
        font.bold: true
        color: Theme.dark ? Theme.page : "#ffffff"
        wrapMode: Text.NoWrap
    }
}
