import QtQuick
import QtQuick.Layouts
import Tacha

// A free note, and the problem that goes to the weekly meeting.
Pile {
    id: root

    required property var editor

    Layout.fillWidth: true
    spacing: Theme.gap
    TextBox { label: qsTr("Note"); text: root.editor.note; limit: 2000; onEdited: text => root.editor.note = text }
    TextBox { label: qsTr("For the weekly meeting, if anything must be decided there"); text: root.editor.weeklyMeeting; lines: 2; onEdited: text => root.editor.weeklyMeeting = text }
}
