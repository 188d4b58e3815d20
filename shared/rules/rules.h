#pragma once

#include "shared/rules/judgement.h"

#include <span>
#include <string_view>
#include <vector>

/// The catalogue: one small function per rule. Internal to shared/rules.
namespace tacha {

/// What a rule looks at.
struct RuleInput {
    const Judgement& judgement;
    const std::vector<WeekState>& weeks;
};

struct Rule {
    std::string_view id;
    std::string_view basis; ///< letters of the policies it comes from; empty for a product necessity
    int version;
    void (*judge)(const RuleInput& input, std::vector<Finding>& findings);
};

/// All rules of this engine, in the order of the domain's catalogue. R-P1 stands for the family R-P1, R-P2, R-P3.
std::span<const Rule> ruleCatalogue();
/// True for the rules whose follow-ups this engine may touch.
bool isOwnRule(std::string_view rule);

// visits.cpp
void judgeChiefVisits(const RuleInput& input, std::vector<Finding>& findings); ///< R-V1
void judgeAssistantVisits(const RuleInput& input, std::vector<Finding>& findings); ///< R-V2
void judgeDeputyVisits(const RuleInput& input, std::vector<Finding>& findings); ///< R-V6
// progress.cpp
void judgeProgressRuns(const RuleInput& input, std::vector<Finding>& findings); ///< R-P1, R-P2, R-P3
void judgeUnknownWeeks(const RuleInput& input, std::vector<Finding>& findings); ///< R-P4
void judgeColour(const RuleInput& input, std::vector<Finding>& findings); ///< R-P5 with R-P6 as its input
// quality.cpp
void judgeOpenIssues(const RuleInput& input, std::vector<Finding>& findings); ///< R-Q1
void judgeMajorIssues(const RuleInput& input, std::vector<Finding>& findings); ///< R-Q2
// process.cpp
void judgeSignFor(const RuleInput& input, std::vector<Finding>& findings); ///< R-S1
void judgeReply(const RuleInput& input, std::vector<Finding>& findings); ///< R-S2
void judgeClearing(const RuleInput& input, std::vector<Finding>& findings); ///< R-S3

/// A finding with what every rule fills in the same way.
Finding findingOf(const RuleInput& input, std::string_view rule, std::string period, std::string lastPeriod = {});
/// The kind of document that a colour asks for: REMIND, NOTICE, RED_NOTICE; nothing for NONE.
std::optional<FollowUpKind> kindOf(Colour colour);
/// The run's finding as the step before the last: addressed to the unit's leader instead of the county leader.
Finding asUnitLeaderStep(Finding countyLeaderStep);

} // namespace tacha
