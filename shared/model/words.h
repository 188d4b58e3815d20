#pragma once

#include "shared/core/names.h"

/// The closed vocabularies of the model. Each word's text form is what stands in JSON, SQL and CSV.
namespace tacha {

enum class Role {
    ProjectChief,
    ChiefAssistant,
    ResponsibleHead,
    SiteFacilitator,
    Inspector,
    GroupLeader,
    Deputy,
    DeputyLeader,
    CongressOffice,
    CppccMember,
    SpecialSupervisor,
    AuditExpert,
    ProjectOffice,
    PoHead,
    Supervisor,
    CountyHead,
    LineDept,
    Finance,
    Township,
    Contractor,
    Publicity,
    SysAdmin,
    SecAdmin,
    LogAuditor
};
constexpr std::array<std::string_view, 24> namesOf(Role)
{
    return {"PROJECT_CHIEF", "CHIEF_ASSISTANT", "RESPONSIBLE_HEAD", "SITE_FACILITATOR", "INSPECTOR", "GROUP_LEADER",
        "DEPUTY", "DEPUTY_LEADER", "CONGRESS_OFFICE", "CPPCC_MEMBER", "SPECIAL_SUPERVISOR", "AUDIT_EXPERT",
        "PROJECT_OFFICE", "PO_HEAD", "SUPERVISOR", "COUNTY_HEAD", "LINE_DEPT", "FINANCE", "TOWNSHIP", "CONTRACTOR",
        "PUBLICITY", "SYS_ADMIN", "SEC_ADMIN", "LOG_AUDITOR"};
}

enum class UnitKind { Township, CountyDept, Builder, SupervisionCo, Design, Village, Congress, Other };
constexpr std::array<std::string_view, 8> namesOf(UnitKind)
{
    return {"TOWNSHIP", "COUNTY_DEPT", "BUILDER", "SUPERVISION_CO", "DESIGN", "VILLAGE", "CONGRESS", "OTHER"};
}

enum class ProjectType {
    RuralRoad,
    FootBridge,
    School,
    Park,
    Sewer,
    Cable,
    Lane,
    Toilet,
    Water,
    Sewage,
    Parking,
    OldEstate
};
constexpr std::array<std::string_view, 12> namesOf(ProjectType)
{
    return {"RURAL_ROAD", "FOOT_BRIDGE", "SCHOOL", "PARK", "SEWER", "CABLE", "LANE", "TOILET", "WATER", "SEWAGE",
        "PARKING", "OLD_ESTATE"};
}

enum class ProjectKind { Engineering, Subsidy, Service };
constexpr std::array<std::string_view, 3> namesOf(ProjectKind)
{
    return {"ENGINEERING", "SUBSIDY", "SERVICE"};
}

enum class Origin { Voted, KeyList, Superior, Other };
constexpr std::array<std::string_view, 4> namesOf(Origin)
{
    return {"VOTED", "KEY_LIST", "SUPERIOR", "OTHER"};
}

enum class Lifecycle {
    Candidate,
    Reserve,
    Listed,
    Active,
    Suspended,
    Completed,
    TrialRun,
    InUse,
    Evaluated,
    Archived,
    Cancelled
};
constexpr std::array<std::string_view, 11> namesOf(Lifecycle)
{
    return {"CANDIDATE", "RESERVE", "LISTED", "ACTIVE", "SUSPENDED", "COMPLETED", "TRIAL_RUN", "IN_USE", "EVALUATED",
        "ARCHIVED", "CANCELLED"};
}

/// S0 paperwork, S1 site connected and levelled, S2 main works begun, S3 works under way, S4 accepted, S5 in use.
enum class Stage { S0, S1, S2, S3, S4, S5 };
constexpr std::array<std::string_view, 6> namesOf(Stage)
{
    return {"S0", "S1", "S2", "S3", "S4", "S5"};
}

enum class VisitKind {
    ChiefWeekly,
    AssistantWeekly,
    ResponsibleVisit,
    FacilitatorLog,
    SocialSurvey,
    JointInspection,
    DeputySiteView,
    InspectionTour,
    ExpertSurvey,
    SpecialSupervision,
    Audit,
    Unannounced,
    CrossCheck,
    Recheck,
    Acceptance,
    LookBack,
    Maintenance,
    Observation,
    Guidance
};
constexpr std::array<std::string_view, 19> namesOf(VisitKind)
{
    return {"CHIEF_WEEKLY", "ASSISTANT_WEEKLY", "RESPONSIBLE_VISIT", "FACILITATOR_LOG", "SOCIAL_SURVEY",
        "JOINT_INSPECTION", "DEPUTY_SITE_VIEW", "INSPECTION_TOUR", "EXPERT_SURVEY", "SPECIAL_SUPERVISION", "AUDIT",
        "UNANNOUNCED", "CROSS_CHECK", "RECHECK", "ACCEPTANCE", "LOOK_BACK", "MAINTENANCE", "OBSERVATION", "GUIDANCE"};
}
constexpr bool isDeputyKind(VisitKind kind)
{
    return kind == VisitKind::DeputySiteView || kind == VisitKind::InspectionTour;
}

enum class Phase { Before, During, After };
constexpr std::array<std::string_view, 3> namesOf(Phase)
{
    return {"BEFORE", "DURING", "AFTER"};
}

/// How far an event time can be believed: A satellite, B corrected by a known offset, C raw device clock.
enum class ClockTrust { A, B, C };
constexpr std::array<std::string_view, 3> namesOf(ClockTrust)
{
    return {"A", "B", "C"};
}

enum class FixSource { Gnss, Network, Manual };
constexpr std::array<std::string_view, 3> namesOf(FixSource)
{
    return {"GNSS", "NETWORK", "MANUAL"};
}

enum class PlaceVerdict { Inside, CannotTell, Outside, NoFix };
constexpr std::array<std::string_view, 4> namesOf(PlaceVerdict)
{
    return {"INSIDE", "CANNOT_TELL", "OUTSIDE", "NO_FIX"};
}

/// The reasons that may explain a visit from outside the fence.
enum class PlaceReason { None, OffSiteYard, NewSegment, WrongFence };
constexpr std::array<std::string_view, 4> namesOf(PlaceReason)
{
    return {"NONE", "OFF_SITE_YARD", "NEW_SEGMENT", "WRONG_FENCE"};
}

/// Whether a visit counts: Pending counts for the time being, PendingNotCounted only once a supervisor accepts it.
enum class Qualification { Qualified, Pending, PendingNotCounted };
constexpr std::array<std::string_view, 3> namesOf(Qualification)
{
    return {"QUALIFIED", "PENDING", "PENDING_NOT_COUNTED"};
}

enum class ReadingBasis { Measured, Counted, Estimated, Document };
constexpr std::array<std::string_view, 4> namesOf(ReadingBasis)
{
    return {"MEASURED", "COUNTED", "ESTIMATED", "DOCUMENT"};
}

enum class ReadingSource { Self, Assistant, Chief, Joint, Deputy, Expert };
constexpr std::array<std::string_view, 6> namesOf(ReadingSource)
{
    return {"SELF", "ASSISTANT", "CHIEF", "JOINT", "DEPUTY", "EXPERT"};
}

enum class ObstacleKind {
    LandAcquisitionDemolition,
    PlanningConflict,
    Permit,
    Fund,
    Design,
    Contractor,
    Material,
    Weather,
    UtilityRelocation,
    Obstruction,
    Other
};
constexpr std::array<std::string_view, 11> namesOf(ObstacleKind)
{
    return {"LAND_ACQUISITION_DEMOLITION", "PLANNING_CONFLICT", "PERMIT", "FUND", "DESIGN", "CONTRACTOR", "MATERIAL",
        "WEATHER", "UTILITY_RELOCATION", "OBSTRUCTION", "OTHER"};
}

enum class ItemType { YesNo, Number, Choice, Score, Text };
constexpr std::array<std::string_view, 5> namesOf(ItemType)
{
    return {"YESNO_NA", "NUMBER", "CHOICE", "SCORE", "TEXT"};
}

enum class PhotoWhen { Never, OnFail, Always };
constexpr std::array<std::string_view, 3> namesOf(PhotoWhen)
{
    return {"NEVER", "ON_FAIL", "ALWAYS"};
}

enum class AnswerResult { Pass, Fail, NotApplicable };
constexpr std::array<std::string_view, 3> namesOf(AnswerResult)
{
    return {"PASS", "FAIL", "NA"};
}

enum class PhotoPurpose { Progress, Issue, Rectified, Board, Other };
constexpr std::array<std::string_view, 5> namesOf(PhotoPurpose)
{
    return {"PROGRESS", "ISSUE", "RECTIFIED", "BOARD", "OTHER"};
}

enum class PhotoOrigin { Camera, Import };
constexpr std::array<std::string_view, 2> namesOf(PhotoOrigin)
{
    return {"CAMERA", "IMPORT"};
}

enum class IssueCategory {
    Quality,
    Safety,
    Progress,
    Procedure,
    FundIrregularity,
    Environment,
    PublicConcern,
    Maintenance,
    DilapidatedBuilding
};
constexpr std::array<std::string_view, 9> namesOf(IssueCategory)
{
    return {"QUALITY", "SAFETY", "PROGRESS", "PROCEDURE", "FUND_IRREGULARITY", "ENVIRONMENT", "PUBLIC_CONCERN",
        "MAINTENANCE", "DILAPIDATED_BUILDING"};
}

enum class IssueNature { Shortcoming, WeakItem, Blockage, Difficulty };
constexpr std::array<std::string_view, 4> namesOf(IssueNature)
{
    return {"SHORTCOMING", "WEAK_ITEM", "BLOCKAGE", "DIFFICULTY"};
}

enum class IssueGrade { Minor, General, Serious, Major };
constexpr std::array<std::string_view, 4> namesOf(IssueGrade)
{
    return {"MINOR", "GENERAL", "SERIOUS", "MAJOR"};
}

enum class SuggestionCategory { Progress, Quality, Maintenance, Surroundings, Fund, Other };
constexpr std::array<std::string_view, 6> namesOf(SuggestionCategory)
{
    return {"PROGRESS", "QUALITY", "MAINTENANCE", "SURROUNDINGS", "FUND", "OTHER"};
}

enum class Satisfaction { Satisfied, Basic, Not };
constexpr std::array<std::string_view, 3> namesOf(Satisfaction)
{
    return {"SATISFIED", "BASIC", "NOT"};
}

enum class Colour { None, Blue, Yellow, Red };
constexpr std::array<std::string_view, 4> namesOf(Colour)
{
    return {"NONE", "BLUE", "YELLOW", "RED"};
}

enum class FollowUpKind {
    Remind,
    Notice,
    RedNotice,
    Rectify,
    SafetyTransfer,
    VerifyTask,
    RecheckTask,
    Task,
    TvqProposal,
    TalkProposal,
    Explain,
    DataCheck,
    ReferProposal
};
constexpr std::array<std::string_view, 13> namesOf(FollowUpKind)
{
    return {"REMIND", "NOTICE", "RED_NOTICE", "RECTIFY", "SAFETY_TRANSFER", "VERIFY_TASK", "RECHECK_TASK", "TASK",
        "TVQ_PROPOSAL", "TALK_PROPOSAL", "EXPLAIN", "DATA_CHECK", "REFER_PROPOSAL"};
}

enum class SeatKind { Chief, Assistant, ResponsibleHead, Facilitator };
constexpr std::array<std::string_view, 4> namesOf(SeatKind)
{
    return {"CHIEF", "ASSISTANT", "RESPONSIBLE_HEAD", "FACILITATOR"};
}

enum class GroupKind { Joint, Deputy, Cppcc, AuditExpert, Special, Cross, PlanningGuide };
constexpr std::array<std::string_view, 7> namesOf(GroupKind)
{
    return {"JOINT", "DEPUTY", "CPPCC", "AUDIT_EXPERT", "SPECIAL", "CROSS", "PLANNING_GUIDE"};
}

enum class PlanState { Draft, Submitted, Confirmed, Superseded };
constexpr std::array<std::string_view, 4> namesOf(PlanState)
{
    return {"DRAFT", "SUBMITTED", "CONFIRMED", "SUPERSEDED"};
}

enum class DayKind { Workday, Weekend, Holiday, AdjustedWorkday };
constexpr std::array<std::string_view, 4> namesOf(DayKind)
{
    return {"WORKDAY", "WEEKEND", "HOLIDAY", "ADJUSTED_WORKDAY"};
}

enum class SuspensionReason { Winter, Flood, Policy, Archaeology, Fund, Accident, Other };
constexpr std::array<std::string_view, 7> namesOf(SuspensionReason)
{
    return {"WINTER", "FLOOD", "POLICY", "ARCHAEOLOGY", "FUND", "ACCIDENT", "OTHER"};
}

enum class GeometryKind { Point, Polyline, Polygon };
constexpr std::array<std::string_view, 3> namesOf(GeometryKind)
{
    return {"POINT", "POLYLINE", "POLYGON"};
}

} // namespace tacha
