pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// The progress reading: stepper in half percents, last time beside it, quantities, basis and photos from the known viewpoints.
Pile {
    id: root

    required property var editor
    readonly property int change: editor.readingPermille - editor.lastReadingPermille
    signal photoWanted(string viewpoint)
    signal photoOpened(var photo)

    Layout.fillWidth: true
    spacing: Theme.gap
    GridLayout {
        columns: root.width > 560 * Theme.textScale ? 2 : 1
        columnSpacing: Theme.gapHuge
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Stepper {
            value: Math.max(0, root.editor.readingPermille)
            step: root.editor.readingStep
            shown: Format.percent(root.editor.readingPermille)
            label: qsTr("Progress")
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignHCenter
            onMoved: value => root.editor.readingPermille = value
        }
        Pile {
            spacing: 4
            Layout.fillWidth: true
            AppText {
                text: qsTr("Last time %1, on %2").arg(Format.percent(root.editor.lastReadingPermille)).arg(Format.moment(root.editor.lastReadingMs))
                Layout.fillWidth: true
            }
            AppText {
                visible: root.editor.hasReading
                text: root.change === 0 ? qsTr("No change since then") : qsTr("%1 points since then").arg(Format.points(root.change))
                color: root.change < 0 ? Theme.red : root.change > 0 ? Theme.accent : Theme.inkSoft
                font.bold: root.change !== 0
                Layout.fillWidth: true
            }
            AppText { text: qsTr("Planned for today %1").arg(Format.percent(root.editor.plannedNowPermille)); soft: true; Layout.fillWidth: true }
        }
    }
    Banner { Layout.fillWidth: true; tone: "warn"; text: root.editor.readingWarning }
    TextBox { visible: root.editor.readingDropReasonNeeded; label: qsTr("Why is it lower than last time?"); text: root.editor.readingReason; lines: 2; onEdited: text => root.editor.readingReason = text }
    Repeater {
        model: root.editor.quantities
        Field {
            required property var model
            required property int index
            label: qsTr("%1, planned %2, last time %3").arg(model.name).arg(model.planned).arg(model.lastDone)
            text: model.done
            unit: model.unit
            numeric: true
            Layout.maximumWidth: 360
            onEdited: text => root.editor.setQuantity(index, text)
        }
    }
    AppText { text: qsTr("Basis of the reading"); kind: "caption"; soft: true }
    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Repeater {
            model: ["MEASURED", "COUNTED", "ESTIMATED", "DOCUMENT"]
            Chip {
                required property string modelData
                text: Words.basis(modelData)
                checked: root.editor.readingBasis === modelData
                onClicked: root.editor.readingBasis = modelData
            }
        }
    }
    AppText {
        text: root.editor.readingPhotos.count >= root.editor.readingPhotosNeeded ? qsTr("Photos from the usual viewpoints")
                                                                               : qsTr("Photos from the usual viewpoints, %1 more needed").arg(root.editor.readingPhotosNeeded - root.editor.readingPhotos.count)
        kind: "caption"
        soft: true
        Layout.fillWidth: true
    }
    PhotoStrip { photos: root.editor.readingPhotos; canAdd: false; visible: root.editor.readingPhotos.count > 0; onOpened: photo => root.photoOpened(photo) }
    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Repeater {
            model: root.editor.viewpoints
            ActionButton {
                required property var modelData
                symbol: modelData.taken ? "check" : "camera"
                text: modelData.name
                onClicked: root.photoWanted(modelData.name)
            }
        }
        ActionButton { symbol: "plus"; text: qsTr("Other viewpoint"); onClicked: root.photoWanted("") }
    }
}
