pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Why it was raised: rule by rule, with the facts and the way to each of them, and what ends it.
Pile {
    id: root

    required property var followUp
    signal sourceOpened(string kind, string id)

    Layout.fillWidth: true
    spacing: Theme.gap
    SectionHeader { text: qsTr("Why it was raised") }
    Repeater {
        model: root.followUp.items
        Pile {
            id: item
            required property var modelData
            spacing: 6
            Layout.fillWidth: true
            RowLayout {
                spacing: Theme.gapSmall
                LampShape { colour: item.modelData.colour; size: 16 }
                AppText { text: item.modelData.rule + "  " + item.modelData.ruleTitle; kind: "strong"; Layout.fillWidth: true }
                AppText { text: item.modelData.period; kind: "caption"; soft: true; wrapMode: Text.NoWrap }
            }
            AppText { text: item.modelData.sentence; Layout.fillWidth: true }
            Repeater {
                model: item.modelData.facts
                GridLayout {
                    id: fact
                    required property var modelData
                    readonly property bool wide: width > 520 * Theme.textScale
                    columns: wide ? 3 : 2
                    columnSpacing: Theme.gap
                    rowSpacing: 0
                    Layout.fillWidth: true
                    AppText { text: Words.fact(fact.modelData.name); soft: true; Layout.preferredWidth: (fact.wide ? 160 : 110) * Theme.textScale }
                    AppText { text: fact.modelData.value + (fact.modelData.unit ? " " + fact.modelData.unit : ""); kind: "strong"; Layout.fillWidth: true }
                    ActionButton {
                        visible: fact.modelData.sourceId !== ""
                        kind: "quiet"
                        Layout.columnSpan: fact.wide ? 1 : 2
                        font.pixelSize: Theme.caption
                        text: fact.modelData.sourceLabel
                        onClicked: root.sourceOpened(fact.modelData.sourceKind, fact.modelData.sourceId)
                    }
                }
            }
            AppText {
                visible: item.modelData.parameters.length > 0
                text: qsTr("Thresholds: %1").arg(item.modelData.parameters.map(p => p.name + " = " + p.value + (p.unit ? " " + p.unit : "")).join(qsTr("; ")))
                kind: "caption"
                soft: true
                Layout.fillWidth: true
            }
            AppText { text: qsTr("Ends when: %1").arg(item.modelData.clearsWhen); kind: "caption"; color: Theme.accent; Layout.fillWidth: true }
        }
    }
}
