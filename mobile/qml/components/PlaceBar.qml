pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// The places as a bar at the foot, with the start of a visit at the thumb.
Rectangle {
    id: root

    property var places: []
    property string current: ""
    property bool canStart: true
    signal chosen(string key)
    signal startWanted()

    color: Theme.surface
    implicitHeight: row.implicitHeight + 4
    Hairline { width: parent.width }
    RowLayout {
        id: row
        anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: 2 }
        spacing: 0
        layoutDirection: Theme.leftHanded ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: root.places
            PlaceButton {
                required property var modelData
                symbol: modelData.symbol
                text: modelData.text
                badge: modelData.badge
                current: modelData.key === root.current
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: root.chosen(modelData.key)
            }
        }
        StartTile {
            visible: root.canStart
            Layout.margins: 6
            Layout.fillHeight: true
            onClicked: root.startWanted()
        }
    }
}
