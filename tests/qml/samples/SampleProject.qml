import QtQuick
import TachaSamples
import "SamplePhotos.js" as S

QtObject {
    id: root

    property string projectId: "001"
    property string viewState: "CONTENT"
    property string errorText: ""
    property string code: "QL-2026-001"
    property string name: "松涧镇上岭至下湾通组路"
    property string nationalCode: "2601-990124-04-01-100010"
    property string type: "RURAL_ROAD"
    property string kind: "ENGINEERING"
    property string township: "松涧镇"
    property string villageAddress: "上岭村至下湾村"
    property string responsibleUnit: "松涧镇人民政府"
    property string leadDept: "交通局"
    property string origin: "VOTED"
    property string lifecycle: "ACTIVE"
    property string stage: "S3"
    property bool voted: true
    property bool mine: true
    property string colour: "BLUE"
    property bool stale: false
    property string lampSentence: "比计划落后 5.9 个百分点（蓝灯从 5 个百分点起）；上周助理只走访 1 次。"
    property int plannedPermille: 984
    property int actualPermille: 925
    property int deviationPermille: 59
    property double readingMs: S.at(-5, 15, 40)
    property double totalInvestment: 43000
    property double annualInvestment: 43000
    property double investmentDone: 38900
    property int fundsInPlacePermille: 1000
    property var quantities: [{ name: "路面硬化", unit: "公里", planned: "8.6", done: "8.1" }, { name: "波形护栏", unit: "米", planned: "1 240", done: "860" }]
    property string plannedStart: "2026-04-10"
    property string plannedCompletion: "2026-11-30"
    property bool dueThisYear: true
    property string suspendedFrom: ""
    property string suspendedTo: ""
    property string suspendReason: ""
    property double distanceM: 240
    property var team: [
        { seat: "CHIEF", name: "沈明川", unit: "县政府", post: "常务副县长", phoneMasked: "199****0007", callable: true },
        { seat: "ASSISTANT", name: "程书砚", unit: "县政府督查室", post: "", phoneMasked: "19900000023", callable: true },
        { seat: "RESPONSIBLE_HEAD", name: "翁𬱖", unit: "松涧镇人民政府", post: "镇长", phoneMasked: "19900000114", callable: true },
        { seat: "FACILITATOR", name: "骆𫖯", unit: "松涧镇人民政府", post: "", phoneMasked: "19900000131", callable: true }
    ]
    property var stages: [
        { stage: "S0", planned: "2026-04-30", actual: "2026-04-24", verified: true, overdueDays: 0, state: "DONE" },
        { stage: "S1", planned: "2026-05-31", actual: "2026-05-29", verified: true, overdueDays: 0, state: "DONE" },
        { stage: "S2", planned: "2026-06-20", actual: "2026-06-24", verified: true, overdueDays: 0, state: "DONE" },
        { stage: "S3", planned: "2026-11-15", actual: "", verified: false, overdueDays: 0, state: "CURRENT" },
        { stage: "S4", planned: "2026-11-20", actual: "", verified: false, overdueDays: 5, state: "LATE" },
        { stage: "S5", planned: "2026-12-30", actual: "", verified: false, overdueDays: 0, state: "AHEAD" }
    ]
    property var curve: [["2026-04-30", 60, 50], ["2026-05-31", 150, 140], ["2026-06-30", 290, 270], ["2026-07-31", 450, 440], ["2026-08-31", 620, 600], ["2026-09-30", 790, 760], ["2026-10-31", 925, 880], ["2026-11-30", 1000, 925]]
        .map(row => ({ date: row[0], plannedPermille: row[1], actualPermille: row[2] }))
    property real curveToday: 0.97
    property int photoCount: 9
    property var viewpoints: [
        { name: "起点桩 K0+000", photos: [S.photo(3, { delivery: "BACKED_UP", takenAtMs: S.at(-5, 15, 40) }), S.photo(4, { delivery: "BACKED_UP", takenAtMs: S.at(-13, 10, 5) }), S.photo(5, { delivery: "BACKED_UP", takenAtMs: S.at(-20, 9, 30) })] },
        { name: "下湾桥头 K7+900", photos: [S.photo(6, { delivery: "DELIVERED", takenAtMs: S.at(-5, 16, 2) }), S.photo(7, { delivery: "BACKED_UP", takenAtMs: S.at(-13, 10, 30) })] }
    ]
    property var visits: SampleList {
        rows: [
            { visitId: "V1", kind: "ASSISTANT_WEEKLY", visitor: "程书砚", group: "", startedAtMs: S.at(0, 10, 2), state: "DRAFT", qualification: "PENDING", placeVerdict: "INSIDE", readingPermille: 935, photoCount: 4, issueCount: 1, delivery: "LOCAL", note: "" },
            { visitId: "V2", kind: "JOINT_INSPECTION", visitor: "顾望舒", group: "联合检查三组", startedAtMs: S.at(-5, 15, 10), state: "ACCEPTED", qualification: "QUALIFIED", placeVerdict: "INSIDE", readingPermille: 925, photoCount: 6, issueCount: 1, delivery: "BACKED_UP", note: "末段 500 米基层已成型，护栏未到货。" },
            { visitId: "V3", kind: "ASSISTANT_WEEKLY", visitor: "程书砚", group: "", startedAtMs: S.at(-8, 9, 12), state: "ACCEPTED", qualification: "QUALIFIED", placeVerdict: "CANNOT_TELL", readingPermille: 910, photoCount: 3, issueCount: 0, delivery: "BACKED_UP", note: "" },
            { visitId: "V4", kind: "FACILITATOR_LOG", visitor: "骆𫖯", group: "", startedAtMs: S.at(-9, 17, 40), state: "ACCEPTED", qualification: "QUALIFIED", placeVerdict: "INSIDE", readingPermille: -1, photoCount: 0, issueCount: 0, delivery: "BACKED_UP", note: "晴，18 人，摊铺机 1 台，摊铺 K6+200—K6+450。" },
            { visitId: "V5", kind: "DEPUTY_SITE_VIEW", visitor: "林听澜", group: "代表监督五组", startedAtMs: S.at(-12, 14, 0), state: "PENDING_REVIEW", qualification: "PENDING", placeVerdict: "NO_FIX", readingPermille: -1, photoCount: 2, issueCount: 0, delivery: "BACKED_UP", note: "" }
        ]
    }
    property var issues: SampleList {
        rows: [
            { issueId: "I1", category: "SAFETY", grade: "SERIOUS", state: "NOTICED", text: "临崖路段 K2+300 左侧约 40 米未设护栏，夜间无反光标志。", part: "K2+300 左侧", dueMs: S.at(-1, 18, 0), overdue: true, foundAtMs: S.at(-5, 15, 32), author: "顾望舒", photoCount: 2, delivery: "BACKED_UP", conflict: true },
            { issueId: "I2", category: "QUALITY", grade: "GENERAL", state: "REPLIED", text: "K5+120 处面板断角，宽约 0.4 米。", part: "K5+120", dueMs: S.at(3, 18, 0), overdue: false, foundAtMs: S.at(-13, 10, 20), author: "程书砚", photoCount: 1, delivery: "BACKED_UP", conflict: false },
            { issueId: "I3", category: "ENVIRONMENT", grade: "MINOR", state: "CLOSED", text: "边沟内有弃土，当场清理。", part: "K1+050 右侧", dueMs: 0, overdue: false, foundAtMs: S.at(-20, 9, 48), author: "程书砚", photoCount: 2, delivery: "BACKED_UP", conflict: false }
        ]
    }
    property var followUps: SampleFollowUps { }
    property int planVersion: 2
    property string planState: "CONFIRMED"
    property var plan: [
        { month: "2026-08", imageText: "路基全线贯通，涵洞完成 12 道", plannedPermille: 620, investment: 25000 },
        { month: "2026-09", imageText: "水稳基层完成 6 公里", plannedPermille: 790, investment: 32000 },
        { month: "2026-10", imageText: "路面硬化完成 8 公里，边沟完成 90%", plannedPermille: 925, investment: 38000 },
        { month: "2026-11", imageText: "护栏、标志标线完成，具备验收条件", plannedPermille: 1000, investment: 43000 }
    ]
    property var sites: [{ kind: "POLYLINE", address: "松涧镇上岭村至下湾村", radiusM: 0, bufferM: 150 }]
    function reload() { }
    function call(seat) { }
}
