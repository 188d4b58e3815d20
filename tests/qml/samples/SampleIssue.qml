import QtQuick
import TachaSamples
import "SamplePhotos.js" as S

QtObject {
    property string viewState: "CONTENT"
    property string errorText: ""
    property string issueId: "I1"
    property string projectId: "001"
    property string projectName: "松涧镇上岭至下湾通组路"
    property string category: "SAFETY"
    property string grade: "SERIOUS"
    property string state: "REPLIED"
    property string text: "临崖路段 K2+300 左侧约 40 米未设护栏，夜间无反光标志。"
    property string part: "K2+300 左侧"
    property string clause: "JTG/T 3381-03"
    property string author: "顾望舒"
    property double foundAtMs: S.at(-5, 15, 32)
    property double dueMs: S.at(-1, 18, 0)
    property bool overdue: true
    property string delivery: "BACKED_UP"
    property bool strongPublicConcern: false
    property bool canChangePart: true
    property bool canChangeDue: true
    property var photos: SampleList { rows: [S.photo(12, { delivery: "BACKED_UP" }), S.photo(13, { delivery: "BACKED_UP" })] }
    property var rounds: [{ round: 1, text: "已设立柱 21 根并安装波形护栏 42 米，反光标志 4 块。", person: "骆𫖯", repliedAtMs: S.at(0, 9, 5), before: [S.photo(12)], after: [S.photo(14)], recheck: "", recheckBy: "" }]
    property var timeline: SampleList {
        rows: [
            { event: "create", state: "OPEN", by: "顾望舒", unit: "联合检查三组", atMs: S.at(-5, 15, 32), text: "", photos: [], delivery: "BACKED_UP", superseded: false, supersededWhy: "" },
            { event: "notice", state: "NOTICED", by: "", unit: "县重点项目办", atMs: S.at(-4, 9, 0), text: "青联三整〔2026〕22号", photos: [], delivery: "BACKED_UP", superseded: false, supersededWhy: "" },
            { event: "reply", state: "REPLIED", by: "骆𫖯", unit: "松涧镇", atMs: S.at(0, 9, 5), text: "已整改到位，请复查。", photos: [S.photo(14)], delivery: "DELIVERED", superseded: false, supersededWhy: "" }
        ]
    }
    property var actions: [{ event: "recheck_fail", primary: false, needsText: true }, { event: "recheck_pass", primary: true, needsText: false }]
    property string conflictId: "C1"
    function act(event, text, photos) { }
    function changePart(text) { }
    function changeDue(date, reason) { }
    function reload() { }
}
