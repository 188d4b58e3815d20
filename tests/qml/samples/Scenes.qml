import QtQuick
import Tacha

// Every screen with sample content, by name. The shots program calls dress() and show().
Item {
    id: root

    readonly property var scenes: ({
        enrolment: { stage: "ENROL" }, lock: { stage: "LOCKED" }, today: { place: "TODAY" },
        "today-empty": { place: "TODAY", model: "today", state: "EMPTY" }, "today-loading": { place: "TODAY", model: "today", state: "LOADING" }, "today-error": { place: "TODAY", model: "today", state: "ERROR" },
        projects: { place: "PROJECTS" }, project: { open: work => work.openProject("001") },
        "project-visits": { open: work => work.openProject("001"), tab: "VISITS" }, "project-issues": { open: work => work.openProject("001"), tab: "ISSUES" },
        "project-photos": { open: work => work.openProject("001"), tab: "PHOTOS" }, "project-plan": { open: work => work.openProject("001"), tab: "PLAN" },
        visit: { open: work => work.pages.openVisit(app.visit("ASSISTANT_WEEKLY")) }, "visit-checklist": { open: work => work.pages.openVisit(app.visit("ASSISTANT_WEEKLY")), reach: "CHECKLIST" },
        "visit-issues": { open: work => work.pages.openVisit(app.visit("ASSISTANT_WEEKLY")), reach: "OBSTACLES" }, "visit-submit": { open: work => work.pages.openVisit(app.visit("ASSISTANT_WEEKLY")), submit: true },
        "visit-joint": { open: work => work.pages.openVisit(app.visit("JOINT_INSPECTION")), reach: "NODES" }, "visit-chief": { open: work => work.pages.openVisit(app.visit("CHIEF_WEEKLY")) },
        "visit-log": { open: work => work.pages.openVisit(app.visit("FACILITATOR_LOG")) }, "visit-deputy": { profile: "DEPUTY", open: work => work.pages.openVisit(app.visit("DEPUTY_SITE_VIEW")) },
        camera: { open: work => work.pages.openCamera({}) }, "issue-editor": { open: work => work.pages.openIssueEditor(app.issueEditor()) }, issue: { open: work => work.pages.openIssue(app.issue("I1")) },
        "follow-ups": { place: "FOLLOWUPS" }, "follow-up": { place: "FOLLOWUPS", open: work => work.openFollowUp("F2") },
        suggestions: { profile: "DEPUTY", place: "SUGGESTIONS" }, sync: { place: "SYNC" }, review: { profile: "SUPERVISOR", place: "REVIEW" },
        conflict: { open: work => work.pages.openConflict(app.conflict("C1")) }, settings: { open: work => work.pages.openSettings() }, start: { place: "TODAY", start: true }
    })
    readonly property var names: Object.keys(scenes)
    property var app: SampleApp { }

    function dress(theme, language, textSize) {
        root.app.theme = theme
        root.app.language = language
        root.app.textSize = textSize
    }
    function show(name) {
        const scene = root.scenes[name]
        shell.active = false
        root.app = appComponent.createObject(root, { theme: root.app.theme, language: root.app.language, textSize: root.app.textSize, stage: scene.stage ?? "READY", profile: scene.profile ?? "FIELD" })
        if (scene.model) {
            root.app[scene.model].viewState = scene.state
            root.app[scene.model].errorText = scene.state === "ERROR" ? "本机数据库暂时读不出来，已录入的内容都还在。请重试；仍不行请联系县重点项目办。" : ""
        }
        shell.active = true
        const work = shell.item.workspace
        if (scene.place)
            work.place = scene.place
        if (scene.open)
            scene.open(work)
        const page = work ? (work.pages.currentItem ?? work) : null
        if (scene.tab)
            find(shell.item, "tab", item => item.project !== undefined && item.project !== null).tab = scene.tab
        if (scene.submit)
            page.submitting = true
        if (scene.start)
            find(shell.item, "kinds", () => true).start("")
        later.reach = scene.reach ?? ""
        later.page = page
        later.restart()
    }
    function find(item, property, fits) {
        if (item[property] !== undefined && fits(item))
            return item
        for (let i = 0; i < item.children.length; ++i) {
            const found = find(item.children[i], property, fits)
            if (found)
                return found
        }
        return null
    }
    Timer { id: later; property string reach; property var page; interval: 150; onTriggered: if (reach !== "") page.reach(reach) }
    Component { id: appComponent; SampleApp { } }
    Binding { target: Theme; property: "mode"; value: root.app.theme }
    Binding { target: Theme; property: "textSize"; value: root.app.textSize }
    Binding { target: Theme; property: "windowWidth"; value: root.width }
    Binding { target: Format; property: "language"; value: root.app.language }
    Binding { target: Format; property: "nowMs"; value: root.app.nowMs }
    Loader { id: shell; anchors.fill: parent; active: false; sourceComponent: Shell { app: root.app } }
}
