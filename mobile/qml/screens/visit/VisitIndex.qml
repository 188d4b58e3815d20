pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// The index of a visit: each section with its mark. Upright beside the page, or flat above it.
Rectangle {
    id: root

    required property var editor
    property bool flat: false
    signal chosen(string key)

    color: Theme.surface
    implicitHeight: flat ? Theme.touchTarget + 1 : 100
    implicitWidth: 240

    Flickable {
        anchors.fill: parent
        contentWidth: root.flat ? grid.width : width
        contentHeight: root.flat ? height : grid.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Grid {
            id: grid
            flow: root.flat ? Grid.TopToBottom : Grid.LeftToRight
            rows: root.flat ? 1 : -1
            columns: root.flat ? -1 : 1
            topPadding: root.flat ? 0 : 12
            leftPadding: root.flat ? 8 : 0
            Repeater {
                model: root.editor.sections.length
                T.Button {
                    id: entry
                    required property int index
                    readonly property var section: root.editor.sections[index] ?? ({ key: "", mark: "EMPTY", required: false, detail: "" })
                    width: root.flat ? implicitWidth : root.width
                    implicitWidth: contentItem.implicitWidth + 20
                    implicitHeight: Theme.touchTarget
                    Accessible.name: Words.section(section.key) + ", " + Words.mark(section.mark)
                    onClicked: root.chosen(section.key)
                    contentItem: RowLayout {
                        spacing: root.flat ? 6 : 12
                        MarkShape { mark: entry.section.mark; Layout.leftMargin: root.flat ? 8 : Theme.margin - 4 }
                        AppText { text: Words.section(entry.section.key); wrapMode: Text.NoWrap; elide: Text.ElideRight; font.pixelSize: root.flat ? Theme.caption : Theme.body; Layout.fillWidth: true }
                        AppText { visible: !root.flat; text: entry.section.detail !== "" ? entry.section.detail : entry.section.required ? "" : qsTr("optional"); kind: "caption"; color: Theme.inkFaint; wrapMode: Text.NoWrap; Layout.rightMargin: 12 }
                    }
                    background: Rectangle { color: entry.down ? Theme.accentSoft : "transparent"; FocusRing { shown: entry.visualFocus; anchors.margins: 2 } }
                }
            }
        }
    }
    Hairline { visible: root.flat; anchors.bottom: parent.bottom; width: parent.width }
}
