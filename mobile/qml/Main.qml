import QtQuick
import QtQuick.Window
import Tacha

// The window. Dresses the theme from the user's settings; all else is in Shell.
Window {
    id: root

    required property var app // AppContext

    width: 1280
    height: 800
    minimumWidth: 360
    minimumHeight: 560
    visible: true
    title: qsTr("Tacha field inspection")
    color: Theme.page

    Binding { target: Theme; property: "mode"; value: root.app.theme }
    Binding { target: Theme; property: "textSize"; value: root.app.textSize }
    Binding { target: Theme; property: "gloveMode"; value: root.app.gloveMode }
    Binding { target: Theme; property: "leftHanded"; value: root.app.leftHanded }
    Binding { target: Theme; property: "windowWidth"; value: root.width }
    Binding { target: Format; property: "language"; value: root.app.language }
    Binding { target: Format; property: "nowMs"; value: root.app.nowMs }

    Shell { anchors.fill: parent; app: root.app }
}
