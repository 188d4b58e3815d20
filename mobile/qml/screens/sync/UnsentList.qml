pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// One row for each thing that exists only here, with its reason.
Pile {
    id: root

    required property var sync
    readonly property var symbols: ({ VISIT: "start-visit", OPENING: "pin", ISSUE: "flag", PHOTO: "photo", REPLY: "pen", COMMAND: "stamp", SUGGESTION: "suggestions", EDIT: "pen" })

    Layout.fillWidth: true
    spacing: 0
    AppText { visible: root.sync.items.count === 0; text: qsTr("Nothing waits. Every record and photo is on the server."); soft: true; Layout.fillWidth: true }
    Repeater {
        model: root.sync.items
        Pile {
            id: item
            required property var model
            spacing: 0
            Layout.fillWidth: true
            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true
                Layout.topMargin: 12
                Layout.bottomMargin: 12
                Icon { name: root.symbols[item.model.kind] ?? "list"; tint: Theme.inkSoft; Layout.alignment: Qt.AlignTop }
                Pile {
                    Layout.fillWidth: true
                    spacing: 3
                    AppText { text: item.model.title; kind: "strong"; Layout.fillWidth: true }
                    AppText { text: [item.model.projectName, Format.moment(item.model.atMs), Format.bytes(item.model.bytes)].join(" · "); kind: "caption"; soft: true; Layout.fillWidth: true }
                    AppText { visible: text !== ""; text: item.model.quarantined ? qsTr("%1 Nothing is lost.").arg(item.model.reason) : item.model.reason; kind: "caption"; color: item.model.delivery === "ATTENTION" ? Theme.red : Theme.inkSoft; Layout.fillWidth: true }
                }
                DeliveryMark { delivery: item.model.delivery; sendPercent: item.model.sendPercent; iconOnly: Theme.compact; Layout.alignment: Qt.AlignTop }
                IconButton { visible: item.model.delivery === "ATTENTION"; symbol: "sync"; tint: Theme.accent; text: qsTr("Try again"); onClicked: root.sync.retry(item.model.itemId) }
            }
            Hairline { Layout.fillWidth: true }
        }
    }
}
