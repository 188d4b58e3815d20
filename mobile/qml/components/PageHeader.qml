import QtQuick
import QtQuick.Layouts
import Tacha

// The head of a page: back where there is a way back, its name, and what stands beside it.
Rectangle {
    id: root

    property string title: ""
    property string subtitle: ""
    property bool canGoBack: false
    property string backSymbol: "back"
    default property alias extra: extraRow.data
    signal back()

    color: Theme.surface
    implicitHeight: Math.max(64, line.implicitHeight + 16)

    RowLayout {
        id: line
        anchors { fill: parent; leftMargin: root.canGoBack ? 8 : Theme.margin; rightMargin: Theme.compact ? 4 : 12 }
        spacing: Theme.gapSmall
        IconButton { visible: root.canGoBack; symbol: root.backSymbol; text: qsTr("Back"); onClicked: root.back() }
        Pile {
            spacing: 0
            Layout.fillWidth: true
            AppText { text: root.title; kind: "title"; maximumLineCount: 2; elide: Text.ElideRight; Layout.fillWidth: true; Accessible.role: Accessible.Heading; Accessible.name: text }
            AppText { visible: text !== ""; text: root.subtitle; kind: "caption"; soft: true; maximumLineCount: 1; elide: Text.ElideRight; Layout.fillWidth: true }
        }
        RowLayout { id: extraRow; spacing: Theme.compact ? 0 : 4; Layout.fillWidth: false }
    }
    Hairline { anchors.bottom: parent.bottom; width: parent.width }
}
