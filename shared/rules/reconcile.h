#pragma once

#include "shared/rules/evaluate.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tacha {

enum class ChangeKind {
    Draft, ///< create the follow-up with `content`, in state DRAFT
    Revise, ///< replace its content; nothing else
    Void, ///< command `void`: it was never issued
    Withdraw, ///< replace its content (with `correction`) and command `withdraw`
    MarkUnderReview, ///< replace its content: provisional visits decide; clocks stand still
    ProposeClear, ///< replace its content: a person may now clear it
    Clear, ///< command `clear` by the engine (BLUE and tasks only)
    Escalate, ///< replace its content: one step up the ladder
};
constexpr std::array<std::string_view, 8> namesOf(ChangeKind)
{
    return {"DRAFT", "REVISE", "VOID", "WITHDRAW", "MARK_UNDER_REVIEW", "PROPOSE_CLEAR", "CLEAR", "ESCALATE"};
}

/// One thing to do to a follow-up. `content` is always the whole content after the change.
struct FollowUpChange {
    ChangeKind kind = ChangeKind::Draft;
    Id followUp; ///< of an existing one; none for Draft, whose id is the hash of content.key
    FollowUp content;
    std::string reason; ///< Simplified Chinese, one sentence, for the timeline
    std::string reasonEn;

    friend bool operator==(const FollowUpChange&, const FollowUpChange&) = default;
};

/// What must happen to the project's follow-ups (facts.followUps) so that they say what the evaluation found, as of
/// evaluation.asOfMs. Pure. Doing the changes and asking again gives nothing more. Only follow-ups of this engine's
/// rules are touched. Drafts are made on working days from 06:00 only, save for a major hazard.
std::vector<FollowUpChange> reconcile(
    const Evaluation& evaluation, const ProjectFacts& facts, const Calendar& calendar, const Parameters& parameters);

/// The three deadlines of a document; nothing where its kind has none.
struct Deadlines {
    std::optional<std::int64_t> signForMs;
    std::optional<std::int64_t> replyMs;
    std::optional<std::int64_t> clearMs;

    friend bool operator==(const Deadlines&, const Deadlines&) = default;
};
/// Deadlines of `followUp` if it is issued at `issuedMs`. `issue` is the one a RECTIFY or SAFETY_TRANSFER is about,
/// else null. The office's command `sign` sets them; they are exclusive ends (24:00 of the due date).
Deadlines deadlinesFor(const FollowUp& followUp, const Issue* issue, std::int64_t issuedMs, const Calendar& calendar);

/// True while the follow-up is neither CLEARED nor VOIDED nor WITHDRAWN.
bool isOpenState(std::string_view state);
/// True once it has left DRAFT and PENDING_SIGN and was not voided.
bool isIssuedState(std::string_view state);

} // namespace tacha
