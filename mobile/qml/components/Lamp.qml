import QtQuick
import QtQuick.Layouts
import Tacha

// A lamp as it is always shown: shape, colour and word.
RowLayout {
    id: root

    property string colour: "NONE"
    property bool stale: false
    property bool strong: true
    readonly property string word: stale ? qsTr("%1, no fresh reading").arg(Words.lamp(colour)) : Words.lamp(colour)

    spacing: 6
    Accessible.role: Accessible.StaticText
    Accessible.name: word

    LampShape { colour: root.colour; stale: root.stale }
    AppText {
        text: root.word
        kind: root.strong ? "strong" : "body"
        font.pixelSize: Theme.caption
        color: Theme.lampInk(root.colour)
        wrapMode: Text.NoWrap
    }
}
