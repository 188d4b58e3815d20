#pragma once

#include "shared/core/json_fields.h"
#include "shared/model/transitions.h"
#include "shared/sync/register.h"

#include <map>

namespace tacha {

/// The record that an entity began with.
struct Creation {
    Dot dot;
    Id author;
    OrderTime order;
    EventTime event;
    std::int64_t receivedMs = 0; ///< server time of first ingest; 0 while only on the tablet
    std::string hash; ///< SHA-256 of the canonical bytes, hex
    std::vector<std::string> flags; ///< such as `after_grant_ended`, `recovered`
    Json body;

    friend bool operator==(const Creation&, const Creation&) = default;
};

/// One command in an entity's timeline, with its evidence. It stays, whatever became of it.
struct Step {
    Id id; ///< of the command's dot
    Dot dot;
    std::string event;
    Id after; ///< the entity's id, or a command's: the head that its author saw
    Id author;
    OrderTime order;
    EventTime time;
    std::int64_t receivedMs = 0;
    std::string refused; ///< why its author had no right to it; empty if they had
    Json body;

    friend bool operator==(const Step&, const Step&) = default;
};

/// What became of a step.
enum class StepFate { Taken, Merged, Superseded };
constexpr std::array<std::string_view, 3> namesOf(StepFate)
{
    return {"taken", "merged", "superseded"};
}

/// An operation with the times the server gave it (or, on the tablet before sync, the tablet's best guess).
struct PlacedOperation {
    Operation operation;
    std::string hash; ///< SHA-256, hex
    OrderTime order;
    EventTime event;
    std::int64_t receivedMs = 0;
    std::string refused; ///< commands only
    std::vector<std::string> flags; ///< records only
};

/// Anything that operations are about: a record with its registers and its timeline. The whole is a function of the set
/// of operations applied: any order, any repetition gives an equal entity with equal bytes.
struct Entity {
    Id id;
    std::string type;
    Id project;
    std::optional<Creation> creation; ///< absent while only edits or commands have arrived, and for reference data
    std::map<std::string, Register> registers;
    std::vector<Step> steps; ///< by (order, dot)

    /// Takes one operation about this entity. Returns false if it was known already.
    bool apply(const PlacedOperation& placed);

    /// What the commands come to.
    struct Walk {
        std::string state; ///< empty for a type without states
        Id head; ///< what the next command must name as `after`
        std::vector<StepFate> fates; ///< one for each of `steps`
        std::vector<std::string>
            reasons; ///< why superseded: `refused`, `not_allowed`, `overtaken`; one for each of `steps`
        std::vector<std::size_t> taken; ///< indices into `steps`, in the order taken
    };
    Walk walk() const;
    std::string state() const { return walk().state; }

    bool hasConflict() const;
    /// The visible value of a register, or that member of the creation's body, or null.
    Json field(const std::string& name) const;
    /// The creation's body with all visible register values in their places.
    Json body() const;
    /// The content of a reference entity (register `content`), read as T.
    template <class T> Result<T> content() const { return ::tacha::fromJson<T>(field("content")); }

    /// The row as it is stored and sent; `fromJson` gives it back equal.
    Json toJson() const;
    static Result<Entity> fromJson(const Json& json);
    friend bool operator==(const Entity&, const Entity&) = default;
};

/// The machine that entities of this type move in, or nothing.
std::optional<Machine> machineOf(std::string_view type);
/// Types of operation that this version knows; others are quarantined, kept and retried after an update.
bool isKnownType(std::string_view type);

} // namespace tacha
