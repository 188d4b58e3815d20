import QtQuick
import QtQuick.Layouts
import Tacha

// What the visit says: where it was, reading, answers, issues, note.
Pile {
    id: root

    required property var review
    readonly property var visit: review.visit

    Layout.fillWidth: true
    spacing: 12
    SitePlan { site: root.review.site; Layout.fillWidth: true }
    KeyValue { label: qsTr("Stage seen"); value: Words.stage(root.visit.stageSeen ?? "") }
    KeyValue {
        label: qsTr("Reading")
        value: qsTr("%1, last time %2, planned %3").arg(Format.percent(root.visit.readingPermille ?? -1)).arg(Format.percent(root.visit.lastReadingPermille ?? -1)).arg(Format.percent(root.visit.plannedPermille ?? -1))
    }
    KeyValue { visible: value !== ""; label: qsTr("Note"); value: root.visit.note ?? "" }
    KeyValue { visible: (root.visit.weeklyMeeting ?? "") !== ""; label: qsTr("Weekly meeting"); value: root.visit.weeklyMeeting ?? "" }
    SectionHeader { visible: root.review.issues.count > 0; text: qsTr("Issues") }
    Repeater {
        model: root.review.issues
        RowLayout {
            id: issue
            required property var model
            spacing: 12
            Layout.fillWidth: true
            GradeMark { grade: issue.model.grade; Layout.alignment: Qt.AlignTop }
            AppText { text: issue.model.text; Layout.fillWidth: true }
        }
    }
    SectionHeader { visible: root.review.answers.count > 0; text: qsTr("Checklist") }
    Repeater {
        model: root.review.answers
        RowLayout {
            id: answer
            required property var model
            spacing: 12
            Layout.fillWidth: true
            AppText { text: answer.model.no; soft: true; Layout.minimumWidth: 24; Layout.alignment: Qt.AlignTop; wrapMode: Text.NoWrap }
            Pile {
                Layout.fillWidth: true
                spacing: 0
                AppText { text: answer.model.text; Layout.fillWidth: true }
                AppText { visible: answer.model.note !== ""; text: answer.model.note; kind: "caption"; soft: true; Layout.fillWidth: true }
            }
            AppText {
                text: answer.model.value !== "" ? answer.model.value : answer.model.result === "PASS" ? qsTr("Passed") : answer.model.result === "FAIL" ? qsTr("Failed") : qsTr("Not applicable")
                kind: "strong"
                color: answer.model.result === "FAIL" ? Theme.red : answer.model.result === "PASS" ? Theme.accent : Theme.inkSoft
                wrapMode: Text.NoWrap
                Layout.alignment: Qt.AlignTop
            }
        }
    }
}
