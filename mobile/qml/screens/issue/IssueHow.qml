pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// How bad it is, with what a major hazard needs at once; photos; who will get it and by when.
Pile {
    id: root

    required property var editor
    readonly property bool major: editor.grade === "MAJOR"
    signal photoWanted()

    Layout.fillWidth: true
    spacing: Theme.gap
    SectionHeader { text: qsTr("How serious?"); first: true; detail: root.editor.proposedGrade !== "" ? qsTr("proposed: %1").arg(Words.grade(root.editor.proposedGrade)) : "" }
    Segmented {
        large: true
        label: qsTr("Grade")
        value: root.editor.grade
        options: [{ value: "MINOR", text: Words.grade("MINOR") }, { value: "GENERAL", text: Words.grade("GENERAL") }, { value: "SERIOUS", text: Words.grade("SERIOUS") }, { value: "MAJOR", text: Words.grade("MAJOR") }]
        Layout.fillWidth: true
        onChosen: value => root.editor.grade = value
    }
    Rectangle {
        visible: root.major
        color: Theme.redSoft
        radius: Theme.radius
        border.width: Theme.sunny ? Theme.stroke : 0
        border.color: Theme.red
        implicitHeight: call.implicitHeight + 2 * Theme.gap
        Layout.fillWidth: true
        Pile {
            id: call
            Layout.fillWidth: true
            anchors { fill: parent; margins: Theme.gap }
            spacing: 12
            AppText { text: qsTr("Call at once: people may be in danger. The record alone is not enough."); kind: "strong"; color: Theme.red; Layout.fillWidth: true }
            Repeater {
                model: root.editor.phonePrompt
                RowLayout {
                    id: person
                    required property var modelData
                    required property int index
                    Layout.fillWidth: true
                    AppText { text: person.modelData.name + " · " + person.modelData.post; Layout.fillWidth: true }
                    ActionButton { kind: "danger"; symbol: "phone"; text: person.modelData.phone; onClicked: root.editor.callMade(person.index) }
                }
            }
            Flow {
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                Repeater {
                    model: root.editor.majorHazards
                    Chip { required property var modelData; text: modelData.text; checked: root.editor.majorHazard === modelData.code; onClicked: root.editor.majorHazard = modelData.code }
                }
            }
            TextBox { visible: root.editor.majorHazard === ""; label: qsTr("Not on the list: why it is major, at least 10 characters"); text: root.editor.majorReason; lines: 2; onEdited: text => root.editor.majorReason = text }
        }
    }
    Toggle { visible: root.editor.grade === "MINOR"; text: qsTr("Put right on the spot"); detail: qsTr("Needs a photo before and after."); checked: root.editor.closedOnTheSpot; Layout.fillWidth: true; onToggled: root.editor.closedOnTheSpot = checked }
    Toggle { text: qsTr("Strong public concern"); detail: qsTr("Only a recheck on site can close it."); checked: root.editor.strongPublicConcern; Layout.fillWidth: true; onToggled: root.editor.strongPublicConcern = checked }
    SectionHeader { text: qsTr("Photos"); detail: root.editor.photosNeeded > root.editor.photos.count ? qsTr("%1 more needed").arg(root.editor.photosNeeded - root.editor.photos.count) : "" }
    PhotoStrip { photos: root.editor.photos; onAdd: root.photoWanted() }
    SectionHeader { text: qsTr("Goes to") }
    KeyValue { label: qsTr("Addressee"); value: root.editor.addressee }
    KeyValue { label: qsTr("Due"); value: Format.moment(root.editor.dueMs) }
}
