import QtQuick
import QtQuick.Layouts
import Tacha

// One photo, full screen: pinch, next and previous, what is known about it.
Rectangle {
    id: root

    property var photos: [] // maps of the contract
    property int index: 0
    readonly property var photo: photos[index] ?? ({})
    signal closed()

    color: "#05090b"
    focus: true
    Keys.onLeftPressed: root.index = Math.max(0, root.index - 1)
    Keys.onRightPressed: root.index = Math.min(root.photos.length - 1, root.index + 1)
    Keys.onEscapePressed: root.closed()
    onIndexChanged: picture.scale = 1

    Item {
        anchors { fill: parent; bottomMargin: foot.height }
        clip: true
        Image {
            id: picture
            anchors.fill: parent
            source: root.photo.fullSource ?? root.photo.source ?? ""
            fillMode: Image.PreserveAspectFit
            asynchronous: true
        }
        PinchHandler { target: picture; minimumScale: 1; maximumScale: 8; minimumRotation: 0; maximumRotation: 0 }
    }
    IconButton { x: 12; y: 12; symbol: "back"; tint: "#ffffff"; text: qsTr("Back"); large: true; onClicked: root.closed() }
    IconButton { visible: root.index > 0; anchors { left: parent.left; verticalCenter: parent.verticalCenter; margins: 12 } symbol: "chevron-left"; tint: "#ffffff"; large: true; text: qsTr("Previous photo"); onClicked: root.index -= 1 }
    IconButton { visible: root.index < root.photos.length - 1; anchors { right: parent.right; verticalCenter: parent.verticalCenter; margins: 12 } symbol: "chevron-right"; tint: "#ffffff"; large: true; text: qsTr("Next photo"); onClicked: root.index += 1 }
    Rectangle {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: line.implicitHeight + 24
        color: Theme.surface
        RowLayout {
            id: line
            anchors { fill: parent; leftMargin: Theme.margin; rightMargin: Theme.margin }
            spacing: Theme.gap
            Pile {
                Layout.fillWidth: true
                spacing: 2
                AppText { text: root.photo.caption ?? ""; visible: text !== ""; kind: "strong"; Layout.fillWidth: true }
                AppText { text: [Format.moment(root.photo.takenAtMs ?? 0), root.photo.author, root.photo.viewpoint].filter(part => part).join(" · "); kind: "caption"; soft: true; Layout.fillWidth: true }
            }
            DeliveryMark { delivery: root.photo.delivery ?? "LOCAL"; sendPercent: root.photo.sendPercent ?? 0 }
        }
    }
}
