pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// One follow-up: the document, why it was raised, what happened, what may be done. Shows a FollowUpModel.
Item {
    id: root

    required property var followUp
    property bool canGoBack: false
    readonly property var primary: followUp.actions.find(action => action.primary)
    signal back()
    signal sourceOpened(string kind, string id)
    signal photoWanted(string purpose)
    signal issueOpened(string issueId)

    property var pendingAction: null

    function start(action) {
        if (action.needsText || action.needsPhotos > 0 || action.needsDate)
            root.pendingAction = action
        else
            root.followUp.act(action.event, "")
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PageHeader {
            visible: root.canGoBack
            canGoBack: true
            title: Words.followUpKind(root.followUp.kind)
            subtitle: root.followUp.projectName
            Layout.fillWidth: true
            onBack: root.back()
        }
        StateView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            viewState: root.followUp.viewState
            errorText: root.followUp.errorText
            onRetry: root.followUp.reload()
            PageScroll {
                anchors.fill: parent
                maximumWidth: 800
                Banner { Layout.fillWidth: true; tone: "good"; text: root.followUp.correction !== "" ? qsTr("Withdrawn. %1").arg(root.followUp.correction) : "" }
                Banner { Layout.fillWidth: true; text: root.followUp.underReview ? qsTr("Under review: visits not yet accepted decide it. All deadlines stand still.") : "" }
                Banner { Layout.fillWidth: true; symbol: "sending"; text: root.followUp.pendingEvent !== "" ? qsTr("“%1” will be sent with the next sync.").arg(Words.event(root.followUp.pendingEvent)) : "" }
                FollowUpDocument { followUp: root.followUp; Layout.fillWidth: true }
                FollowUpWhy { followUp: root.followUp; Layout.fillWidth: true; onSourceOpened: (kind, id) => root.sourceOpened(kind, id) }
                SectionHeader { text: qsTr("What happened") }
                Timeline { steps: root.followUp.timeline }
                KeyValue { visible: root.followUp.nextStep !== ""; label: qsTr("Next step"); value: root.followUp.nextStep + " · " + Format.moment(root.followUp.nextStepMs) }
            }
        }
        ActionBar {
            visible: root.followUp.actions.length > 0
            Layout.fillWidth: true
            text: Theme.compact ? "" : root.followUp.overdue ? qsTr("Overdue") : root.followUp.replyDueMs > 0 ? qsTr("Reply due %1").arg(Format.deadline(root.followUp.replyDueMs)) : ""
            Repeater {
                model: root.followUp.actions.filter(action => !action.primary)
                ActionButton {
                    required property var modelData
                    kind: "quiet"
                    text: Words.event(modelData.event)
                    onClicked: root.start(modelData)
                }
            }
            ActionButton {
                visible: root.primary !== undefined
                kind: "primary"
                large: true
                text: root.primary ? Words.event(root.primary.event) : ""
                onClicked: root.start(root.primary)
            }
        }
    }
    Sheet {
        title: root.pendingAction ? Words.event(root.pendingAction.event) : ""
        open: root.pendingAction !== null
        onClosed: root.pendingAction = null
        ActionForm {
            visible: root.pendingAction !== null
            action: root.pendingAction ?? ({})
            followUp: root.followUp
            Layout.fillWidth: true
            onPhotoWanted: purpose => root.photoWanted(purpose)
            onDone: root.pendingAction = null
        }
    }
}
