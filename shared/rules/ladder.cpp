#include "shared/rules/ladder.h"

#include "shared/rules/documents.h"

#include <algorithm>
#include <array>

namespace tacha {
namespace {

constexpr std::array kLevelWorkdays{1, 4, 9}; ///< L1, L2, L3 after the due date
constexpr std::ptrdiff_t kMeetingsBeforeLast = 2;
constexpr std::int32_t kAssistantLevel = 1;
constexpr std::int32_t kUnitHeadLevel = 2;
constexpr std::int32_t kCountyHeadLevel = 4;

/// The highest level whose time has come; the last one after two weekly meetings that left it open. A level is due at
/// 24:00 of its working day after the due date, whose own 24:00 is `dueMs`.
int levelDue(const ProjectFacts& facts, const Calendar& calendar, std::int64_t dueMs, std::int64_t asOfMs)
{
    int level = 0;
    std::int64_t lastMs = 0;
    for (const int workdays : kLevelWorkdays) {
        lastMs = calendar.workdayDeadlineMs(dueMs - 1, workdays);
        if (asOfMs < lastMs)
            return level;
        ++level;
    }
    const auto held = std::count_if(facts.weeklyMeetings.begin(), facts.weeklyMeetings.end(),
        [&](std::int64_t ms) { return ms >= lastMs && ms <= asOfMs; });
    return held >= kMeetingsBeforeLast ? level + 1 : level;
}

void inform(FollowUp& content, const Id& who)
{
    if (who && who != content.addresseePerson
        && std::find(content.copies.begin(), content.copies.end(), who) == content.copies.end())
        content.copies.push_back(who);
}

} // namespace

std::vector<Lapse> lapsesOf(const FollowUp& content, std::string_view state, const ProjectFacts& facts,
    const Calendar& calendar, std::int64_t asOfMs)
{
    const bool isRunning = isOpenState(state) && isIssuedState(state) && state != "DISPUTED" && !content.underReview
        && !content.clockStoppedAtMs && !content.proposedForClearing;
    if (!isRunning)
        return {};
    std::vector<Lapse> lapses;
    const auto passed = [&](const std::optional<std::int64_t>& due) { return due && asOfMs >= *due; };
    const bool unanswered = state == "ISSUED" || state == "SIGNED_FOR" || state == "RETURNED";
    if (state == "ISSUED" && passed(content.signForDueMs))
        lapses.push_back({"R-S1", *content.signForDueMs, kAssistantLevel});
    if (unanswered && passed(content.replyDueMs))
        lapses.push_back({"R-S2", *content.replyDueMs, levelDue(facts, calendar, *content.replyDueMs, asOfMs)});
    if (passed(content.clearDueMs))
        lapses.push_back({"R-S3", *content.clearDueMs, levelDue(facts, calendar, *content.clearDueMs, asOfMs)});
    return lapses;
}

bool climbLadder(
    FollowUp& content, std::string_view state, const ProjectFacts& facts, const Calendar& calendar, std::int64_t nowMs)
{
    int level = 0;
    for (const Lapse& lapse : lapsesOf(content, state, facts, calendar, nowMs))
        level = std::max(level, lapse.level);
    const Date today = businessDate(nowMs);
    const bool climbedToday = content.escalatedAtMs && businessDate(*content.escalatedAtMs) >= today;
    if (climbedToday || level <= content.escalation)
        return false;
    ++content.escalation;
    content.escalatedAtMs = nowMs;
    if (content.escalation == kAssistantLevel)
        inform(content, seatedOn(facts, SeatKind::Assistant, today));
    if (content.escalation == kUnitHeadLevel) {
        inform(content, seatedOn(facts, SeatKind::ResponsibleHead, today));
        inform(content, seatedOn(facts, SeatKind::Chief, today));
        fitToItems(content);
    }
    return true;
}

std::optional<FollowUp> lastStepOf(const Id& followUp, const FollowUp& content, std::int64_t nowMs)
{
    if (content.escalation < kCountyHeadLevel)
        return std::nullopt;
    FollowUp proposal;
    proposal.kind = FollowUpKind::TalkProposal;
    proposal.colour = Colour::Red;
    proposal.project = content.project;
    proposal.key = "R-S3|" + followUp.text() + "|TALK";
    proposal.items = content.items;
    proposal.addresseeRole = Role::CountyHead;
    proposal.signer = Role::CountyHead;
    proposal.requirement = "经两次周例会仍未销号，建议约谈责任单位主要负责人，由县长决定。";
    proposal.requirementEn =
        "Still open after two weekly meetings: a talk with the unit's leader is proposed to the county head.";
    proposal.raisedAtMs = nowMs;
    return proposal;
}

} // namespace tacha
