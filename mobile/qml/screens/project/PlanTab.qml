import QtQuick
import QtQuick.Layouts
import Tacha

// The plan in force month by month, where the site is, and what the project is called elsewhere.
PageScroll {
    id: root

    required property var project

    bottomSpace: 96

    SectionHeader { text: qsTr("Monthly plan"); detail: qsTr("Version %1 · %2").arg(root.project.planVersion).arg(Words.state(root.project.planState)); first: true }
    Repeater {
        model: root.project.plan
        RowLayout {
            id: month
            required property var modelData
            spacing: Theme.gap
            Layout.fillWidth: true
            AppText { text: Format.date(month.modelData.month); soft: true; Layout.preferredWidth: 88 * Theme.textScale; Layout.alignment: Qt.AlignTop; wrapMode: Text.NoWrap }
            AppText { text: month.modelData.imageText; Layout.fillWidth: true }
            AppText { text: Format.percent(month.modelData.plannedPermille); kind: "strong"; wrapMode: Text.NoWrap; Layout.alignment: Qt.AlignTop }
        }
    }
    SectionHeader { text: qsTr("Site") }
    Repeater {
        model: root.project.sites
        KeyValue {
            required property var modelData
            label: modelData.kind === "POINT" ? qsTr("Circle of %1 m").arg(modelData.radiusM) : modelData.kind === "POLYLINE" ? qsTr("Line, %1 m each side").arg(modelData.bufferM) : qsTr("Area")
            value: modelData.address
        }
    }
    KeyValue { label: qsTr("From here"); value: Format.distance(root.project.distanceM) }
    SectionHeader { text: qsTr("Register") }
    KeyValue { label: qsTr("Project code"); value: root.project.code }
    KeyValue { label: qsTr("National code"); value: root.project.nationalCode }
    KeyValue { label: qsTr("Responsible unit"); value: root.project.responsibleUnit }
    KeyValue { label: qsTr("Lead department"); value: root.project.leadDept }
    KeyValue { label: qsTr("Township"); value: root.project.township }
    KeyValue { label: qsTr("Planned start"); value: Format.date(root.project.plannedStart) }
    KeyValue { label: qsTr("Planned completion"); value: Format.date(root.project.plannedCompletion) }
}
