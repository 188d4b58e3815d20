import QtQuick
import Tacha

// A piece of text in one of the type styles. Wraps by default, because nothing may be clipped at the largest size.
Text {
    id: root

    property string kind: "body" // caption, body, strong, title, headline, display
    property bool soft: false

    color: soft ? Theme.inkSoft : Theme.ink
    font.family: Theme.family
    font.pixelSize: kind === "caption" ? Theme.caption : kind === "title" ? Theme.title : kind === "headline" ? Theme.headline
                  : kind === "display" ? Theme.display : Theme.body
    font.bold: kind === "strong" || kind === "title" || kind === "headline" || kind === "display"
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    lineHeight: Format.chinese && kind !== "display" ? 1.08 : 1.0
}
