import QtQuick
import TachaSamples
import "SamplePhotos.js" as S

QtObject {
    id: root

    property string kind: "ASSISTANT_WEEKLY"
    readonly property bool deputy: kind === "DEPUTY_SITE_VIEW"
    property string visitId: "V1"
    property string projectId: "001"
    property string projectName: "松涧镇上岭至下湾通组路"
    property string projectCode: "QL-2026-001"
    property string group: deputy ? "代表监督五组" : kind === "JOINT_INSPECTION" ? "联合检查三组" : ""
    property bool readOnly: false
    property double startedAtMs: S.at(0, 10, 2)
    property int elapsedMinutes: 38
    property int minimumMinutes: 10
    property string colour: "BLUE"
    property int plannedPermille: 984
    property string viewState: "CONTENT"
    property string errorText: ""
    property double savedAtMs: S.at(0, 10, 31)
    property bool recovered: kind === "ASSISTANT_WEEKLY"
    property string delivery: "LOCAL"
    property string state: "DRAFT"
    property var sentBackRemarks: []
    property string author: "程书砚"
    function section(key, mark, required, detail) { return { key: key, mark: mark, required: required, detail: detail } }
    property var sections: kind === "DEPUTY_SITE_VIEW" ? [section("PLACE", "COMPLETE", true, ""), section("FOUR", "BEGUN", true, "2/4"), section("PHOTOS", "BEGUN", false, "1"), section("SUGGESTIONS", "COMPLETE", false, "1"), section("OPINIONS", "EMPTY", false, ""), section("NOTE", "EMPTY", false, "")]
        : kind === "CHIEF_WEEKLY" ? [section("PLACE", "COMPLETE", true, ""), section("PARTS", "BEGUN", true, "1/4"), section("ISSUES", "EMPTY", false, ""), section("NOTE", "EMPTY", false, "")]
        : kind === "FACILITATOR_LOG" ? [section("PLACE", "COMPLETE", false, ""), section("LOG", "BEGUN", true, ""), section("OBSTACLES", "EMPTY", false, ""), section("PHOTOS", "EMPTY", false, "")]
        : kind === "JOINT_INSPECTION" ? [section("PLACE", "COMPLETE", true, ""), section("NODES", "BEGUN", true, "2/3"), section("READING", "COMPLETE", true, "93.5%"), section("CHECKLIST", "FAILING", true, "5/8"), section("ISSUES", "COMPLETE", false, "1"), section("NOTE", "EMPTY", false, "")]
        : [section("PLACE", "COMPLETE", true, ""), section("STAGE", "COMPLETE", true, ""), section("READING", "BEGUN", true, "93.5%"), section("CHECKLIST", "FAILING", false, "5/8"), section("OBSTACLES", "COMPLETE", false, "1"), section("ISSUES", "COMPLETE", false, "1"), section("OPINIONS", "EMPTY", false, ""), section("NOTE", "BEGUN", false, "")]
    property string placeVerdict: "INSIDE"
    property string fixWord: "GOOD"
    property int accuracyM: 6
    property int fixAgeSeconds: 4
    property double distanceM: 0
    property string placeSentence: "在项目现场范围内，距路线中心 11 米。"
    property string clockTrust: "A"
    property string clockSentence: "时间由卫星校准。"
    property string placeCheck: "COUNT"
    property string placeReason: "NONE"
    property string placeExplanation: ""
    property bool placeReasonNeeded: false
    property string boardToken: ""
    property string stageSeen: "S3"
    property string stageSuggested: "S3"
    property bool hasReading: true
    property int readingPermille: 935
    property int lastReadingPermille: 925
    property double lastReadingMs: S.at(-5, 15, 40)
    property int plannedNowPermille: 984
    property int readingStep: 5
    property string readingBasis: "MEASURED"
    property bool readingDropReasonNeeded: false
    property string readingReason: ""
    property string readingWarning: ""
    property var readingPhotos: SampleList { rows: [S.photo(1)] }
    property int readingPhotosNeeded: 2
    property var viewpoints: [{ name: "起点桩 K0+000", ghostSource: "image://photos/3", taken: true }, { name: "下湾桥头 K7+900", ghostSource: "image://photos/6", taken: false }]
    property var quantities: SampleList { rows: [{ name: "路面硬化", unit: "公里", planned: "8.6", lastDone: "8.1", done: "8.2" }, { name: "波形护栏", unit: "米", planned: "1 240", lastDone: "860", done: "" }] }
    property double investmentCum: -1
    property string checklistName: "通组路 · 在建检查表"
    property int checklistVersion: 3
    property int answered: 5
    property int itemCount: 8
    property int failedCount: 1
    property bool sameAsLastAvailable: true
    property var answers: SampleList {
        function item(no, text, key, type, result, extra) {
            return Object.assign({ itemCode: "RR" + no, no: String(no), text: text, clause: "", keyItem: key, type: type, unit: "", minText: "", maxText: "", choices: [], photoWhen: "ON_FAIL", result: result, value: "", note: "",
                photos: [], photoMissing: false, sameAsLast: false, lastResult: "PASS", lastValue: "", issueRaised: false, remark: "", group: "" }, extra || {})
        }
        function setResult(row, code) { const copy = rows.slice(); copy[row] = Object.assign({}, copy[row], { result: code }); rows = copy }
        function setValue(row, text) { return "" }
        function setNote(row, text) { }
        rows: [
            item(1, "路基压实、排水畅通", true, "YESNO_NA", "PASS", { group: "路基路面", sameAsLast: true }),
            item(2, "面板宽度", false, "NUMBER", "PASS", { unit: "m", minText: "3.0", maxText: "4.5", value: "3.52" }),
            item(3, "混凝土面板厚度", true, "NUMBER", "PASS", { unit: "cm", minText: "18", value: "18.6" }),
            item(4, "养护与切缝", false, "YESNO_NA", "PASS"),
            item(5, "临崖临水路段护栏、标志齐全", true, "YESNO_NA", "FAIL", { group: "安全设施", photos: [S.photo(12)], issueRaised: true, clause: "JTG/T 3381-03" }),
            item(6, "边沟、涵洞", false, "YESNO_NA", ""),
            item(7, "错车道", false, "YESNO_NA", ""),
            item(8, "取芯记录", true, "YESNO_NA", "")
        ]
    }
    property var parts: SampleList {
        rows: root.deputy ? [
            { code: "RESPONSIBILITY", rated: true, rating: 4, text: "镇村干部每天到场。" }, { code: "FUNDS", rated: true, rating: 3, text: "" },
            { code: "QUALITY_PROGRESS", rated: true, rating: 0, text: "" }, { code: "EFFECT", rated: true, rating: 0, text: "" }]
            : [{ code: "CONTRADICTIONS", rated: false, rating: 0, text: "协调下湾村 3 户征地，已签 2 户。" }, { code: "PROGRESS", rated: false, rating: 0, text: "" }, { code: "SUPERVISION", rated: false, rating: 0, text: "" }, { code: "NEXT_STEP", rated: false, rating: 0, text: "" }]
    }
    property string weather: "SUNNY"
    property int workers: 18
    property int machines: 2
    property string workDone: "摊铺 K6+450—K6+700"
    property bool weatherFromLast: true
    property var nodes: SampleList { rows: [{ stage: "S1", planned: "2026-05-31", claimed: "2026-05-29", agrees: true, answered: true, actual: "", note: "" }, { stage: "S2", planned: "2026-06-20", claimed: "2026-06-20", agrees: false, answered: true, actual: "2026-06-24", note: "进场晚四天" }, { stage: "S4", planned: "2026-11-20", claimed: "", agrees: false, answered: false, actual: "", note: "" }] }
    property string colourOpinion: "BLUE"
    property var obstacles: SampleList { rows: [{ kind: "MATERIAL", since: "2026-11-16", text: "护栏立柱未到货", extent: "" }] }
    property var issues: SampleList { rows: [{ issueId: "I1", category: "SAFETY", grade: "SERIOUS", text: "临崖路段 K2+300 左侧约 40 米未设护栏，夜间无反光标志。", part: "K2+300 左侧", photoCount: 2, dueMs: S.at(1, 10, 20) }] }
    property var suggestions: SampleList { rows: [{ category: "SURROUNDINGS", text: "建议在下湾桥头增设限速标志。" }] }
    property var opinions: SampleList { rows: [] }
    property string note: "末段 300 米今日完成切缝。"
    property string weeklyMeeting: ""
    property var coVisitors: []
    property var photos: SampleList { rows: [S.photo(1)] }
    property bool canSubmit: false
    property var complete: [{ section: "PLACE" }, { section: "STAGE" }, { section: "OBSTACLES" }, { section: "ISSUES" }]
    property var missing: [{ section: "READING", itemCode: "", text: "进度读数还差 1 张照片" }, { section: "CHECKLIST", itemCode: "RR8", text: "关键项第 8 项“取芯记录”未答" }]
    property var preview: [{ colour: "YELLOW", text: "较重安全问题：起草黄色整改通知单，24 小时内整改" }, { colour: "BLUE", text: "进度落后 4.9 个百分点，蓝灯将在下次评估时熄灭" }]
    property bool lateReasonNeeded: false
    property string lateReason: ""
    property string qualificationExpected: "QUALIFIED"
    property string qualificationSentence: "位置、时长、内容都符合，本周记作第 2 次走访。"
    signal submitted()
    signal discarded()
    signal scrollTo(string section)
    property Component issueEditor: Component { SampleIssueEditor { } }
    function newIssue(item) { return issueEditor.createObject(root) }
    function editIssue(id) { return issueEditor.createObject(root) }
    function refreshFix() { }
    function refreshPreview() { }
    function setQuantity(row, text) { }
    function sameAsLast() { }
    function setPartRating(row, rating) { const copy = parts.rows.slice(); copy[row] = Object.assign({}, copy[row], { rating: rating }); parts.rows = copy }
    function setPartText(row, text) { }
    function setNodeAgrees(row, agrees) { }
    function setNodeActual(row, date) { }
    function setNodeNote(row, text) { }
    function addObstacle(kind, since, text, extent) { }
    function removeObstacle(row) { }
    function removeIssue(row) { }
    function addSuggestion(category, text) { return "" }
    function removeSuggestion(row) { }
    function addOpinion(text) { }
    function removeOpinion(row) { }
    function submit() { submitted() }
    function discardDraft() { discarded() }
}
