import QtQuick
import QtQuick.Layouts
import Tacha

// The foot of a page: a fact to the left, actions at the thumb. Mirrors for the left hand.
Rectangle {
    id: root

    property string text: ""
    default property alias actions: actionRow.data

    color: Theme.surface
    implicitHeight: line.implicitHeight + 2 * 12

    Hairline { width: parent.width }
    RowLayout {
        id: line
        anchors { fill: parent; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: 12; bottomMargin: 12 }
        spacing: Theme.gap
        layoutDirection: Theme.leftHanded ? Qt.RightToLeft : Qt.LeftToRight
        AppText { text: root.text; kind: "caption"; soft: true; Layout.fillWidth: true; maximumLineCount: 3; elide: Text.ElideRight }
        RowLayout {
            id: actionRow
            spacing: 12
            layoutDirection: line.layoutDirection
            Layout.fillWidth: false
        }
    }
}
