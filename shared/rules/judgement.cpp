#include "shared/rules/judgement.h"

#include "shared/rules/reconcile.h"
#include "shared/rules/standing.h"

#include <algorithm>
#include <tuple>

namespace tacha {
namespace {

constexpr MicroPp kWholePercent = 1000 * kMicroPpPerPermille;

} // namespace

Judgement::Judgement(const ProjectFacts& projectFacts, const Parameters& thresholds, const Calendar& workingDays,
    std::int64_t asOf, bool provisional)
    : facts(projectFacts), parameters(thresholds), calendar(workingDays), asOfMs(asOf), withProvisional(provisional),
      lastWeek(workingDays.lastEvaluatedWeek(asOf))
{
    for (const auto& suspension : facts.suspensions)
        if (suspension.knownMs <= asOfMs)
            m_suspensions.push_back(suspension.value);
    weighVisits();
    weighReadings();
    settleValues();
    keepMainJointReadings();
    gatherNodes();
}

void Judgement::weighVisits()
{
    for (const VisitFact& visit : facts.visits) {
        const Week week = Week::ofMoment(visit.verdict.eventMs);
        const VisitStanding standing = standingAt(visit, horizonMs(week));
        const bool counts =
            standing == VisitStanding::Accepted || (standing == VisitStanding::Provisional && withProvisional);
        if (counts)
            m_visits.push_back({&visit, standing, week, businessDate(visit.verdict.eventMs)});
    }
    std::sort(m_visits.begin(), m_visits.end(), [](const JudgedVisit& a, const JudgedVisit& b) {
        return std::tuple(a.fact->verdict.eventMs, a.fact->id) < std::tuple(b.fact->verdict.eventMs, b.fact->id);
    });
}

void Judgement::gatherNodes()
{
    for (const NodeFact& node : facts.nodes)
        if (node.knownMs <= asOfMs)
            m_nodes.push_back(node);
    for (const VisitFact& visit : facts.visits) {
        if (visit.visit.kind != VisitKind::JointInspection || standingAt(visit, asOfMs) != VisitStanding::Accepted)
            continue;
        const Plan* plan = planAt(visit.verdict.eventMs);
        for (const NodeAnswer& answer : visit.visit.nodeAnswers) {
            std::optional<Date> actual = answer.actual;
            if (plan && !actual && answer.agrees)
                for (const StageNode& node : plan->nodes)
                    if (node.stage == answer.stage)
                        actual = node.actual;
            if (actual)
                m_nodes.push_back({answer.stage, *actual, settledMs(visit, asOfMs), true, visit.id});
        }
    }
    std::sort(m_nodes.begin(), m_nodes.end(), [](const NodeFact& a, const NodeFact& b) {
        return std::tuple(a.stage, a.actual, a.knownMs, a.visit) < std::tuple(b.stage, b.actual, b.knownMs, b.visit);
    });
}

const Plan* Judgement::planAt(std::int64_t ms) const
{
    const Plan* found = nullptr;
    for (const auto& plan : facts.plans)
        if (plan.knownMs <= asOfMs && plan.value.validFromMs <= ms
            && (!found
                || std::tuple(plan.value.validFromMs, plan.value.number)
                    > std::tuple(found->validFromMs, found->number)))
            found = &plan.value;
    return found;
}

const Suspension* Judgement::suspensionOn(const Date& day) const
{
    const Suspension* found = nullptr;
    for (const Suspension& suspension : m_suspensions)
        if (suspension.from <= day && (!suspension.to || day <= *suspension.to)
            && (!found || suspension.from < found->from))
            found = &suspension;
    return found;
}

int Judgement::effectiveDays(const Week& week) const
{
    return calendar.effectiveDays(week, m_suspensions);
}

std::optional<Date> Judgement::enteredOn(Lifecycle state) const
{
    std::optional<Date> first;
    for (const auto& step : facts.lifecycle)
        if (step.knownMs <= asOfMs && step.value.to == state && (!first || step.value.on < *first))
            first = step.value.on;
    return first;
}

std::optional<Date> Judgement::endedOn() const
{
    std::optional<Date> ended = enteredOn(Lifecycle::Completed);
    if (const auto cancelled = enteredOn(Lifecycle::Cancelled); cancelled && (!ended || *cancelled < *ended))
        ended = cancelled;
    return ended;
}

bool Judgement::isUnderWay(const Week& week) const
{
    if (!facts.isKey || facts.kind != ProjectKind::Engineering || facts.listedOn >= week.monday())
        return false;
    const auto active = enteredOn(Lifecycle::Active);
    const auto ended = endedOn();
    return active && *active <= week.monday() && (!ended || *ended > week.sunday());
}

Id Judgement::seated(SeatKind kind, const Date& day) const
{
    const Seat* latest = nullptr;
    for (const auto& seat : facts.seats)
        if (seat.knownMs <= asOfMs && seat.value.kind == kind && seat.value.covers(day)
            && (!latest || std::tuple(seat.value.from, seat.value.person) > std::tuple(latest->from, latest->person)))
            latest = &seat.value;
    return latest ? latest->person : Id{};
}

bool Judgement::seatChangedInside(SeatKind kind, const Week& week) const
{
    const Id onMonday = seated(kind, week.monday());
    for (Date day = week.monday().plusDays(1); day <= week.sunday(); day = day.plusDays(1))
        if (seated(kind, day) != onMonday)
            return true;
    return false;
}

std::optional<Date> Judgement::verifiedOn(Stage stage, std::int64_t knownMs) const
{
    for (const NodeFact& node : m_nodes)
        if (node.stage == stage && node.knownMs <= knownMs)
            return node.actual;
    return std::nullopt;
}

const GroupFact* Judgement::groupOn(GroupKind kind, const Date& day) const
{
    const GroupFact* latest = nullptr;
    for (const GroupFact& group : facts.groups)
        if (group.group.kind == kind && group.from <= day && (!group.to || day <= *group.to) && group.knownMs <= asOfMs
            && (!latest || std::tuple(group.from, group.id) > std::tuple(latest->from, latest->id)))
            latest = &group;
    return latest;
}

bool Judgement::hasOpenFollowUp(std::string_view rule, const std::string& first, const std::string& last) const
{
    return std::any_of(facts.followUps.begin(), facts.followUps.end(), [&](const FollowUpFact& followUp) {
        if (followUp.content.raisedAtMs > asOfMs || !isOpenState(stateAt(followUp, asOfMs)))
            return false;
        const auto& items = followUp.content.items;
        return std::any_of(items.begin(), items.end(), [&](const FollowUpItem& item) {
            return familyOf(item.rule) == familyOf(rule) && periodsTouch(item.period, item.lastPeriod, first, last);
        });
    });
}

bool Judgement::isListed(std::string_view rule, const Week& first, const Week& last) const
{
    return !isFrozen(last) || hasOpenFollowUp(rule, first.text(), last.text());
}

MicroPp plannedPercent(const Plan& plan, const Date& day)
{
    Date lastDay = plan.start;
    MicroPp lastValue = 0;
    if (day <= plan.start || plan.targets.empty())
        return day > plan.completion ? kWholePercent : 0;
    for (std::size_t i = 0; i < plan.targets.size(); ++i) {
        const bool isLast = i + 1 == plan.targets.size();
        const Date anchor = isLast ? plan.completion : plan.targets[i].month.lastOfMonth();
        const MicroPp value = plan.targets[i].cumPermille * kMicroPpPerPermille;
        if (day <= anchor && anchor > lastDay)
            return lastValue + (value - lastValue) * (day - lastDay) / (anchor - lastDay);
        lastDay = anchor;
        lastValue = value;
    }
    return kWholePercent;
}

std::string_view familyOf(std::string_view rule)
{
    if (rule == "R-P1" || rule == "R-P2" || rule == "R-P3")
        return "R-P1-3";
    if (rule == "R-Q1" || rule == "R-Q2")
        return "R-Q1-2";
    return rule;
}

bool periodsTouch(
    const std::string& firstA, const std::string& lastA, const std::string& firstB, const std::string& lastB)
{
    const std::string& endA = lastA.empty() ? firstA : lastA;
    const std::string& endB = lastB.empty() ? firstB : lastB;
    return firstA.size() == firstB.size() && firstA <= endB && firstB <= endA;
}

std::string stateAt(const FollowUpFact& followUp, std::int64_t ms)
{
    std::string state = followUp.steps.empty() ? followUp.state : "DRAFT";
    for (const StepFact& step : followUp.steps)
        if (step.knownMs <= ms)
            state = step.to;
    return state;
}

std::string stateAt(const IssueFact& issue, std::int64_t ms)
{
    std::string state = issue.issue.closedOnTheSpot ? "CLOSED" : "OPEN";
    for (const StepFact& step : issue.steps)
        if (step.knownMs <= ms)
            state = step.to;
    return state;
}

IssueGrade gradeAt(const IssueFact& issue, std::int64_t ms)
{
    IssueGrade grade = issue.issue.grade;
    for (const StepFact& step : issue.steps)
        if (step.knownMs <= ms && step.grade)
            grade = *step.grade;
    return grade;
}

} // namespace tacha
