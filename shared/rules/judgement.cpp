#include "shared/rules/judgement.h"

#include "shared/model/roles.h"
#include "shared/rules/reconcile.h"
#include "shared/rules/visit_verdict.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace tacha {
namespace {

constexpr MicroPp kWholePercent = 1000 * kMicroPpPerPermille;
constexpr std::size_t kReadingPhotos = 2;

/// What a person or the engine last decided about a visit by `ms`; null if nothing.
const StepFact* decisionAt(const VisitFact& visit, std::int64_t ms)
{
    const StepFact* last = nullptr;
    for (const StepFact& step : visit.steps)
        if (step.knownMs <= ms)
            last = &step;
    return last;
}

VisitStanding standingAt(const VisitFact& visit, std::int64_t ms)
{
    if (visit.knownMs > ms)
        return VisitStanding::NotCounted;
    const StepFact* decision = decisionAt(visit, ms);
    if (decision && decision->event == "accept")
        return VisitStanding::Accepted;
    if (decision && decision->event == "reject")
        return VisitStanding::NotCounted;
    if (visit.quarantined)
        return VisitStanding::Provisional;
    switch (visit.verdict.qualification) {
    case Qualification::Qualified:
        return decision ? VisitStanding::Provisional : VisitStanding::Accepted; // held
    case Qualification::Pending:
        return VisitStanding::Provisional;
    case Qualification::PendingNotCounted:
        return VisitStanding::NotCounted;
    }
    return VisitStanding::NotCounted;
}

bool supervisorAccepted(const VisitFact& visit, std::int64_t ms)
{
    const StepFact* decision = decisionAt(visit, ms);
    return decision && decision->event == "accept" && decision->bySupervisor;
}

enum class PhotoWord { Fine, Questioned, Rejected };

/// What the photos of a reading allow at `ms`: a questioned one holds it back, too few left reject it.
PhotoWord photosAt(const VisitFact& visit, std::int64_t ms)
{
    const auto& photos = visit.visit.reading->photos;
    std::map<std::string, std::string> states;
    for (const auto& step : visit.photoSteps)
        if (step.knownMs <= ms && std::find(photos.begin(), photos.end(), step.sha256) != photos.end())
            states[step.sha256] = step.to;
    std::size_t rejected = 0;
    bool questioned = false;
    for (const auto& [sha256, state] : states) {
        rejected += state == "REJECTED" ? 1 : 0;
        questioned = questioned || state == "QUESTIONED";
    }
    if (rejected > 0 && photos.size() < rejected + kReadingPhotos)
        return PhotoWord::Rejected;
    return questioned ? PhotoWord::Questioned : PhotoWord::Fine;
}

/// A joint or supervisor-accepted reading stands by itself.
bool standsByItself(const VisitFact& visit, std::int64_t ms)
{
    if (standingAt(visit, ms) != VisitStanding::Accepted || photosAt(visit, ms) != PhotoWord::Fine)
        return false;
    return readingSourceOf(visit.visit.kind) == ReadingSource::Joint || supervisorAccepted(visit, ms);
}

/// When the state of the visit that holds at `ms` became known.
std::int64_t settledMs(const VisitFact& visit, std::int64_t ms)
{
    std::int64_t settled = visit.knownMs;
    for (const StepFact& step : visit.steps)
        if (step.knownMs <= ms)
            settled = std::max(settled, step.knownMs);
    for (const auto& step : visit.photoSteps)
        if (step.knownMs <= ms)
            settled = std::max(settled, step.knownMs);
    return settled;
}

int precedence(ReadingSource source)
{
    switch (source) {
    case ReadingSource::Joint:
        return 5;
    case ReadingSource::Expert:
        return 4;
    case ReadingSource::Assistant:
    case ReadingSource::Chief:
        return 3;
    case ReadingSource::Deputy:
        return 2;
    case ReadingSource::Self:
        return 1;
    }
    return 0;
}

/// Of two readings of one week, does `b` speak louder than `a`?
bool outranks(const JudgedReading& b, const JudgedReading& a)
{
    return std::tuple(precedence(b.source), b.eventMs, b.visit) > std::tuple(precedence(a.source), a.eventMs, a.visit);
}

bool isWeighted(const std::vector<Quantity>& quantities)
{
    return std::any_of(quantities.begin(), quantities.end(), [](const Quantity& item) { return item.weight > 0; });
}

/// A = Σ weight × min(done / planned, 1).
MicroPp weightedPercent(const std::vector<Quantity>& quantities, const std::map<std::string, std::int64_t>& done)
{
    MicroPp sum = 0;
    for (const Quantity& item : quantities) {
        const auto at = done.find(item.name);
        if (at == done.end() || item.plannedMilli <= 0)
            continue;
        const std::int64_t reached = std::min(at->second, item.plannedMilli);
        sum += static_cast<MicroPp>(static_cast<__int128>(item.weight) * 1'000'000 * reached / item.plannedMilli);
    }
    return sum;
}

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

void Judgement::weighReadings()
{
    for (const VisitFact& visit : facts.visits) {
        if (!visit.visit.reading)
            continue;
        const Week week = Week::ofMoment(visit.verdict.eventMs);
        const std::int64_t horizon = horizonMs(week);
        JudgedReading reading{.visit = visit.id,
            .eventMs = visit.verdict.eventMs,
            .week = week,
            .day = businessDate(visit.verdict.eventMs),
            .source = readingSourceOf(visit.visit.kind)};
        reading.joint = reading.source == ReadingSource::Joint;
        reading.direct = standsByItself(visit, horizon);
        reading.accepted = reading.direct;
        const VisitStanding standing = standingAt(visit, horizon);
        const bool seen =
            standing == VisitStanding::Accepted || (standing == VisitStanding::Provisional && withProvisional);
        reading.provisional = !reading.accepted && seen && photosAt(visit, horizon) != PhotoWord::Rejected;
        reading.givesActual = standsByItself(visit, asOfMs);
        if (reading.givesActual && !reading.accepted)
            reading.usableFromMs = Week::ofMoment(settledMs(visit, asOfMs)).closeMs();
        if (reading.accepted || reading.provisional || reading.givesActual)
            m_readings.push_back(reading);
    }
    std::sort(m_readings.begin(), m_readings.end(), [](const JudgedReading& a, const JudgedReading& b) {
        return std::tuple(a.eventMs, a.visit) < std::tuple(b.eventMs, b.visit);
    });
}

void Judgement::settleValues()
{
    std::map<Id, const VisitFact*> visits;
    for (const VisitFact& visit : facts.visits)
        visits[visit.id] = &visit;
    const bool weighted = isWeighted(facts.quantities);
    const auto computeValues = [&] {
        std::map<std::string, std::int64_t> done; // an item missing in a reading keeps its last accepted value
        for (JudgedReading& reading : m_readings) {
            const Reading& body = *visits[reading.visit]->visit.reading;
            std::map<std::string, std::int64_t> here = done;
            for (const QuantityDone& item : body.quantities)
                here[item.name] = item.doneMilli;
            reading.value = weighted ? weightedPercent(facts.quantities, here) : body.permille * kMicroPpPerPermille;
            if (reading.accepted)
                done = std::move(here);
        }
    };
    computeValues();

    for (JudgedReading& reading : m_readings) {
        const VisitFact& visit = *visits[reading.visit];
        if (reading.accepted || reading.source == ReadingSource::Self)
            continue;
        const Date day = reading.day;
        const std::int64_t window = parameters.whole("reading.agree_days", day) * kDayMs;
        const MicroPp margin = parameters.microPp("reading.agree_pp", day);
        const auto agreesBy = [&](std::int64_t ms) {
            return standingAt(visit, ms) == VisitStanding::Accepted && photosAt(visit, ms) == PhotoWord::Fine
                && std::any_of(m_readings.begin(), m_readings.end(), [&](const JudgedReading& joint) {
                       return joint.joint && std::llabs(joint.eventMs - reading.eventMs) <= window
                           && std::llabs(joint.value - reading.value) <= margin
                           && standsByItself(*visits[joint.visit], ms);
                   });
        };
        if (agreesBy(horizonMs(reading.week))) {
            reading.accepted = reading.givesActual = true;
            reading.provisional = false;
        } else if (!reading.givesActual && agreesBy(asOfMs)) {
            reading.givesActual = true;
            reading.usableFromMs = Week::ofMoment(asOfMs).closeMs();
            for (const JudgedReading& joint : m_readings)
                if (joint.joint && std::llabs(joint.eventMs - reading.eventMs) <= window
                    && std::llabs(joint.value - reading.value) <= margin
                    && standsByItself(*visits[joint.visit], asOfMs))
                    reading.usableFromMs = std::min(reading.usableFromMs,
                        Week::ofMoment(std::max(settledMs(*visits[joint.visit], asOfMs), settledMs(visit, asOfMs)))
                            .closeMs());
        }
    }
    if (weighted)
        computeValues();
}

/// Several members of one joint group may fill in the same visit: the leader's reading counts, else the earliest.
void Judgement::keepMainJointReadings()
{
    std::map<Id, const VisitFact*> visits;
    for (const VisitFact& visit : facts.visits)
        visits[visit.id] = &visit;
    const auto isLeaders = [&](const JudgedReading& reading) {
        const Visit& visit = visits[reading.visit]->visit;
        return std::any_of(facts.groups.begin(), facts.groups.end(),
            [&](const GroupFact& group) { return group.id == visit.group && group.group.leader == visit.visitor; });
    };
    std::map<std::tuple<Id, Date, bool>, Id> main;
    for (const JudgedReading& reading : m_readings) {
        const Visit& visit = visits[reading.visit]->visit;
        if (visit.kind != VisitKind::JointInspection || !visit.group)
            continue;
        const auto [at, isNew] = main.try_emplace({visit.group, reading.day, reading.accepted}, reading.visit);
        if (!isNew && isLeaders(reading))
            at->second = reading.visit;
    }
    std::erase_if(m_readings, [&](const JudgedReading& reading) {
        const Visit& visit = visits[reading.visit]->visit;
        const auto at = main.find({visit.group, reading.day, reading.accepted});
        return visit.kind == VisitKind::JointInspection && at != main.end() && at->second != reading.visit;
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

const JudgedReading* Judgement::actualAt(std::int64_t ms) const
{
    const JudgedReading* best = nullptr;
    for (const JudgedReading& reading : m_readings) {
        if (!reading.givesActual || reading.eventMs >= ms || reading.usableFromMs > ms)
            continue;
        if (!best || reading.week > best->week || outranks(reading, *best))
            best = &reading;
    }
    return best;
}

const JudgedReading* Judgement::acceptedIn(const Week& week) const
{
    const JudgedReading* best = nullptr;
    for (const JudgedReading& reading : m_readings)
        if (reading.accepted && reading.week == week && (!best || outranks(reading, *best)))
            best = &reading;
    return best;
}

const JudgedReading* Judgement::provisionalIn(const Week& week) const
{
    const JudgedReading* best = nullptr;
    for (const JudgedReading& reading : m_readings)
        if (reading.provisional && reading.week == week && (!best || outranks(reading, *best)))
            best = &reading;
    return best;
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
