#pragma once

#include "mobile/viewmodels/desk.h"

namespace tacha {

/// What the user may do to a thing in the state it is in, by the same tables the server judges with. The server has the
/// last word; what it refuses stays in the timeline with its reason.
struct Circumstances {
    Id project{};
    Id author{}; ///< who made it
    Id addresseePerson{};
    Id addresseeUnit{};
    std::optional<Role> addresseeRole{};
    std::optional<Role> signer{};
};

/// The user may take `transition`.
bool mayTake(Desk& desk, const Transition& transition, const Circumstances& circumstances);
/// Events that the user may cause from `state`, in the order of the table, each once.
std::vector<std::string> possibleEvents(
    Desk& desk, Machine machine, const std::string& state, const Circumstances& circumstances);
/// The user is the one a matter is addressed to.
bool isAddressee(Desk& desk, const Circumstances& circumstances);

} // namespace tacha
