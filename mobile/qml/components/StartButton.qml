import Tacha

// The one big button.
ActionButton {
    kind: "primary"
    large: true
    symbol: "start-visit"
    text: qsTr("Start visit")
    implicitHeight: 64
    leftPadding: 28
    rightPadding: 32
}
