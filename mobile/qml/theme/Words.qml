pragma Singleton
import QtQuick

// The words of the trade for the codes that view-models hand out. One place, so that a thing has one name on every screen.
QtObject {
    id: root

    function of(words, code) {
        return words[code] ?? code
    }
    function lamp(code) { return of(lamps, code) }
    function delivery(code) { return of(deliveries, code) }
    function mark(code) { return of(marks, code) }
    function rating(step) { return of(ratings, step) }
    function stage(code) { return of(stages, code) }
    function visitKind(code) { return of(visitKinds, code) }
    function projectType(code) { return of(projectTypes, code) }
    function lifecycle(code) { return of(lifecycles, code) }
    function role(code) { return of(roleNames, code) }
    function category(code) { return of(categories, code) }
    function grade(code) { return of(grades, code) }
    function nature(code) { return of(natures, code) }
    function state(code) { return of(states, code) }
    function event(code) { return of(events, code) }
    function followUpKind(code) { return of(followUpKinds, code) }
    function place(code) { return of(places, code) }
    function fix(code) { return of(fixes, code) }
    function basis(code) { return of(bases, code) }
    function obstacle(code) { return of(obstacles, code) }
    function weather(code) { return of(weathers, code) }
    function part(code) { return of(parts, code) }
    function section(key) { return of(sections, key) }
    function duty(code) { return of(duties, code) }
    function suggestion(code) { return of(suggestionCategories, code) }
    function satisfaction(code) { return of(satisfactions, code) }
    function field(code) { return of(fields, code) }
    function fact(code) { return of(facts, code) }
    function badge(key) { return of(badges, key) }
    function tone(colour) {
        return colour === "RED" ? "bad" : colour === "YELLOW" ? "warn" : colour === "BLUE" ? "info" : "good"
    }

    readonly property var lamps: ({ NONE: qsTr("In order"), BLUE: qsTr("Blue"), YELLOW: qsTr("Yellow"), RED: qsTr("Red") })
    readonly property var deliveries: ({
        LOCAL: qsTr("On this tablet only"), SENDING: qsTr("Sending"), DELIVERED: qsTr("On the server"), BACKED_UP: qsTr("Backed up"),
        ATTENTION: qsTr("Needs you")
    })
    readonly property var marks: ({ EMPTY: qsTr("Empty"), BEGUN: qsTr("Begun"), COMPLETE: qsTr("Complete"), FAILING: qsTr("Has failed items") })
    readonly property var ratings: ({ 1: qsTr("Poor"), 2: qsTr("Weak"), 3: qsTr("Fair"), 4: qsTr("Good"), 5: qsTr("Very good") })
    readonly property var stages: ({
        S0: qsTr("Paperwork"), S1: qsTr("Site connected and levelled"), S2: qsTr("Main works begun"), S3: qsTr("Works under way"),
        S4: qsTr("Acceptance"), S5: qsTr("In use")
    })
    readonly property var visitKinds: ({
        CHIEF_WEEKLY: qsTr("Chief's visit"), ASSISTANT_WEEKLY: qsTr("Assistant's visit"), RESPONSIBLE_VISIT: qsTr("Responsible head's visit"),
        FACILITATOR_LOG: qsTr("Site log"), SOCIAL_SURVEY: qsTr("Social survey"), JOINT_INSPECTION: qsTr("Joint inspection"),
        DEPUTY_SITE_VIEW: qsTr("Deputies' site view"), INSPECTION_TOUR: qsTr("Inspection tour"), EXPERT_SURVEY: qsTr("Expert survey"),
        SPECIAL_SUPERVISION: qsTr("Special supervision"), AUDIT: qsTr("Audit visit"), UNANNOUNCED: qsTr("Unannounced visit"),
        CROSS_CHECK: qsTr("Cross check"), RECHECK: qsTr("Recheck"), ACCEPTANCE: qsTr("Acceptance visit"), LOOK_BACK: qsTr("Look-back"),
        MAINTENANCE: qsTr("Maintenance check"), OBSERVATION: qsTr("Observation"), GUIDANCE: qsTr("Guidance")
    })
    readonly property var projectTypes: ({
        RURAL_ROAD: qsTr("Rural road"), FOOT_BRIDGE: qsTr("Foot bridge"), SCHOOL: qsTr("School"), PARK: qsTr("Park and path"),
        SEWER: qsTr("Rain and sewage separation"), CABLE: qsTr("Cables underground"), LANE: qsTr("Back lanes"), TOILET: qsTr("Rural toilets"),
        WATER: qsTr("Drinking water"), SEWAGE: qsTr("Sewage works"), PARKING: qsTr("Car park"), OLD_ESTATE: qsTr("Old estate")
    })
    readonly property var lifecycles: ({
        CANDIDATE: qsTr("Candidate"), RESERVE: qsTr("Reserve"), LISTED: qsTr("Listed"), ACTIVE: qsTr("Under way"), SUSPENDED: qsTr("Suspended"),
        COMPLETED: qsTr("Completed"), TRIAL_RUN: qsTr("Trial run"), IN_USE: qsTr("In use"), EVALUATED: qsTr("Evaluated"),
        ARCHIVED: qsTr("Archived"), CANCELLED: qsTr("Cancelled")
    })
    readonly property var roleNames: ({
        PROJECT_CHIEF: qsTr("Project chief"), CHIEF_ASSISTANT: qsTr("Chief's assistant"), RESPONSIBLE_HEAD: qsTr("Responsible head"),
        SITE_FACILITATOR: qsTr("Site facilitator"), INSPECTOR: qsTr("Joint group member"), GROUP_LEADER: qsTr("Joint group leader"),
        DEPUTY: qsTr("Deputy"), DEPUTY_LEADER: qsTr("Leader of the deputies' group"), CONGRESS_OFFICE: qsTr("Congress office"),
        CPPCC_MEMBER: qsTr("CPPCC member"), SPECIAL_SUPERVISOR: qsTr("Special supervisor"), AUDIT_EXPERT: qsTr("Audit expert"),
        PROJECT_OFFICE: qsTr("Key project office"), PO_HEAD: qsTr("Head of the key project office"), SUPERVISOR: qsTr("Supervisor"),
        COUNTY_HEAD: qsTr("County head"), LINE_DEPT: qsTr("Line department"), FINANCE: qsTr("Finance"), TOWNSHIP: qsTr("Township"),
        CONTRACTOR: qsTr("Contractor"), PUBLICITY: qsTr("Publicity"), SYS_ADMIN: qsTr("System administrator"),
        SEC_ADMIN: qsTr("Security administrator"), LOG_AUDITOR: qsTr("Log auditor"),
        CHIEF: qsTr("Project chief"), ASSISTANT: qsTr("Chief's assistant"), FACILITATOR: qsTr("Site facilitator")
    })
    readonly property var categories: ({
        QUALITY: qsTr("Quality"), SAFETY: qsTr("Safety"), PROGRESS: qsTr("Progress"), PROCEDURE: qsTr("Procedure"),
        FUND_IRREGULARITY: qsTr("Funds"), ENVIRONMENT: qsTr("Environment"), PUBLIC_CONCERN: qsTr("Public concern"),
        MAINTENANCE: qsTr("Maintenance"), DILAPIDATED_BUILDING: qsTr("Dangerous building")
    })
    readonly property var grades: ({ MINOR: qsTr("Minor"), GENERAL: qsTr("General"), SERIOUS: qsTr("Serious"), MAJOR: qsTr("Major") })
    readonly property var natures: ({ SHORTCOMING: qsTr("Shortcoming"), WEAK_ITEM: qsTr("Weak item"), BLOCKAGE: qsTr("Blockage"), DIFFICULTY: qsTr("Difficulty") })
    readonly property var states: ({
        DRAFT: qsTr("Draft"), SUBMITTED: qsTr("Submitted"), SYNCED: qsTr("On the server"), ACCEPTED: qsTr("Accepted"),
        PENDING_REVIEW: qsTr("Waiting for review"), REJECTED: qsTr("Sent back"), OPEN: qsTr("Open"), NOTICED: qsTr("Notice issued"),
        RECTIFYING: qsTr("Being put right"), REPLIED: qsTr("Replied"), CLOSED: qsTr("Closed"), DUPLICATE: qsTr("Duplicate"),
        WAIVED: qsTr("Waived"), TRANSFERRED: qsTr("Handed to the authority"), PENDING_SIGN: qsTr("Waiting for signature"),
        ISSUED: qsTr("Issued"), SIGNED_FOR: qsTr("Signed for"), UNDER_REVIEW: qsTr("Under review"), CLEARED: qsTr("Cleared"),
        RETURNED: qsTr("Returned"), VOIDED: qsTr("Voided"), WITHDRAWN: qsTr("Withdrawn"), DISPUTED: qsTr("Disputed"),
        RECORDED: qsTr("Recorded"), FORWARDED: qsTr("Forwarded"), EVALUATED: qsTr("Evaluated"), CONFIRMED: qsTr("Confirmed"),
        SUPERSEDED: qsTr("Superseded"), UNREVIEWED: qsTr("Not reviewed"), OK: qsTr("Accepted"), QUESTIONED: qsTr("Questioned"),
        QUALIFIED: qsTr("Counts"), PENDING: qsTr("Counts for now"), PENDING_NOT_COUNTED: qsTr("Does not count yet")
    })
    readonly property var events: ({
        create: qsTr("Raised"), submit: qsTr("Put up for signature"), sign: qsTr("Sign and issue"), sign_for: qsTr("Sign for it"), reply: qsTr("Reply"),
        extend: qsTr("Ask for more time"), dispute: qsTr("Dispute"), uphold: qsTr("Uphold"), "return": qsTr("Return"), clear: qsTr("Clear"),
        review: qsTr("Take up for review"), withdraw: qsTr("Withdraw"), "void": qsTr("Void"), recheck_pass: qsTr("Recheck passed"),
        recheck_fail: qsTr("Recheck failed"), reopen: qsTr("Reopen"), raise_grade: qsTr("Raise the grade"), mark_duplicate: qsTr("Mark as duplicate"),
        waive: qsTr("Waive"), transfer: qsTr("Hand to the authority"), notice: qsTr("Issue a notice"), close_on_the_spot: qsTr("Closed on the spot"),
        accept: qsTr("Accept"), hold: qsTr("Hold for review"), reject: qsTr("Send back"), ok: qsTr("Accept"), question: qsTr("Question"),
        forward: qsTr("Forward"), evaluate: qsTr("Evaluate"), send_back: qsTr("Send back"), close: qsTr("Close")
    })
    readonly property var followUpKinds: ({
        REMIND: qsTr("Reminder"), NOTICE: qsTr("Supervision notice"), RED_NOTICE: qsTr("Red supervision notice"), RECTIFY: qsTr("Rectification notice"),
        SAFETY_TRANSFER: qsTr("Transfer of a major hazard"), VERIFY_TASK: qsTr("Verification task"), RECHECK_TASK: qsTr("Recheck task"),
        TASK: qsTr("Task"), TVQ_PROPOSAL: qsTr("Proposal for televised questioning"), TALK_PROPOSAL: qsTr("Proposal for a talk"),
        EXPLAIN: qsTr("Request to explain"), DATA_CHECK: qsTr("Data check"), REFER_PROPOSAL: qsTr("Proposal to refer a lead")
    })
    readonly property var places: ({
        INSIDE: qsTr("On the site"), CANNOT_TELL: qsTr("At the edge of the site"), OUTSIDE: qsTr("Outside the site"), NO_FIX: qsTr("No usable position"),
        WAITING: qsTr("Looking for the position…"), NONE: qsTr("No reason"), OFF_SITE_YARD: qsTr("Off-site yard"), NEW_SEGMENT: qsTr("New segment"),
        WRONG_FENCE: qsTr("Site is drawn wrongly")
    })
    readonly property var fixes: ({ GOOD: qsTr("Good"), FAIR: qsTr("Fair"), POOR: qsTr("Poor, please wait"), NONE: qsTr("No position yet") })
    readonly property var bases: ({ MEASURED: qsTr("Measured"), COUNTED: qsTr("Counted"), ESTIMATED: qsTr("Estimated"), DOCUMENT: qsTr("From documents") })
    readonly property var obstacles: ({
        LAND_ACQUISITION_DEMOLITION: qsTr("Land and demolition"), PLANNING_CONFLICT: qsTr("Planning conflict"), PERMIT: qsTr("Permit"),
        FUND: qsTr("Funds"), DESIGN: qsTr("Design"), CONTRACTOR: qsTr("Contractor"), MATERIAL: qsTr("Material"), WEATHER: qsTr("Weather"),
        UTILITY_RELOCATION: qsTr("Utilities to move"), OBSTRUCTION: qsTr("Obstruction"), OTHER: qsTr("Other")
    })
    readonly property var weathers: ({ SUNNY: qsTr("Sunny"), CLOUDY: qsTr("Cloudy"), RAIN: qsTr("Rain"), SNOW: qsTr("Snow"), FOG: qsTr("Fog"), WIND: qsTr("Windy") })
    readonly property var parts: ({
        CONTRADICTIONS: qsTr("Contradictions solved"), PROGRESS: qsTr("Progress urged"), SUPERVISION: qsTr("Supervision"), NEXT_STEP: qsTr("Next step"),
        RESPONSIBILITY: qsTr("Responsibilities carried"), FUNDS: qsTr("Use of funds"), QUALITY_PROGRESS: qsTr("Progress and quality"), EFFECT: qsTr("Effect")
    })
    readonly property var sections: ({
        PLACE: qsTr("Place and time"), STAGE: qsTr("Stage seen"), READING: qsTr("Progress reading"), CHECKLIST: qsTr("Checklist"),
        PARTS: qsTr("Four parts"), FOUR: qsTr("Four questions"), LOG: qsTr("Site log"), NODES: qsTr("Stage nodes"), OBSTACLES: qsTr("Obstacles"),
        ISSUES: qsTr("Issues"), SUGGESTIONS: qsTr("Suggestions"), OPINIONS: qsTr("Opinions heard"), NOTE: qsTr("Note"), PHOTOS: qsTr("Photos")
    })
    readonly property var duties: ({
        SENT_BACK: qsTr("Sent back"), DRAFT: qsTr("Begun"), VISIT_DUE: qsTr("Visit due"), RECHECK: qsTr("Recheck"), SIGN_FOR: qsTr("To sign for"),
        REPLY_DUE: qsTr("Reply due"), SUGGESTION_ANSWERED: qsTr("Answered"), CONFLICT: qsTr("Conflict"), VERIFY_TASK: qsTr("To verify")
    })
    readonly property var suggestionCategories: ({
        PROGRESS: qsTr("Progress"), QUALITY: qsTr("Quality"), MAINTENANCE: qsTr("Maintenance"), SURROUNDINGS: qsTr("Surroundings"), FUND: qsTr("Funds"), OTHER: qsTr("Other")
    })
    readonly property var satisfactions: ({ SATISFIED: qsTr("Satisfied"), BASIC: qsTr("Basically satisfied"), NOT: qsTr("Not satisfied") })
    readonly property var fields: ({ place: qsTr("Place"), part: qsTr("Part of the works"), due_ms: qsTr("Due time"), planned_date: qsTr("Planned date") })
    readonly property var facts: ({
        visits: qsTr("Visits"), required_visits: qsTr("Visits required"), planned_permille: qsTr("Planned"), actual_permille: qsTr("Actual"),
        deviation_permille: qsTr("Behind plan"), reading: qsTr("Reading"), weeks_without_progress: qsTr("Weeks without progress"), issue: qsTr("Issue")
    })
    readonly property var badges: ({ PLACE: qsTr("Place"), TIME: qsTr("Time"), ORIGINALITY: qsTr("Originality"), INTEGRITY: qsTr("Integrity") })
}
