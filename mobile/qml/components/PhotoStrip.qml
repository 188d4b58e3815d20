pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// A row of photos that wraps, with the button that takes one more.
Flow {
    id: root

    property var photos: null // list model or maps
    property bool canAdd: true
    property int side: Theme.compact ? 84 : 104
    property string addText: qsTr("Take photo")
    signal add()
    signal opened(var photo)

    spacing: 12
    Layout.fillWidth: true

    T.Button {
        id: addButton
        visible: root.canAdd
        width: Math.max(root.side * 4 / 3, contentItem.implicitWidth + 24)
        height: root.side
        Accessible.name: root.addText
        onClicked: root.add()
        contentItem: Centred {
            Pile {
                spacing: 4
                Icon { name: "camera"; tint: Theme.accent; size: 28; Layout.alignment: Qt.AlignHCenter }
                AppText { text: root.addText; kind: "caption"; color: Theme.accent; font.bold: true; wrapMode: Text.NoWrap; Layout.alignment: Qt.AlignHCenter }
            }
        }
        background: Rectangle {
            radius: Theme.radiusSmall
            color: addButton.down ? Theme.accentSoft : Theme.surface
            border.color: Theme.accent
            border.width: Theme.stroke
            FocusRing { shown: addButton.visualFocus }
        }
    }
    Repeater {
        model: root.photos
        PhotoTile {
            required property var model
            photo: model.modelData ?? model
            side: root.side
            onClicked: root.opened(photo)
        }
    }
}
