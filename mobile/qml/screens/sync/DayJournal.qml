import QtQuick
import QtQuick.Layouts
import Tacha

// One day: what was done here and when the server confirmed it. To be shown to the office.
Pile {
    id: root

    required property var sync

    function shift(days) {
        const parts = root.sync.journalDay.split("-").map(Number)
        root.sync.journalDay = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2] + days)).toISOString().slice(0, 10)
    }

    Layout.fillWidth: true
    spacing: 12
    RowLayout {
        Layout.fillWidth: true
        IconButton { symbol: "chevron-left"; text: qsTr("Day before"); onClicked: root.shift(-1) }
        AppText { text: Format.date(root.sync.journalDay); kind: "title"; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
        IconButton { symbol: "chevron-right"; text: qsTr("Day after"); onClicked: root.shift(1) }
    }
    AppText { text: qsTr("Made %1, confirmed by the server %2").arg(root.sync.journalMade).arg(root.sync.journalDelivered); kind: "strong"; color: root.sync.journalMade === root.sync.journalDelivered ? Theme.accent : Theme.yellowInk; Layout.fillWidth: true }
    Repeater {
        model: root.sync.journal
        Pile {
            id: entry
            required property var model
            spacing: 10
            Layout.fillWidth: true
            Hairline { Layout.fillWidth: true }
            RowLayout {
                spacing: Theme.gap
                AppText { text: Format.time(entry.model.atMs); soft: true; wrapMode: Text.NoWrap }
                Pile {
                    Layout.fillWidth: true
                    spacing: 0
                    AppText { text: entry.model.title; Layout.fillWidth: true }
                    AppText { text: entry.model.projectName; kind: "caption"; soft: true; Layout.fillWidth: true }
                }
                AppText { visible: entry.model.deliveredAtMs > 0; text: qsTr("arrived %1").arg(Format.moment(entry.model.deliveredAtMs)); kind: "caption"; color: Theme.accent; wrapMode: Text.NoWrap }
                DeliveryMark { visible: entry.model.deliveredAtMs === 0; delivery: entry.model.delivery }
            }
        }
    }
}
