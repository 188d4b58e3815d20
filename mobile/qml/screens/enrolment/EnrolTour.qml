import QtQuick
import QtQuick.Layouts
import Tacha

// Two pages that say what matters. Can be skipped.
Pile {
    id: root

    required property var enrolment
    property int page: 0
    readonly property var pages: [
        { symbol: "backed-up", title: qsTr("Nothing to save"), text: qsTr("What you enter is kept the moment you leave the field; a photo before its thumbnail shows. A call, a crash or a flat battery costs nothing.") },
        { symbol: "tablet", title: qsTr("You always see where your work is"), text: qsTr("On this tablet only, sending, on the server, backed up. “On the server” is only said when the server has confirmed it.") }
    ]

    Layout.fillWidth: true
    spacing: Theme.gapLarge
    Icon { name: root.pages[root.page].symbol; tint: Theme.accent; size: 72; Layout.alignment: Qt.AlignHCenter; Layout.topMargin: Theme.gapLarge }
    AppText { text: root.pages[root.page].title; kind: "headline"; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
    AppText { text: root.pages[root.page].text; soft: true; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
    ActionButton { kind: "primary"; large: true; text: root.page === 0 ? qsTr("Next") : qsTr("To work"); Layout.fillWidth: true; onClicked: root.page === 0 ? root.page = 1 : root.enrolment.finish() }
    ActionButton { visible: root.page === 0; kind: "quiet"; text: qsTr("Skip"); Layout.alignment: Qt.AlignHCenter; onClicked: root.enrolment.finish() }
}
