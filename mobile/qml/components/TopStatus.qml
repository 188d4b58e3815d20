import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tacha

// The right end of the top bar: network and what is unsent, theme, language, me.
RowLayout {
    id: root

    required property var app
    readonly property var sync: app.sync
    readonly property bool online: sync.networkWord !== "OFFLINE"
    readonly property string networkText: sync.networkWord === "OFFLINE" ? qsTr("No network") : sync.networkWord === "WEAK" ? qsTr("Weak network")
                                        : sync.networkWord === "METERED" ? qsTr("Mobile data") : qsTr("Online")
    readonly property string unsentText: sync.unsentCount > 0 ? qsTr("%1 unsent").arg(sync.unsentCount) : qsTr("all sent")
    signal syncWanted()
    signal settingsWanted()

    spacing: Theme.compact ? 0 : 4
    T.Button {
        id: pill
        implicitHeight: Theme.touchTarget
        implicitWidth: contentItem.implicitWidth + 24
        Accessible.name: root.networkText + ", " + root.unsentText
        onClicked: root.syncWanted()
        contentItem: RowLayout {
            spacing: 8
            Icon { name: root.online ? "online" : "offline"; size: 20; tint: root.online ? Theme.accent : Theme.yellowInk; Layout.leftMargin: 4 }
            AppText { text: Theme.compact ? (root.sync.unsentCount > 0 ? root.unsentText : root.networkText) : root.networkText + " · " + root.unsentText; kind: "caption"; font.bold: root.sync.unsentCount > 0; color: root.online ? Theme.ink : Theme.yellowInk; wrapMode: Text.NoWrap }
        }
        background: Item {
            Rectangle {
                anchors { fill: parent; topMargin: 6; bottomMargin: 6 }
                radius: height / 2
                color: pill.down ? Theme.accentSoft : root.online ? Theme.sunken : Theme.yellowSoft
                border.width: Theme.sunny ? 2 : 0
                FocusRing { shown: pill.visualFocus; radius: parent.radius + 3 }
            }
        }
    }
    IconButton {
        readonly property var order: ["LIGHT", "SUN", "DARK"]
        symbol: root.app.theme === "DARK" ? "moon" : root.app.theme === "SUN" ? "sun" : "day"
        tint: Theme.inkSoft
        text: root.app.theme === "DARK" ? qsTr("Dark theme") : root.app.theme === "SUN" ? qsTr("Sun theme") : qsTr("Light theme")
        onClicked: root.app.theme = order[(order.indexOf(root.app.theme) + 1) % 3]
    }
    IconButton {
        visible: !Theme.compact
        symbol: "language"
        tint: Theme.inkSoft
        text: qsTr("Language")
        onClicked: root.app.language = root.app.language === "zh_CN" ? "en" : "zh_CN"
    }
    IconButton { symbol: "person"; tint: Theme.inkSoft; text: qsTr("Me and settings"); onClicked: root.settingsWanted() }
}
