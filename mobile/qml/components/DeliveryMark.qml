import QtQuick
import QtQuick.Layouts
import Tacha

// Where a record or photo is now, honestly: on this tablet only, sending, on the server, backed up, needs you.
RowLayout {
    id: root

    property string delivery: "LOCAL"
    property int sendPercent: 0
    property bool iconOnly: false
    readonly property string word: delivery === "SENDING" ? qsTr("Sending %1%").arg(sendPercent) : Words.delivery(delivery)
    readonly property color paint: delivery === "ATTENTION" ? Theme.red : delivery === "LOCAL" ? Theme.yellowInk
                                 : delivery === "SENDING" ? Theme.blue : Theme.accent

    spacing: 4
    Accessible.role: Accessible.StaticText
    Accessible.name: word

    Icon {
        name: root.delivery === "LOCAL" ? "tablet" : root.delivery === "SENDING" ? "sending" : root.delivery === "DELIVERED" ? "online"
            : root.delivery === "BACKED_UP" ? "backed-up" : "alert"
        tint: root.paint
        size: 18
    }
    AppText {
        visible: !root.iconOnly
        text: root.word
        kind: "caption"
        color: root.paint
        wrapMode: Text.NoWrap
    }
}
