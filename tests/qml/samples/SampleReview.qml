import QtQuick
import TachaSamples
import "SamplePhotos.js" as S

QtObject {
    property string viewState: "CONTENT"
    property string errorText: ""
    property string verdictFilter: ""
    property int current: 0
    property int decidedCount: 8
    property int waitingCount: 12
    property var queue: SampleList {
        function row(id, name, kind, visitor, worst, photos, hour, decision) {
            return { visitId: id, projectName: name, kind: kind, visitor: visitor, group: "", startedAtMs: S.at(0, hour, 10), colour: "BLUE", photoCount: photos, issueCount: 1, placeVerdict: "INSIDE", qualification: "PENDING", decision: decision, worst: worst }
        }
        rows: [
            row("V1", "砚池街道主街线缆入地", "ASSISTANT_WEEKLY", "温之恒", "BAD", 4, 10, ""), row("V2", "砚池街道背街小巷改造一期", "ASSISTANT_WEEKLY", "纪若岚", "DOUBT", 3, 9, ""),
            row("V3", "松涧镇上岭至下湾通组路", "JOINT_INSPECTION", "顾望舒", "OK", 6, 9, ""), row("V4", "枫渡镇小塘通组路", "JOINT_INSPECTION", "陆景行", "OK", 5, 8, "accept"), row("V5", "雁回镇下塘打井提水", "DEPUTY_SITE_VIEW", "林听澜", "OK", 2, 8, "accept")
        ]
    }
    property var visit: ({ visitId: "V1", projectId: "027", projectName: "砚池街道主街线缆入地", kind: "ASSISTANT_WEEKLY", visitor: "温之恒", unit: "县委督查室", startedAtMs: S.at(0, 10, 10), endedAtMs: S.at(0, 10, 42), durationMin: 32, stageSeen: "S3",
        readingPermille: 965, lastReadingPermille: 960, plannedPermille: 984, note: "主街东段已穿缆，西段两处井盖未复位。", weeklyMeeting: "", qualification: "PENDING_NOT_COUNTED" })
    property var badges: [
        { key: "PLACE", verdict: "BAD", sentence: "范围外 180 米，说明“范围画错”", reasons: ["定位 ±8 m，距现场范围 180 m", "同项目另两次走访在同一处，也在范围外"] },
        { key: "TIME", verdict: "OK", sentence: "卫星时间，32 分钟", reasons: ["开始记录 10:10 已在设备链上"] },
        { key: "ORIGINALITY", verdict: "DOUBT", sentence: "1 张与 11 月 19 日照片相似", reasons: ["感知哈希距离 4（阈值 8）"] },
        { key: "INTEGRITY", verdict: "OK", sentence: "哈希、签名、链条完整", reasons: [] }
    ]
    property var photos: SampleList {
        rows: [S.photo(41, { delivery: "BACKED_UP", twinLabel: "11月19日 砚池街道主街线缆入地，第 2 张", twinSource: "image://photos/45", earlierSource: "image://photos/45", earlierMs: S.at(-6, 9, 30) }),
            S.photo(42, { delivery: "BACKED_UP", review: "OK" }), S.photo(43, { delivery: "BACKED_UP", review: "QUESTIONED" }), S.photo(44, { delivery: "BACKED_UP" })]
    }
    property var answers: SampleList {
        rows: [
            { itemCode: "C1", no: "1", text: "管道埋深", result: "PASS", value: "0.74 m", note: "", photoCount: 1 }, { itemCode: "C2", no: "2", text: "与燃气管道间距", result: "PASS", value: "", note: "", photoCount: 0 },
            { itemCode: "C3", no: "3", text: "手孔井", result: "FAIL", value: "", note: "西段两处井盖未复位", photoCount: 1 }, { itemCode: "C4", no: "4", text: "警示带", result: "NA", value: "", note: "", photoCount: 0 }
        ]
    }
    property var issues: SampleList { rows: [{ issueId: "I5", category: "SAFETY", grade: "GENERAL", text: "西段两处手孔井盖未复位，已设围挡。" }] }
    property var site: ({ kind: "POLYLINE", points: [{ x: 0.1, y: 0.7 }, { x: 0.3, y: 0.62 }, { x: 0.5, y: 0.5 }, { x: 0.72, y: 0.47 }, { x: 0.9, y: 0.3 }], fixX: 0.62, fixY: 0.74, accuracyR: 0.03, scaleM: 1200 })
    function reload() { }
    function accept() { }
    function hold(reason) { }
    function sendBack(remark) { }
    function addRemark(section, item, text) { }
    function acceptPhoto(row) { }
    function questionPhoto(row, reason) { }
    function rejectPhoto(row, reason) { }
    function noticeFromPhoto(row, text) { }
    function next() { }
    function previous() { }
}
