import QtQuick
import QtQuick.Layouts
import Tacha

// Begins a part of a page: its name, a short fact to the right, a hairline below.
Item {
    id: root

    property string text: ""
    property string detail: ""
    property string mark: "" // EMPTY, BEGUN, COMPLETE, FAILING or none
    property bool first: false

    implicitWidth: 240
    implicitHeight: Math.max(name.implicitHeight, fact.implicitHeight) + Theme.gapSmall + 1 + (first ? 0 : Theme.gap)
    Layout.fillWidth: true
    Accessible.role: Accessible.Heading
    Accessible.name: text

    MarkShape { id: shape; visible: root.mark !== ""; mark: root.mark; anchors { left: parent.left; verticalCenter: name.verticalCenter } }
    AppText {
        id: name
        anchors { left: parent.left; leftMargin: shape.visible ? shape.width + Theme.gapSmall : 0; right: fact.left; rightMargin: Theme.gapSmall; bottom: line.top; bottomMargin: Theme.gapSmall }
        text: root.text
        kind: "title"
    }
    AppText {
        id: fact
        anchors { right: parent.right; baseline: name.baseline }
        width: Math.min(implicitWidth, root.width * 0.55)
        text: root.detail
        kind: "caption"
        soft: true
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    Hairline { id: line; anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
