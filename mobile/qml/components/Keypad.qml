pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// Twelve large keys. Hands out digits; `decimal` puts a point in the lower left corner.
GridLayout {
    id: root

    property bool decimal: false
    property int keyHeight: Math.max(64, Theme.touchTarget)
    signal digit(string digit)
    signal erased()

    columns: 3
    columnSpacing: Theme.gapSmall
    rowSpacing: Theme.gapSmall

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", root.decimal ? "." : "", "0", "<"]
        T.Button {
            id: key
            required property string modelData
            readonly property bool eraser: modelData === "<"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: root.keyHeight
            implicitWidth: 88
            enabled: modelData !== ""
            opacity: enabled ? 1 : 0
            autoRepeat: eraser
            Accessible.name: eraser ? qsTr("Delete digit") : modelData
            onClicked: eraser ? root.erased() : root.digit(modelData)
            contentItem: Item {
                AppText { anchors.centerIn: parent; visible: !key.eraser; text: key.modelData; kind: "headline" }
                Icon { anchors.centerIn: parent; name: key.eraser ? "backspace" : ""; size: 28 }
            }
            background: Rectangle {
                radius: Theme.radius
                color: key.down ? Theme.accentSoft : Theme.surface
                border.color: Theme.sunny ? Theme.lineStrong : Theme.line
                border.width: Theme.hairline
                FocusRing { shown: key.visualFocus }
            }
        }
    }
}
