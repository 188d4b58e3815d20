#include "shared/rules/ladder.h"

#include "shared/rules/documents.h"

#include <algorithm>

namespace tacha {
namespace {

constexpr std::int32_t kAssistantLevel = 1;
constexpr std::int32_t kUnitHeadLevel = 2;
constexpr std::int32_t kCountyHeadLevel = 4;

int levelDue(const Evaluation& evaluation, const Id& followUp)
{
    int level = 0;
    for (const Finding& finding : evaluation.findings)
        if (finding.subject == followUp && finding.item.rule.starts_with("R-S"))
            level = std::max(level, finding.count);
    return level;
}

void inform(FollowUp& content, const Id& who)
{
    if (who && who != content.addresseePerson
        && std::find(content.copies.begin(), content.copies.end(), who) == content.copies.end())
        content.copies.push_back(who);
}

} // namespace

bool climbLadder(const Evaluation& evaluation, const ProjectFacts& facts, const FollowUpFact& followUp, FollowUp& next)
{
    const Date today = businessDate(evaluation.asOfMs);
    const bool climbedToday = next.escalatedAtMs && businessDate(*next.escalatedAtMs) >= today;
    if (climbedToday || next.underReview || levelDue(evaluation, followUp.id) <= next.escalation)
        return false;
    ++next.escalation;
    next.escalatedAtMs = evaluation.asOfMs;
    if (next.escalation == kAssistantLevel)
        inform(next, seatedOn(facts, SeatKind::Assistant, today));
    if (next.escalation == kUnitHeadLevel) {
        inform(next, seatedOn(facts, SeatKind::ResponsibleHead, today));
        inform(next, seatedOn(facts, SeatKind::Chief, today));
        fitToItems(next);
    }
    return true;
}

std::optional<FollowUp> lastStepOf(const FollowUpFact& followUp, const FollowUp& next, std::int64_t nowMs)
{
    if (next.escalation < kCountyHeadLevel)
        return std::nullopt;
    FollowUp proposal;
    proposal.kind = FollowUpKind::TalkProposal;
    proposal.colour = Colour::Red;
    proposal.project = next.project;
    proposal.key = "R-S3|" + followUp.id.text() + "|TALK";
    proposal.items = next.items;
    proposal.addresseeRole = Role::CountyHead;
    proposal.signer = Role::CountyHead;
    proposal.requirement = "经两次周例会仍未销号，建议约谈责任单位主要负责人，由县长决定。";
    proposal.requirementEn =
        "Still open after two weekly meetings: a talk with the unit's leader is proposed to the county head.";
    proposal.raisedAtMs = nowMs;
    return proposal;
}

} // namespace tacha
