#include "server/services/engine_service.h"

#include "server/services/follow_up_effects.h"
#include "shared/facts/entity_facts.h"
#include "shared/rules/reconcile.h"

#include <algorithm>
#include <chrono>

namespace tacha {
namespace {

constexpr const char* kLastEvaluation = "engine.last_evaluation_ms";
constexpr int kDailyHour = 6;
constexpr int kTries = 5; // a project that is written to all the time is looked at again in the next round
constexpr std::size_t kQuarantineLooked = 10'000;
constexpr int kRestFactor = 4; // the rules take at most a fifth of one core, however much comes in
constexpr auto kPause = std::chrono::seconds{30}; // how late a timed evaluation may begin

/// The next moment after `afterMs` at which the county is evaluated: every day at 06:00, and at the weekly time.
std::int64_t nextTimedMs(std::int64_t afterMs, const Calendar& calendar)
{
    const Date today = businessDate(afterMs);
    std::int64_t next = momentMs(today.plusDays(1), kDailyHour);
    if (momentMs(today, kDailyHour) > afterMs)
        next = momentMs(today, kDailyHour);
    Week week = calendar.lastEvaluatedWeek(afterMs).next();
    const std::int64_t weekly = calendar.evaluationMs(week);
    return weekly > afterMs ? std::min(next, weekly) : next;
}

Id unitOfRole(const County& county, std::initializer_list<Role> roles)
{
    std::string_view code;
    Id unit;
    for (const auto& [id, person] : county.people)
        for (const Role role : roles)
            if (person.active && person.holds(role) && (code.empty() || person.code < code)) {
                code = person.code;
                unit = person.unit;
            }
    return unit;
}

void addGroups(ProjectFacts& facts, const County& county)
{
    for (const auto& [id, plan] : county.groupingPlans) {
        const auto group = county.groups.find(plan.group);
        const bool ours = std::find(plan.projects.begin(), plan.projects.end(), facts.project) != plan.projects.end();
        if (ours && group != county.groups.end())
            facts.groups.push_back({plan.group, group->second, plan.from, plan.to, 0});
    }
    std::sort(facts.groups.begin(), facts.groups.end(),
        [](const GroupFact& a, const GroupFact& b) { return std::tie(a.from, a.id) < std::tie(b.from, b.id); });
}

Calendar calendarOf(const County& county)
{
    std::vector<CalendarYear> years;
    for (const auto& [id, year] : county.calendarYears)
        years.push_back(year);
    return Calendar{years};
}

} // namespace

/// What one run has in common for all its projects.
struct EngineService::Round {
    std::shared_ptr<const County> county;
    Parameters parameters;
    Calendar calendar;
    Id congressOffice;
    Id projectOffice;
    std::vector<PlacedOperation> quarantined; ///< visits
    EngineRun run;
};

EngineService::EngineService(Store& store, IngestService& ingest, CountyCache& counties, LogSink log)
    : m_store(store), m_ingest(ingest), m_counties(counties), m_log(std::move(log)), m_judge(store, ingest, counties)
{
}

EngineService::~EngineService()
{
    stop();
}

void EngineService::start()
{
    m_thread = std::thread([this] { loop(); });
}

void EngineService::stop()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void EngineService::wake()
{
    {
        const std::lock_guard lock{m_mutex};
        m_woken = true;
    }
    m_wake.notify_one();
}

void EngineService::loop()
{
    while (true) {
        const auto began = std::chrono::steady_clock::now();
        try {
            runTouched();
            runDue();
        } catch (const std::exception& problem) {
            if (m_log)
                m_log(LogLevel::Error, std::string{"the rules were interrupted: "} + problem.what());
        }
        const std::chrono::steady_clock::duration worked = std::chrono::steady_clock::now() - began;
        std::unique_lock lock{m_mutex};
        m_wake.wait_for(lock, worked * kRestFactor, [&] { return m_stopping; });
        m_wake.wait_for(lock, kPause, [&] { return m_stopping || m_woken; });
        if (m_stopping)
            return;
        m_woken = false;
    }
}

EngineRun EngineService::runTouched()
{
    const std::lock_guard running{m_running};
    auto touched = m_store.read([](Reader& reader) { return reader.touchedProjects(); });
    // What was touched may be what something in quarantine has waited for.
    if (!touched.empty() && m_ingest.retryQuarantined() != 0)
        touched = m_store.read([](Reader& reader) { return reader.touchedProjects(); });
    Round round = begin(m_store.nowMs(), false);
    for (const TouchedProject& one : touched)
        evaluateProject(round, one.project);
    return std::move(round.run);
}

std::vector<EngineRun> EngineService::runDue()
{
    const std::lock_guard running{m_running};
    std::vector<EngineRun> runs;
    const std::int64_t nowMs = m_store.nowMs();
    std::int64_t lastMs = lastEvaluationMs();
    if (lastMs == 0) {
        runs.push_back(evaluateAll(nowMs, false)); // the first start
        return runs;
    }
    while (true) {
        const auto county = m_store.read([&](Reader& reader) { return m_counties.current(reader); });
        const std::int64_t dueMs = nextTimedMs(lastMs, calendarOf(*county));
        if (dueMs > nowMs)
            return runs;
        runs.push_back(evaluateAll(dueMs, false));
        lastMs = dueMs;
    }
}

EngineRun EngineService::evaluateAt(std::int64_t asOfMs)
{
    const std::lock_guard running{m_running};
    return evaluateAll(asOfMs, asOfMs < lastEvaluationMs());
}

std::int64_t EngineService::lastEvaluationMs()
{
    const std::string text = m_store.read([](Reader& reader) { return reader.setting(kLastEvaluation); });
    return text.empty() ? 0 : std::stoll(text);
}

EngineService::Round EngineService::begin(std::int64_t asOfMs, bool replay)
{
    Round round;
    m_store.read([&](Reader& reader) {
        round.county = m_counties.current(reader);
        for (JournalEntry& entry : reader.journalOf(tacha::Fate::Quarantined, kQuarantineLooked))
            if (entry.placed.operation.type == "visit" && entry.placed.operation.kind == OperationKind::Record)
                round.quarantined.push_back(std::move(entry.placed));
    });
    round.parameters = Parameters{round.county->parameters};
    round.calendar = calendarOf(*round.county);
    round.congressOffice = unitOfRole(*round.county, {Role::CongressOffice});
    round.projectOffice = unitOfRole(*round.county, {Role::PoHead, Role::ProjectOffice});
    round.run.asOfMs = asOfMs;
    round.run.replay = replay;
    return round;
}

EngineRun EngineService::evaluateAll(std::int64_t asOfMs, bool replay)
{
    Round round = begin(asOfMs, replay);
    std::vector<std::pair<std::string, Id>> projects;
    for (const auto& [id, project] : round.county->projects)
        projects.emplace_back(project.code, id);
    std::sort(projects.begin(), projects.end());
    for (const auto& [code, id] : projects)
        evaluateProject(round, id);
    if (!replay)
        m_store.writeNow([&](Writer& writer) { writer.setSetting(kLastEvaluation, std::to_string(asOfMs)); });
    return std::move(round.run);
}

void EngineService::evaluateProject(Round& round, const Id& project)
{
    ++round.run.projects;
    if (!round.run.replay)
        round.run.verdicts += m_judge.judge(project);
    for (int attempt = 0; attempt < kTries; ++attempt) {
        std::int64_t stamp = 0;
        std::vector<Entity> entities;
        m_store.read([&](Reader& reader) {
            stamp = reader.touchStamp(project);
            entities = reader.entitiesOfProject(project);
        });
        const Effects effects = effectsOn(round, project, entities);
        if (round.run.replay || apply(effects, project, stamp)) {
            round.run.findings += effects.findings;
            round.run.changes.insert(round.run.changes.end(), effects.lines.begin(), effects.lines.end());
            return;
        }
    }
}

Effects EngineService::effectsOn(const Round& round, const Id& id, const std::vector<Entity>& entities)
{
    const Project* project = round.county->project(id);
    if (project == nullptr)
        return {};
    ProjectFacts facts = factsOf(id, *project);
    addEntities(facts, entities);
    for (const PlacedOperation& placed : round.quarantined)
        if (placed.operation.project == id)
            if (auto visit = quarantinedVisit(placed))
                facts.visits.push_back(std::move(*visit));
    addGroups(facts, *round.county);
    facts.congressOffice = round.congressOffice;
    facts.projectOffice = round.projectOffice;
    const Evaluation evaluation = evaluate(facts, round.parameters, round.calendar, round.run.asOfMs);
    const auto changes = reconcile(evaluation, facts, round.calendar, round.parameters);
    return effectsOf(evaluation, facts, changes, entities);
}

bool EngineService::apply(const Effects& effects, const Id& project, std::int64_t stamp)
{
    if (effects.drafts.empty() && stamp == 0)
        return true;
    bool applied = false;
    m_store.writeNow([&](Writer& writer) {
        applied = writer.settleTouch(project, stamp);
        if (applied) // otherwise something has been written that these effects do not know of
            m_ingest.write(writer, effects.drafts);
    });
    return applied;
}

} // namespace tacha
