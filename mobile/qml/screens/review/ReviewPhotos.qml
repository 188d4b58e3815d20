pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// The photo wall: the chosen photo large with its decisions, the others below.
Pile {
    id: root

    required property var review
    property int current: 0
    property bool comparing: false
    readonly property var photo: review.photos.count > 0 ? review.photos.get(Math.min(current, review.photos.count - 1)) : ({})
    signal chosen(int row)
    signal opened(var photos, int index)
    signal questioned(int row)
    signal compareToggled()
    signal noticeWanted(int row)

    Layout.fillWidth: true
    spacing: 12
    AppText { visible: root.review.photos.count === 0; text: qsTr("This visit has no photo."); soft: true; Layout.fillWidth: true }
    Item {
        visible: root.review.photos.count > 0
        Layout.fillWidth: true
        implicitHeight: width * 0.68
        Rectangle { anchors.fill: parent; color: Theme.sunken; radius: Theme.radiusSmall }
        Image { anchors.fill: parent; visible: !compare.visible; source: root.photo.fullSource ?? root.photo.source ?? ""; fillMode: Image.PreserveAspectCrop; asynchronous: true }
        PhotoCompare {
            id: compare
            anchors.fill: parent
            visible: root.comparing && (root.photo.earlierSource ?? "") !== ""
            earlier: ({ source: root.photo.earlierSource ?? "", takenAtMs: root.photo.earlierMs ?? 0 })
            later: root.photo
        }
        MouseArea { anchors.fill: parent; enabled: !compare.visible; onClicked: root.opened([root.photo], 0) }
    }
    Banner { Layout.fillWidth: true; tone: "warn"; symbol: "compare"; text: (root.photo.twinLabel ?? "") !== "" ? qsTr("Looks like an earlier photo: %1").arg(root.photo.twinLabel) : "" }
    Flow {
        visible: root.review.photos.count > 0
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        ActionButton { symbol: "check"; text: qsTr("Photo in order"); onClicked: root.review.acceptPhoto(root.current) }
        ActionButton { symbol: "question"; text: qsTr("Question"); onClicked: root.questioned(root.current) }
        ActionButton { kind: "quiet"; symbol: "compare"; text: qsTr("Compare"); enabled: (root.photo.earlierSource ?? "") !== ""; onClicked: root.compareToggled() }
        ActionButton { kind: "quiet"; symbol: "stamp"; text: qsTr("Issue a notice"); onClicked: root.noticeWanted(root.current) }
    }
    Flow {
        spacing: 12
        Layout.fillWidth: true
        Repeater {
            model: root.review.photos
            PhotoTile {
                required property var model
                required property int index
                photo: model
                side: 88
                current: index === root.current
                onClicked: root.chosen(index)
            }
        }
    }
}
