import QtQuick
import QtQuick.Layouts
import Tacha

// What an action needs before it can be taken: a text, a date, photos before and after.
Pile {
    id: root

    required property var action
    required property var followUp
    readonly property bool isReply: action.event === "reply"
    signal photoWanted(string purpose)
    signal done()

    Layout.fillWidth: true
    spacing: Theme.gap
    TextBox {
        id: box
        label: root.isReply ? qsTr("What was done") : qsTr("Reason")
        text: root.isReply ? root.followUp.replyText : ""
        limit: 2000
        onEdited: text => { if (root.isReply) root.followUp.replyText = text }
    }
    TextBox { visible: root.isReply; label: qsTr("Measures still to come"); text: root.followUp.replyMeasures; lines: 2; onEdited: text => root.followUp.replyMeasures = text }
    Field {
        id: day
        visible: root.action.needsDate === true || root.isReply
        label: root.isReply ? qsTr("Caught up by (year-month-day)") : qsTr("New date (year-month-day)")
        placeholder: "2026-12-15"
        text: root.followUp.replyDue
        onEdited: text => root.followUp.replyDue = text
    }
    Pile {
        Layout.fillWidth: true
        visible: (root.action.needsPhotos ?? 0) > 0
        spacing: Theme.gapSmall
        AppText { text: qsTr("Before"); kind: "caption"; soft: true }
        PhotoStrip { photos: root.followUp.replyBefore; onAdd: root.photoWanted("before") }
        AppText { text: qsTr("After"); kind: "caption"; soft: true }
        PhotoStrip { photos: root.followUp.replyAfter; onAdd: root.photoWanted("after") }
    }
    AppText { text: qsTr("Without network this waits on the tablet and is sent with the next sync."); kind: "caption"; soft: true; Layout.fillWidth: true }
    ActionButton {
        kind: "primary"
        large: true
        Layout.fillWidth: true
        text: Words.event(root.action.event ?? "")
        enabled: box.input.length >= (root.action.minText ?? 0)
        onClicked: {
            if (root.action.needsDate)
                root.followUp.actWithDate(root.action.event, box.input.text, day.input.text)
            else
                root.followUp.act(root.action.event, box.input.text)
            root.done()
        }
    }
}
