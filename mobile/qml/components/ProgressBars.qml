import QtQuick
import QtQuick.Layouts
import Tacha

// Planned against actual as two thin lines with their figures: thin grey above, strong colour below.
GridLayout {
    id: root

    property int planned: -1
    property int actual: -1
    property string colour: "NONE"
    property bool words: true

    columns: words ? 3 : 2
    columnSpacing: Theme.gapSmall
    rowSpacing: 2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Planned %1, actual %2").arg(Format.percent(planned)).arg(Format.percent(actual))

    component Bar: Item {
        property int permille
        property color paint
        property real thickness
        implicitHeight: 10
        Layout.fillWidth: true
        Rectangle { anchors.verticalCenter: parent.verticalCenter; width: parent.width; height: parent.thickness; radius: height / 2; color: Theme.sunny ? "#d8d8d8" : Theme.line }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, Math.min(1000, parent.permille)) / 1000 * parent.width
            height: parent.thickness
            radius: height / 2
            color: parent.paint
        }
    }
    component Figure: AppText {
        kind: "caption"
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.NoWrap
        Layout.minimumWidth: 50 * Theme.textScale
    }
    AppText { visible: root.words; text: qsTr("Planned"); kind: "caption"; soft: true; wrapMode: Text.NoWrap }
    Bar { permille: root.planned; paint: Theme.lineStrong; thickness: 4 }
    Figure { text: Format.percent(root.planned); soft: true }
    AppText { visible: root.words; text: qsTr("Actual"); kind: "caption"; soft: true; wrapMode: Text.NoWrap }
    Bar { permille: root.actual; paint: Theme.sunny ? Theme.lampInk(root.colour) : Theme.lamp(root.colour); thickness: 8 }
    Figure { text: Format.percent(root.actual); font.bold: true }
}
