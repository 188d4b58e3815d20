pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// What is wrong: category, a ready phrase or own words, and where on the works.
Pile {
    id: root

    required property var editor

    Layout.fillWidth: true
    spacing: Theme.gap
    SectionHeader { text: qsTr("What is wrong?"); first: true }
    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Repeater {
            model: root.editor.categories
            Chip { required property string modelData; text: Words.category(modelData); checked: root.editor.category === modelData; onClicked: root.editor.category = modelData }
        }
    }
    Repeater {
        model: root.editor.duplicates
        Banner {
            required property var modelData
            Layout.fillWidth: true
            tone: "warn"
            symbol: "info"
            text: qsTr("Perhaps the same: “%1”, %2 away, reported %3 by %4. Both are kept.").arg(modelData.text).arg(Format.distance(modelData.distanceM)).arg(Format.moment(modelData.foundAtMs)).arg(modelData.author)
        }
    }
    TextBox { label: qsTr("In words"); placeholder: qsTr("Choose a phrase below or write"); text: root.editor.text; limit: 500; lines: 2; onEdited: text => root.editor.text = text }
    SearchField { Layout.fillWidth: true; placeholder: qsTr("Search phrases"); onTextEdited: root.editor.phraseSearch = text }
    Pile {
        Layout.fillWidth: true
        spacing: 0
        Repeater {
            model: root.editor.phrases
            Tappable {
                id: phrase
                required property var model
                required property int index
                leftPadding: 0
                rightPadding: 0
                topPadding: 8
                bottomPadding: 8
                implicitHeight: Math.max(Theme.touchTarget, contentItem.implicitHeight + 16)
                Layout.fillWidth: true
                label: model.text
                onClicked: root.editor.choosePhrase(index)
                contentItem: RowLayout {
                    spacing: 12
                    Icon { name: phrase.model.recent ? "clock" : "plus"; tint: Theme.inkFaint; size: 20 }
                    AppText { text: phrase.model.text; Layout.fillWidth: true }
                    GradeMark { grade: phrase.model.grade }
                }
            }
        }
    }
    Field { label: qsTr("Part of the works"); text: root.editor.part; placeholder: qsTr("K2+300 left side, second floor …"); onEdited: text => root.editor.part = text }
    Field { label: qsTr("Clause"); text: root.editor.clause; onEdited: text => root.editor.clause = text }
}
