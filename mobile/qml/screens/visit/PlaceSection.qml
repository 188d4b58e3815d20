pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Where and when, with the verdict in a word and a sentence. Nothing here stops the visit.
Pile {
    id: root

    required property var editor
    readonly property bool good: editor.placeVerdict === "INSIDE" || editor.placeVerdict === "CANNOT_TELL"
    signal photoWanted()

    Layout.fillWidth: true
    spacing: 12
    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        Icon { name: "pin"; size: 28; tint: root.good ? Theme.accent : Theme.yellowInk; Layout.alignment: Qt.AlignTop }
        Pile {
            Layout.fillWidth: true
            spacing: 2
            AppText { text: Words.place(root.editor.placeVerdict); kind: "title"; color: root.good ? Theme.accent : Theme.yellowInk; Layout.fillWidth: true }
            AppText { text: root.editor.placeSentence; Layout.fillWidth: true }
            AppText {
                text: root.editor.fixWord === "NONE" ? Words.fix("NONE") : qsTr("Position %1 · ±%2 m · %3 s old").arg(Words.fix(root.editor.fixWord)).arg(root.editor.accuracyM).arg(root.editor.fixAgeSeconds)
                kind: "caption"
                soft: true
                Layout.fillWidth: true
            }
        }
        IconButton { symbol: "sync"; tint: Theme.accent; text: qsTr("Take the position again"); onClicked: root.editor.refreshFix() }
    }
    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        Icon { name: "clock"; size: 28; tint: root.editor.clockTrust === "C" ? Theme.yellowInk : Theme.accent; Layout.alignment: Qt.AlignTop }
        Pile {
            Layout.fillWidth: true
            spacing: 2
            AppText { text: Format.moment(root.editor.startedAtMs); kind: "title"; Layout.fillWidth: true }
            AppText { text: root.editor.clockSentence; Layout.fillWidth: true; font.pixelSize: Theme.caption + 1; soft: true }
            AppText {
                visible: root.editor.elapsedMinutes < root.editor.minimumMinutes
                text: qsTr("A visit counts from %1 minutes on site.").arg(root.editor.minimumMinutes)
                kind: "caption"
                soft: true
                Layout.fillWidth: true
            }
        }
    }
    Pile {
        Layout.fillWidth: true
        visible: root.editor.placeReasonNeeded
        spacing: 12
        AppText { text: qsTr("Why is the work outside the drawn site?"); kind: "strong"; Layout.fillWidth: true }
        Flow {
            spacing: Theme.gapSmall
            Layout.fillWidth: true
            Repeater {
                model: ["OFF_SITE_YARD", "NEW_SEGMENT", "WRONG_FENCE"]
                Chip {
                    required property string modelData
                    text: Words.place(modelData)
                    checked: root.editor.placeReason === modelData
                    onClicked: root.editor.placeReason = modelData
                }
            }
            Chip { text: qsTr("Photo of the site board"); symbol: "camera"; checkable: false; onClicked: root.photoWanted() }
        }
        TextBox { label: qsTr("Explanation"); text: root.editor.placeExplanation; lines: 2; onEdited: text => root.editor.placeExplanation = text }
    }
}
