import QtQuick
import Tacha

// The separator between rows and sections.
Rectangle {
    implicitHeight: Theme.hairline
    implicitWidth: Theme.hairline
    color: Theme.line
}
