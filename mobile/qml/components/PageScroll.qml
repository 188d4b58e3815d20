import QtQuick
import QtQuick.Layouts
import Tacha

// A page that scrolls, its content in one column no wider than reads well.
Flickable {
    id: root

    property int maximumWidth: Theme.readingWidth
    property int bottomSpace: Theme.gapLarge
    default property alias content: column.data
    property alias column: column

    contentWidth: width
    contentHeight: column.implicitHeight + 2 * Theme.margin + bottomSpace
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    Pile {
        id: column
        Layout.fillWidth: true
        x: Math.round((root.width - width) / 2)
        y: Theme.margin
        width: Math.min(root.maximumWidth, root.width - 2 * Theme.margin)
        spacing: Theme.gap
    }
}
