pragma ComponentBehavior: Bound
import QtQuick
import Tacha

// Planned and actual percent over time. `points` are {date, plannedPermille, actualPermille (-1 none)} in date order.
Item {
    id: root

    property var points: []
    property real today: -1 // 0..1 along the dates, -1 = not shown
    property string colour: "NONE"
    readonly property real plotLeft: 44 * Theme.textScale
    readonly property real plotBottom: height - 26 * Theme.textScale
    readonly property real plotTop: 10

    implicitHeight: 220
    implicitWidth: 320
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Progress curve, planned against actual")

    function xOf(index) {
        return plotLeft + (width - plotLeft - 8) * (points.length < 2 ? 0 : index / (points.length - 1))
    }
    function yOf(permille) {
        return plotBottom - (plotBottom - plotTop) * permille / 1000
    }

    Repeater {
        model: 5
        Item {
            required property int index
            y: root.yOf(index * 250)
            width: root.width
            Hairline { x: root.plotLeft; width: root.width - root.plotLeft; height: 1; color: Theme.line }
            AppText { anchors { right: parent.left; rightMargin: -root.plotLeft + 8; verticalCenter: parent.top } text: parent.index * 25 + "%"; kind: "caption"; color: Theme.inkFaint; wrapMode: Text.NoWrap }
        }
    }
    Repeater {
        model: root.points
        AppText {
            required property var modelData
            required property int index
            readonly property int every: Math.max(1, Math.ceil(root.points.length / (root.width / (76 * Theme.textScale))))
            visible: index % every === 0
            x: Math.min(root.width - implicitWidth, root.xOf(index) - implicitWidth / 2)
            y: root.plotBottom + 6
            text: Format.date(modelData.date.slice(0, 7))
            kind: "caption"
            color: Theme.inkFaint
            wrapMode: Text.NoWrap
        }
    }
    Rectangle {
        visible: root.today >= 0
        x: root.plotLeft + (root.width - root.plotLeft - 8) * root.today
        y: root.plotTop
        width: Theme.hairline
        height: root.plotBottom - root.plotTop
        color: Theme.inkSoft
        AppText { anchors { right: parent.left; rightMargin: 6; bottom: parent.bottom; bottomMargin: 4 } text: qsTr("Today"); kind: "caption"; soft: true; wrapMode: Text.NoWrap }
    }
    Canvas {
        id: canvas
        anchors.fill: parent
        renderStrategy: Canvas.Immediate
        readonly property var inputs: [root.points, root.width, root.height, Theme.mode, Theme.textSize, root.colour]
        onInputsChanged: requestPaint()
        onPaint: {
            const context = getContext("2d")
            context.reset()
            line(context, "plannedPermille", Theme.lineStrong, 2, [5, 4])
            line(context, "actualPermille", Theme.sunny ? Theme.lampInk(root.colour) : Theme.lamp(root.colour), Theme.sunny ? 5 : 3.5, [])
        }
        function line(context, key, colour, width, dash) {
            context.beginPath()
            context.strokeStyle = colour
            context.lineWidth = width
            context.lineJoin = "round"
            context.setLineDash(dash)
            let begun = false
            let last = -1
            for (let i = 0; i < root.points.length; ++i) {
                const permille = root.points[i][key]
                if (permille < 0)
                    continue
                if (begun)
                    context.lineTo(root.xOf(i), root.yOf(permille))
                else
                    context.moveTo(root.xOf(i), root.yOf(permille))
                begun = true
                last = i
            }
            context.stroke()
            if (key === "actualPermille" && last >= 0) {
                context.beginPath()
                context.fillStyle = colour
                context.arc(root.xOf(last), root.yOf(root.points[last][key]), 5, 0, 2 * Math.PI)
                context.fill()
            }
        }
    }
}
