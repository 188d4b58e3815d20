import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// Several lines of text with a name above; grows with what is written. Hands its text over when it is left, and whenever the
// writer pauses, so that little is lost whatever happens.
Pile {
    id: root

    property string label: ""
    property string text: ""
    property string placeholder: ""
    property int lines: 3
    property int limit: 0
    property bool readOnly: false
    property alias input: input
    signal edited(string text)

    function handOver() {
        pause.stop()
        if (input.text !== root.text)
            root.edited(input.text)
    }

    spacing: 6
    Layout.fillWidth: true

    RowLayout {
        visible: root.label !== ""
        Layout.fillWidth: true
        AppText { text: root.label; kind: "caption"; soft: true; Layout.fillWidth: true }
        AppText { visible: root.limit > 0 && input.length > root.limit * 0.8; text: input.length + "/" + root.limit; kind: "caption"; soft: true }
    }
    Timer { id: pause; interval: Theme.writingPause; onTriggered: root.handOver() }
    T.TextArea {
        id: input
        Layout.fillWidth: true
        implicitHeight: Math.max(contentHeight, root.lines * Theme.body * 1.5) + 24
        padding: 12
        text: root.text
        readOnly: root.readOnly
        wrapMode: TextEdit.Wrap
        color: Theme.ink
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        font.family: Theme.family
        font.pixelSize: Theme.body
        Accessible.name: root.label !== "" ? root.label : root.placeholder
        onEditingFinished: root.handOver()
        onTextChanged: if (activeFocus) pause.restart()
        background: Rectangle {
            radius: Theme.radiusSmall
            color: root.readOnly ? Theme.sunken : Theme.surface
            border.width: input.activeFocus ? 2 : Theme.stroke
            border.color: input.activeFocus ? Theme.accent : Theme.lineStrong
        }
        AppText {
            x: 12
            y: 12
            width: parent.width - 24
            visible: input.text === "" && input.preeditText === ""
            text: root.placeholder
            color: Theme.inkFaint
        }
    }
}
