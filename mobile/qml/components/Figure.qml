import QtQuick
import QtQuick.Layouts
import Tacha

// A large number with its name below.
Pile {
    id: root

    property string value: ""
    property string label: ""
    property color colour: Theme.ink

    spacing: 0
    Layout.alignment: Qt.AlignTop
    Layout.fillHeight: false
    AppText { text: root.value; kind: "headline"; color: root.colour; wrapMode: Text.NoWrap }
    AppText { text: root.label; kind: "caption"; soft: true; Layout.fillWidth: true }
}
