import QtQuick
import QtQuick.Layouts
import Tacha

// Me, how the app looks, what works offline, complaints and suggestions, about.
Item {
    id: root

    required property var app
    signal closed()

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PageHeader { Layout.fillWidth: true; canGoBack: true; title: qsTr("Me and settings"); onBack: root.closed() }
        PageScroll {
            Layout.fillWidth: true
            Layout.fillHeight: true
            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true
                Pile {
                    Layout.fillWidth: true
                    spacing: 2
                    AppText { text: root.app.userName; kind: "headline"; Layout.fillWidth: true }
                    AppText { text: [root.app.unitName, root.app.postName].filter(part => part !== "").join(" · "); Layout.fillWidth: true }
                    AppText { text: root.app.roles.map(role => Words.role(role)).join(qsTr(", ")); kind: "caption"; soft: true; Layout.fillWidth: true }
                }
                ActionButton { symbol: "lock"; text: qsTr("Lock now"); onClicked: { root.closed(); root.app.lockNow() } }
            }
            SectionHeader { text: qsTr("Display") }
            AppText { text: qsTr("Theme"); kind: "caption"; soft: true }
            Segmented {
                label: qsTr("Theme")
                value: root.app.theme
                options: [{ value: "LIGHT", text: qsTr("Light") }, { value: "SUN", text: qsTr("Sun") }, { value: "DARK", text: qsTr("Dark") }]
                Layout.fillWidth: true
                onChosen: value => root.app.theme = value
            }
            AppText { text: qsTr("Text size"); kind: "caption"; soft: true }
            Segmented {
                label: qsTr("Text size")
                value: String(root.app.textSize)
                options: [{ value: "0", text: qsTr("Normal") }, { value: "1", text: qsTr("Large") }, { value: "2", text: qsTr("Larger") }, { value: "3", text: qsTr("Largest") }]
                Layout.fillWidth: true
                onChosen: value => root.app.textSize = Number(value)
            }
            AppText { text: qsTr("Language"); kind: "caption"; soft: true }
            Segmented {
                label: qsTr("Language")
                value: root.app.language
                options: [{ value: "zh_CN", text: "简体中文" }, { value: "en", text: "English" }]
                Layout.fillWidth: true
                onChosen: value => root.app.language = value
            }
            Toggle { text: qsTr("Gloves"); detail: qsTr("Larger buttons and rows."); checked: root.app.gloveMode; Layout.fillWidth: true; onToggled: root.app.gloveMode = checked }
            Toggle { text: qsTr("Left hand"); detail: qsTr("Main actions at the left thumb."); checked: root.app.leftHanded; Layout.fillWidth: true; onToggled: root.app.leftHanded = checked }
            SectionHeader { text: qsTr("Complaints and suggestions") }
            AppText { text: qsTr("About this app or about supervision itself. Goes to the county's key project office; it is answered within five working days."); soft: true; Layout.fillWidth: true }
            TextBox { id: complaint; placeholder: qsTr("What should be better?") }
            ActionButton { symbol: "send"; text: qsTr("Send"); enabled: complaint.input.length >= 5; onClicked: { root.app.sendComplaint(complaint.input.text); complaint.input.clear() } }
            OfflineList { Layout.fillWidth: true }
            SectionHeader { text: qsTr("About") }
            KeyValue { label: qsTr("Version"); value: root.app.version }
            KeyValue { label: qsTr("Filing number"); value: root.app.filingNumber }
            KeyValue { label: qsTr("Server"); value: root.app.serverAddress }
            KeyValue { label: qsTr("This tablet"); value: root.app.deviceCode }
            AppText { text: qsTr("Tacha is free software under the Apache License 2.0. It uses Qt (LGPL 3), SQLite (public domain), OpenSSL (Apache 2.0), nlohmann/json (MIT) and libexif (LGPL 2.1)."); kind: "caption"; soft: true; Layout.fillWidth: true }
        }
    }
}
