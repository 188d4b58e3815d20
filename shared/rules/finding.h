#pragma once

#include "shared/model/follow_up.h"
#include "shared/rules/calendar.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tacha {

/// Percentage points in millionths: 100 % is 100 000 000. Progress is compared unrounded.
using MicroPp = std::int64_t;
constexpr MicroPp kMicroPpPerPermille = 100'000;

/// Holds: true now. Cleared: was true, and its clearing condition is met. Contested: true unless provisional visits
/// count.
enum class Standing { Holds, Cleared, Contested };
constexpr std::array<std::string_view, 3> namesOf(Standing)
{
    return {"HOLDS", "CLEARED", "CONTESTED"};
}

/// What a rule drew from the facts. `item` has rule, period, severity, sentences, facts and thresholds.
struct Finding {
    FollowUpItem item;
    std::string basis; ///< letters of the policies the rule comes from
    Id subject; ///< the project, or the follow-up for R-S rules
    Standing standing = Standing::Holds;
    std::optional<FollowUpKind> kind; ///< document it raises; nothing for rules that only move the ladder
    bool withTvqProposal = false;
    bool withSafetyTransfer = false;
    Role addressee = Role::ResponsibleHead;
    std::optional<Date> since; ///< business date of the fact that cleared it
    bool clearingAwaitsDecision = false; ///< would be Cleared if a provisional visit is accepted
    bool needsConfirmation = false; ///< rests on a week without a loaded calendar
    std::optional<std::int64_t> waitUntilMs; ///< not drafted before (a duplicate is suggested)
    int count = 0; ///< weeks of the run, visits missed, days overdue: what the rule counts
    Id issue;
    std::optional<Week> lastWeek; ///< the week of `lastPeriod`, for rules of weeks
    std::optional<IssueGrade> grade;

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// Substantive progress of one week. Skipped weeks neither count nor break a run.
enum class Progress { Yes, No, Unknown, Skipped };
constexpr std::array<std::string_view, 4> namesOf(Progress)
{
    return {"YES", "NO", "UNKNOWN", "SKIPPED"};
}

struct WeekState {
    Week week;
    bool counted = false; ///< the project is judged in this week
    WeekClass weekClass = WeekClass::Full;
    int effectiveDays = 0;
    Progress progress = Progress::Skipped;
    bool withoutReading = false; ///< was Unknown before a later reading filled it
    bool filled = false; ///< decided by a later reading
    bool proven = false; ///< decided by a joint or supervisor-accepted reading
    bool jointDecided = false; ///< YES by an accepted joint reading or a node that the joint group verified
    bool jointReading = false; ///< has an accepted joint reading
    bool anyAcceptedReading = false;
    bool suspendedAtEnd = false;
    Id decidedBy; ///< visit of the deciding reading or node
    std::optional<Date> decidedOn;
    MicroPp plannedRise = 0;
    MicroPp threshold = 0; ///< rise asked for
    std::optional<MicroPp> planned; ///< P as used in D
    std::optional<MicroPp> actual; ///< A at T_close
    std::optional<MicroPp> deviation; ///< D at T_close, positive = behind
    int nodeDaysOverdue = 0;
    Colour rawColour = Colour::None; ///< by D and nodes of this week alone
    Colour colour = Colour::None; ///< R-P5, with hysteresis
    bool stale = false; ///< no accepted reading in 3 counted weeks

    friend bool operator==(const WeekState&, const WeekState&) = default;
};

/// The colour a project shows, and the sentence that explains it.
struct Lamp {
    Colour colour = Colour::None;
    bool stale = false; ///< no fresh reading for three weeks: shown hatched
    bool suspended = false; ///< shown greyed
    std::string rule; ///< the rule that speaks loudest, or empty
    std::string sentence; ///< Simplified Chinese
    std::string sentenceEn;

    friend bool operator==(const Lamp&, const Lamp&) = default;
};

template <class Fields> void describe(Fields& fields, Lamp& lamp)
{
    fields("colour", lamp.colour);
    fields("stale", lamp.stale);
    fields("suspended", lamp.suspended);
    fields("rule", lamp.rule);
    fields("sentence", lamp.sentence);
    fields("sentence_en", lamp.sentenceEn);
}

struct Evaluation {
    Id project;
    std::int64_t asOfMs = 0;
    Week week; ///< the latest week that has been judged
    std::vector<Finding> findings; ///< ordered by rule, then period
    std::vector<WeekState> weeks; ///< from listing to `week`
    Lamp lamp;
    std::optional<MicroPp> actual; ///< A as of asOfMs
    std::optional<MicroPp> planned; ///< P as used for `deviation`
    std::optional<MicroPp> deviation; ///< D as of asOfMs

    friend bool operator==(const Evaluation&, const Evaluation&) = default;
};

} // namespace tacha
