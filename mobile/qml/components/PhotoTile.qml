import QtQuick
import QtQuick.Templates as T
import Tacha

// One photo with the word of its state. `photo` has the names of the contract's photo map.
T.Button {
    id: root

    property var photo: ({})
    property int side: 112
    property bool showTime: true
    property bool current: false

    implicitWidth: side * 4 / 3
    implicitHeight: side + (showTime ? contentItem.implicitHeight : 0)
    Accessible.name: qsTr("Photo, %1, %2").arg(Format.moment(photo.takenAtMs ?? 0)).arg(Words.delivery(photo.delivery ?? "LOCAL"))

    contentItem: PhotoFace { photo: root.photo; showTime: root.showTime }
    background: Rectangle {
        anchors.fill: parent
        anchors.margins: -4
        visible: root.current || root.visualFocus || root.down
        color: "transparent"
        radius: Theme.radius
        border.color: Theme.accent
        border.width: 3
    }
}
