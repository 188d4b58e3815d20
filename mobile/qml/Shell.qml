// In Qt 6.4 nothing that a Loader or StackView makes can be bound to its file; so, for this file:
// qmllint disable unqualified
import QtQuick
import Tacha

// What is in front: enrolment, the work, or the lock over the work. Locking keeps every open page as it is.
Rectangle {
    id: root

    required property var app
    property alias workspace: work.item

    color: Theme.page

    Loader {
        id: work
        anchors.fill: parent
        active: root.app.stage !== "ENROL"
        visible: root.app.stage === "READY"
        sourceComponent: Workspace { objectName: "workspace"; app: root.app }
    }
    Loader {
        anchors.fill: parent
        active: root.app.stage === "ENROL"
        sourceComponent: EnrolmentScreen { enrolment: root.app.enrolment }
    }
    Loader {
        anchors.fill: parent
        active: root.app.stage === "LOCKED"
        sourceComponent: LockScreen { lock: root.app.lock }
    }
    Toast {
        id: toast
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 104 }
        z: 100
        onAction: root.app.undo()
    }
    Connections {
        target: root.app
        function onNotice(text) { toast.show(text, "") }
        function onUndoOffered(text) { toast.show(text, qsTr("Undo")) }
    }
    HoverHandler { onPointChanged: root.app.touch() }
    TapHandler { gesturePolicy: TapHandler.DragThreshold; onTapped: root.app.touch() }
}
