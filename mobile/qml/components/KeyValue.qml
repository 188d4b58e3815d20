import QtQuick
import QtQuick.Layouts
import Tacha

// A name and what stands for it. Side by side, or one above the other where room is short.
GridLayout {
    id: root

    property string label: ""
    property string value: ""
    property color valueColour: Theme.ink
    property real labelWidth: 128 * Theme.textScale

    columns: width < 300 * Theme.textScale ? 1 : 2
    columnSpacing: Theme.gap
    rowSpacing: 2
    Layout.fillWidth: true
    Layout.fillHeight: false

    AppText { text: root.label; soft: true; Layout.preferredWidth: root.labelWidth; Layout.alignment: Qt.AlignTop }
    AppText { text: root.value === "" ? Format.none : root.value; color: root.valueColour; Layout.fillWidth: true; Layout.alignment: Qt.AlignTop }
}
