pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Visits waiting, newest first, with the worst verdict of each.
Item {
    id: root

    required property var review

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        Segmented {
            Layout.fillWidth: true
            Layout.margins: 12
            label: qsTr("Verdict")
            value: root.review.verdictFilter === "" ? "ALL" : root.review.verdictFilter
            options: [{ value: "ALL", text: qsTr("All") }, { value: "DOUBT", text: qsTr("Doubtful") }, { value: "BAD", text: qsTr("Bad") }]
            onChosen: value => root.review.verdictFilter = value === "ALL" ? "" : value
        }
        Hairline { Layout.fillWidth: true }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.review.queue
            delegate: Tappable {
                id: row
                required property var model
                required property int index
                width: list.width
                leftPadding: Theme.gap
                rightPadding: Theme.gap
                current: index === root.review.current
                label: [model.projectName, model.visitor].join(", ")
                onClicked: root.review.current = index
                contentItem: RowLayout {
                    spacing: 12
                    VerdictMark { verdict: row.model.worst; Layout.alignment: Qt.AlignTop }
                    Pile {
                        Layout.fillWidth: true
                        spacing: 2
                        AppText { text: row.model.projectName; kind: "strong"; Layout.fillWidth: true; maximumLineCount: 2; elide: Text.ElideRight }
                        AppText { text: Words.visitKind(row.model.kind) + " · " + row.model.visitor; kind: "caption"; soft: true; Layout.fillWidth: true }
                        AppText { text: Format.moment(row.model.startedAtMs) + " · " + qsTr("Photos %1").arg(row.model.photoCount); kind: "caption"; soft: true; Layout.fillWidth: true }
                    }
                    Icon { visible: row.model.decision !== ""; name: row.model.decision === "accept" ? "check" : row.model.decision === "reject" ? "return" : "clock"; tint: Theme.accent; size: 20; Accessible.name: Words.event(row.model.decision) }
                }
            }
        }
    }
}
