#pragma once

#include "shared/core/names.h"
#include "shared/model/words.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The state machines of everything that moves by commands: one table per kind of object, used by the merge, by the
/// server's checks and by the screens alike.
namespace tacha {

/// Kinds of objects that have a state.
enum class Machine { Visit, Photo, Issue, FollowUp, Suggestion, Task };
constexpr std::array<std::string_view, 6> namesOf(Machine)
{
    return {"visit", "photo", "issue", "follow_up", "suggestion", "task"};
}

/// Who may take a step, besides the county-wide roles listed with it.
enum class Party {
    Nobody,
    Author, ///< who made the object (visitor, proposer, giver of a task)
    Addressee, ///< who it is addressed to: person, their unit's head, or the project's team
    Signer, ///< the role named in the follow-up
    Engine, ///< the server itself
};

struct Transition {
    std::string_view from;
    std::string_view event;
    std::string_view to;
    int rank; ///< of concurrent commands the highest goes first
    std::vector<Role> roles; ///< holders may take it anywhere they see the object
    std::vector<Party> parties;
};

/// All transitions of a machine, in the order of the domain's tables.
std::span<const Transition> transitionsOf(Machine machine);
/// The state in which a machine begins.
std::string_view initialState(Machine machine);
/// The transition that `event` makes from `state`, or null.
const Transition* findTransition(Machine machine, std::string_view state, std::string_view event);
/// Rank of `event` in its machine; 0 for one that no transition knows.
int rankOf(Machine machine, std::string_view event);
/// All states that appear in the machine's table, the initial one first.
std::vector<std::string_view> statesOf(Machine machine);

} // namespace tacha
