import QtQuick
import QtQuick.Layouts
import Tacha

// A list, and beside it what was chosen from it, where there is room for both.
RowLayout {
    id: root

    property Component detail: null
    property bool detailShown: false
    property string hint: ""
    property string hintSymbol: "list"
    default property alias list: listHolder.data

    spacing: 0
    Item {
        id: listHolder
        Layout.fillHeight: true
        Layout.fillWidth: !Theme.expanded
        Layout.preferredWidth: Theme.listPaneWidth
    }
    Hairline { visible: Theme.expanded; Layout.fillHeight: true }
    Rectangle {
        visible: Theme.expanded
        color: Theme.surface
        Layout.fillWidth: true
        Layout.fillHeight: true
        Loader { anchors.fill: parent; active: root.detailShown && Theme.expanded; sourceComponent: root.detail }
        StateView {
            anchors.fill: parent
            visible: !root.detailShown
            viewState: "EMPTY"
            emptySymbol: root.hintSymbol
            emptyTitle: root.hint
        }
    }
}
