pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// The stages S0–S5 as stations on one line, each with its planned and actual date. Stands upright where room is short.
GridLayout {
    id: root

    property var stages: [] // {stage, planned, actual, verified, overdueDays, state}
    property bool upright: width < 640 * Theme.textScale

    columns: upright ? 1 : stages.length
    columnSpacing: 0
    rowSpacing: 0

    Repeater {
        model: root.stages
        GridLayout {
            id: station
            required property var modelData
            required property int index
            readonly property bool done: modelData.state === "DONE"
            readonly property color paint: modelData.state === "LATE" ? Theme.red : done || modelData.state === "CURRENT" ? Theme.accent : Theme.lineStrong

            columns: root.upright ? 2 : 1
            columnSpacing: 12
            rowSpacing: 6
            Layout.fillWidth: true
            Layout.preferredWidth: root.upright ? -1 : 1
            Layout.alignment: Qt.AlignTop
            Item {
                Layout.fillWidth: !root.upright
                Layout.fillHeight: root.upright
                implicitHeight: 24
                implicitWidth: 24
                Rectangle { // the way to the next station
                    visible: station.index < root.stages.length - 1
                    x: 12
                    y: root.upright ? 12 : 11
                    width: root.upright ? 2 : parent.width
                    height: root.upright ? parent.height : 2
                    color: station.done ? Theme.accent : Theme.line
                }
                Rectangle {
                    width: 24
                    height: 24
                    radius: 12
                    color: station.done ? station.paint : Theme.surface
                    border.color: station.paint
                    border.width: station.modelData.state === "CURRENT" || station.modelData.state === "LATE" ? 3 : 2
                    antialiasing: true
                    Icon { anchors.centerIn: parent; name: station.done ? "check" : ""; size: 16; tint: Theme.accentInk }
                    Rectangle { visible: station.modelData.state === "CURRENT"; anchors.centerIn: parent; width: 10; height: 10; radius: 5; color: station.paint }
                    Icon { anchors.centerIn: parent; visible: station.modelData.state === "LATE"; name: "clock"; size: 16; tint: station.paint }
                }
            }
            Pile {
                spacing: 1
                Layout.bottomMargin: root.upright ? Theme.gap : 0
                Layout.rightMargin: 8
                Layout.fillWidth: true
                AppText { text: Words.stage(station.modelData.stage); kind: "strong"; font.pixelSize: Theme.caption + 1; Layout.fillWidth: true; color: station.modelData.state === "NA" ? Theme.inkFaint : Theme.ink }
                AppText { visible: station.modelData.state === "NA"; text: qsTr("Not for this type"); kind: "caption"; soft: true; Layout.fillWidth: true }
                AppText { visible: station.modelData.state !== "NA"; text: qsTr("Plan %1").arg(Format.date(station.modelData.planned)); kind: "caption"; soft: true; Layout.fillWidth: true }
                AppText {
                    visible: station.modelData.actual !== ""
                    text: station.modelData.verified ? qsTr("Done %1, verified").arg(Format.date(station.modelData.actual)) : qsTr("Done %1, not verified").arg(Format.date(station.modelData.actual))
                    kind: "caption"
                    color: Theme.accent
                    Layout.fillWidth: true
                }
                AppText { visible: station.modelData.overdueDays > 0; text: qsTr("%1 days overdue").arg(station.modelData.overdueDays); kind: "caption"; color: Theme.red; font.bold: true; Layout.fillWidth: true }
            }
        }
    }
}
