import QtQuick
import TachaSamples
import "SamplePhotos.js" as S

QtObject {
    property string viewState: "CONTENT"
    property string errorText: ""
    property string weekId: "2026-W48"
    property string weekFrom: "2026-11-23"
    property string weekTo: "2026-11-29"
    property int doneThisWeek: 2
    property int dueThisWeek: 6
    property bool preparing: false
    property int prepareProgress: 0
    property double preparedAtMs: S.at(0, 8, 5)
    property var preflight: [
        { key: "SPACE", ok: true, value: "21.4 GB" }, { key: "BATTERY", ok: true, value: "86%" }, { key: "SYNC", ok: true, value: "08:05" },
        { key: "DATA", ok: true, value: "60 · 12" }, { key: "GPS", ok: false, value: "±38 m" }
    ]
    property var duties: SampleList {
        rows: [
            { kind: "SENT_BACK", id: "V9", projectId: "029", projectName: "松涧镇老街线缆入地", visitKind: "ASSISTANT_WEEKLY", done: 0, required: 0, daysLeft: 0, dueMs: 0, distanceM: 3600, colour: "YELLOW", detail: "督查员：第 3 项照片看不清接头，请补拍", urgent: true },
            { kind: "CONFLICT", id: "C1", projectId: "001", projectName: "松涧镇上岭至下湾通组路", visitKind: "", done: 0, required: 0, daysLeft: 2, dueMs: 0, distanceM: 240, colour: "BLUE", detail: "护栏缺失问题的位置有两种说法", urgent: false },
            { kind: "DRAFT", id: "V1", projectId: "001", projectName: "松涧镇上岭至下湾通组路", visitKind: "ASSISTANT_WEEKLY", done: 1, required: 2, daysLeft: 4, dueMs: 0, distanceM: 240, colour: "BLUE", detail: "", urgent: false },
            { kind: "VISIT_DUE", id: "048", projectId: "048", projectName: "松涧镇污水处理站提标", visitKind: "ASSISTANT_WEEKLY", done: 0, required: 2, daysLeft: 4, dueMs: 0, distanceM: 3100, colour: "NONE", detail: "", urgent: false },
            { kind: "VISIT_DUE", id: "029", projectId: "029", projectName: "松涧镇老街线缆入地", visitKind: "ASSISTANT_WEEKLY", done: 1, required: 2, daysLeft: 4, dueMs: 0, distanceM: 3600, colour: "YELLOW", detail: "", urgent: false },
            { kind: "SIGN_FOR", id: "F1", projectId: "001", projectName: "松涧镇上岭至下湾通组路", visitKind: "", done: 0, required: 0, daysLeft: 1, dueMs: 0, distanceM: -1, colour: "BLUE", detail: "提示函 青重办提〔2026〕31号", urgent: false },
            { kind: "RECHECK", id: "059", projectId: "059", projectName: "松涧镇供销小区改造", visitKind: "RECHECK", done: 0, required: 1, daysLeft: 2, dueMs: 0, distanceM: 4200, colour: "RED", detail: "消防通道堆料，整改已回复", urgent: false }
        ]
    }
    function prepareForToday() { preparing = true }
    function reload() { }
}
