pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Tacha

// Tabs as words with a line below the open one. Scrolls sideways where they do not fit.
Flickable {
    id: root

    property var tabs: [] // {key, text, badge}
    property string current: ""
    signal chosen(string key)

    implicitHeight: Theme.touchTarget
    contentWidth: row.width
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    Hairline { width: Math.max(root.width, row.width); anchors.bottom: parent.bottom }
    Row {
        id: row
        leftPadding: Theme.margin - 12
        Repeater {
            model: root.tabs
            T.Button {
                id: tab
                required property var modelData
                readonly property bool open: modelData.key === root.current
                height: root.height
                implicitWidth: contentItem.implicitWidth + 24
                Accessible.role: Accessible.PageTab
                Accessible.name: modelData.text
                Accessible.selected: open
                onClicked: root.chosen(modelData.key)
                contentItem: Row {
                    leftPadding: 12
                    spacing: 6
                    AppText { anchors.verticalCenter: parent.verticalCenter; text: tab.modelData.text; font.bold: tab.open; color: tab.open ? Theme.accent : Theme.inkSoft; wrapMode: Text.NoWrap }
                    AppText { anchors.verticalCenter: parent.verticalCenter; visible: (tab.modelData.badge ?? 0) > 0; text: tab.modelData.badge ?? ""; kind: "caption"; color: Theme.inkFaint; wrapMode: Text.NoWrap }
                }
                background: Item {
                    Rectangle { anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: 12; rightMargin: 12 } height: 3; visible: tab.open; color: Theme.accent }
                    FocusRing { shown: tab.visualFocus; anchors.margins: 2 }
                }
            }
        }
    }
}
