import QtQuick
import QtQuick.Layouts
import Tacha

// A sentence that must be seen: why, and what ends it. Hidden while it has no text.
Rectangle {
    id: root

    property string text: ""
    property string tone: "info" // info, good, warn, bad
    property string actionText: ""
    property string symbol: tone === "good" ? "check" : tone === "info" ? "info" : "alert"
    readonly property string lampName: tone === "bad" ? "RED" : tone === "warn" ? "YELLOW" : tone === "good" ? "NONE" : "BLUE"
    signal action()

    visible: text !== ""
    implicitHeight: visible ? line.implicitHeight + 2 * 10 : 0
    implicitWidth: line.implicitWidth + 2 * Theme.gap
    radius: Theme.radiusSmall
    color: Theme.lampSoft(lampName)
    border.width: Theme.sunny ? Theme.stroke : 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        id: line
        anchors { fill: parent; leftMargin: Theme.gap; rightMargin: Theme.gapSmall; topMargin: 10; bottomMargin: 10 }
        spacing: 12
        Icon { name: root.symbol; tint: Theme.lampInk(root.lampName); Layout.alignment: sentence.lineCount > 1 ? Qt.AlignTop : Qt.AlignVCenter; size: 22 }
        AppText { id: sentence; text: root.text; Layout.fillWidth: true; Layout.rightMargin: Theme.gapSmall }
        ActionButton { visible: root.actionText !== ""; kind: "quiet"; text: root.actionText; onClicked: root.action() }
    }
}
