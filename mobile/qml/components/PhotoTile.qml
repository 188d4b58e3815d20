import QtQuick
import QtQuick.Layouts
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
    implicitHeight: side + (showTime ? caption.implicitHeight + 4 : 0)
    Accessible.name: qsTr("Photo, %1, %2").arg(Format.moment(photo.takenAtMs ?? 0)).arg(Words.delivery(photo.delivery ?? "LOCAL"))

    contentItem: Item {
        Rectangle {
            id: frame
            width: parent.width
            height: parent.height - (root.showTime ? caption.implicitHeight + 4 : 0)
            color: Theme.sunken
            radius: Theme.radiusSmall
            clip: true
            Icon { anchors.centerIn: parent; name: "photo"; tint: Theme.inkFaint; size: 32; visible: picture.status !== Image.Ready }
            Image {
                id: picture
                anchors.fill: parent
                source: root.photo.source ?? ""
                sourceSize: Qt.size(width * 1.5, height * 1.5)
                fillMode: Image.PreserveAspectCrop
                asynchronous: true
            }
            Rectangle {
                anchors { left: parent.left; bottom: parent.bottom; margins: 4 }
                width: mark.implicitWidth + 10
                height: mark.implicitHeight + 4
                radius: Theme.radiusSmall
                color: Theme.surface
                DeliveryMark {
                    id: mark
                    anchors.centerIn: parent
                    delivery: root.photo.delivery ?? "LOCAL"
                    sendPercent: root.photo.sendPercent ?? 0
                    iconOnly: root.width < 130 && delivery !== "SENDING"
                }
            }
            Rectangle {
                visible: reviewIcon.name !== ""
                anchors { right: parent.right; top: parent.top; margins: 4 }
                width: 28
                height: 28
                radius: 14
                color: root.photo.review === "OK" ? Theme.accent : root.photo.review === "QUESTIONED" ? Theme.yellow : Theme.red
                Icon {
                    id: reviewIcon
                    anchors.centerIn: parent
                    size: 18
                    name: root.photo.review === "OK" ? "check" : root.photo.review === "QUESTIONED" ? "question" : root.photo.review === "REJECTED" ? "cross" : ""
                    tint: root.photo.review === "QUESTIONED" ? "#201600" : Theme.dark ? Theme.page : "#ffffff"
                }
            }
        }
        RowLayout {
            id: caption
            visible: root.showTime
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            spacing: 4
            AppText { text: Format.moment(root.photo.takenAtMs ?? 0); kind: "caption"; soft: true; maximumLineCount: 1; elide: Text.ElideRight; wrapMode: Text.NoWrap; Layout.fillWidth: true }
            AppText { visible: root.photo.imported ?? false; text: qsTr("Imported"); kind: "caption"; color: Theme.yellowInk; wrapMode: Text.NoWrap }
        }
    }
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
