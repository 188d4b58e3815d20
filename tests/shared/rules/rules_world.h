#pragma once

#include "shared/rules/preview.h"
#include "shared/rules/reconcile.h"

#include <optional>
#include <string>
#include <vector>

/// A small world for the rules: one road project of 2026 with a full team, a joint group and the real holidays of that
/// year. What reconcile asks for is carried out as the server would.
namespace tacha::testing {

Id idOf(int number);
/// A date written `2026-11-16`.
Date day(const std::string& text);
/// A moment written as date and hour.
std::int64_t at(const std::string& date, int hour, int minute = 0);
Week week(const std::string& text);
Calendar calendarOf2026();

constexpr int kProject = 1;
constexpr int kChief = 11;
constexpr int kAssistant = 12;
constexpr int kResponsibleHead = 13;
constexpr int kFacilitator = 14;
constexpr int kJointLeader = 21;
constexpr int kJointMember = 22;
constexpr int kJointGroup = 20;
constexpr int kResponsibleUnit = 31;
constexpr int kLeadDept = 32;
constexpr int kCongressOffice = 33;

class World {
public:
    /// Listed on 5 January 2026, active from 12 January, planned from 12 January to 31 December: 2 % in January, then 8
    /// % a month until October, 80 % by 30 November, done by 31 December. All earlier stages are confirmed.
    World();

    ProjectFacts facts;
    Calendar calendar = calendarOf2026();
    Parameters parameters;

    /// A qualified visit known three hours after its start.
    VisitFact& visit(VisitKind kind, const std::string& date, int hour = 9);
    /// A joint or other visit with a reading in permille.
    VisitFact& reading(VisitKind kind, const std::string& date, int permille);
    /// The full duty of a week: chief once, assistant on two days, Tuesday and Thursday.
    void dutiesOf(const std::string& week);
    IssueFact& issue(IssueGrade grade, IssueCategory category, const std::string& date, int hour = 10);
    void suspend(const std::string& from, const std::string& to);
    void enter(Lifecycle state, const std::string& date);
    /// Replaces the plan by one that goes through these month targets, in permille.
    void planTargets(const std::string& start, const std::string& completion, const std::vector<int>& permille);

    Evaluation evaluateAt(std::int64_t ms) const { return evaluate(facts, parameters, calendar, ms); }
    Evaluation evaluateWeek(const std::string& text) const { return evaluateAt(calendar.evaluationMs(week(text))); }
    /// Evaluates, reconciles and carries the changes out. Gives what was changed.
    std::vector<FollowUpChange> run(std::int64_t ms);
    std::vector<FollowUpChange> runWeek(const std::string& text) { return run(calendar.evaluationMs(week(text))); }
    /// Signs every draft of a rule at a moment.
    void sign(const std::string& rule, std::int64_t ms);
    void step(
        FollowUpFact& followUp, const std::string& event, const std::string& to, std::int64_t ms, bool byPerson = true);

    /// The newest follow-up of a rule and kind, or null.
    FollowUpFact* followUp(const std::string& rule, std::optional<FollowUpKind> kind = std::nullopt);

private:
    void carryOut(const FollowUpChange& change, std::int64_t ms);
    int m_nextId = 1000;
};

/// The finding of a rule in a period, or null.
const Finding* find(const Evaluation& evaluation, const std::string& rule, const std::string& period = {});
WeekState stateOf(const Evaluation& evaluation, const std::string& week);
/// All changes as `DRAFT R-V2 2026-W47 REMIND BLUE`, sorted.
std::vector<std::string> show(const std::vector<FollowUpChange>& changes);

} // namespace tacha::testing
