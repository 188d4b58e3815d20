#include "shared/rules/reconcile.h"
#include "shared/rules/rules.h"
#include "shared/rules/wording.h"

#include <algorithm>
#include <array>

/// R-S1 to R-S3: what was not signed for, answered or cleared in time climbs the ladder. `count` is the level that is
/// due.
namespace tacha {
namespace {

constexpr std::array kLevelWorkdays{1, 4, 9}; ///< L1, L2, L3 after the due date
constexpr std::size_t kMeetingsBeforeLast = 2;

/// Its clock runs: issued, not disputed, not under review, not waiting for a person to clear it.
bool isRunning(const FollowUpFact& followUp, const std::string& state)
{
    const FollowUp& content = followUp.content;
    return isOpenState(state) && isIssuedState(state) && state != "DISPUTED" && !content.underReview
        && !content.clockStoppedAtMs && !content.proposedForClearing;
}

/// 24:00 of the level's working day after the due date, whose own 24:00 is `dueMs`.
std::int64_t levelMs(const Judgement& judgement, std::int64_t dueMs, std::size_t level)
{
    return judgement.calendar.workdayDeadlineMs(dueMs - 1, kLevelWorkdays[level - 1]);
}

/// The highest level whose time has come; the last one after two weekly meetings that left it open.
int levelDue(const Judgement& judgement, std::int64_t dueMs)
{
    int level = 0;
    for (std::size_t i = 1; i <= kLevelWorkdays.size(); ++i)
        if (judgement.asOfMs >= levelMs(judgement, dueMs, i))
            level = static_cast<int>(i);
    if (level < static_cast<int>(kLevelWorkdays.size()))
        return level;
    const std::int64_t since = levelMs(judgement, dueMs, kLevelWorkdays.size());
    const auto& meetings = judgement.facts.weeklyMeetings;
    const auto held = std::count_if(
        meetings.begin(), meetings.end(), [&](std::int64_t ms) { return ms >= since && ms <= judgement.asOfMs; });
    return static_cast<std::size_t>(held) >= kMeetingsBeforeLast ? level + 1 : level;
}

struct Lapse {
    std::string_view rule;
    const char* text;
    const char* textEn;
};

void add(const RuleInput& input, const FollowUpFact& followUp, const Lapse& lapse, std::int64_t dueMs, int level,
    std::vector<Finding>& findings)
{
    Finding finding = findingOf(input, lapse.rule, followUp.id.text());
    finding.subject = followUp.id;
    finding.count = level;
    const std::string due = monthDay(businessDate(dueMs - 1));
    const std::string name =
        followUp.content.number.empty() ? kindText(followUp.content.kind) : followUp.content.number;
    finding.item.sentence = "《" + name + "》应于" + due + "前" + lapse.text + "，至今未办。";
    finding.item.sentenceEn = "\"" + (followUp.content.number.empty() ? kindTextEn(followUp.content.kind) : name)
        + "\" should have been " + lapse.textEn + " by " + monthDayEn(businessDate(dueMs - 1)) + ".";
    finding.item.facts.push_back(factOf("due", utcText(dueMs), "", followUp.id));
    finding.item.facts.push_back(factOf("level_due", std::to_string(level)));
    findings.push_back(std::move(finding));
}

template <class LevelOf>
void judgeLapses(const RuleInput& input, const Lapse& lapse, std::vector<Finding>& findings, LevelOf levelOf)
{
    const Judgement& judgement = input.judgement;
    for (const FollowUpFact& followUp : judgement.facts.followUps) {
        const std::string state = stateAt(followUp, judgement.asOfMs);
        if (followUp.content.raisedAtMs > judgement.asOfMs || !isRunning(followUp, state))
            continue;
        const auto [dueMs, level] = levelOf(followUp.content, state);
        if (dueMs && judgement.asOfMs >= *dueMs)
            add(input, followUp, lapse, *dueMs, level, findings);
    }
}

using DueLevel = std::pair<std::optional<std::int64_t>, int>;

} // namespace

void judgeSignFor(const RuleInput& input, std::vector<Finding>& findings)
{
    judgeLapses(input, {"R-S1", "签收", "signed for"}, findings, [](const FollowUp& content, const std::string& state) {
        return state == "ISSUED" ? DueLevel{content.signForDueMs, 1} : DueLevel{};
    });
}

void judgeReply(const RuleInput& input, std::vector<Finding>& findings)
{
    judgeLapses(input, {"R-S2", "反馈", "answered"}, findings, [&](const FollowUp& content, const std::string& state) {
        const bool waiting = state == "ISSUED" || state == "SIGNED_FOR" || state == "RETURNED";
        return waiting && content.replyDueMs
            ? DueLevel{content.replyDueMs, levelDue(input.judgement, *content.replyDueMs)}
            : DueLevel{};
    });
}

void judgeClearing(const RuleInput& input, std::vector<Finding>& findings)
{
    judgeLapses(input, {"R-S3", "销号", "cleared"}, findings, [&](const FollowUp& content, const std::string&) {
        return content.clearDueMs ? DueLevel{content.clearDueMs, levelDue(input.judgement, *content.clearDueMs)}
                                  : DueLevel{};
    });
}

} // namespace tacha
