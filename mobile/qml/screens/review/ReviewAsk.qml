import QtQuick
import QtQuick.Layouts
import Tacha

// Asks for the reason of a question, a hold, a visit sent back, or the text of a notice.
Sheet {
    id: root

    required property var review
    property string asking: ""
    property int photoRow: 0
    readonly property var titles: ({ QUESTION: qsTr("Question the photo"), SENDBACK: qsTr("Send the visit back"), HOLD: qsTr("Hold the visit"), NOTICE: qsTr("Notice from the photo") })

    open: asking !== ""
    title: titles[asking] ?? ""

    AppText {
        text: root.asking === "SENDBACK" ? qsTr("The visitor sees this in red on Today, at the very item.") : root.asking === "QUESTION" ? qsTr("A reading that rests on it is held until the question is answered.")
            : root.asking === "NOTICE" ? qsTr("A draft is put up for signature with this photo attached.") : qsTr("The visit counts for the time being.")
        soft: true
        Layout.fillWidth: true
    }
    TextBox { id: reason; label: qsTr("Reason") }
    ActionButton {
        kind: "primary"
        large: true
        text: root.title
        enabled: reason.input.length >= 2
        Layout.fillWidth: true
        onClicked: {
            const actions = { QUESTION: () => root.review.questionPhoto(root.photoRow, reason.input.text), SENDBACK: () => root.review.sendBack(reason.input.text),
                HOLD: () => root.review.hold(reason.input.text), NOTICE: () => root.review.noticeFromPhoto(root.photoRow, reason.input.text) }
            actions[root.asking]()
            reason.input.clear()
            root.closed()
        }
    }
}
