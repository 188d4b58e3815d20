pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Suggestions of deputies: own ones with their answers to rate, or, for the congress office, those to forward. Shows a SuggestionModel.
Item {
    id: root

    required property var suggestions
    property string profile: "DEPUTY"
    property string forwarding: "" // id of the suggestion being forwarded
    property string unsatisfied: "" // id of the one rated "not satisfied", which needs a reason

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        Segmented {
            Layout.fillWidth: true
            Layout.maximumWidth: 480 * Theme.textScale
            Layout.margins: Theme.gap
            label: qsTr("Which suggestions")
            value: root.suggestions.box
            options: [{ value: "TODO", text: root.profile === "CONGRESS" ? qsTr("To forward %1").arg(root.suggestions.todoCount) : qsTr("To rate %1").arg(root.suggestions.todoCount) }, { value: "ALL", text: qsTr("All") }]
            onChosen: value => root.suggestions.box = value
        }
        Hairline { Layout.fillWidth: true }
        StateView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            viewState: root.suggestions.viewState
            errorText: root.suggestions.errorText
            emptySymbol: "suggestions"
            emptyTitle: root.suggestions.box === "TODO" ? qsTr("Nothing waits for you") : qsTr("No suggestion yet")
            emptyText: qsTr("A suggestion is written during a visit.")
            onRetry: root.suggestions.reload()
            ListView {
                id: list
                anchors.fill: parent
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: root.suggestions
                delegate: SuggestionRow {
                    width: list.width
                    onForwardWanted: root.forwarding = model.suggestionId
                    onRated: evaluation => {
                        if (evaluation === "NOT")
                            root.unsatisfied = model.suggestionId
                        else
                            root.suggestions.evaluate(model.suggestionId, evaluation, "")
                    }
                }
                bottomMargin: 96
            }
        }
    }
    Sheet {
        open: root.forwarding !== ""
        title: qsTr("Forward to")
        onClosed: root.forwarding = ""
        Repeater {
            model: root.suggestions.handlers
            ActionButton {
                required property var modelData
                text: modelData.name
                Layout.fillWidth: true
                onClicked: { root.suggestions.forward(root.forwarding, modelData.id); root.forwarding = "" }
            }
        }
        AppText { text: qsTr("A suggestion raises no notice. The handler answers, the deputy rates the answer."); kind: "caption"; soft: true; Layout.fillWidth: true }
    }
    Sheet {
        open: root.unsatisfied !== ""
        title: qsTr("Not satisfied: what is still missing?")
        onClosed: root.unsatisfied = ""
        TextBox { id: reason; label: qsTr("Reason") }
        ActionButton {
            kind: "primary"
            large: true
            text: qsTr("Send the rating")
            enabled: reason.input.length >= 5
            Layout.fillWidth: true
            onClicked: { root.suggestions.evaluate(root.unsatisfied, "NOT", reason.input.text); reason.input.clear(); root.unsatisfied = "" }
        }
    }
}
