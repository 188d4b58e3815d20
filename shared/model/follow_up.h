#pragma once

#include "shared/core/json_fields.h"
#include "shared/model/words.h"

namespace tacha {

/// One fact that a finding rested on, as it can be shown and followed.
struct Fact {
    std::string name; ///< stable word such as `visits`, `planned_permille`, `reading`
    std::string value; ///< as text, without unit
    std::string unit;
    Id source; ///< the visit, reading's visit, issue or photo it comes from, or none

    friend bool operator==(const Fact&, const Fact&) = default;
};

template <class Fields> void describe(Fields& fields, Fact& fact)
{
    fields("name", fact.name);
    fields("value", fact.value);
    fields("unit", fact.unit);
    fields("source", fact.source);
}

/// One finding inside a follow-up: what a rule drew, and why.
struct FollowUpItem {
    std::string rule; ///< R-V2 …
    std::int32_t ruleVersion = 1;
    std::string period; ///< 2026-W47, 2026-11, 2026-11-30 or a record's id
    std::string lastPeriod; ///< of an episode or run; empty if the same
    Colour severity = Colour::None;
    std::string sentence; ///< Simplified Chinese: why, for the person who receives it
    std::string sentenceEn;
    std::string clearsWhen; ///< Simplified Chinese: what ends it
    std::string clearsWhenEn;
    std::vector<Fact> facts;
    std::vector<Fact> parameters; ///< thresholds used, by key

    friend bool operator==(const FollowUpItem&, const FollowUpItem&) = default;
};

template <class Fields> void describe(Fields& fields, FollowUpItem& item)
{
    fields("rule", item.rule);
    fields("rule_version", item.ruleVersion);
    fields("period", item.period);
    fields("last_period", item.lastPeriod);
    fields("severity", item.severity);
    fields("sentence", item.sentence);
    fields("sentence_en", item.sentenceEn);
    fields("clears_when", item.clearsWhen);
    fields("clears_when_en", item.clearsWhenEn);
    fields("facts", item.facts);
    fields("parameters", item.parameters);
}

/// The content of a follow-up (督办件): a register written by the engine; every revision replaces it whole and
/// knowingly. Its state moves by commands.
struct FollowUp {
    FollowUpKind kind = FollowUpKind::Remind;
    Colour colour = Colour::None;
    Id project; ///< none for follow-ups of a unit or person only
    std::string key; ///< rule, subject and period it is about; its id is the hash of this
    std::vector<FollowUpItem> items;
    Id addresseeUnit;
    Id addresseePerson;
    Role addresseeRole = Role::ResponsibleHead; ///< whose duty it is, where no person is known
    std::vector<Id> copies; ///< persons and units informed
    Role signer = Role::ProjectOffice;
    std::string requirement; ///< Simplified Chinese: what to do
    std::string requirementEn;
    std::int64_t raisedAtMs = 0; ///< evaluation that raised it
    bool prospective = false; ///< raised through a late record: all deadlines run from now
    bool underReview = false; ///< 待核: provisional visits decide it; clocks stand still
    bool needsConfirmation = false; ///< rests on a week without a loaded calendar
    bool proposedForClearing = false; ///< its clearing condition is met
    Id issue; ///< for RECTIFY, SAFETY_TRANSFER, RECHECK_TASK
    std::string correction; ///< why it was withdrawn, in plain words
    // Filled once issued, by the commands' server side; deadlines never come earlier than they were.
    std::string number; ///< document number (文号), given at signing
    std::optional<std::int64_t> issuedAtMs;
    std::optional<std::int64_t> signForDueMs;
    std::optional<std::int64_t> replyDueMs;
    std::optional<std::int64_t> clearDueMs;
    std::int32_t escalation = 0; ///< ladder level L0–L4
    std::optional<std::int64_t> escalatedAtMs; ///< when that level was reached; at most one level a day
    std::optional<std::int64_t> clockStoppedAtMs; ///< since when its deadlines stand still (under review, disputed)

    friend bool operator==(const FollowUp&, const FollowUp&) = default;
};

template <class Fields> void describe(Fields& fields, FollowUp& followUp)
{
    fields("kind", followUp.kind);
    fields("colour", followUp.colour);
    fields("project", followUp.project);
    fields("key", followUp.key);
    fields("items", followUp.items);
    fields("addressee_unit", followUp.addresseeUnit);
    fields("addressee_person", followUp.addresseePerson);
    fields("addressee_role", followUp.addresseeRole);
    fields("copies", followUp.copies);
    fields("signer", followUp.signer);
    fields("requirement", followUp.requirement);
    fields("requirement_en", followUp.requirementEn);
    fields("raised_at_ms", followUp.raisedAtMs);
    fields("prospective", followUp.prospective);
    fields("under_review", followUp.underReview);
    fields("needs_confirmation", followUp.needsConfirmation);
    fields("proposed_for_clearing", followUp.proposedForClearing);
    fields("issue", followUp.issue);
    fields("correction", followUp.correction);
    fields("number", followUp.number);
    fields("issued_at_ms", followUp.issuedAtMs);
    fields("sign_for_due_ms", followUp.signForDueMs);
    fields("reply_due_ms", followUp.replyDueMs);
    fields("clear_due_ms", followUp.clearDueMs);
    fields("escalation", followUp.escalation);
    fields("escalated_at_ms", followUp.escalatedAtMs);
    fields("clock_stopped_at_ms", followUp.clockStoppedAtMs);
}

/// Record `task` (交办单).
struct Task {
    Id project;
    Id from;
    Id to;
    std::string text;
    Date due;

    friend bool operator==(const Task&, const Task&) = default;
};

template <class Fields> void describe(Fields& fields, Task& task)
{
    fields("project", task.project);
    fields("from", task.from);
    fields("to", task.to);
    fields("text", task.text);
    fields("due", task.due);
}

} // namespace tacha
