#pragma once

#include "server/services/follow_up_effects.h"
#include "server/services/ingest_service.h"
#include "server/services/visit_judge.h"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tacha {

/// What one run of the rules has done.
struct EngineRun {
    std::int64_t asOfMs = 0;
    std::size_t projects = 0;
    std::size_t verdicts = 0;
    std::size_t findings = 0;
    std::vector<std::string> changes; ///< one line each: `DRAFT R-V2|…`, `WITHDRAW R-V2|…`
    bool replay = false; ///< of a moment before the last evaluation: nothing was written
};

/// Judges visits, evaluates the rules and keeps the follow-ups true, off the ingest path. What must be looked at is
/// kept in the database, so nothing is lost at a stop; each effect happens exactly once. Safe from any thread.
class EngineService {
public:
    /// Business time is the store's.
    EngineService(Store& store, IngestService& ingest, CountyCache& counties, LogSink log = {});
    ~EngineService();

    /// Starts the engine's own thread: projects as they are touched, and the evaluations at 06:00 and at the weekly
    /// time.
    void start();
    void stop();
    /// Something was written: look soon.
    void wake();

    /// Judges and evaluates the projects that were touched, now, on the calling thread.
    EngineRun runTouched();
    /// Runs every timed evaluation (daily, weekly) that has come due since the last one, in order, up to business time.
    std::vector<EngineRun> runDue();
    /// One evaluation of the whole county as of a moment, with its effects; of a moment before the last evaluation it
    /// is a replay and only tells. For the demo, `tacha-server evaluate` and tests.
    EngineRun evaluateAt(std::int64_t asOfMs);

private:
    struct Round;

    void loop();
    std::int64_t lastEvaluationMs();
    Round begin(std::int64_t asOfMs, bool replay);
    EngineRun evaluateAll(std::int64_t asOfMs, bool replay);
    void evaluateProject(Round& round, const Id& project);
    Effects effectsOn(const Round& round, const Id& project, const std::vector<Entity>& entities);
    /// False if the project was touched since `stamp`: then nothing was written.
    bool apply(const Effects& effects, const Id& project, std::int64_t stamp);

    Store& m_store;
    IngestService& m_ingest;
    CountyCache& m_counties;
    const LogSink m_log;
    VisitJudge m_judge;

    std::recursive_mutex m_running; ///< one run at a time
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    bool m_stopping = false;
    bool m_woken = false;
    std::thread m_thread;
};

} // namespace tacha
