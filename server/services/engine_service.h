#pragma once

#include "server/services/ingest_service.h"

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
    std::vector<std::string> changes; ///< one line each: `draft R-V2|…`, `withdraw …`
};

/// Judges visits, evaluates the rules and keeps the follow-ups true, off the ingest path. What must be looked at is
/// kept in the database, so nothing is lost at a stop; each effect happens exactly once. Safe from any thread.
class EngineService {
public:
    EngineService(
        Store& store, IngestService& ingest, CountyCache& counties, const Clock& businessClock, LogSink log = {});
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
    /// One evaluation of the whole county as of a moment, with its effects. For the demo, `tacha-server evaluate` and
    /// tests.
    EngineRun evaluateAt(std::int64_t asOfMs);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tacha
