import QtQuick
import QtQuick.Layouts
import Tacha

// Which visit this is, since when, and that it is kept.
PageHeader {
    id: root

    required property var editor
    signal closed()

    canGoBack: true
    backSymbol: "back"
    title: root.editor.projectName
    subtitle: [Words.visitKind(root.editor.kind), root.editor.group, qsTr("since %1, %2 min").arg(Format.time(root.editor.startedAtMs)).arg(root.editor.elapsedMinutes)].filter(part => part !== "").join(" · ")
    onBack: root.closed()

    Lamp { visible: !Theme.compact; colour: root.editor.colour; Layout.fillWidth: false; Layout.rightMargin: Theme.gap }
    DeliveryMark { delivery: root.editor.delivery; iconOnly: Theme.compact; Layout.rightMargin: Theme.gapSmall }
    IconButton { visible: !root.editor.readOnly; symbol: "trash"; tint: Theme.inkSoft; text: qsTr("Discard this draft"); onClicked: root.editor.discardDraft() }
}
