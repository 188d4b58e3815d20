import TachaSamples
import "SamplePhotos.js" as S

SampleList {
    property string viewState: "CONTENT"
    property string errorText: ""
    property int totalCount: 60
    property string search: ""
    property string colourFilter: ""
    property string stageFilter: ""
    property string typeFilter: ""
    property string townshipFilter: ""
    property bool mineOnly: false
    property string sort: "URGENCY"
    property var townships: ["砚池街道", "岚光街道", "松涧镇", "鹿鸣滩镇", "栗子坪镇", "雁回镇", "枫渡镇", "云盘镇"]
    property var colourCounts: ({ RED: 4, YELLOW: 6, BLUE: 11, NONE: 39 })
    property bool filtered: false
    function clearFilters() { }
    function reload() { }
    function row(code, name, type, planned, actual, colour, issues, followUps, distance, days, extra) {
        return Object.assign({ projectId: code, code: "QL-2026-" + code, name: name, type: type, township: name.slice(0, 3), colour: colour, stale: false, lampSentence: "", stage: "S3", lifecycle: "ACTIVE",
            plannedPermille: planned, actualPermille: actual, lastVisitMs: S.at(days, 15, 20), openIssues: issues, openFollowUps: followUps, mine: true, distanceM: distance, conflict: false }, extra || {})
    }
    rows: [
        row("023", "砚池街道老城片区雨污分流", "SEWER", 800, 570, "RED", 3, 2, 12400, -2),
        row("003", "栗子坪镇后溪通组路", "RURAL_ROAD", 740, 550, "RED", 1, 3, 26300, -1),
        row("005", "枫渡镇小塘通组路", "RURAL_ROAD", 980, 860, "YELLOW", 2, 1, 9800, -3),
        row("029", "松涧镇老街线缆入地", "CABLE", 980, 865, "YELLOW", 0, 1, 3600, -4),
        row("001", "松涧镇上岭至下湾通组路", "RURAL_ROAD", 984, 925, "BLUE", 1, 1, 240, -1, { conflict: true }),
        row("058", "岚光街道纸厂小区改造", "OLD_ESTATE", 580, 520, "BLUE", 0, 0, 11900, -8, { stale: true, lifecycle: "SUSPENDED" }),
        row("048", "松涧镇污水处理站提标", "SEWAGE", 980, 950, "NONE", 0, 0, 3100, -2),
        row("059", "松涧镇供销小区改造", "OLD_ESTATE", 980, 975, "NONE", 1, 0, 4200, -2),
        row("013", "砚池街道实验幼儿园新建", "SCHOOL", 580, 555, "NONE", 0, 0, 12800, -5)
    ]
}
