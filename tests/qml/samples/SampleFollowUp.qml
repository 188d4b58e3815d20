import QtQuick
import TachaSamples
import "SamplePhotos.js" as S

QtObject {
    property string viewState: "CONTENT"
    property string errorText: ""
    property string followUpId: "F2"
    property string kind: "RED_NOTICE"
    property string number: "青重办红〔2026〕6号"
    property string colour: "RED"
    property string state: "ISSUED"
    property string projectId: "003"
    property string projectName: "栗子坪镇后溪通组路"
    property string title: "经核，你单位负责的栗子坪镇后溪通组路（QL-2026-003）2026年第46周、第47周连续两周无实质进度，比计划落后 19.0 个百分点。"
    property string requirement: "请于 1 个工作日内签收，并在签收后 1 个工作日内报送赶工计划，明确征地协调责任人和时限；7 日内恢复实质进度。"
    property string issuer: "青岚县重点项目协调推进办公室"
    property string signerRole: "COUNTY_HEAD"
    property string signerName: "程知远"
    property string addresseeUnit: "栗子坪镇人民政府"
    property string addresseePerson: "岑㛃"
    property var copies: ["县委督查室", "交通局", "项目长 沈明川"]
    property double raisedAtMs: S.at(-2, 18, 0)
    property double issuedAtMs: S.at(-1, 9, 30)
    property double signForDueMs: S.at(0, 18, 0)
    property double replyDueMs: S.at(1, 18, 0)
    property double clearDueMs: S.at(6, 18, 0)
    property int daysLeft: 0
    property bool overdue: false
    property bool underReview: false
    property string correction: ""
    property bool prospective: false
    property int escalation: 0
    property string nextStep: "逾期未回复，将提醒并抄送项目长助理"
    property double nextStepMs: S.at(2, 18, 0)
    property string delivery: "BACKED_UP"
    property string issueId: ""
    property bool mine: true
    property var items: [{
        rule: "R-P2", ruleTitle: "连续两周无实质进度", period: "2026-W46", colour: "RED",
        sentence: "第46周、第47周联合检查读数均为 55.0%，没有上升，也没有节点完成。",
        clearsWhen: "有一周经联合检查确认恢复实质进度，或节点经核实完成。",
        facts: [
            { name: "weeks_without_progress", value: "2", unit: "周", sourceKind: "", sourceId: "", sourceLabel: "" },
            { name: "reading", value: "55.0", unit: "%", sourceKind: "READING", sourceId: "V2", sourceLabel: "11月20日联合检查" },
            { name: "deviation_permille", value: "19.0", unit: "个百分点", sourceKind: "", sourceId: "", sourceLabel: "" }
        ],
        parameters: [{ name: "progress.red_weeks", value: "2", unit: "周" }]
    }]
    property var timeline: SampleList {
        rows: [
            { event: "create", state: "DRAFT", by: "", unit: "系统按规则 R-P2 起草", atMs: S.at(-2, 18, 0), text: "", photos: [], delivery: "BACKED_UP", superseded: false, supersededWhy: "" },
            { event: "sign", state: "ISSUED", by: "程知远", unit: "县长", atMs: S.at(-1, 9, 30), text: "请镇主要负责同志到现场调度。", photos: [], delivery: "BACKED_UP", superseded: false, supersededWhy: "" },
            { event: "dispute", state: "DISPUTED", by: "岑㛃", unit: "栗子坪镇", atMs: S.at(-1, 16, 0), text: "征地属不可抗力。", photos: [], delivery: "BACKED_UP", superseded: true, supersededWhy: "此前 15:42 已由本单位签收，申请复核请以签收后的状态提出。" }
        ]
    }
    property var actions: [
        { event: "sign_for", primary: true, needsText: false, minText: 0, needsPhotos: 0, needsDate: false },
        { event: "reply", primary: false, needsText: true, minText: 5, needsPhotos: 1, needsDate: false },
        { event: "extend", primary: false, needsText: true, minText: 5, needsPhotos: 0, needsDate: true },
        { event: "dispute", primary: false, needsText: true, minText: 10, needsPhotos: 0, needsDate: false }
    ]
    property string replyText: ""
    property string replyGoal: ""
    property string replyMeasures: ""
    property string replyDue: ""
    property var replyBefore: SampleList { rows: [S.photo(30)] }
    property var replyAfter: SampleList { rows: [] }
    property string pendingEvent: ""
    signal acted(string event)
    function act(event, text) { pendingEvent = event }
    function actWithDate(event, text, date) { pendingEvent = event }
    function reload() { }
}
