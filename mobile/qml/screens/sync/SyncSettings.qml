import QtQuick
import QtQuick.Layouts
import Tacha

// What may use mobile data, what can be cleared, the sealed file, signing out.
Pile {
    id: root

    required property var sync

    Layout.fillWidth: true
    spacing: Theme.gapSmall
    SectionHeader { text: qsTr("Over mobile data"); first: true }
    AppText { text: qsTr("Records always go at once."); kind: "caption"; soft: true; Layout.fillWidth: true }
    Toggle { text: qsTr("Previews of photos"); checked: root.sync.previewsOnMobile; Layout.fillWidth: true; onToggled: root.sync.previewsOnMobile = checked }
    Toggle { text: qsTr("Original photos"); checked: root.sync.originalsOnMobile; Layout.fillWidth: true; onToggled: root.sync.originalsOnMobile = checked }
    SectionHeader { text: qsTr("Storage") }
    KeyValue { label: qsTr("Free"); value: Format.bytes(root.sync.storageFreeBytes) }
    KeyValue { label: qsTr("Used by Tacha"); value: Format.bytes(root.sync.storageUsedBytes) }
    AppText { text: qsTr("%1 originals, %2, are backed up on the server. They can be cleared here; their previews stay.").arg(root.sync.clearableCount).arg(Format.bytes(root.sync.clearableBytes)); kind: "caption"; soft: true; Layout.fillWidth: true }
    ActionButton { text: qsTr("Clear %1").arg(Format.bytes(root.sync.clearableBytes)); enabled: root.sync.clearableCount > 0; Layout.fillWidth: true; onClicked: root.sync.clearStorage() }
    SectionHeader { text: qsTr("Carry by card") }
    AppText { text: root.sync.exportedPath !== "" ? qsTr("Written to %1. Hand it to the office.").arg(root.sync.exportedPath) : qsTr("Everything unsent as one sealed file that only the server can open."); kind: "caption"; soft: true; Layout.fillWidth: true }
    ActionButton { symbol: "export"; text: qsTr("Write the sealed file"); enabled: root.sync.unsentCount > 0; Layout.fillWidth: true; onClicked: root.sync.exportUnsent() }
    SectionHeader { text: qsTr("Sign out") }
    AppText { visible: !root.sync.canSignOut; text: qsTr("Closed while something exists only on this tablet."); kind: "caption"; color: Theme.yellowInk; Layout.fillWidth: true }
    ActionButton { kind: "danger"; text: qsTr("Sign out of this tablet"); enabled: root.sync.canSignOut; Layout.fillWidth: true; onClicked: root.sync.signOut() }
}
