import QtQuick
import QtQuick.Layouts
import Tacha

// Name, lamp and the sentence that explains it.
Rectangle {
    id: root

    required property var project
    property bool canGoBack: false
    signal back()

    color: Theme.surface
    implicitHeight: column.implicitHeight + 2 * Theme.gap

    Pile {
        id: column
        Layout.fillWidth: true
        anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: Theme.gap; leftMargin: root.canGoBack ? 4 : Theme.margin; rightMargin: Theme.margin }
        spacing: 6
        RowLayout {
            spacing: root.canGoBack ? 4 : Theme.gapSmall
            IconButton { visible: root.canGoBack; symbol: "back"; text: qsTr("Back"); Layout.alignment: Qt.AlignTop; onClicked: root.back() }
            Pile {
                Layout.fillWidth: true
                spacing: 4
                Layout.topMargin: root.canGoBack ? 8 : 0
                AppText { text: root.project.name; kind: Theme.compact ? "title" : "headline"; Layout.fillWidth: true; Accessible.role: Accessible.Heading; Accessible.name: text }
                AppText { text: [root.project.code, Words.projectType(root.project.type), Words.lifecycle(root.project.lifecycle), root.project.responsibleUnit].join("  ·  "); kind: "caption"; soft: true; Layout.fillWidth: true }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.leftMargin: root.canGoBack ? 12 : 0
            implicitHeight: why.implicitHeight + 20
            radius: Theme.radiusSmall
            color: Theme.lampSoft(root.project.colour)
            border.width: Theme.sunny ? Theme.stroke : 0
            border.color: Theme.lampInk(root.project.colour)
            RowLayout {
                id: why
                anchors { fill: parent; leftMargin: 12; rightMargin: 12; topMargin: 10; bottomMargin: 10 }
                spacing: 12
                Lamp { colour: root.project.colour; stale: root.project.stale; Layout.alignment: Qt.AlignTop; Layout.fillWidth: false; Layout.topMargin: 2 }
                AppText { text: root.project.lampSentence; Layout.fillWidth: true }
            }
        }
    }
}
