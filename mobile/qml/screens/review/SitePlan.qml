import QtQuick
import Tacha

// The site as drawn, and the fix with its circle of accuracy. Coordinates come as shares of the width, 0..1.
Rectangle {
    id: root

    property var site: ({}) // {points, fixX, fixY, accuracyR, kind, scaleM}

    implicitHeight: 220
    color: Theme.sunken
    radius: Theme.radiusSmall
    border.width: Theme.sunny ? 2 : 0
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Site with the position of the visit")

    Canvas {
        anchors.fill: parent
        renderStrategy: Canvas.Immediate
        readonly property var inputs: [root.site, width, height, Theme.mode]
        onInputsChanged: requestPaint()
        onPaint: {
            const context = getContext("2d")
            const side = Math.min(width, height)
            const left = (width - side) / 2
            const top = (height - side) / 2
            const points = root.site.points ?? []
            context.reset()
            context.lineJoin = "round"
            context.lineCap = "round"
            context.beginPath()
            points.forEach((point, i) => i === 0 ? context.moveTo(left + point.x * side, top + point.y * side) : context.lineTo(left + point.x * side, top + point.y * side))
            if (root.site.kind === "POLYGON")
                context.closePath()
            context.strokeStyle = Qt.alpha(Theme.accent, 0.18)
            context.lineWidth = root.site.kind === "POLYLINE" ? 26 : 2
            if (root.site.kind === "POLYGON") {
                context.fillStyle = Qt.alpha(Theme.accent, 0.14)
                context.fill()
            }
            context.stroke()
            context.strokeStyle = Theme.accent
            context.lineWidth = 2.5
            context.stroke()
            if (root.site.fixX === undefined)
                return
            context.beginPath()
            context.arc(left + root.site.fixX * side, top + root.site.fixY * side, Math.max(6, root.site.accuracyR * side), 0, 2 * Math.PI)
            context.fillStyle = Qt.alpha(Theme.blue, 0.2)
            context.fill()
            context.beginPath()
            context.arc(left + root.site.fixX * side, top + root.site.fixY * side, 6, 0, 2 * Math.PI)
            context.fillStyle = Theme.blue
            context.fill()
            context.strokeStyle = Theme.surface
            context.lineWidth = 2
            context.stroke()
        }
    }
    AppText { anchors { left: parent.left; bottom: parent.bottom; margins: 10 } visible: (root.site.scaleM ?? 0) > 0; text: qsTr("Width %1").arg(Format.distance(root.site.scaleM ?? 0)); kind: "caption"; soft: true; wrapMode: Text.NoWrap }
}
