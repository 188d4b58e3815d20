pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Before setting out: is the tablet ready? One button brings everything up to date.
Pile {
    id: root

    required property var today
    readonly property var names: ({
        SPACE: qsTr("Free space"), BATTERY: qsTr("Battery"), SYNC: qsTr("Last sync"), DATA: qsTr("Projects and checklists"), GPS: qsTr("Position")
    })
    readonly property var symbols: ({ SPACE: "storage", BATTERY: "battery", SYNC: "sync", DATA: "list", GPS: "pin" })

    Layout.fillWidth: true
    spacing: 0
    SectionHeader { text: qsTr("Before setting out"); first: true; Layout.bottomMargin: Theme.gapSmall }
    Repeater {
        model: root.today.preflight
        RowLayout {
            id: check
            required property var modelData
            spacing: 12
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.preferredHeight: Math.max(44, value.implicitHeight + 16)
            Icon { name: root.symbols[check.modelData.key] ?? "info"; tint: Theme.inkSoft; size: 22 }
            AppText { text: root.names[check.modelData.key] ?? check.modelData.key; Layout.fillWidth: true }
            AppText { id: value; text: check.modelData.value; font.bold: !check.modelData.ok; color: check.modelData.ok ? Theme.inkSoft : Theme.yellowInk; horizontalAlignment: Text.AlignRight; Layout.maximumWidth: root.width * 0.5 }
            Icon { name: check.modelData.ok ? "check" : "alert"; tint: check.modelData.ok ? Theme.accent : Theme.yellowInk; size: 20; Accessible.role: Accessible.Graphic; Accessible.name: check.modelData.ok ? qsTr("In order") : qsTr("Needs attention") }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        symbol: "sync"
        text: root.today.preparing ? qsTr("Preparing… %1").arg(Format.percent(root.today.prepareProgress)) : qsTr("Prepare for today")
        enabled: !root.today.preparing
        onClicked: root.today.prepareForToday()
    }
    AppText {
        visible: root.today.preparedAtMs > 0
        Layout.topMargin: Theme.gapSmall
        text: qsTr("Prepared %1. Everything needed today works without network.").arg(Format.moment(root.today.preparedAtMs))
        kind: "caption"
        soft: true
        Layout.fillWidth: true
    }
}
