#pragma once

#include "server/app/parts.h"
#include "server/services/demo/demo_history.h"

#include <map>
#include <set>

namespace tacha {

/// What the replay came to: results, not inputs.
struct ReplayCounts {
    std::size_t visits = 0;
    std::size_t operations = 0;
    std::size_t photos = 0;
    std::size_t evaluations = 0;
    std::size_t signatures = 0;
    std::size_t replies = 0;
    std::size_t cleared = 0;
    std::size_t accepted = 0;
    std::map<std::string, std::size_t> notApplied; ///< operations with another fate than applied, by reason
};

/// Lets the demo county live through its history: tablets push signed groups through the real ingest, the engine
/// evaluates at its own times, and the office signs, replies and accepts by real commands. Business time moves with it.
class DemoReplay {
public:
    /// `parts` holds the county's reference data; its business clock stands at the beginning.
    explicit DemoReplay(Parts& parts);
    ~DemoReplay();

    /// Plays all visits and the office's days between, up to `untilMs`.
    ReplayCounts play(const demo::DemoHistory& history, std::int64_t untilMs);

private:
    class Tablet;

    void moveTo(std::int64_t toMs);
    void officeDay(std::int64_t atMs);
    void signPending();
    void answerIssued();
    void clearAnswered();
    void acceptHeld();
    void push(const demo::DemoVisit& visit);
    Tablet& tabletOf(const Id& person, int number);
    std::vector<Row> rowsIn(const std::string& type, std::vector<std::string> states);
    bool act(const Id& person, const Entity& entity, const std::string& event, Json body = Json::object());

    Parts& m_parts;
    std::shared_ptr<const County> m_county;
    std::map<std::pair<Id, int>, std::unique_ptr<Tablet>> m_tablets;
    std::set<Id> m_scenarioVisits; ///< decided in the play, not before it
    std::int64_t m_nextOfficeMs = 0;
    ReplayCounts m_counts;
};

} // namespace tacha
