import QtQuick
import QtQuick.Layouts
import Tacha

// The places of the app in a rail or bottom bar, their lists beside their details where there is room, and the pages on top.
Item {
    id: root

    required property var app
    property string place: places[0].key
    property var project: null // ProjectModel open beside the list
    property var followUp: null // FollowUpModel open beside the list
    property alias pages: pages
    readonly property bool railed: !Theme.compact
    readonly property var allPlaces: ({
        TODAY: { key: "TODAY", symbol: "today", text: qsTr("Today"), badge: 0 },
        PROJECTS: { key: "PROJECTS", symbol: "projects", text: qsTr("Projects"), badge: 0 },
        FOLLOWUPS: { key: "FOLLOWUPS", symbol: "follow-ups", text: qsTr("Follow-ups"), badge: root.app.followUps.boxCounts.MINE ?? 0 },
        SYNC: { key: "SYNC", symbol: "sync", text: qsTr("Sync"), badge: root.app.sync.attentionCount },
        REVIEW: { key: "REVIEW", symbol: "review", text: qsTr("Review"), badge: root.app.review.waitingCount },
        SUGGESTIONS: { key: "SUGGESTIONS", symbol: "suggestions", text: qsTr("Suggestions"), badge: root.app.suggestions.todoCount }
    })
    readonly property var places: ({
        FIELD: ["TODAY", "PROJECTS", "FOLLOWUPS", "SYNC"],
        SUPERVISOR: ["REVIEW", "PROJECTS", "FOLLOWUPS", "SYNC"],
        DEPUTY: ["TODAY", "PROJECTS", "SUGGESTIONS", "SYNC"],
        CONGRESS: ["SUGGESTIONS", "PROJECTS", "FOLLOWUPS", "SYNC"]
    })[root.app.profile].map(key => allPlaces[key])
    readonly property var placeNow: allPlaces[place]
    readonly property bool mayStart: app.profile !== "CONGRESS"
    readonly property bool startShown: railed && mayStart && (place === "TODAY" || place === "PROJECTS" || place === "SUGGESTIONS")

    function openProject(id) {
        const model = root.app.project(id)
        if (!Theme.expanded) {
            pages.openProject(model)
            return
        }
        root.place = "PROJECTS"
        replaceDetail("project", model)
    }
    function openFollowUp(id) {
        const model = root.app.followUp(id)
        if (!Theme.expanded || root.place !== "FOLLOWUPS")
            pages.openFollowUp(model)
        else
            replaceDetail("followUp", model)
    }
    function replaceDetail(name, model) {
        const old = root[name]
        root[name] = model
        if (old !== null)
            root.app.release(old)
    }
    function openDuty(duty) {
        if (duty.kind === "DRAFT" || duty.kind === "SENT_BACK")
            pages.openVisit(root.app.visit(duty.id))
        else if (duty.kind === "VISIT_DUE" || duty.kind === "RECHECK" || duty.kind === "VERIFY_TASK")
            openProject(duty.projectId)
        else if (duty.kind === "CONFLICT")
            pages.openConflict(root.app.conflict(duty.id))
        else if (duty.kind === "SUGGESTION_ANSWERED")
            root.place = "SUGGESTIONS"
        else
            openFollowUp(duty.id)
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0
        layoutDirection: Theme.leftHanded ? Qt.RightToLeft : Qt.LeftToRight
        PlaceRail {
            visible: root.railed
            places: root.places
            current: root.place
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.railWidth
            Layout.fillWidth: false
            canStart: root.mayStart && !root.startShown
            onChosen: key => root.place = key
            onStartWanted: starter.start("")
        }
        Hairline { visible: root.railed; Layout.fillHeight: true }
        ColumnLayout {
            spacing: 0
            PageHeader {
                Layout.fillWidth: true
                title: root.placeNow.text
                subtitle: root.place === "TODAY" ? Format.fullDate(root.app.nowMs) + " " + Format.weekday(root.app.nowMs) : ""
                TopStatus {
                    app: root.app
                    onSyncWanted: root.place = "SYNC"
                    onSettingsWanted: pages.openSettings()
                }
            }
            PlaceContent {
                workspace: root
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            PlaceBar {
                visible: !root.railed
                places: root.places
                current: root.place
                canStart: root.mayStart
                Layout.fillWidth: true
                onChosen: key => root.place = key
                onStartWanted: starter.start("")
            }
        }
    }
    StartButton {
        visible: root.startShown
        anchors { right: Theme.leftHanded ? undefined : parent.right; left: Theme.leftHanded ? parent.left : undefined; bottom: parent.bottom; margins: 24 }
        onClicked: starter.start(root.place === "PROJECTS" && root.project !== null ? root.project.projectId : "")
    }
    StartVisitSheet {
        id: starter
        app: root.app
        onStarted: editor => pages.openVisit(editor)
    }
    Pages {
        id: pages
        anchors.fill: parent
        app: root.app
        onStartWanted: projectId => starter.start(projectId)
        onFollowUpWanted: id => root.openFollowUp(id)
    }
}
