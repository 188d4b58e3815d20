import QtQuick
import TachaSamples
import "SamplePhotos.js" as S

// Stands in for AppContext: one assistant of the demo county on a working day.
QtObject {
    id: root

    property string stage: "READY"
    property string profile: "FIELD"
    property var roles: ["CHIEF_ASSISTANT"]
    property string userName: "程书砚"
    property string unitName: "青岚县政府督查室"
    property string postName: "项目长助理"
    property string theme: "LIGHT"
    property int textSize: 0
    property string language: "zh_CN"
    property bool gloveMode: false
    property bool leftHanded: false
    property double nowMs: S.kNow
    property string version: "0.1.0"
    property string filingNumber: "鄂政务移动备〔2026〕099号"
    property string serverAddress: "https://127.0.0.1:8443"
    property string deviceCode: "7K2M-9QXA-0TBR"
    property string recoveredVisitId: "V1"
    property double recoveredAtMs: S.at(0, 10, 31)
    property string suggestedProjectId: "001"
    property var nearby: [
        { projectId: "001", name: "松涧镇上岭至下湾通组路", distanceM: 240, colour: "BLUE" },
        { projectId: "048", name: "松涧镇污水处理站提标", distanceM: 3100, colour: "NONE" },
        { projectId: "029", name: "松涧镇老街线缆入地", distanceM: 3600, colour: "YELLOW" }
    ]
    property var enrolment: SampleEnrolment { }
    property var lock: QtObject {
        property string userName: "程书砚"
        property string unitName: "青岚县政府督查室"
        property int attemptsLeft: 4
        property int waitSeconds: 0
        property string errorText: "PIN 不对，还可以试 4 次。"
        property int unsentCount: 3
        function unlock(pin) { }
    }
    property var today: SampleToday { }
    property var projects: SampleProjects { }
    property var followUps: SampleFollowUps { }
    property var sync: SampleSync { }
    property var review: SampleReview { }
    property var suggestions: SampleSuggestions { }
    property var conflicts: SampleList {
        rows: [{ conflictId: "C1", kind: "issue", objectId: "I1", projectName: "松涧镇上岭至下湾通组路", field: "part", valueCount: 2, sinceMs: S.at(-1, 16, 20) }]
    }
    signal notice(string text)
    signal undoOffered(string text)

    function project(id) { return projectComponent.createObject(root, { projectId: id }) }
    function visitKinds(id) { return ["ASSISTANT_WEEKLY", "RECHECK"] }
    function startVisit(id, kind) { return visit(kind) }
    function visit(id) { return visitComponent.createObject(root, { kind: id.length > 4 ? id : "ASSISTANT_WEEKLY" }) }
    function followUp(id) { return followUpComponent.createObject(root) }
    function issue(id) { return issueComponent.createObject(root) }
    function issueEditor() { return issueEditorComponent.createObject(root) }
    function conflict(id) { return conflictComponent.createObject(root) }
    function camera(target) { return cameraComponent.createObject(root) }
    function release(object) { }
    function lockNow() { stage = "LOCKED" }
    function dismissRecovered() { recoveredVisitId = "" }
    function sendComplaint(text) { }
    function undo() { }
    function touch() { }

    property Component projectComponent: Component { SampleProject { } }
    property Component visitComponent: Component { SampleVisit { } }
    property Component followUpComponent: Component { SampleFollowUp { } }
    property Component issueComponent: Component { SampleIssue { } }
    property Component issueEditorComponent: Component { SampleIssueEditor { } }
    property Component conflictComponent: Component { SampleConflict { } }
    property Component cameraComponent: Component { SampleCamera { } }
}
