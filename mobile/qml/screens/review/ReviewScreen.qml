import QtQuick
import QtQuick.Layouts
import Tacha

// The supervisor's queue and the visit in hand. Shows a ReviewModel. Keys: J/K next, previous; A accept; Q question; C compare; N notice; ? help.
StateView {
    id: root

    required property var review
    property int photoRow: 0
    property string asking: "" // QUESTION, SENDBACK, HOLD or NOTICE while its sheet is open
    property bool comparing: false
    property bool helping: false
    readonly property bool sideBySide: width >= 1000
    signal photoOpened(var photos, int index)

    viewState: root.review.viewState
    errorText: root.review.errorText
    emptySymbol: "check"
    emptyTitle: qsTr("Everything is reviewed")
    emptyText: qsTr("New visits come with the sync.")
    focus: true
    onRetry: root.review.reload()
    Keys.onPressed: event => {
        const actions = { J: () => root.review.next(), K: () => root.review.previous(), A: () => root.review.accept(), Q: () => root.asking = "QUESTION",
            C: () => root.comparing = !root.comparing, N: () => root.asking = "NOTICE", "?": () => root.helping = true }
        const action = actions[event.text.toUpperCase()]
        if (action) {
            action()
            event.accepted = true
        }
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0
        ReviewQueue {
            visible: root.sideBySide || root.review.current < 0
            review: root.review
            Layout.fillHeight: true
            Layout.fillWidth: !root.sideBySide
            Layout.preferredWidth: 300
        }
        Hairline { visible: root.sideBySide; Layout.fillHeight: true }
        ColumnLayout {
            visible: root.review.current >= 0
            spacing: 0
            PageScroll {
                id: page
                Layout.fillWidth: true
                Layout.fillHeight: true
                maximumWidth: 1200
                ReviewHead { review: root.review; canGoBack: !root.sideBySide; Layout.fillWidth: true }
                GridLayout {
                    columns: page.width >= 820 ? 2 : 1
                    columnSpacing: Theme.gapLarge
                    rowSpacing: Theme.gap
                    Layout.fillWidth: true
                    ReviewPhotos {
                        review: root.review
                        current: root.photoRow
                        comparing: root.comparing
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.alignment: Qt.AlignTop
                        onChosen: row => root.photoRow = row
                        onOpened: (photos, index) => root.photoOpened(photos, index)
                        onQuestioned: row => { root.photoRow = row; root.asking = "QUESTION" }
                        onCompareToggled: root.comparing = !root.comparing
                        onNoticeWanted: row => { root.photoRow = row; root.asking = "NOTICE" }
                    }
                    ReviewFacts { review: root.review; Layout.fillWidth: true; Layout.preferredWidth: 1; Layout.alignment: Qt.AlignTop }
                }
            }
            ActionBar {
                Layout.fillWidth: true
                text: qsTr("%1 decided, %2 waiting").arg(root.review.decidedCount).arg(root.review.waitingCount)
                IconButton { visible: !Theme.compact; symbol: "keyboard"; tint: Theme.inkSoft; text: qsTr("Keys"); onClicked: root.helping = true }
                ActionButton { symbol: "return"; text: qsTr("Send back"); large: true; onClicked: root.asking = "SENDBACK" }
                ActionButton { visible: !Theme.compact; text: qsTr("Hold"); large: true; onClicked: root.asking = "HOLD" }
                ActionButton { kind: "primary"; large: true; symbol: "check"; text: qsTr("Accept"); onClicked: root.review.accept() }
            }
        }
    }
    ReviewAsk {
        review: root.review
        asking: root.asking
        photoRow: root.photoRow
        onClosed: root.asking = ""
    }
    Sheet {
        open: root.helping
        title: qsTr("Keys")
        panelWidth: 400
        onClosed: root.helping = false
        KeyValue { label: "J / K"; value: qsTr("Next, previous visit") }
        KeyValue { label: "A"; value: qsTr("Accept the visit") }
        KeyValue { label: "Q"; value: qsTr("Question the photo") }
        KeyValue { label: "C"; value: qsTr("Compare with the earlier photo") }
        KeyValue { label: "N"; value: qsTr("Notice from the photo") }
        KeyValue { label: "?"; value: qsTr("This list") }
    }
}
