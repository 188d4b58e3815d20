pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Before submitting: what is complete, what is missing, what the visit will raise, what gets locked.
Sheet {
    id: root

    required property var editor
    signal reached(string section)

    title: qsTr("Check and submit")

    component Line: RowLayout {
        property string symbol
        property color paint
        property string text
        spacing: 12
        Layout.fillWidth: true
        Icon { name: parent.symbol; tint: parent.paint; size: 20; Layout.alignment: Qt.AlignTop }
        AppText { text: parent.text; Layout.fillWidth: true }
    }
    ErrorBanner { Layout.fillWidth: true; text: root.editor.errorText }
    SectionHeader { visible: root.editor.missing.length > 0; first: true; text: qsTr("Still missing") }
    Repeater {
        model: root.editor.missing
        Tappable {
            id: row
            required property var modelData
            leftPadding: 0
            rightPadding: 0
            topPadding: 4
            bottomPadding: 4
            implicitHeight: Math.max(Theme.touchTarget, contentItem.implicitHeight + 8)
            Layout.fillWidth: true
            label: modelData.text
            onClicked: root.reached(modelData.section)
            contentItem: RowLayout {
                spacing: 12
                Icon { name: "alert"; tint: Theme.yellowInk; size: 20 }
                AppText { text: row.modelData.text; Layout.fillWidth: true }
                Icon { name: "chevron-right"; tint: Theme.inkFaint; size: 20 }
            }
        }
    }
    SectionHeader { text: qsTr("Complete"); first: root.editor.missing.length === 0 }
    AppText { text: root.editor.complete.map(entry => Words.section(entry.section)).join(qsTr(", ")); soft: true; Layout.fillWidth: true }
    SectionHeader { text: qsTr("What it will raise") }
    Repeater {
        model: root.editor.preview
        RowLayout {
            id: effect
            required property var modelData
            spacing: 12
            Layout.fillWidth: true
            LampShape { colour: effect.modelData.colour; size: 18; Layout.alignment: Qt.AlignTop; Layout.topMargin: 2 }
            AppText { text: effect.modelData.text; Layout.fillWidth: true }
        }
    }
    AppText { visible: root.editor.preview.length === 0; text: qsTr("Nothing beyond the record itself."); soft: true; Layout.fillWidth: true }
    SectionHeader { text: qsTr("Does it count?") }
    RowLayout {
        spacing: 12
        Layout.fillWidth: true
        Badge { text: Words.state(root.editor.qualificationExpected); tone: root.editor.qualificationExpected === "QUALIFIED" ? "good" : "warn"; Layout.alignment: Qt.AlignTop }
        AppText { text: root.editor.qualificationSentence; Layout.fillWidth: true }
    }
    TextBox { visible: root.editor.lateReasonNeeded; label: qsTr("Why it is sent so late"); text: root.editor.lateReason; lines: 2; onEdited: text => root.editor.lateReason = text }
    SectionHeader { text: qsTr("What gets locked") }
    Line { symbol: "lock"; paint: Theme.inkSoft; text: qsTr("Answers, reading, position and photos. Later changes only as an addendum within 7 days.") }
    ActionButton {
        kind: "primary"
        large: true
        symbol: "check"
        text: root.editor.canSubmit ? qsTr("Submit visit") : qsTr("Parts are still missing")
        enabled: root.editor.canSubmit
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        onClicked: root.editor.submit()
    }
    AppText { text: qsTr("It stays on this tablet until the server confirms it."); kind: "caption"; soft: true; horizontalAlignment: Text.AlignHCenter; Layout.fillWidth: true }
}
