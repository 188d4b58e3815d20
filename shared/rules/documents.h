#pragma once

#include "shared/rules/reconcile.h"

namespace tacha {

/// Which document of a finding a follow-up is. A finding has at most one open document of each part.
enum class DocumentPart { Main, Tvq, Transfer, Verify };
constexpr std::array<std::string_view, 4> namesOf(DocumentPart)
{
    return {"MAIN", "TVQ", "TRANSFER", "VERIFY"};
}

DocumentPart partOf(FollowUpKind kind);
/// The parts that a finding asks for.
std::vector<DocumentPart> partsOf(const Finding& finding);

/// The follow-up that a finding raises as `part`, unsigned and without number or deadlines. `key` is
/// rule|subject|period, with the part where it is not the main one.
FollowUp draftOf(const Finding& finding, DocumentPart part, const ProjectFacts& facts, std::int64_t nowMs);
/// Kind, colour, signer and request of a follow-up after its items changed: those of its gravest item.
void fitToItems(FollowUp& followUp);
/// The colour of its gravest item; what the ladder added is not in it.
Colour itemColour(const FollowUp& followUp);
/// Who asked the question of whom: two findings go into one document only if this is equal.
bool sameAddressee(const FollowUp& a, const FollowUp& b);
/// The person in a seat of the project's team on a day, or no id.
Id seatedOn(const ProjectFacts& facts, SeatKind kind, const Date& day);

/// Starts the clocks again: every deadline moves by the working days (calendar days for clearing) that they stood
/// still.
void resumeClock(FollowUp& followUp, std::int64_t nowMs, const Calendar& calendar);

} // namespace tacha
