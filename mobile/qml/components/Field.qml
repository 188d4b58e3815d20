import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// One line of text with its name above and, where needed, its unit or mistake.
Pile {
    id: root

    property string label: ""
    property string text: ""
    property string placeholder: ""
    property string unit: ""
    property string errorText: ""
    property bool numeric: false
    property bool readOnly: false
    property alias input: input
    signal edited(string text) // left with a new text
    signal typed(string text) // every key stroke

    spacing: 6
    Layout.fillWidth: true

    AppText { visible: root.label !== ""; text: root.label; kind: "caption"; soft: true; Layout.fillWidth: true }
    T.TextField {
        id: input
        Layout.fillWidth: true
        implicitHeight: Math.max(Theme.touchTarget, contentHeight + 20)
        leftPadding: 12
        rightPadding: unitText.visible ? unitText.width + 20 : 12
        verticalAlignment: TextInput.AlignVCenter
        text: root.text
        readOnly: root.readOnly
        color: Theme.ink
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        font.family: Theme.family
        font.pixelSize: Theme.body
        inputMethodHints: root.numeric ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
        Accessible.name: root.label !== "" ? root.label : root.placeholder
        onTextEdited: root.typed(text)
        onEditingFinished: if (text !== root.text) root.edited(text)
        background: Rectangle {
            radius: Theme.radiusSmall
            color: root.readOnly ? Theme.sunken : Theme.surface
            border.width: input.activeFocus ? 2 : Theme.stroke
            border.color: root.errorText !== "" ? Theme.red : input.activeFocus ? Theme.accent : Theme.lineStrong
        }
        AppText {
            anchors { left: parent.left; leftMargin: 12; right: parent.right; verticalCenter: parent.verticalCenter }
            visible: input.text === "" && input.preeditText === ""
            text: root.placeholder
            color: Theme.inkFaint
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        AppText {
            id: unitText
            anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
            visible: root.unit !== ""
            text: root.unit
            soft: true
            wrapMode: Text.NoWrap
        }
    }
    AppText { visible: root.errorText !== ""; text: root.errorText; kind: "caption"; color: Theme.red; Layout.fillWidth: true }
}
