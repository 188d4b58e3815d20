import QtQuick
import QtQuick.Layouts
import Tacha

// Begins a part of a page: its name, a short fact to the right, a hairline below.
ColumnLayout {
    id: root

    property string text: ""
    property string detail: ""
    property string mark: "" // EMPTY, BEGUN, COMPLETE, FAILING or none
    property bool first: false
    default property alias extra: extraRow.data

    spacing: Theme.gapSmall
    Layout.fillWidth: true
    Layout.fillHeight: false
    Layout.topMargin: first ? 0 : Theme.gap

    RowLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        MarkShape { visible: root.mark !== ""; mark: root.mark }
        AppText { text: root.text; kind: "title"; Layout.fillWidth: true; Accessible.role: Accessible.Heading; Accessible.name: text }
        AppText { visible: root.detail !== ""; text: root.detail; kind: "caption"; soft: true }
        RowLayout { id: extraRow; spacing: Theme.gapSmall; Layout.fillWidth: false }
    }
    Hairline { Layout.fillWidth: true }
}
