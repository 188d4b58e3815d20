import QtQuick
import QtQuick.Layouts
import Tacha

// The four states of a screen: loading, empty, error, or its content (the children).
Item {
    id: root

    property string viewState: "CONTENT"
    property string errorText: ""
    property string emptyTitle: qsTr("Nothing here yet")
    property string emptyText: ""
    property string emptySymbol: "list"
    property string emptyAction: ""
    default property alias content: contentItem.data
    signal retry()
    signal emptyActed()

    Item { id: contentItem; anchors.fill: parent; visible: root.viewState === "CONTENT" }

    ColumnLayout { // loading: the shape of rows to come, still
        anchors { fill: parent; margins: Theme.margin }
        visible: root.viewState === "LOADING"
        spacing: Theme.gapLarge
        Accessible.role: Accessible.Animation
        Accessible.name: qsTr("Loading from this tablet")
        AppText { text: qsTr("Loading from this tablet…"); soft: true }
        Repeater {
            model: 5
            Pile {
                required property int index
                Layout.fillWidth: true
                spacing: Theme.gapSmall
                Rectangle { color: Theme.line; radius: 4; implicitHeight: 16; Layout.preferredWidth: 120 + 40 * (parent.index % 3) }
                Rectangle { color: Theme.line; radius: 4; implicitHeight: 10; Layout.preferredWidth: 220 + 30 * (parent.index % 2); opacity: 0.6 }
            }
        }
        Item { Layout.fillHeight: true }
    }

    Pile {
        Layout.fillWidth: true
        anchors.centerIn: parent
        visible: root.viewState === "EMPTY" || root.viewState === "ERROR"
        width: Math.min(parent.width - 2 * Theme.margin, 420)
        spacing: Theme.gap
        Icon {
            name: root.viewState === "ERROR" ? "alert" : root.emptySymbol
            tint: root.viewState === "ERROR" ? Theme.red : Theme.inkFaint
            size: 44
            Layout.alignment: Qt.AlignHCenter
        }
        AppText {
            text: root.viewState === "ERROR" ? qsTr("This could not be shown") : root.emptyTitle
            kind: "title"
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        AppText {
            text: root.viewState === "ERROR" ? root.errorText : root.emptyText
            visible: text !== ""
            soft: true
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        ActionButton {
            visible: root.viewState === "ERROR" || root.emptyAction !== ""
            text: root.viewState === "ERROR" ? qsTr("Try again") : root.emptyAction
            Layout.alignment: Qt.AlignHCenter
            onClicked: root.viewState === "ERROR" ? root.retry() : root.emptyActed()
        }
    }
}
