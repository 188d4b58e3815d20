import QtQuick
import QtQuick.Layouts
import Tacha

// Says what has just happened; offers to take it back. Goes by itself.
Rectangle {
    id: root

    property string text: ""
    property string actionText: ""
    signal action()

    function show(sentence, button) {
        text = sentence
        actionText = button ?? ""
        timer.restart()
    }

    visible: text !== ""
    width: Math.min(parent.width - 2 * Theme.margin, line.implicitWidth + 2 * Theme.gap)
    height: line.implicitHeight + 16
    radius: Theme.radius
    color: Theme.dark ? "#e9efed" : "#13201d"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Timer { id: timer; interval: 6000; onTriggered: root.text = "" }
    RowLayout {
        id: line
        anchors { fill: parent; leftMargin: Theme.gap; rightMargin: Theme.gapSmall }
        AppText { text: root.text; color: Theme.dark ? "#13201d" : "#ffffff"; Layout.fillWidth: true }
        ActionButton { visible: root.actionText !== ""; kind: "primary"; text: root.actionText; onClicked: { root.action(); root.text = "" } }
    }
}
