pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// The 1+3 team of a project, each one call away. Numbers are masked outside the team.
GridLayout {
    id: root

    required property var project

    columns: width > 560 * Theme.textScale ? 2 : 1
    columnSpacing: Theme.gapLarge
    rowSpacing: 4

    Repeater {
        model: root.project.team
        RowLayout {
            id: person
            required property var modelData
            spacing: 12
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Pile {
                spacing: 0
                Layout.fillWidth: true
                AppText { text: person.modelData.name; kind: "strong"; Layout.fillWidth: true }
                AppText { text: [Words.role(person.modelData.seat), person.modelData.unit].join(" · "); kind: "caption"; soft: true; Layout.fillWidth: true }
            }
            AppText { text: person.modelData.phoneMasked; kind: "caption"; soft: true; wrapMode: Text.NoWrap }
            IconButton {
                symbol: "phone"
                tint: Theme.accent
                enabled: person.modelData.callable
                text: qsTr("Call %1").arg(person.modelData.name)
                onClicked: root.project.call(person.modelData.seat)
            }
        }
    }
}
