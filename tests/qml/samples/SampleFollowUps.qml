import TachaSamples
import "SamplePhotos.js" as S

SampleList {
    property string viewState: "CONTENT"
    property string errorText: ""
    property string box: "MINE"
    property var boxCounts: ({ MINE: 3, OPEN: 12, DONE: 40 })
    property string colourFilter: ""
    property string search: ""
    function reload() { }
    function row(id, kind, number, colour, title, project, state, what, days, extra) {
        return Object.assign({ followUpId: id, kind: kind, number: number, colour: colour, title: title, projectId: "001", projectName: project, state: state, dueMs: S.at(days, 18, 0), dueWhat: what,
            daysLeft: days, overdue: days < 0, underReview: false, raisedAtMs: S.at(-2, 18, 0), addressee: "程书砚", mine: true, delivery: "BACKED_UP", issueId: "" }, extra || {})
    }
    rows: [
        row("F2", "RED_NOTICE", "青重办红〔2026〕6号", "RED", "连续两周（第46、47周）无实质进度，征地拆迁受阻。", "栗子坪镇后溪通组路", "ISSUED", "SIGN_FOR", 0),
        row("F3", "NOTICE", "青重办督〔2026〕18号", "YELLOW", "9 月、10 月月度目标连续未完成。", "栗子坪镇农村改厕", "SIGNED_FOR", "REPLY", -1),
        row("F4", "RECTIFY", "青联三整〔2026〕22号", "YELLOW", "临崖路段未设护栏，限期整改。", "松涧镇上岭至下湾通组路", "REPLIED", "CLEAR", 3, { delivery: "LOCAL" }),
        row("F1", "REMIND", "青重办提〔2026〕31号", "BLUE", "第47周助理走访 1 次，应为 2 次。", "松涧镇上岭至下湾通组路", "ISSUED", "SIGN_FOR", 1),
        row("F5", "VERIFY_TASK", "", "NONE", "第46、47周没有进度读数，请核查。", "竹影乡前湾通组路", "ISSUED", "REPLY", 4),
        row("F6", "REMIND", "青重办提〔2026〕27号", "BLUE", "第46周助理走访 1 次，应为 2 次。", "松涧镇老街线缆入地", "WITHDRAWN", "", 0, { underReview: false })
    ]
}
