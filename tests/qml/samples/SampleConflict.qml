import QtQuick
import "SamplePhotos.js" as S

QtObject {
    property string viewState: "CONTENT"
    property string errorText: ""
    property string conflictId: "C1"
    property string projectName: "松涧镇上岭至下湾通组路"
    property string objectTitle: "临崖路段未设护栏"
    property string field: "part"
    property var values: [
        { text: "K2+300 左侧", author: "程书砚", post: "项目长助理", atMs: S.at(-1, 16, 20), visitLabel: "11月24日助理走访", visible: true, lat: 0, lon: 0 },
        { text: "K2+340 左侧，弯道外缘", author: "顾望舒", post: "联合检查三组组长", atMs: S.at(-1, 15, 58), visitLabel: "11月24日联合检查", visible: false, lat: 0, lon: 0 }
    ]
    property var others: [{ field: "due_ms", author: "顾望舒", text: "11月28日 18:00" }]
    property string customText: ""
    property bool customAllowed: true
    property bool settled: false
    signal settledNow()
    function choose(index) { settledNow() }
    function writeOther(text) { settledNow() }
}
