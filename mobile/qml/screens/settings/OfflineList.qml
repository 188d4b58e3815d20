import QtQuick
import QtQuick.Layouts
import Tacha

// What works without network and what waits for it, so that a day can be planned.
Pile {
    id: root

    Layout.fillWidth: true
    spacing: 10
    component Entry: RowLayout {
        property string symbol: "check"
        property color paint: Theme.accent
        property string text
        spacing: 12
        Layout.fillWidth: true
        Icon { name: parent.symbol; tint: parent.paint; size: 20; Layout.alignment: Qt.AlignTop }
        AppText { text: parent.text; Layout.fillWidth: true }
    }
    SectionHeader { text: qsTr("What works without network") }
    Entry { text: qsTr("Visits, readings, checklists, photos, issues and suggestions, for weeks") }
    Entry { text: qsTr("Projects, plans, earlier visits and follow-ups that are on this tablet") }
    Entry { text: qsTr("Signing for, replying, rechecking: they wait here and are sent in order") }
    Entry { text: qsTr("Reviewing visits whose photos are on board") }
    Entry { symbol: "offline"; paint: Theme.inkSoft; text: qsTr("Waits for network: document numbers, new follow-ups, photos of others") }
}
