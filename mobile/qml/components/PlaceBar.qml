import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
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
        T.Button {
            id: start
            visible: root.canStart
            Layout.margins: 6
            Layout.fillHeight: true
            implicitWidth: Math.max(96, contentItem.implicitWidth + 16)
            Accessible.name: qsTr("Start visit")
            onClicked: root.startWanted()
            contentItem: ColumnLayout {
                spacing: 2
                Item { Layout.fillHeight: true }
                Icon { name: "start-visit"; tint: Theme.accentInk; Layout.alignment: Qt.AlignHCenter }
                AppText { text: qsTr("Start visit"); kind: "caption"; font.bold: true; font.pixelSize: Math.min(Theme.caption, 17); color: Theme.accentInk; wrapMode: Text.NoWrap; Layout.alignment: Qt.AlignHCenter }
                Item { Layout.fillHeight: true }
            }
            background: Rectangle { radius: Theme.radius; color: start.down ? Theme.accentPressed : Theme.accent; FocusRing { shown: start.visualFocus } }
        }
    }
}
