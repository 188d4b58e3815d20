pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// The inbox of follow-ups, by lamp and due time. Shows a FollowUpListModel.
Item {
    id: root

    required property var followUps
    property string currentId: ""
    signal opened(string followUpId)

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        Segmented {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            Layout.bottomMargin: Theme.gapSmall
            label: qsTr("Which follow-ups")
            value: root.followUps.box
            options: [
                { value: "MINE", text: qsTr("For me %1").arg(root.followUps.boxCounts.MINE ?? 0) },
                { value: "OPEN", text: qsTr("Open %1").arg(root.followUps.boxCounts.OPEN ?? 0) },
                { value: "DONE", text: qsTr("Done") }
            ]
            onChosen: value => root.followUps.box = value
        }
        Flickable {
            Layout.fillWidth: true
            implicitHeight: Theme.touchTarget
            contentWidth: chips.width
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Row {
                id: chips
                leftPadding: Theme.gap
                rightPadding: Theme.gap
                spacing: Theme.gapSmall
                Repeater {
                    model: ["RED", "YELLOW", "BLUE"]
                    Chip {
                        required property string modelData
                        lamp: modelData
                        text: Words.lamp(modelData)
                        checked: root.followUps.colourFilter === modelData
                        onClicked: root.followUps.colourFilter = checked ? modelData : ""
                    }
                }
            }
        }
        Hairline { Layout.fillWidth: true; Layout.topMargin: Theme.gapSmall }
        StateView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            viewState: root.followUps.viewState
            errorText: root.followUps.errorText
            emptySymbol: "check"
            emptyTitle: root.followUps.box === "MINE" ? qsTr("Nothing waits for you") : qsTr("No follow-up here")
            emptyText: qsTr("New follow-ups come with the sync and show here at once.")
            onRetry: root.followUps.reload()
            ListView {
                id: list
                anchors.fill: parent
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                reuseItems: true
                model: root.followUps
                delegate: FollowUpRow {
                    width: list.width
                    current: model.followUpId === root.currentId
                    onClicked: root.opened(model.followUpId)
                }
                bottomMargin: 96
            }
        }
    }
}
