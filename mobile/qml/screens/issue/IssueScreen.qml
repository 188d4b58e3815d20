import QtQuick
import QtQuick.Layouts
import Tacha

// An issue that exists: what it is, how it was put right, what may be done. Shows an IssueModel.
Item {
    id: root

    required property var issue
    property string pendingEvent: ""
    property string changing: "" // "part" or "due" while its sheet is open
    signal closed()
    signal photoOpened(var photos, int index)
    signal conflictOpened(string conflictId)

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PageHeader { Layout.fillWidth: true; canGoBack: true; title: qsTr("Issue"); subtitle: root.issue.projectName; onBack: root.closed() }
        StateView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            viewState: root.issue.viewState
            errorText: root.issue.errorText
            onRetry: root.issue.reload()
            PageScroll {
                anchors.fill: parent
                Banner {
                    Layout.fillWidth: true
                    tone: "warn"
                    symbol: "conflict"
                    text: root.issue.conflictId !== "" ? qsTr("Two people changed this differently. Both values are kept until someone decides.") : ""
                    actionText: qsTr("Decide")
                    onAction: root.conflictOpened(root.issue.conflictId)
                }
                Flow {
                    spacing: Theme.gapSmall
                    Layout.fillWidth: true
                    GradeMark { grade: root.issue.grade }
                    Badge { text: Words.category(root.issue.category) }
                    Badge { text: Words.state(root.issue.state); tone: root.issue.state === "CLOSED" ? "good" : "plain" }
                    DeliveryMark { delivery: root.issue.delivery }
                }
                AppText { text: root.issue.text; kind: "title"; Layout.fillWidth: true }
                RowLayout {
                    Layout.fillWidth: true
                    KeyValue { label: qsTr("Part of the works"); value: root.issue.part }
                    ActionButton { visible: root.issue.canChangePart; kind: "quiet"; symbol: "pen"; text: qsTr("Change"); onClicked: root.changing = "part" }
                }
                RowLayout {
                    Layout.fillWidth: true
                    KeyValue { label: qsTr("Due"); value: Format.moment(root.issue.dueMs) + (root.issue.overdue ? "  " + qsTr("Overdue") : ""); valueColour: root.issue.overdue ? Theme.red : Theme.ink }
                    ActionButton { visible: root.issue.canChangeDue; kind: "quiet"; symbol: "pen"; text: qsTr("Change"); onClicked: root.changing = "due" }
                }
                KeyValue { label: qsTr("Clause"); value: root.issue.clause }
                KeyValue { label: qsTr("Found"); value: Format.moment(root.issue.foundAtMs) + " · " + root.issue.author }
                PhotoStrip { photos: root.issue.photos; canAdd: false; onOpened: photo => root.photoOpened([photo], 0) }
                Repeater {
                    model: root.issue.rounds
                    Pile {
                        id: round
                        required property var modelData
                        spacing: 12
                        Layout.fillWidth: true
                        SectionHeader { text: qsTr("Put right, round %1").arg(round.modelData.round); detail: round.modelData.recheck !== "" ? Words.event(round.modelData.recheck === "PASS" ? "recheck_pass" : "recheck_fail") : "" }
                        AppText { text: round.modelData.text; Layout.fillWidth: true }
                        AppText { text: [round.modelData.person, Format.moment(round.modelData.repliedAtMs)].join(" · "); kind: "caption"; soft: true }
                        PhotoCompare {
                            visible: round.modelData.before.length > 0 && round.modelData.after.length > 0
                            earlier: round.modelData.before[0] ?? ({})
                            later: round.modelData.after[0] ?? ({})
                            Layout.fillWidth: true
                        }
                    }
                }
                SectionHeader { text: qsTr("What happened") }
                Timeline { steps: root.issue.timeline; machine: "issue"; onPhotoOpened: photo => root.photoOpened([photo], 0) }
            }
        }
        ActionBar {
            visible: root.issue.actions.length > 0
            Layout.fillWidth: true
            Repeater {
                model: root.issue.actions
                ActionButton {
                    required property var modelData
                    kind: modelData.primary ? "primary" : "secondary"
                    large: modelData.primary
                    text: Words.event(modelData.event)
                    onClicked: if (modelData.needsText) root.pendingEvent = modelData.event; else root.issue.act(modelData.event, "", [])
                }
            }
        }
    }
    Sheet {
        open: root.pendingEvent !== ""
        title: Words.event(root.pendingEvent)
        onClosed: root.pendingEvent = ""
        TextBox { id: reason; label: qsTr("Reason") }
        ActionButton { kind: "primary"; large: true; text: Words.event(root.pendingEvent); Layout.fillWidth: true; onClicked: { root.issue.act(root.pendingEvent, reason.input.text, []); root.pendingEvent = "" } }
    }
    Sheet {
        open: root.changing !== ""
        title: root.changing === "part" ? qsTr("Part of the works") : qsTr("Due")
        onClosed: root.changing = ""
        Field { id: value; label: root.changing === "part" ? qsTr("Part of the works") : qsTr("New date (year-month-day)"); text: root.changing === "part" ? root.issue.part : Format.isoDay(root.issue.dueMs) }
        TextBox { id: why; visible: root.changing === "due"; label: qsTr("Reason, needed for a later date") }
        ActionButton {
            kind: "primary"
            large: true
            text: qsTr("Change")
            Layout.fillWidth: true
            onClicked: {
                if (root.changing === "part")
                    root.issue.changePart(value.input.text)
                else
                    root.issue.changeDue(value.input.text, why.input.text)
                root.changing = ""
            }
        }
    }
}
