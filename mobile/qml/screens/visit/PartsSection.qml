import QtQuick
import QtQuick.Layouts
import Tacha

// The four parts of a chief's visit, or the four questions of the deputies with a rating each.
Pile {
    id: root

    required property var editor

    Layout.fillWidth: true
    spacing: Theme.gapLarge
    Repeater {
        model: root.editor.parts
        Pile {
            id: part
            required property var model
            required property int index
            spacing: 12
            Layout.fillWidth: true
            AppText { text: (part.index + 1) + "  " + Words.part(part.model.code); kind: "strong"; font.pixelSize: Theme.title - 1; Layout.fillWidth: true }
            RatingRow {
                visible: part.model.rated
                label: Words.part(part.model.code)
                rating: part.model.rating
                Layout.fillWidth: true
                onRated: rating => root.editor.setPartRating(part.index, rating)
            }
            TextBox {
                placeholder: part.model.rated ? qsTr("Remark") : qsTr("In a few words")
                text: part.model.text
                lines: part.model.rated ? 1 : 2
                onEdited: text => root.editor.setPartText(part.index, text)
            }
        }
    }
}
