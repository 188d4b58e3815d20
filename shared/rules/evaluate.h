#pragma once

#include "shared/rules/facts.h"
#include "shared/rules/finding.h"
#include "shared/rules/parameters.h"

namespace tacha {

/// What the rules draw from what was known of one project by `asOfMs`. Pure: neither the order of the facts nor the
/// time of calling matters, and no stored colour or finding is an input.
///
/// Weeks up to the last one whose T_eval has come are judged. The result lists findings of periods that are not frozen,
/// of periods of open follow-ups, and of named dates and lasting states until 35 days after they were cleared.
Evaluation evaluate(
    const ProjectFacts& facts, const Parameters& parameters, const Calendar& calendar, std::int64_t asOfMs);

} // namespace tacha
