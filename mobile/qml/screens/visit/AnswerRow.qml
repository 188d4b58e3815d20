pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// One item of a checklist: what is asked, three big buttons or a number, and what a failure asks for.
Pile {
    id: root

    required property var model
    required property int index
    required property var answers
    readonly property bool failed: model.result === "FAIL"
    signal photoWanted()
    signal issueWanted()

    Layout.fillWidth: true
    spacing: 10
    AppText { visible: text !== ""; text: root.model.group; kind: "caption"; font.bold: true; color: Theme.accent; Layout.topMargin: Theme.gap; Layout.fillWidth: true }
    Item {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapSmall
        implicitHeight: asked.implicitHeight
        AppText { id: no; text: root.model.no; soft: true; width: 40; wrapMode: Text.NoWrap }
        Column {
            id: asked
            anchors { left: no.right; right: parent.right }
            spacing: 4
            AppText { text: root.model.text; kind: "strong"; width: parent.width }
            Flow {
                spacing: Theme.gapSmall
                width: parent.width
                visible: root.model.keyItem || root.model.clause !== "" || root.model.sameAsLast
                Badge { visible: root.model.keyItem; text: qsTr("Key item"); tone: "warn" }
                Badge { visible: root.model.sameAsLast; text: qsTr("Taken over, not looked at again"); tone: "info" }
                AppText { visible: text !== ""; text: root.model.clause; kind: "caption"; soft: true }
            }
        }
    }
    Segmented {
        visible: root.model.type === "YESNO_NA"
        large: true
        label: root.model.text
        value: root.model.result
        options: [{ value: "PASS", text: qsTr("Passed") }, { value: "FAIL", text: qsTr("Failed") }, { value: "NA", text: qsTr("Not applicable") }]
        Layout.fillWidth: true
        Layout.leftMargin: Theme.compact ? 0 : 40
        Layout.maximumWidth: 560 * Theme.textScale
        onChosen: value => { root.answers.setResult(root.index, value); if (value === "FAIL") root.issueWanted() }
    }
    Field {
        id: number
        visible: root.model.type === "NUMBER" || root.model.type === "SCORE" || root.model.type === "TEXT"
        numeric: root.model.type !== "TEXT"
        text: root.model.value
        unit: root.model.unit
        placeholder: root.model.minText !== "" && root.model.maxText !== "" ? qsTr("%1 to %2").arg(root.model.minText).arg(root.model.maxText)
                   : root.model.minText !== "" ? qsTr("at least %1").arg(root.model.minText) : root.model.lastValue !== "" ? qsTr("last time %1").arg(root.model.lastValue) : ""
        Layout.leftMargin: Theme.compact ? 0 : 40
        Layout.maximumWidth: 300 * Theme.textScale
        onEdited: text => number.errorText = root.answers.setValue(root.index, text) ?? ""
    }
    Flow {
        visible: root.model.type === "CHOICE"
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Layout.leftMargin: Theme.compact ? 0 : 40
        Repeater {
            model: root.model.choices
            Chip { required property string modelData; text: modelData; checked: root.model.value === modelData; onClicked: root.answers.setValue(root.index, modelData) }
        }
    }
    Banner { Layout.fillWidth: true; tone: "bad"; symbol: "return"; text: root.model.remark }
    RowLayout {
        visible: root.failed || root.model.photos.length > 0
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Layout.leftMargin: Theme.compact ? 0 : 40
        PhotoStrip { photos: root.model.photos; side: 72; addText: root.model.photoMissing ? qsTr("Photo needed") : qsTr("Photo"); onAdd: root.photoWanted() }
        ActionButton { visible: root.failed && !root.model.issueRaised; symbol: "flag"; text: qsTr("Report as issue"); Layout.alignment: Qt.AlignTop; onClicked: root.issueWanted() }
        Badge { visible: root.model.issueRaised; text: qsTr("Issue reported"); tone: "bad"; Layout.alignment: Qt.AlignTop }
    }
    Hairline { Layout.fillWidth: true; Layout.topMargin: 6 }
}
