import QtQuick
import TachaSamples
import "SamplePhotos.js" as S

QtObject {
    property bool online: false
    property string networkWord: "OFFLINE"
    property bool syncing: false
    property int unsentCount: 7
    property double unsentBytes: 15.2e6
    property int attentionCount: 1
    property double lastSyncMs: S.at(0, 8, 5)
    property string lastError: ""
    property string viewState: "CONTENT"
    property string errorText: ""
    property var bars: [
        { key: "RECORDS", done: 41, total: 44, doneBytes: 52000, totalBytes: 58000 },
        { key: "PREVIEWS", done: 12, total: 16, doneBytes: 1.1e6, totalBytes: 1.5e6 },
        { key: "ORIGINALS", done: 9, total: 16, doneBytes: 21.6e6, totalBytes: 36.8e6 }
    ]
    property double rate: 0
    property var items: SampleList {
        rows: [
            { itemId: "1", kind: "PHOTO", title: "照片 起点桩 K0+000", projectName: "松涧镇上岭至下湾通组路", atMs: S.at(0, 10, 13), bytes: 2.3e6, delivery: "SENDING", sendPercent: 62, reason: "断网时已传 62%，联网后从这里接着传。", quarantined: false },
            { itemId: "2", kind: "OPENING", title: "开始检查 助理走访", projectName: "松涧镇上岭至下湾通组路", atMs: S.at(0, 10, 2), bytes: 400, delivery: "LOCAL", sendPercent: 0, reason: "等待网络。", quarantined: false },
            { itemId: "3", kind: "ISSUE", title: "问题 临崖路段未设护栏", projectName: "松涧镇上岭至下湾通组路", atMs: S.at(0, 10, 20), bytes: 900, delivery: "LOCAL", sendPercent: 0, reason: "随检查一起提交。", quarantined: false },
            { itemId: "4", kind: "COMMAND", title: "签收 提示函 青重办提〔2026〕31号", projectName: "松涧镇上岭至下湾通组路", atMs: S.at(0, 8, 40), bytes: 500, delivery: "LOCAL", sendPercent: 0, reason: "等待网络。", quarantined: false },
            { itemId: "5", kind: "EDIT", title: "修改 问题位置", projectName: "松涧镇老街线缆入地", atMs: S.at(-1, 17, 2), bytes: 300, delivery: "ATTENTION", sendPercent: 0, reason: "服务器暂存：问题记录尚未到达。", quarantined: true }
        ]
    }
    property bool previewsOnMobile: true
    property bool originalsOnMobile: false
    property double storageFreeBytes: 21.4e9
    property double storageUsedBytes: 1.9e9
    property double clearableBytes: 1.2e9
    property int clearableCount: 486
    property string journalDay: "2026-11-25"
    property int journalMade: 6
    property int journalDelivered: 2
    property var journal: SampleList {
        rows: [
            { kind: "COMMAND", title: "签收 提示函 青重办提〔2026〕31号", projectName: "松涧镇上岭至下湾通组路", atMs: S.at(0, 8, 3), deliveredAtMs: S.at(0, 8, 5), delivery: "DELIVERED" },
            { kind: "VISIT", title: "开始检查 助理走访", projectName: "松涧镇上岭至下湾通组路", atMs: S.at(0, 10, 2), deliveredAtMs: 0, delivery: "LOCAL" }
        ]
    }
    property bool canSignOut: false
    property string exportedPath: ""
    function syncNow() { }
    function pause() { }
    function clearStorage() { }
    function exportUnsent() { }
    function retry(id) { }
    function signOut() { }
}
