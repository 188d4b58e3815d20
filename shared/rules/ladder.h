#pragma once

#include "shared/rules/reconcile.h"

#include <string_view>
#include <vector>

/// The escalation ladder L0–L4 of issued follow-ups. Internal to shared/rules.
namespace tacha {

/// A deadline that has passed, by the rule that speaks of it (R-S1 sign for, R-S2 reply, R-S3 clear), and the level
/// that is due.
struct Lapse {
    std::string_view rule;
    std::int64_t dueMs = 0;
    int level = 0;
};

/// What of a follow-up is overdue at `asOfMs`. Nothing while its clocks stand still or a person is asked to clear it.
std::vector<Lapse> lapsesOf(const FollowUp& content, std::string_view state, const ProjectFacts& facts,
    const Calendar& calendar, std::int64_t asOfMs);

/// Takes an overdue follow-up one step up the ladder, at most one a day. False if it stays where it is.
bool climbLadder(
    FollowUp& content, std::string_view state, const ProjectFacts& facts, const Calendar& calendar, std::int64_t nowMs);

/// What the last level asks of the county head, or nothing below it.
std::optional<FollowUp> lastStepOf(const Id& followUp, const FollowUp& content, std::int64_t nowMs);

} // namespace tacha
