import QtQuick
import QtQuick.Layouts
import Tacha

// What happened to a thing, newest last. Rows: event, state, by, unit, atMs, text, photos, delivery, superseded, supersededWhy.
Pile {
    id: root

    property var steps: null
    property string machine: "follow_up"
    signal photoOpened(var photo)

    spacing: 0
    Layout.fillWidth: true

    Repeater {
        model: root.steps
        RowLayout {
            id: step
            required property var model
            required property int index
            readonly property var entry: model.modelData ?? model
            spacing: 12
            Layout.fillWidth: true
            Item {
                implicitWidth: 14
                Layout.fillHeight: true
                Rectangle { x: 6; y: 14; width: 2; height: parent.height - 6; color: Theme.line }
                Rectangle { y: 6; width: 14; height: 14; radius: 7; color: step.entry.superseded ? Theme.surface : Theme.accent; border.color: step.entry.superseded ? Theme.lineStrong : Theme.accent; border.width: 2 }
            }
            Pile {
                spacing: 2
                Layout.bottomMargin: Theme.gap
                Layout.fillWidth: true
                RowLayout {
                    spacing: Theme.gapSmall
                    AppText { text: Words.event(step.entry.event); kind: "strong"; font.strikeout: step.entry.superseded }
                    Badge { visible: step.entry.superseded; text: qsTr("Superseded"); tone: "warn" }
                    DeliveryMark { visible: step.entry.delivery !== undefined && step.entry.delivery !== "" && step.entry.delivery !== "BACKED_UP"; delivery: step.entry.delivery ?? "" }
                    Item { Layout.fillWidth: true }
                    AppText { text: Format.moment(step.entry.atMs); kind: "caption"; soft: true; wrapMode: Text.NoWrap }
                }
                AppText { text: [step.entry.unit, step.entry.by].filter(part => part).join(" "); kind: "caption"; soft: true; visible: text !== ""; Layout.fillWidth: true }
                AppText { text: step.entry.text ?? ""; visible: text !== ""; Layout.fillWidth: true }
                AppText { text: step.entry.supersededWhy ?? ""; visible: text !== ""; kind: "caption"; color: Theme.yellowInk; Layout.fillWidth: true }
                PhotoStrip { visible: (step.entry.photos ?? []).length > 0; photos: step.entry.photos ?? []; canAdd: false; side: 84; onOpened: photo => root.photoOpened(photo) }
            }
        }
    }
}
