#pragma once

#include "shared/rules/reconcile.h"

namespace tacha {

/// Takes an overdue follow-up one step up the ladder, at most one a day. False if it stays where it is.
bool climbLadder(const Evaluation& evaluation, const ProjectFacts& facts, const FollowUpFact& followUp, FollowUp& next);

/// What the last level asks of the county head, or nothing below it.
std::optional<FollowUp> lastStepOf(const FollowUpFact& followUp, const FollowUp& next, std::int64_t nowMs);

} // namespace tacha
