import QtQuick
import QtQuick.Layouts
import Tacha

// How far the project is: figures, curve, stages, money, people.
PageScroll {
    id: root

    required property var project

    maximumWidth: 920
    bottomSpace: 96

    GridLayout {
        columns: root.column.width > 560 * Theme.textScale ? 4 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Figure { value: Format.percent(root.project.actualPermille); label: qsTr("Actual, read %1").arg(Format.moment(root.project.readingMs)); colour: Theme.lampInk(root.project.colour); Layout.fillWidth: true; Layout.preferredWidth: 1 }
        Figure { value: Format.percent(root.project.plannedPermille); label: qsTr("Planned today"); Layout.fillWidth: true; Layout.preferredWidth: 1 }
        Figure { value: Math.abs(root.project.deviationPermille / 10).toFixed(1); label: root.project.deviationPermille > 0 ? qsTr("Points behind plan") : qsTr("Points ahead of plan"); colour: root.project.deviationPermille >= 50 ? Theme.lampInk(root.project.colour) : Theme.ink; Layout.fillWidth: true; Layout.preferredWidth: 1 }
        Figure { value: Format.date(root.project.plannedCompletion); label: root.project.dueThisYear ? qsTr("Completion, due this year") : qsTr("Completion"); Layout.fillWidth: true; Layout.preferredWidth: 1 }
    }
    ProgressCurve {
        points: root.project.curve
        today: root.project.curveToday
        colour: root.project.colour
        Layout.fillWidth: true
        Layout.preferredHeight: 240
    }
    RowLayout {
        spacing: Theme.gapLarge
        RowLayout { spacing: 8; Row { spacing: 3; Repeater { model: 3; Rectangle { width: 6; height: 2; color: Theme.lineStrong } } } AppText { text: qsTr("Planned"); kind: "caption"; soft: true } }
        RowLayout { spacing: 8; Rectangle { implicitWidth: 24; implicitHeight: 4; radius: 2; color: Theme.lamp(root.project.colour) } AppText { text: qsTr("Actual"); kind: "caption"; soft: true } }
    }
    SectionHeader { text: qsTr("Stages") }
    StageLine { stages: root.project.stages; Layout.fillWidth: true }
    SectionHeader { visible: root.project.quantities.length > 0; text: qsTr("Quantities") }
    Repeater {
        model: root.project.quantities
        KeyValue {
            required property var modelData
            label: modelData.name
            value: qsTr("%1 of %2 %3").arg(modelData.done).arg(modelData.planned).arg(modelData.unit)
        }
    }
    SectionHeader { text: qsTr("Investment and funds") }
    KeyValue { label: qsTr("Total investment"); value: Format.money(root.project.totalInvestment) }
    KeyValue { label: qsTr("Done so far"); value: Format.money(root.project.investmentDone) }
    KeyValue { label: qsTr("Matching funds in place"); value: Format.percent(root.project.fundsInPlacePermille); valueColour: root.project.fundsInPlacePermille >= 0 && root.project.fundsInPlacePermille < 1000 ? Theme.red : Theme.ink }
    SectionHeader { text: qsTr("Team") }
    TeamList { project: root.project; Layout.fillWidth: true }
}
