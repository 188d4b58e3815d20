#pragma once

#include "shared/rules/facts.h"
#include "shared/rules/finding.h"
#include "shared/rules/parameters.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the rules of one project share while judging: the facts as they were known, sorted and weighed once. Internal
/// to shared/rules.
namespace tacha {

enum class VisitStanding { NotCounted, Provisional, Accepted };

/// A visit that counts, accepted or provisionally.
struct JudgedVisit {
    const VisitFact* fact = nullptr;
    VisitStanding standing = VisitStanding::Accepted;
    Week week;
    Date day;
};

/// A progress reading that may be looked at.
struct JudgedReading {
    const VisitFact* fact = nullptr;
    Id visit;
    std::int64_t eventMs = 0;
    Week week;
    Date day;
    ReadingSource source = ReadingSource::Self;
    MicroPp value = 0;
    bool accepted = false; ///< in time for its own week
    bool provisional = false; ///< may make a week YES, never NO
    bool direct = false; ///< accepted as a joint reading or by a supervisor, not merely by agreement
    bool joint = false;
    std::int64_t usableFromMs = 0; ///< for A: 0 if accepted in time, else the first T_close after it became known
    bool givesActual = false; ///< accepted by now, in time or late
};

class Judgement {
public:
    /// `withProvisional` false leaves out the visits that only count for the time being, and their readings.
    Judgement(const ProjectFacts& facts, const Parameters& parameters, const Calendar& calendar, std::int64_t asOfMs,
        bool withProvisional);

    const ProjectFacts& facts;
    const Parameters& parameters;
    const Calendar& calendar;
    const std::int64_t asOfMs;
    const bool withProvisional;
    const Week lastWeek; ///< the latest week that is judged

    /// Until when knowledge may enter the states of this week.
    std::int64_t horizonMs(const Week& week) const { return std::min(asOfMs, Calendar::freezeMs(week)); }
    bool isFrozen(const Week& week) const { return Calendar::freezeMs(week) <= asOfMs; }

    const std::vector<JudgedVisit>& visits() const { return m_visits; } ///< by event time
    const std::vector<JudgedReading>& readings() const { return m_readings; } ///< by event time
    const std::vector<NodeFact>& nodes() const { return m_nodes; } ///< confirmed stages known by now
    /// The reading that gives A at `ms`, or null while A is unknown.
    const JudgedReading* actualAt(std::int64_t ms) const;
    /// The reading that stands for one week: accepted ones by precedence, else null.
    const JudgedReading* acceptedIn(const Week& week) const;
    const JudgedReading* provisionalIn(const Week& week) const;

    /// The plan in force at a moment, or null.
    const Plan* planAt(std::int64_t ms) const;
    /// The suspension that covers a day, or null.
    const Suspension* suspensionOn(const Date& day) const;
    int effectiveDays(const Week& week) const;
    /// The project is judged in this week, save for the week being EXEMPT.
    bool isUnderWay(const Week& week) const;
    /// Date of COMPLETED or CANCELLED, whichever came first.
    std::optional<Date> endedOn() const;
    std::optional<Date> enteredOn(Lifecycle state) const;
    /// Somebody else sat in the seat by the end of the week than on its Monday.
    bool seatChangedInside(SeatKind kind, const Week& week) const;
    Id seated(SeatKind kind, const Date& day) const;
    /// The first verified actual date of a stage, known by `knownMs`.
    std::optional<Date> verifiedOn(Stage stage, std::int64_t knownMs) const;
    /// The group of a kind that looked after the project on a day, or null.
    const GroupFact* groupOn(GroupKind kind, const Date& day) const;

    /// An open follow-up of this rule's family speaks of a period that touches first…last.
    bool hasOpenFollowUp(std::string_view rule, const std::string& first, const std::string& last) const;
    /// A finding of weeks is listed until its last week freezes, and as long as a follow-up of it is open.
    bool isListed(std::string_view rule, const Week& first, const Week& last) const;

private:
    void weighVisits();
    void weighReadings();
    void computeValues();
    void settleValues();
    std::optional<std::int64_t> agreedSince(const JudgedReading& reading, std::int64_t ms) const;
    void keepMainJointReadings();
    void gatherNodes();

    std::vector<JudgedVisit> m_visits;
    std::vector<JudgedReading> m_readings;
    std::vector<NodeFact> m_nodes;
    std::vector<Suspension> m_suspensions;
};

/// P: the planned percentage at 24:00 of a day, linear by whole days between month ends (domain rule of interpolation).
MicroPp plannedPercent(const Plan& plan, const Date& day);

/// R-P1, R-P2 and R-P3 are steps of one family, R-Q1 and R-Q2 too; every other rule is a family of its own.
std::string_view familyOf(std::string_view rule);
/// Periods of one kind (weeks, dates, quarters, ids) overlap as texts.
bool periodsTouch(
    const std::string& firstA, const std::string& lastA, const std::string& firstB, const std::string& lastB);
/// The state of a follow-up as it was at a moment.
std::string stateAt(const FollowUpFact& followUp, std::int64_t ms);
/// The state and grade of an issue as they were at a moment.
std::string stateAt(const IssueFact& issue, std::int64_t ms);
IssueGrade gradeAt(const IssueFact& issue, std::int64_t ms);

} // namespace tacha
