import TachaSamples
import "SamplePhotos.js" as S

SampleList {
    property string viewState: "CONTENT"
    property string errorText: ""
    property string box: "TODO"
    property int todoCount: 1
    property var handlers: [{ id: "U1", name: "水利局" }, { id: "U2", name: "雁回镇人民政府" }, { id: "U3", name: "县重点项目办" }]
    function reload() { }
    function evaluate(id, satisfaction, reason) { }
    function forward(id, handler) { }
    function reply(id, text) { }
    rows: [
        { suggestionId: "S1", projectId: "043", projectName: "雁回镇下塘打井提水", category: "SURROUNDINGS", text: "水源地周边标志牌字太小、位置偏，建议在进村路口和取水口各增设一块。", group: "代表监督十一组", proposer: "林听澜", recordedAtMs: S.at(-26, 10, 30), state: "REPLIED", handler: "水利局", replyText: "已在取水口更换标志牌一块，进村路口标志牌计划 12 月 5 日前安装到位。", repliedAtMs: S.at(-3, 16, 10), evaluation: "", evaluationDue: true, delivery: "BACKED_UP", canForward: false, canEvaluate: true, canReply: false },
        { suggestionId: "S2", projectId: "043", projectName: "雁回镇下塘打井提水", category: "MAINTENANCE", text: "建议明确管水员并把水价公示上墙。", group: "代表监督十一组", proposer: "林听澜", recordedAtMs: S.at(0, 9, 48), state: "RECORDED", handler: "", replyText: "", repliedAtMs: 0, evaluation: "", evaluationDue: false, delivery: "LOCAL", canForward: true, canEvaluate: false, canReply: false },
        { suggestionId: "S3", projectId: "001", projectName: "松涧镇上岭至下湾通组路", category: "QUALITY", text: "错车道间距偏大，建议在 K3+500 附近加设一处。", group: "代表监督五组", proposer: "林听澜", recordedAtMs: S.at(-60, 9, 20), state: "CLOSED", handler: "交通局", replyText: "已在 K3+480 增设错车道一处，长 20 米。", repliedAtMs: S.at(-40, 9, 0), evaluation: "SATISFIED", evaluationDue: false, delivery: "BACKED_UP", canForward: false, canEvaluate: false, canReply: false }
    ]
}
