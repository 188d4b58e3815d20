import QtQuick
import QtQuick.Layouts
import Tacha

// The follow-up as the document that it is: head, number, addressee, text, signature and date.
Rectangle {
    id: root

    required property var followUp

    color: Theme.surface
    border.color: Theme.line
    border.width: Theme.hairline
    implicitHeight: paper.implicitHeight + 2 * paper.anchors.topMargin

    component Paragraph: AppText {
        font.family: Theme.serif
        lineHeight: 1.35
        Layout.fillWidth: true
    }
    Pile {
        id: paper
        Layout.fillWidth: true
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.compact ? 20 : 40 }
        spacing: Theme.gap
        AppText {
            text: root.followUp.issuer
            kind: "headline"
            font.family: Theme.serif
            color: Theme.dark ? Theme.red : "#b3161b"
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        AppText { text: root.followUp.number !== "" ? root.followUp.number : qsTr("Draft, no number yet"); font.family: Theme.serif; soft: root.followUp.number === ""; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
        Rectangle { Layout.fillWidth: true; implicitHeight: 2; color: Theme.dark ? Theme.red : "#b3161b" }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapSmall
            Item { Layout.fillWidth: true }
            AppText { text: Words.followUpKind(root.followUp.kind); kind: "headline"; font.family: Theme.serif; horizontalAlignment: Text.AlignHCenter }
            Item { Layout.fillWidth: true }
        }
        Lamp { visible: root.followUp.colour !== "NONE"; colour: root.followUp.colour; Layout.alignment: Qt.AlignHCenter; Layout.fillWidth: false }
        Paragraph { text: [root.followUp.addresseeUnit, root.followUp.addresseePerson].filter(part => part !== "").join(" ") + qsTr(":"); font.bold: true }
        Paragraph { text: root.followUp.title }
        Repeater {
            model: root.followUp.items.length > 1 ? root.followUp.items : []
            Paragraph {
                required property var modelData
                required property int index
                text: (index + 1) + ". " + modelData.sentence
            }
        }
        Paragraph { text: root.followUp.requirement }
        Pile {
            spacing: 2
            Layout.alignment: Qt.AlignRight
            Layout.fillWidth: false
            Layout.topMargin: Theme.gap
            AppText { text: root.followUp.signerName !== "" ? qsTr("Signed: %1").arg(root.followUp.signerName) : qsTr("To be signed by: %1").arg(Words.role(root.followUp.signerRole)); font.family: Theme.serif; Layout.alignment: Qt.AlignRight }
            AppText { text: Format.fullDate(root.followUp.issuedAtMs > 0 ? root.followUp.issuedAtMs : root.followUp.raisedAtMs); font.family: Theme.serif; Layout.alignment: Qt.AlignRight }
        }
        Hairline { Layout.fillWidth: true }
        AppText { visible: root.followUp.copies.length > 0; text: qsTr("Copies: %1").arg(root.followUp.copies.join("、")); kind: "caption"; soft: true; Layout.fillWidth: true }
        Flow {
            spacing: Theme.gap
            Layout.fillWidth: true
            AppText { visible: root.followUp.signForDueMs > 0; text: qsTr("Sign for by %1").arg(Format.deadline(root.followUp.signForDueMs)); kind: "caption"; soft: true }
            AppText { visible: root.followUp.replyDueMs > 0; text: qsTr("Reply by %1").arg(Format.deadline(root.followUp.replyDueMs)); kind: "caption"; soft: true }
            AppText { visible: root.followUp.clearDueMs > 0; text: qsTr("Clear by %1").arg(Format.deadline(root.followUp.clearDueMs)); kind: "caption"; soft: true }
        }
    }
}
