#include "shared/rules/fates.h"

#include "shared/rules/judgement.h"
#include "shared/rules/rules.h"

#include <algorithm>

namespace tacha {
namespace {

bool touches(const FollowUpItem& item, const Finding& finding)
{
    return familyOf(item.rule) == familyOf(finding.item.rule)
        && periodsTouch(item.period, item.lastPeriod, finding.item.period, finding.item.lastPeriod);
}

bool asksFor(const Finding& finding, DocumentPart part)
{
    const auto parts = partsOf(finding);
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

} // namespace

int runStep(const std::string& rule)
{
    return familyOf(rule) == familyOf("R-P1") ? rule.back() - '0' : 0;
}

Fates::Fates(const Evaluation& evaluation, const std::vector<FollowUpFact>& followUps, const Calendar& calendar)
    : m_followUps(followUps)
{
    for (const Finding& finding : evaluation.findings)
        if (isOwnRule(finding.item.rule))
            m_findings.push_back(withLadderOfRun(finding, calendar));
}

/// R-P3 needs an R-P2 of the same run raised at an earlier evaluation; until then it is an R-P2.
Finding Fates::withLadderOfRun(const Finding& finding, const Calendar& calendar) const
{
    if (finding.item.rule != "R-P3" || !finding.lastWeek)
        return finding;
    const std::int64_t before = calendar.evaluationMs(*finding.lastWeek);
    const auto isEarlierStep = [&](const FollowUpFact& followUp) {
        const FollowUp& content = followUp.content;
        return content.kind == FollowUpKind::RedNotice && content.raisedAtMs < before && followUp.state != "VOIDED"
            && followUp.state != "WITHDRAWN"
            && std::any_of(content.items.begin(), content.items.end(),
                [&](const FollowUpItem& item) { return runStep(item.rule) >= 2 && touches(item, finding); });
    };
    return std::any_of(m_followUps.begin(), m_followUps.end(), isEarlierStep) ? finding : asUnitLeaderStep(finding);
}

const Finding* Fates::match(const FollowUpItem& item) const
{
    const Finding* best = nullptr;
    const auto weight = [&](const Finding& finding) {
        return std::pair(finding.item.rule == item.rule, finding.count);
    };
    for (const Finding& finding : m_findings)
        if (touches(item, finding) && (!best || weight(finding) > weight(*best)))
            best = &finding;
    return best;
}

ItemFate Fates::fateOf(const FollowUpFact& followUp, const FollowUpItem& item) const
{
    const Finding* finding = match(item);
    if (!finding)
        return {Fate::Absent, nullptr};
    const int step = runStep(item.rule);
    const int reached = runStep(finding->item.rule);
    if (step > reached && finding->count < step)
        return {Fate::Absent, finding}; // the run is shorter than this document says
    if (finding->standing != Standing::Holds)
        return {finding->standing == Standing::Cleared ? Fate::Cleared : Fate::Contested, finding};
    if (step != reached)
        return {Fate::Keep, finding}; // an earlier step of the run stands until the run ends
    if (!asksFor(*finding, partOf(followUp.content.kind)))
        return {Fate::Absent, finding};
    return {bySeverity(followUp, item, *finding), finding};
}

Fate Fates::bySeverity(const FollowUpFact& followUp, const FollowUpItem& item, const Finding& finding) const
{
    if (finding.item.severity > item.severity) {
        if (isIssuedState(followUp.state))
            return Fate::Keep; // a graver document is drafted beside it, to be signed by the higher office
        const bool mustLeaveBundle = finding.item.severity == Colour::Red && followUp.content.items.size() > 1;
        return mustLeaveBundle ? Fate::Absent : Fate::Update;
    }
    const bool lowerStands = finding.item.severity < item.severity && hasLowerDocument(followUp, item, finding);
    return lowerStands ? Fate::Cleared : Fate::Update;
}

/// A document of the level that the finding has come down to is open already.
bool Fates::hasLowerDocument(const FollowUpFact& followUp, const FollowUpItem& item, const Finding& finding) const
{
    return std::any_of(m_followUps.begin(), m_followUps.end(), [&](const FollowUpFact& other) {
        const auto& items = other.content.items;
        return &other != &followUp && isOpenState(other.state)
            && partOf(other.content.kind) == partOf(followUp.content.kind)
            && std::any_of(items.begin(), items.end(), [&](const FollowUpItem& lower) {
                   return touches(lower, finding) && lower.severity >= finding.item.severity
                       && lower.severity < item.severity;
               });
    });
}

} // namespace tacha
