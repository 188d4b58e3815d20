pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Two values side by side; pick one, or write a third. Shows a ConflictModel.
Item {
    id: root

    required property var conflict
    signal closed()

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PageHeader { Layout.fillWidth: true; canGoBack: true; title: qsTr("Decide: %1").arg(Words.field(root.conflict.field)); subtitle: [root.conflict.projectName, root.conflict.objectTitle].join(" · "); onBack: root.closed() }
        StateView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            viewState: root.conflict.viewState
            errorText: root.conflict.errorText
            PageScroll {
                anchors.fill: parent
                maximumWidth: 960
                AppText { text: qsTr("Both were entered without knowing of the other. Nothing is lost, whichever you choose; the other stays in the history."); soft: true; Layout.fillWidth: true }
                GridLayout {
                    columns: Theme.compact ? 1 : 2
                    columnSpacing: Theme.gapLarge
                    rowSpacing: Theme.gap
                    Layout.fillWidth: true
                    Repeater {
                        model: root.conflict.values
                        ConflictValue {
                            required property var modelData
                            required property int index
                            value: modelData
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.preferredWidth: 1
                            onChosen: root.conflict.choose(index)
                        }
                    }
                }
                Pile {
                    Layout.fillWidth: true
                    visible: root.conflict.customAllowed
                    spacing: 12
                    SectionHeader { text: qsTr("Neither: write the right one") }
                    Field { id: other; text: root.conflict.customText; placeholder: Words.field(root.conflict.field); onEdited: text => root.conflict.customText = text }
                    ActionButton { text: qsTr("Use this one"); enabled: other.input.length > 0; onClicked: root.conflict.writeOther(other.input.text) }
                }
                SectionHeader { visible: root.conflict.others.length > 0; text: qsTr("Changed at the same time, without conflict") }
                Repeater {
                    model: root.conflict.others
                    KeyValue { required property var modelData; label: Words.field(modelData.field); value: modelData.text + " · " + modelData.author }
                }
            }
        }
    }
    Connections { target: root.conflict; function onSettledNow() { root.closed() } }
}
