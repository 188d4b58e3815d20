import QtQuick
import QtQuick.Layouts
import Tacha

// The picture of a photo tile with the word of its state, the mark of its review, and its time below.
Item {
    id: root

    property var photo: ({})
    property bool showTime: true

    implicitHeight: caption.implicitHeight + 4
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
            sourceSize.width: width * 1.5
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
