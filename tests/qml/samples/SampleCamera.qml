import QtQuick
import TachaSamples
import "SamplePhotos.js" as S

QtObject {
    property bool available: true
    property var videoSink: null
    property url previewSource: "image://photos/61"
    property string targetText: "起点桩 K0+000 · 进度读数"
    property string purpose: "PROGRESS"
    property string fixWord: "GOOD"
    property int accuracyM: 5
    property int fixSeconds: 3
    property var stampLines: ["松涧镇上岭至下湾通组路", "2026-11-25 10:31　程书砚", "110.6102, 31.5604　±5 m"]
    property var thumbnails: SampleList { rows: [1, 2, 3, 4].map(n => S.photo(n)) }
    property int count: 4
    property string flash: "OFF"
    property bool hasFlash: true
    property bool grid: true
    property string viewpoint: "起点桩 K0+000"
    property var viewpoints: ["起点桩 K0+000"]
    property url ghostSource: "image://photos/62"
    property bool ghost: true
    property string storage: "OK"
    property double freeBytes: 4.2e8
    property bool shooting: false
    property string errorText: ""
    property string importReason: ""
    signal shot(string photoId)
    function shoot() { }
    function importFile(url) { }
    function setCaption(id, text) { }
    function discard(id) { }
    function start() { }
    function stop() { }
}
