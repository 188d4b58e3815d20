// In Qt 6.4 nothing that a Loader or StackView makes can be bound to its file; so, for this file:
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Tacha

// First start, one step at a time. Shows an EnrolmentModel.
Rectangle {
    id: root

    required property var enrolment
    readonly property var steps: ["CODE", "CONFIRM", "PIN", "LOADING", "TOUR"]

    color: Theme.surface
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        Pile {
            Layout.fillWidth: true
            Layout.topMargin: Theme.compact ? 24 : 48
            spacing: Theme.gapSmall
            RowLayout {
                Layout.alignment: Qt.AlignHCenter
                spacing: 12
                Rectangle { implicitWidth: 48; implicitHeight: 48; radius: Theme.radius; color: Theme.accent; AppText { anchors.centerIn: parent; text: "踏查"; font.pixelSize: 17; font.bold: true; color: Theme.accentInk; wrapMode: Text.NoWrap } }
                AppText { text: qsTr("Tacha field inspection"); kind: "headline"; wrapMode: Text.NoWrap }
            }
            Row {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: Theme.gap
                spacing: 6
                Repeater {
                    model: root.steps
                    Rectangle { required property int index; width: 40; height: 4; radius: 2; color: index <= root.steps.indexOf(root.enrolment.step) ? Theme.accent : Theme.line }
                }
            }
        }
        PageScroll {
            Layout.fillWidth: true
            Layout.fillHeight: true
            maximumWidth: 460 * Math.min(1.3, Theme.textScale)
            ErrorBanner { Layout.fillWidth: true; text: root.enrolment.errorText }
            Loader {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
                sourceComponent: ({ CODE: code, CONFIRM: confirm, PIN: pin, LOADING: loading, TOUR: tour })[root.enrolment.step]
            }
        }
    }
    Component { id: code; EnrolCode { enrolment: root.enrolment } }
    Component { id: confirm; EnrolConfirm { enrolment: root.enrolment } }
    Component { id: pin; EnrolPin { enrolment: root.enrolment } }
    Component { id: loading; EnrolLoading { enrolment: root.enrolment } }
    Component { id: tour; EnrolTour { enrolment: root.enrolment } }
}
