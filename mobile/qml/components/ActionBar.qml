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
        AppText { text: root.text; visible: actionRow.columns !== 2; kind: "caption"; soft: true; Layout.fillWidth: true; maximumLineCount: 3; elide: Text.ElideRight }
        GridLayout {
            id: actionRow
            readonly property real wanted: {
                let sum = 0
                for (let i = 0; i < children.length; ++i)
                    sum += children[i].visible ? children[i].implicitWidth + columnSpacing : 0
                return sum
            }
            columns: wanted <= root.width - 2 * Theme.margin ? 99 : 2 // one line, or two columns where the words are too large
            columnSpacing: 12
            rowSpacing: 8
            layoutDirection: line.layoutDirection
            Layout.fillWidth: columns === 2
            Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
        }
    }
}
