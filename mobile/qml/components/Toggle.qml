import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// A sentence with a switch at its end.
T.Switch {
    id: root

    property string detail: ""

    implicitHeight: Math.max(Theme.rowHeight, contentItem.implicitHeight + 16)
    implicitWidth: 280
    Accessible.name: text
    Accessible.description: detail

    contentItem: Centred {
        stretched: true
        Pile {
            spacing: 2
            AppText { text: root.text; Layout.fillWidth: true; Layout.rightMargin: 68 }
            AppText { visible: root.detail !== ""; text: root.detail; kind: "caption"; soft: true; Layout.fillWidth: true; Layout.rightMargin: 68 }
        }
    }
    indicator: Rectangle {
        x: root.width - width
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: 52
        implicitHeight: 30
        radius: 15
        color: root.checked ? Theme.accent : Theme.surface
        border.color: root.checked ? Theme.accent : Theme.lineStrong
        border.width: Math.max(2, Theme.stroke)
        Rectangle {
            x: root.checked ? parent.width - width - 5 : 5
            anchors.verticalCenter: parent.verticalCenter
            width: 20
            height: 20
            radius: 10
            color: root.checked ? Theme.accentInk : Theme.lineStrong
            Behavior on x { NumberAnimation { duration: Theme.quick } }
        }
        FocusRing { shown: root.visualFocus; radius: 18 }
    }
}
