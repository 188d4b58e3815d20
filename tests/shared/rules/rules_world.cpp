#include "tests/shared/rules/rules_world.h"

#include "shared/model/roles.h"

#include <algorithm>

namespace tacha::testing {
namespace {

const std::vector<std::pair<std::string, std::string>> kHolidays2026{{"2026-01-01", "2026-01-03"},
    {"2026-02-15", "2026-02-23"}, {"2026-04-04", "2026-04-06"}, {"2026-05-01", "2026-05-05"},
    {"2026-06-19", "2026-06-21"}, {"2026-09-25", "2026-09-27"}, {"2026-10-01", "2026-10-07"}};
const std::vector<std::string> kWorkdays2026{
    "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"};

Seat seat(SeatKind kind, int person)
{
    return {.kind = kind, .person = idOf(person), .from = day("2026-01-05"), .to = {}};
}

} // namespace

Id idOf(int number)
{
    Id id;
    id.bytes[14] = static_cast<std::uint8_t>(number / 256);
    id.bytes[15] = static_cast<std::uint8_t>(number % 256);
    return id;
}

Date day(const std::string& text)
{
    return Date::parse(text).value();
}

std::int64_t at(const std::string& date, int hour, int minute)
{
    return momentMs(day(date), hour, minute);
}

Week week(const std::string& text)
{
    return Week::parse(text).value();
}

Calendar calendarOf2026()
{
    CalendarYear year{.year = 2026, .days = {}, .document = "test"};
    for (const auto& [first, last] : kHolidays2026)
        for (Date date = day(first); date <= day(last); date = date.plusDays(1))
            year.days.push_back({date, DayKind::Holiday});
    for (const std::string& date : kWorkdays2026)
        year.days.push_back({day(date), DayKind::AdjustedWorkday});
    return Calendar{{year}};
}

World::World()
{
    facts.project = idOf(kProject);
    facts.code = "QL-2026-001";
    facts.name = "通组路";
    facts.responsibleUnit = idOf(kResponsibleUnit);
    facts.leadDept = idOf(kLeadDept);
    facts.congressOffice = idOf(kCongressOffice);
    facts.listedOn = day("2026-01-05");
    enter(Lifecycle::Listed, "2026-01-05");
    enter(Lifecycle::Active, "2026-01-12");
    for (const auto& [kind, person] : {std::pair{SeatKind::Chief, kChief}, {SeatKind::Assistant, kAssistant},
             {SeatKind::ResponsibleHead, kResponsibleHead}, {SeatKind::Facilitator, kFacilitator}})
        facts.seats.push_back({seat(kind, person), 0});
    Group group;
    group.code = "J1";
    group.leader = idOf(kJointLeader);
    group.members = {idOf(kJointLeader), idOf(kJointMember)};
    facts.groups.push_back({idOf(kJointGroup), group, day("2026-01-05"), {}, 0});
    planTargets("2026-01-12", "2026-12-31", {20, 100, 180, 260, 340, 420, 500, 580, 660, 740, 800, 1000});
}

void World::planTargets(const std::string& start, const std::string& completion, const std::vector<int>& permille)
{
    Plan plan;
    plan.state = PlanState::Confirmed;
    plan.validFromMs = startOfDayMs(facts.listedOn);
    plan.start = day(start);
    plan.completion = day(completion);
    Date month = plan.start.firstOfMonth();
    for (const int value : permille) {
        plan.targets.push_back({.month = month, .cumPermille = value, .cumInvestment = 0, .image = {}});
        month = month.plusMonths(1);
    }
    facts.plans = {{plan, plan.validFromMs}};
}

void World::enter(Lifecycle state, const std::string& date)
{
    facts.lifecycle.push_back({{state, day(date)}, at(date, 0)});
}

void World::suspend(const std::string& from, const std::string& to)
{
    Suspension suspension;
    suspension.from = day(from);
    suspension.to = day(to);
    facts.suspensions.push_back({suspension, 0});
}

VisitFact& World::visit(VisitKind kind, const std::string& date, int hour)
{
    VisitFact fact;
    fact.id = idOf(m_nextId++);
    fact.visit.project = facts.project;
    fact.visit.kind = kind;
    fact.visit.visitor = idOf(kind == VisitKind::ChiefWeekly ? kChief
            : kind == VisitKind::JointInspection             ? kJointLeader
                                                             : kAssistant);
    fact.visit.startedAtMs = at(date, hour);
    fact.visit.endedAtMs = at(date, hour, 30);
    if (kind == VisitKind::JointInspection)
        fact.visit.group = idOf(kJointGroup);
    fact.verdict.eventMs = fact.visit.startedAtMs;
    fact.verdict.qualification = Qualification::Qualified;
    fact.verdict.clockTrust = ClockTrust::A;
    fact.knownMs = at(date, hour) + 3 * kHourMs;
    facts.visits.push_back(fact);
    return facts.visits.back();
}

VisitFact& World::reading(VisitKind kind, const std::string& date, int permille)
{
    VisitFact& fact = visit(kind, date, 14);
    fact.visit.reading = Reading{};
    fact.visit.reading->permille = permille;
    fact.visit.reading->photos = {"a" + std::to_string(m_nextId), "b" + std::to_string(m_nextId)};
    return fact;
}

void World::dutiesOf(const std::string& text)
{
    const Date monday = week(text).monday();
    visit(VisitKind::ChiefWeekly, monday.plusDays(2).text());
    visit(VisitKind::AssistantWeekly, monday.plusDays(1).text());
    visit(VisitKind::AssistantWeekly, monday.plusDays(3).text());
}

IssueFact& World::issue(IssueGrade grade, IssueCategory category, const std::string& date, int hour)
{
    IssueFact fact;
    fact.id = idOf(m_nextId++);
    fact.issue.project = facts.project;
    fact.issue.grade = grade;
    fact.issue.category = category;
    fact.issue.text = "桥头护栏缺失两米";
    fact.foundMs = fact.issue.foundAtMs = at(date, hour);
    fact.knownMs = fact.foundMs + kHourMs;
    fact.visitKind = VisitKind::JointInspection;
    facts.issues.push_back(fact);
    return facts.issues.back();
}

std::vector<FollowUpChange> World::run(std::int64_t ms)
{
    const auto changes = reconcile(evaluateAt(ms), facts, calendar, parameters);
    for (const FollowUpChange& change : changes)
        carryOut(change, ms);
    return changes;
}

void World::step(
    FollowUpFact& followUp, const std::string& event, const std::string& to, std::int64_t ms, bool byPerson)
{
    followUp.steps.push_back({event, to, ms, ms, byPerson, {}});
    followUp.state = to;
}

void World::carryOut(const FollowUpChange& change, std::int64_t ms)
{
    if (change.kind == ChangeKind::Draft) {
        facts.followUps.push_back({idOf(m_nextId++), change.content, "DRAFT", {}});
        return;
    }
    const auto followUp = std::find_if(facts.followUps.begin(), facts.followUps.end(),
        [&](const FollowUpFact& fact) { return fact.id == change.followUp; });
    followUp->content = change.content;
    if (change.kind == ChangeKind::Void)
        step(*followUp, "void", "VOIDED", ms, false);
    if (change.kind == ChangeKind::Withdraw)
        step(*followUp, "withdraw", "WITHDRAWN", ms, false);
    if (change.kind == ChangeKind::Clear)
        step(*followUp, "clear", "CLEARED", ms, false);
}

void World::sign(const std::string& rule, std::int64_t ms)
{
    for (FollowUpFact& followUp : facts.followUps) {
        if (followUp.state != "DRAFT" || followUp.content.items.front().rule != rule)
            continue;
        const auto issue = std::find_if(facts.issues.begin(), facts.issues.end(),
            [&](const IssueFact& fact) { return fact.id == followUp.content.issue; });
        const Deadlines due =
            deadlinesFor(followUp.content, issue == facts.issues.end() ? nullptr : &issue->issue, ms, calendar);
        followUp.content.issuedAtMs = ms;
        followUp.content.signForDueMs = due.signForMs;
        followUp.content.replyDueMs = due.replyMs;
        followUp.content.clearDueMs = due.clearMs;
        step(followUp, "sign", "ISSUED", ms);
    }
}

FollowUpFact* World::followUp(const std::string& rule, std::optional<FollowUpKind> kind)
{
    for (auto fact = facts.followUps.rbegin(); fact != facts.followUps.rend(); ++fact)
        for (const FollowUpItem& item : fact->content.items)
            if (item.rule == rule && (!kind || fact->content.kind == *kind))
                return &*fact;
    return nullptr;
}

const Finding* find(const Evaluation& evaluation, const std::string& rule, const std::string& period)
{
    for (const Finding& finding : evaluation.findings)
        if (finding.item.rule == rule && (period.empty() || finding.item.period == period))
            return &finding;
    return nullptr;
}

WeekState stateOf(const Evaluation& evaluation, const std::string& text)
{
    return *std::find_if(evaluation.weeks.begin(), evaluation.weeks.end(),
        [&](const WeekState& state) { return state.week.text() == text; });
}

std::vector<std::string> show(const std::vector<FollowUpChange>& changes)
{
    std::vector<std::string> lines;
    for (const FollowUpChange& change : changes) {
        const FollowUpItem& item = change.content.items.front();
        lines.push_back(std::string{nameOf(change.kind)} + " " + item.rule + " " + item.period + " "
            + std::string{nameOf(change.content.kind)} + " " + std::string{nameOf(change.content.colour)});
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace tacha::testing
