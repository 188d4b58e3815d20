#include "server/services/demo/demo_county.h"
#include "server/services/demo/demo_schedule.h"

#include <algorithm>

/// What is scripted. The figures of S2–S4, S10, S14, S20 and S21 lie in the plans and readings already.
namespace tacha::demo {
namespace {

constexpr Week kWeek38{2026, 38};
constexpr Week kWeek46{2026, 46};

using Visits = std::vector<DemoVisit>;

DemoVisit& need(Visits& visits, VisitKind kind, const Week& week)
{
    return *lastVisit(visits, kind, week); // from week 44 on there is one; week 38 of a scripted project is complete
}

void moveStart(DemoVisit& visit, std::int64_t startMs)
{
    const std::int64_t by = startMs - visit.visit.startedAtMs;
    visit.visit.startedAtMs += by;
    visit.visit.endedAtMs += by;
    visit.submittedAtMs += by;
    visit.syncedAtMs += by;
    for (Fix& fix : visit.visit.fixes)
        fix.timeMs += by;
    for (DemoPhoto& taken : visit.photos) {
        taken.photo.takenAtMs += by;
        if (taken.photo.fix)
            taken.photo.fix->timeMs += by;
    }
}

/// S1: the assistant's second visit of the week is on the other tablet, which is offline since Tuesday.
void keepBackSecondVisit(Visits& visits, DemoVisit& late)
{
    DemoVisit& second = need(visits, VisitKind::AssistantWeekly, kLastWeek);
    moveStart(second, momentMs({2026, 11, 19}, 15, 20));
    second.scenario = "S1";
    second.tablet = 2;
    second.syncedAtMs = momentMs({2026, 11, 25}, 10, 15);
    second.visit.note = "路肩培土接近完成，安全标志已装";
    late = second;
    visits.erase(visits.begin() + (&second - visits.data()));
    need(visits, VisitKind::AssistantWeekly, kLastWeek).scenario = "S1";
}

/// S2: the land for the last stretch has not been handed over.
void addLandObstacle(Visits& visits)
{
    for (const Week week : {kWeek46, kLastWeek}) {
        DemoVisit& visit = need(visits, VisitKind::JointInspection, week);
        visit.scenario = "S2";
        visit.visit.obstacles = {{ObstacleKind::LandAcquisitionDemolition, {2026, 11, 8},
            "K6+200至K8+900段两户房屋未腾空，施工便道中断", "约2.7公里无法施工"}};
        visit.visit.note = "征拆未完成，本周无实质进展";
    }
}

/// S3: three weeks without progress.
void addStandstill(Visits& visits)
{
    for (Week week{2026, 45}; week <= kLastWeek; week = week.next()) {
        DemoVisit& visit = need(visits, VisitKind::JointInspection, week);
        visit.scenario = "S3";
        visit.visit.obstacles = {{ObstacleKind::Contractor, {2026, 11, 1}, "施工队人员撤离，现场无人施工", "全线"}};
        visit.visit.note = "现场停滞，本周无实质进展";
    }
}

/// S5: a rail is missing; the joint group and, three hours later, a supervisor report it 12 m apart.
void reportRailTwice(const Works& works, Visits& visits, Chance& chance)
{
    DemoVisit& first = need(visits, VisitKind::JointInspection, kLastWeek);
    first.scenario = "S5";
    Issue issue;
    issue.category = IssueCategory::Safety;
    issue.grade = IssueGrade::Serious;
    issue.item = "rail_height";
    issue.part = "桥面右侧第三跨";
    issue.text = "桥面右侧栏杆缺失约四米，行人可直接坠落";
    addIssue(first, issue, 15, chance);
    const Point place = *first.issues.front().place;
    const std::int64_t start = first.visit.startedAtMs + 3 * kHourMs;
    DemoVisit second =
        startVisit({works.row, works.project, VisitKind::Unannounced, personId("V2"), start, 25}, chance);
    second.scenario = "S5";
    second.visit.announced = false;
    issue.place = eastOf(place, 12);
    issue.text = "便民桥栏杆少一段，需立即设置临时防护";
    addIssue(second, issue, 15, chance);
    visits.push_back(std::move(second));
}

/// S6: found at 10:05 without a network, synced at 12:40.
void findMajorHazard(Visits& visits, Chance& chance)
{
    DemoVisit& visit = need(visits, VisitKind::JointInspection, kLastWeek);
    visit.scenario = "S6";
    moveStart(visit, momentMs({2026, 11, 20}, 9, 40));
    visit.visit.endedAtMs = momentMs({2026, 11, 20}, 10, 45);
    visit.submittedAtMs = visit.visit.endedAtMs + kMinuteMs;
    visit.syncedAtMs = momentMs({2026, 11, 20}, 12, 40);
    Issue issue;
    issue.category = IssueCategory::Safety;
    issue.nature = IssueNature::WeakItem;
    issue.grade = IssueGrade::Major;
    issue.item = "scaffold_edges";
    issue.clause = "JGJ 59";
    issue.part = "教学楼东侧外脚手架二至四层";
    issue.text = "外脚手架二至四层连墙件整排缺失，架体外倾，楼下为临时通道";
    issue.majorHazard = "SCAFFOLD";
    issue.majorReason = "连墙件缺失范围大，架体有整体倾覆危险";
    issue.phonePromptAtMs = momentMs({2026, 11, 20}, 10, 6);
    const auto minutesIn = static_cast<int>((momentMs({2026, 11, 20}, 10, 5) - visit.visit.startedAtMs) / kMinuteMs);
    addIssue(visit, std::move(issue), minutesIn, chance);
}

/// S11: a mixed connection, put right in September, is there again 30 m away.
void findMixedConnectionAgain(Visits& visits, Chance& chance)
{
    DemoVisit& before = need(visits, VisitKind::JointInspection, kWeek38);
    Issue issue;
    issue.category = IssueCategory::Environment;
    issue.grade = IssueGrade::Minor;
    issue.item = "mixed_connections";
    issue.part = "W12号井";
    issue.text = "W12号井处一户阳台排水接入雨水管，已当场改接";
    issue.closedOnTheSpot = true;
    addIssue(before, issue, 20, chance);
    before.scenario = "S11";
    DemoVisit& again = need(visits, VisitKind::JointInspection, kLastWeek);
    issue.place = eastOf(*before.issues.back().place, 30);
    issue.grade = IssueGrade::Serious;
    issue.part = "W13号井";
    issue.text = "W13号井旁又发现生活污水混接入雨水管";
    issue.closedOnTheSpot = false;
    addIssue(again, issue, 20, chance);
    again.scenario = "S11";
}

/// S12: a third visit of the week stands outside the fence, because the fence is wrong.
void visitOutsideWrongFence(const Works& works, Visits& visits, Chance& chance)
{
    constexpr int farOutsideM = 2500;
    const std::int64_t start = momentMs({2026, 11, 18}, 16, 30);
    const Id assistant = personId(assistantCode(assistantOf(works.row.number())));
    DemoVisit visit = startVisit({works.row, works.project, VisitKind::AssistantWeekly, assistant, start, 25}, chance);
    addStage(visit);
    visit.scenario = "S12";
    visit.visit.fixes.front().at = eastOf(visit.visit.fixes.front().at, farOutsideM);
    visit.visit.placeReason = PlaceReason::WrongFence;
    visit.visit.placeExplanation = "东延段已开工，现场范围未更新";
    visits.push_back(std::move(visit));
}

/// S13: no fix between high walls; the token of the site board was scanned.
void visitWithoutFix(const Works& works, Visits& visits)
{
    DemoVisit& visit = need(visits, VisitKind::AssistantWeekly, kLastWeek);
    visit.scenario = "S13";
    visit.visit.fixes.clear();
    visit.visit.boardToken = works.project.boardToken;
    visit.visit.note = "巷道狭窄无卫星信号，已扫公示牌";
    for (DemoPhoto& taken : visit.photos)
        taken.photo.fix.reset();
}

/// S15: the deputies want better signs at the water source.
void suggestSigns(Visits& visits)
{
    for (DemoVisit& visit : visits)
        if (visit.visit.kind == VisitKind::DeputySiteView && Week::ofMoment(visit.visit.startedAtMs).number >= 42) {
            visit.scenario = "S15";
            visit.suggestions.clear();
            addSuggestion(visit, visit.visit.group, SuggestionCategory::Surroundings,
                "建议在取水口增设水源保护标志和隔离栏，并注明监督电话。");
        }
}

/// Everyday issues that are still open: a notice has been or will be drawn for each.
void leaveOpenIssue(const Works& works, Visits& visits, const Week& week, Chance& chance)
{
    const auto& items = works.checklist.items;
    const auto item = std::find_if(items.begin(), items.end(),
        [](const TemplateItem& candidate) { return !candidate.key && candidate.type == ItemType::YesNo; });
    Issue issue;
    issue.category = item->category;
    issue.grade = IssueGrade::General;
    issue.item = item->code;
    issue.clause = item->clause;
    issue.text = phraseOf(*item, chance) + "，限期整改";
    addIssue(need(visits, VisitKind::JointInspection, week), std::move(issue), 18, chance);
}

} // namespace

void playScenario(const Works& works, Visits& visits, DemoVisit& late)
{
    Chance chance{"scenario " + std::string{works.row.code}};
    switch (works.row.number()) {
    case 1:
        return keepBackSecondVisit(visits, late);
    case 3:
        return addLandObstacle(visits);
    case 5:
        return addStandstill(visits);
    case 9:
        return reportRailTwice(works, visits, chance);
    case 13:
        return findMajorHazard(visits, chance);
    case 24:
        return findMixedConnectionAgain(visits, chance);
    case 27:
        return visitOutsideWrongFence(works, visits, chance);
    case 30:
        return visitWithoutFix(works, visits);
    case 43:
        return suggestSigns(visits);
    case 36:
        return leaveOpenIssue(works, visits, kWeek46, chance);
    case 20:
    case 50:
        return leaveOpenIssue(works, visits, kLastWeek, chance);
    default:
        return;
    }
}

} // namespace tacha::demo
