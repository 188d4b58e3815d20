#include "shared/rules/judgement.h"

#include "shared/model/roles.h"
#include "shared/rules/standing.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace tacha {
namespace {

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

void Judgement::weighReadings()
{
    for (const VisitFact& visit : facts.visits) {
        if (!visit.visit.reading)
            continue;
        const Week week = Week::ofMoment(visit.verdict.eventMs);
        const std::int64_t horizon = horizonMs(week);
        JudgedReading reading{.fact = &visit,
            .visit = visit.id,
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

void Judgement::computeValues()
{
    const bool weighted = isWeighted(facts.quantities);
    std::map<std::string, std::int64_t> done; // an item missing in a reading keeps its last accepted value
    for (JudgedReading& reading : m_readings) {
        const Reading& body = *reading.fact->visit.reading;
        reading.value = body.permille * kMicroPpPerPermille;
        if (!weighted)
            continue;
        std::map<std::string, std::int64_t> here = done;
        for (const QuantityDone& item : body.quantities)
            here[item.name] = item.doneMilli;
        reading.value = weightedPercent(facts.quantities, here);
        if (reading.accepted)
            done = std::move(here);
    }
}

/// The first moment by which a joint reading that agrees was settled, as known at `ms`; nothing if none agrees.
std::optional<std::int64_t> Judgement::agreedSince(const JudgedReading& reading, std::int64_t ms) const
{
    if (standingAt(*reading.fact, ms) != VisitStanding::Accepted || photosAt(*reading.fact, ms) != PhotoWord::Fine)
        return std::nullopt;
    const std::int64_t window = parameters.whole("reading.agree_days", reading.day) * kDayMs;
    const MicroPp margin = parameters.microPp("reading.agree_pp", reading.day);
    std::optional<std::int64_t> since;
    for (const JudgedReading& joint : m_readings) {
        const bool agrees = joint.joint && std::llabs(joint.eventMs - reading.eventMs) <= window
            && std::llabs(joint.value - reading.value) <= margin && standsByItself(*joint.fact, ms);
        const std::int64_t settled = agrees ? std::max(settledMs(*joint.fact, ms), settledMs(*reading.fact, ms)) : 0;
        if (agrees && (!since || settled < *since))
            since = settled;
    }
    return since;
}

/// Readings that do not stand by themselves are accepted by agreement with a joint one.
void Judgement::settleValues()
{
    computeValues();
    for (JudgedReading& reading : m_readings) {
        if (reading.accepted || reading.source == ReadingSource::Self)
            continue;
        if (agreedSince(reading, horizonMs(reading.week))) {
            reading.accepted = reading.givesActual = true;
            reading.provisional = false;
        } else if (const auto since = agreedSince(reading, asOfMs); since && !reading.givesActual) {
            reading.givesActual = true;
            reading.usableFromMs = Week::ofMoment(*since).closeMs();
        }
    }
    computeValues();
}

/// Several members of one joint group may fill in the same visit: the leader's reading counts, else the earliest.
void Judgement::keepMainJointReadings()
{
    const auto isLeaders = [&](const JudgedReading& reading) {
        const Visit& visit = reading.fact->visit;
        return std::any_of(facts.groups.begin(), facts.groups.end(),
            [&](const GroupFact& group) { return group.id == visit.group && group.group.leader == visit.visitor; });
    };
    std::map<std::tuple<Id, Date, bool>, Id> main;
    for (const JudgedReading& reading : m_readings) {
        const Visit& visit = reading.fact->visit;
        if (visit.kind != VisitKind::JointInspection || !visit.group)
            continue;
        const auto [at, isNew] = main.try_emplace({visit.group, reading.day, reading.accepted}, reading.visit);
        if (!isNew && isLeaders(reading))
            at->second = reading.visit;
    }
    std::erase_if(m_readings, [&](const JudgedReading& reading) {
        const Visit& visit = reading.fact->visit;
        const auto at = main.find({visit.group, reading.day, reading.accepted});
        return visit.kind == VisitKind::JointInspection && at != main.end() && at->second != reading.visit;
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

} // namespace tacha
