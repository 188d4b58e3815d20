import QtQuick
import TachaSamples
import "SamplePhotos.js" as S

QtObject {
    property string viewState: "CONTENT"
    property string errorText: ""
    property string issueId: "D1"
    property string projectId: "013"
    property string visitId: "V1"
    property bool isNew: true
    property string projectName: "砚池街道实验幼儿园新建"
    property string itemCode: "SC1"
    property string itemText: "1 脚手架、临边、洞口防护"
    property string category: "SAFETY"
    property string grade: "MAJOR"
    property string nature: "SHORTCOMING"
    property string part: "教学楼北立面 3 层"
    property string text: "脚手架连墙件缺失 6 处，架体明显外倾。"
    property string clause: "JGJ 130-2011 6.4"
    property bool strongPublicConcern: false
    property string majorHazard: "SCAFFOLD_TIE"
    property string majorReason: ""
    property bool closedOnTheSpot: false
    property var categories: ["SAFETY", "QUALITY", "PROGRESS", "ENVIRONMENT", "PROCEDURE", "PUBLIC_CONCERN"]
    property string phraseSearch: ""
    property var phrases: SampleList {
        rows: [
            { text: "脚手架连墙件缺失", grade: "MAJOR", clause: "JGJ 130-2011 6.4", recent: true },
            { text: "临边防护栏杆缺失或高度不足", grade: "SERIOUS", clause: "JGJ 80-2016 4.1", recent: true },
            { text: "洞口未盖板、未设警示", grade: "SERIOUS", clause: "", recent: false },
            { text: "安全帽佩戴不规范", grade: "MINOR", clause: "", recent: false }
        ]
    }
    property string proposedGrade: "MAJOR"
    property var majorHazards: [{ code: "SCAFFOLD_TIE", text: "脚手架连墙件缺失或拆除" }, { code: "DEEP_PIT", text: "深基坑未支护" }, { code: "FORMWORK", text: "高大模板无方案施工" }]
    property var phonePrompt: [{ name: "袁怀谷", post: "住建局质安站值班", phone: "199 0000 0088" }, { name: "施牧云", post: "项目责任人", phone: "199 0000 0113" }]
    property var photos: SampleList { rows: [S.photo(21), S.photo(22)] }
    property int photosNeeded: 1
    property string addressee: "青岚鹿原建筑工程有限公司（经教体局）"
    property double dueMs: S.at(0, 12, 40)
    property var duplicates: [{ issueId: "I7", text: "北立面连墙件少", distanceM: 12, foundAtMs: S.at(-1, 9, 40), author: "贺青野", source: "" }]
    property bool canSave: true
    property var missing: []
    signal saved()
    signal discarded()
    function choosePhrase(row) { }
    function callMade(index) { }
    function save() { saved() }
    function discard() { discarded() }
}
