import QtQuick
import QtQuick.Layouts
import Tacha

// What has arrived and what has not, and why. Shows a SyncModel.
Item {
    id: root

    required property var sync
    required property var conflicts
    property string tab: "UNSENT"
    readonly property bool twoColumns: width >= 1000
    signal conflictOpened(string conflictId)

    RowLayout {
        anchors.fill: parent
        spacing: 0
        PageScroll {
            Layout.fillWidth: true
            Layout.fillHeight: true
            bottomSpace: 96
            SyncStatus { sync: root.sync; Layout.fillWidth: true }
            ConflictList { conflicts: root.conflicts; Layout.fillWidth: true; onOpened: id => root.conflictOpened(id) }
            TabStrip {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                current: root.tab
                tabs: [{ key: "UNSENT", text: qsTr("Not yet sent"), badge: root.sync.unsentCount }, { key: "JOURNAL", text: qsTr("What I did and what has arrived") }]
                onChosen: key => root.tab = key
            }
            UnsentList { visible: root.tab === "UNSENT"; sync: root.sync; Layout.fillWidth: true }
            DayJournal { visible: root.tab === "JOURNAL"; sync: root.sync; Layout.fillWidth: true }
            SyncSettings { visible: !root.twoColumns; sync: root.sync; Layout.fillWidth: true }
        }
        Hairline { visible: root.twoColumns; Layout.fillHeight: true }
        PageScroll {
            visible: root.twoColumns
            Layout.fillWidth: false
            Layout.preferredWidth: 376
            Layout.fillHeight: true
            bottomSpace: 96
            SyncSettings { sync: root.sync; Layout.fillWidth: true }
        }
    }
}
