pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// The places as a rail at the side.
Rectangle {
    id: root

    property var places: []
    property string current: ""
    property bool canStart: false
    signal chosen(string key)
    signal startWanted()

    color: Theme.surface
    ColumnLayout {
        anchors.fill: parent
        spacing: 4
        Item {
            Layout.fillWidth: true
            implicitHeight: 72
            Rectangle {
                anchors.centerIn: parent
                width: 44
                height: 44
                radius: Theme.radius
                color: Theme.accent
                AppText { anchors.centerIn: parent; text: "踏查"; font.pixelSize: 16; font.bold: true; color: Theme.accentInk; wrapMode: Text.NoWrap; Accessible.name: qsTr("Tacha") }
            }
        }
        Repeater {
            model: root.places
            PlaceButton {
                required property var modelData
                symbol: modelData.symbol
                text: modelData.text
                badge: modelData.badge
                current: modelData.key === root.current
                Layout.fillWidth: true
                onClicked: root.chosen(modelData.key)
            }
        }
        Item { Layout.fillHeight: true }
        StartTile { visible: root.canStart; Layout.alignment: Qt.AlignHCenter; Layout.bottomMargin: 8; onClicked: root.startWanted() }
    }
}
