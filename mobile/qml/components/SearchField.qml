import QtQuick
import QtQuick.Templates as T
import Tacha

// Searches while typing; the cross empties it.
T.TextField {
    id: root

    property string placeholder: ""

    implicitHeight: Theme.touchTarget
    implicitWidth: 240
    leftPadding: 44
    rightPadding: 44
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    font.family: Theme.family
    font.pixelSize: Theme.body
    inputMethodHints: Qt.ImhNoPredictiveText
    Accessible.name: placeholder
    Accessible.searchEdit: true

    background: Rectangle {
        radius: Theme.radius
        color: Theme.sunken
        border.width: root.activeFocus ? 2 : Theme.sunny ? Theme.stroke : 0
        border.color: root.activeFocus ? Theme.accent : Theme.lineStrong
    }
    Icon { anchors { left: parent.left; leftMargin: 12; verticalCenter: parent.verticalCenter } name: "search"; size: 20; tint: Theme.inkSoft }
    AppText {
        anchors { left: parent.left; leftMargin: 44; right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholder
        color: Theme.inkFaint
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    IconButton {
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        visible: root.text !== ""
        symbol: "cross"
        tint: Theme.inkSoft
        text: qsTr("Clear search")
        onClicked: { root.text = ""; root.textEdited() }
    }
}
