pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// The sentence, the button, and three bars: records, previews, originals.
Pile {
    id: root

    required property var sync
    readonly property var names: ({ RECORDS: qsTr("Records"), PREVIEWS: qsTr("Previews"), ORIGINALS: qsTr("Originals") })

    Layout.fillWidth: true
    spacing: Theme.gap
    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        Pile {
            Layout.fillWidth: true
            spacing: 4
            AppText {
                text: root.sync.unsentCount === 0 ? qsTr("Everything is on the server") : root.sync.syncing ? qsTr("Sending…") : qsTr("%1 things are on this tablet only").arg(root.sync.unsentCount)
                kind: "headline"
                Layout.fillWidth: true
            }
            AppText {
                text: [root.sync.networkWord === "OFFLINE" ? qsTr("No network, work goes on") : root.sync.networkWord === "WEAK" ? qsTr("Weak network, sent when it is better")
                    : root.sync.networkWord === "METERED" ? qsTr("On mobile data") : qsTr("On a network"), qsTr("last sync %1").arg(Format.moment(root.sync.lastSyncMs))].join(" · ")
                soft: true
                Layout.fillWidth: true
            }
        }
        ActionButton {
            symbol: root.sync.syncing ? "" : "sync"
            text: root.sync.syncing ? qsTr("Pause") : qsTr("Sync now")
            kind: root.sync.syncing ? "secondary" : "primary"
            onClicked: root.sync.syncing ? root.sync.pause() : root.sync.syncNow()
        }
    }
    ErrorBanner { Layout.fillWidth: true; text: root.sync.lastError }
    Repeater {
        model: root.sync.bars
        Pile {
            id: bar
            required property var modelData
            readonly property real share: modelData.total === 0 ? 1 : modelData.done / modelData.total
            spacing: 6
            Layout.fillWidth: true
            RowLayout {
                AppText { text: root.names[bar.modelData.key]; kind: "strong"; Layout.fillWidth: true }
                AppText { text: qsTr("%1 of %2").arg(bar.modelData.done).arg(bar.modelData.total); wrapMode: Text.NoWrap }
                AppText { text: "· " + Format.bytes(bar.modelData.doneBytes) + " / " + Format.bytes(bar.modelData.totalBytes); soft: true; kind: "caption"; wrapMode: Text.NoWrap }
            }
            Rectangle {
                Layout.fillWidth: true
                implicitHeight: 8
                radius: 4
                color: Theme.sunny ? "#d8d8d8" : Theme.line
                Rectangle { width: parent.width * bar.share; height: parent.height; radius: 4; color: Theme.accent }
            }
        }
    }
}
