pragma Singleton
import QtQuick

// Every colour, size, font and duration of the app, as named tokens. Set once by Main.qml from the user's settings.
QtObject {
    id: root

    property string mode: "LIGHT" // LIGHT, DARK, SUN
    property int textSize: 0 // 0..3
    property bool gloveMode: false
    property bool leftHanded: false
    property real windowWidth: 1280

    readonly property bool dark: mode === "DARK"
    readonly property bool sunny: mode === "SUN"

    // Layout classes
    readonly property bool compact: windowWidth < 600
    readonly property bool expanded: windowWidth >= 840
    readonly property bool wide: windowWidth >= 1100

    // Surfaces and lines
    readonly property color page: pick("#f5f7f6", "#0e1413", "#ffffff")
    readonly property color surface: pick("#ffffff", "#151d1b", "#ffffff")
    readonly property color sunken: pick("#eef2f0", "#1d2725", "#ffffff")
    readonly property color line: pick("#e0e6e3", "#2a3633", "#000000")
    readonly property color lineStrong: pick("#8a9893", "#6d7d78", "#000000")
    readonly property real hairline: sunny ? 2 : 1
    readonly property real stroke: sunny ? 2 : 1

    // Ink
    readonly property color ink: pick("#13201d", "#e9efed", "#000000")
    readonly property color inkSoft: pick("#54635e", "#a4b3ae", "#000000")
    readonly property color inkFaint: pick("#697772", "#8b9b96", "#1c1c1c")

    // The one accent; it also says "good" and "done"
    readonly property color accent: pick("#0d6152", "#5fc4aa", "#00382e")
    readonly property color accentPressed: pick("#094a3e", "#86d7c2", "#000000")
    readonly property color accentSoft: pick("#e3f0ec", "#18332c", "#ffffff")
    readonly property color accentInk: pick("#ffffff", "#05211b", "#ffffff")

    // Lamps: a fill for the shape, an ink for the word, a soft ground
    readonly property color red: pick("#c0282d", "#ff8078", "#9c0006")
    readonly property color redSoft: pick("#fcecea", "#3a1d1c", "#ffffff")
    readonly property color yellow: pick("#e2a100", "#f0bd3d", "#ffc400")
    readonly property color yellowInk: pick("#835300", "#f0bd3d", "#5c3a00")
    readonly property color yellowSoft: pick("#fdf4dc", "#35290f", "#ffffff")
    readonly property color blue: pick("#2563c0", "#7fb0ff", "#06337f")
    readonly property color blueSoft: pick("#e8f0fc", "#1a2a44", "#ffffff")
    readonly property color scrim: "#8c0a1210"

    // Grid of 8
    readonly property int gapTiny: 4
    readonly property int gapSmall: 8
    readonly property int gap: 16
    readonly property int gapLarge: 24
    readonly property int gapHuge: 40
    readonly property int margin: compact ? 16 : 24
    readonly property int radius: 8
    readonly property int radiusSmall: 4

    // Touch
    readonly property int touchTarget: gloveMode ? 64 : 48
    readonly property int touchLarge: gloveMode ? 64 : 56
    readonly property int rowHeight: gloveMode ? 72 : 64
    readonly property int iconSize: 24
    readonly property int railWidth: 96
    readonly property int listPaneWidth: wide ? 440 : 360
    readonly property int readingWidth: 760

    // Type
    readonly property real textScale: [1, 1.2, 1.4, 1.6][textSize]
    readonly property string family: firstInstalled(["Noto Sans CJK SC", "WenQuanYi Micro Hei"])
    readonly property string serif: firstInstalled(["Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei"])
    readonly property int caption: Math.round(14 * textScale)
    readonly property int body: Math.round(16 * textScale)
    readonly property int title: Math.round(19 * textScale)
    readonly property int headline: Math.round(25 * textScale)
    readonly property int display: Math.round(34 * textScale)

    // Durations, ms
    readonly property int quick: 90
    readonly property int calm: 180
    readonly property int writingPause: 700 // a text is kept when its writer stops for so long

    function pick(light, night, sun) {
        return sunny ? sun : dark ? night : light
    }
    function lamp(colour) {
        return colour === "RED" ? red : colour === "YELLOW" ? yellow : colour === "BLUE" ? blue : accent
    }
    function lampInk(colour) {
        return colour === "RED" ? red : colour === "YELLOW" ? yellowInk : colour === "BLUE" ? blue : accent
    }
    function lampSoft(colour) {
        return colour === "RED" ? redSoft : colour === "YELLOW" ? yellowSoft : colour === "BLUE" ? blueSoft : accentSoft
    }
    function firstInstalled(names) {
        const installed = Qt.fontFamilies()
        return names.find(name => installed.indexOf(name) >= 0) ?? Qt.application.font.family
    }
}
