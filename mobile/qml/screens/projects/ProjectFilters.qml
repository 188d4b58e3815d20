pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Chips that narrow the list; they scroll sideways.
Flickable {
    id: root

    required property var projects
    readonly property var lamps: ["RED", "YELLOW", "BLUE", "NONE"]

    implicitHeight: Theme.touchTarget
    contentWidth: row.width
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    Row {
        id: row
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        spacing: Theme.gapSmall
        Chip {
            text: qsTr("Mine")
            checked: root.projects.mineOnly
            onClicked: root.projects.mineOnly = checked
        }
        Repeater {
            model: root.lamps
            Chip {
                required property string modelData
                lamp: modelData
                text: Words.lamp(modelData)
                badge: root.projects.colourCounts[modelData] ?? 0
                checked: root.projects.colourFilter === modelData
                onClicked: root.projects.colourFilter = checked ? modelData : ""
            }
        }
        Repeater {
            model: root.projects.townships
            Chip {
                required property string modelData
                text: modelData
                checked: root.projects.townshipFilter === modelData
                onClicked: root.projects.townshipFilter = checked ? modelData : ""
            }
        }
        Repeater {
            model: ["RURAL_ROAD", "FOOT_BRIDGE", "SCHOOL", "PARK", "SEWER", "CABLE", "LANE", "TOILET", "WATER", "SEWAGE", "PARKING", "OLD_ESTATE"]
            Chip {
                required property string modelData
                text: Words.projectType(modelData)
                checked: root.projects.typeFilter === modelData
                onClicked: root.projects.typeFilter = checked ? modelData : ""
            }
        }
    }
}
