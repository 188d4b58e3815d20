import QtQuick.Dialogs
import Tacha

// Asks for picture files.
FileDialog {
    id: root

    signal chosen(url file)

    title: qsTr("Choose pictures")
    fileMode: FileDialog.OpenFiles
    nameFilters: [qsTr("Pictures") + " (*.jpg *.jpeg *.png)"]
    onAccepted: { for (const file of root.selectedFiles) root.chosen(file) }
}
