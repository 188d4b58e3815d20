#include "shared/rules/ladder.h"
#include "shared/rules/rules.h"
#include "shared/rules/wording.h"

/// R-S1 to R-S3: what was not signed for, answered or cleared in time. They raise nothing by themselves; `count` is the
/// level of the ladder that is due.
namespace tacha {
namespace {

void add(const RuleInput& input, const FollowUpFact& followUp, const Lapse& lapse, const char* act, const char* actEn,
    std::vector<Finding>& findings)
{
    Finding finding = findingOf(input, lapse.rule, followUp.id.text());
    finding.subject = followUp.id;
    finding.count = lapse.level;
    const FollowUp& content = followUp.content;
    const Date due = businessDate(lapse.dueMs - 1);
    finding.item.sentence = "《" + (content.number.empty() ? kindText(content.kind) : content.number) + "》应于"
        + monthDay(due) + "前" + act + "，至今未办。";
    finding.item.sentenceEn = "\"" + (content.number.empty() ? kindTextEn(content.kind) : content.number)
        + "\" should have been " + actEn + " by " + monthDayEn(due) + ".";
    finding.item.facts.push_back(factOf("due", utcText(lapse.dueMs), "", followUp.id));
    finding.item.facts.push_back(factOf("level_due", std::to_string(lapse.level)));
    findings.push_back(std::move(finding));
}

void judgeLapses(
    const RuleInput& input, std::string_view rule, const char* act, const char* actEn, std::vector<Finding>& findings)
{
    const Judgement& judgement = input.judgement;
    for (const FollowUpFact& followUp : judgement.facts.followUps) {
        if (followUp.content.raisedAtMs > judgement.asOfMs)
            continue;
        const std::string state = stateAt(followUp, judgement.asOfMs);
        for (const Lapse& lapse :
            lapsesOf(followUp.content, state, judgement.facts, judgement.calendar, judgement.asOfMs))
            if (lapse.rule == rule)
                add(input, followUp, lapse, act, actEn, findings);
    }
}

} // namespace

void judgeSignFor(const RuleInput& input, std::vector<Finding>& findings)
{
    judgeLapses(input, "R-S1", "签收", "signed for", findings);
}

void judgeReply(const RuleInput& input, std::vector<Finding>& findings)
{
    judgeLapses(input, "R-S2", "反馈", "answered", findings);
}

void judgeClearing(const RuleInput& input, std::vector<Finding>& findings)
{
    judgeLapses(input, "R-S3", "销号", "cleared", findings);
}

} // namespace tacha
