import QtQuick
import Tacha

// A small word on a soft ground: a state, a kind.
Rectangle {
    id: root

    property string text: ""
    property string tone: "plain" // plain, good, info, warn, bad
    readonly property string lampName: tone === "bad" ? "RED" : tone === "warn" ? "YELLOW" : tone === "info" ? "BLUE" : "NONE"

    visible: text !== ""
    implicitWidth: word.implicitWidth + 16
    implicitHeight: word.implicitHeight + 6
    radius: Theme.radiusSmall
    color: tone === "plain" ? Theme.sunken : Theme.lampSoft(lampName)
    border.width: Theme.sunny ? 2 : 0
    border.color: tone === "plain" ? Theme.line : Theme.lampInk(lampName)

    AppText {
        id: word
        anchors.centerIn: parent
        text: root.text
        kind: "caption"
        font.bold: root.tone !== "plain"
        color: root.tone === "plain" ? Theme.inkSoft : Theme.lampInk(root.lampName)
        wrapMode: Text.NoWrap
    }
}
