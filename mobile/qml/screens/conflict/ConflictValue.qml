import QtQuick
import QtQuick.Layouts
import Tacha

// One of the values: what, who, when, from which visit.
Rectangle {
    id: root

    property var value: ({})
    signal chosen()

    color: Theme.surface
    border.color: value.visible ? Theme.accent : Theme.lineStrong
    border.width: value.visible ? 2 : Theme.stroke
    radius: Theme.radius
    implicitHeight: column.implicitHeight + 2 * Theme.gapLarge

    ColumnLayout {
        id: column
        anchors { fill: parent; margins: Theme.gapLarge }
        spacing: 8
        AppText { text: root.value.visible ? qsTr("Shown until decided") : qsTr("Also entered"); kind: "caption"; color: root.value.visible ? Theme.accent : Theme.inkSoft; font.bold: true; Layout.fillWidth: true }
        AppText { text: root.value.text; kind: "title"; Layout.fillWidth: true }
        Item { Layout.fillHeight: true; implicitHeight: 4 }
        AppText { text: [root.value.author, root.value.post].filter(part => part).join(" · "); Layout.fillWidth: true }
        AppText { text: Format.moment(root.value.atMs) + " · " + root.value.visitLabel; kind: "caption"; soft: true; Layout.fillWidth: true }
        ActionButton { text: qsTr("Take this one"); kind: root.value.visible ? "primary" : "secondary"; large: true; Layout.fillWidth: true; Layout.topMargin: 8; onClicked: root.chosen() }
    }
}
