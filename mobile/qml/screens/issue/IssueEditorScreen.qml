import QtQuick
import QtQuick.Layouts
import Tacha

// The issue sheet: category, phrase, grade, photos, done. Shows an IssueEditor.
Item {
    id: root

    required property var editor
    readonly property bool twoColumns: width >= 900
    signal closed()
    signal photoWanted()

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PageHeader {
            Layout.fillWidth: true
            canGoBack: true
            backSymbol: "cross"
            title: root.editor.isNew ? qsTr("Report an issue") : qsTr("Issue")
            subtitle: [root.editor.projectName, root.editor.itemText].filter(part => part !== "").join(" · ")
            onBack: root.closed()
        }
        PageScroll {
            id: page
            Layout.fillWidth: true
            Layout.fillHeight: true
            maximumWidth: root.twoColumns ? 1120 : Theme.readingWidth
            ErrorBanner { Layout.fillWidth: true; text: root.editor.errorText }
            GridLayout {
                columns: root.twoColumns ? 2 : 1
                columnSpacing: Theme.gapHuge
                rowSpacing: Theme.gap
                Layout.fillWidth: true
                IssueWhat { editor: root.editor; Layout.fillWidth: true; Layout.preferredWidth: 1; Layout.alignment: Qt.AlignTop }
                IssueHow { editor: root.editor; Layout.fillWidth: true; Layout.preferredWidth: 1; Layout.alignment: Qt.AlignTop; onPhotoWanted: root.photoWanted() }
            }
        }
        ActionBar {
            Layout.fillWidth: true
            text: root.editor.missing.length > 0 ? root.editor.missing.join(" ") : qsTr("%1, due %2").arg(root.editor.addressee).arg(Format.moment(root.editor.dueMs))
            ActionButton { large: true; symbol: "camera"; text: qsTr("Photo"); onClicked: root.photoWanted() }
            ActionButton { kind: "primary"; large: true; text: qsTr("Done"); enabled: root.editor.canSave; onClicked: root.editor.save() }
        }
    }
    Connections {
        target: root.editor
        function onSaved() { root.closed() }
        function onDiscarded() { root.closed() }
    }
}
