#include "mobile/viewmodels/rights.h"

#include <algorithm>

namespace tacha {

bool isAddressee(Desk& desk, const Circumstances& circumstances)
{
    const Id self = desk.me();
    if (circumstances.addresseePerson == self)
        return true;
    const auto held = desk.rolesFor(circumstances.project);
    if (circumstances.addresseeRole && held.contains(*circumstances.addresseeRole))
        return true;
    const Person* person = desk.person(self);
    return person && circumstances.addresseeUnit && person->unit == circumstances.addresseeUnit
        && (held.contains(Role::ResponsibleHead) || person->holds(Role::ResponsibleHead)
            || person->holds(Role::Township));
}

bool mayTake(Desk& desk, const Transition& transition, const Circumstances& circumstances)
{
    const auto held = desk.rolesFor(circumstances.project);
    const auto county = desk.roles();
    const auto has = [&](Role role) {
        return held.contains(role) || std::find(county.begin(), county.end(), role) != county.end();
    };
    if (std::any_of(transition.roles.begin(), transition.roles.end(), has))
        return true;
    for (const Party party : transition.parties) {
        switch (party) {
        case Party::Author:
            if (circumstances.author == desk.me())
                return true;
            break;
        case Party::Addressee:
            if (isAddressee(desk, circumstances))
                return true;
            break;
        case Party::Signer:
            if (circumstances.signer && has(*circumstances.signer))
                return true;
            break;
        case Party::Nobody:
        case Party::Engine:
            break;
        }
    }
    return false;
}

std::vector<std::string> possibleEvents(
    Desk& desk, Machine machine, const std::string& state, const Circumstances& circumstances)
{
    std::vector<std::string> events;
    for (const Transition& transition : transitionsOf(machine)) {
        const std::string event{transition.event};
        if (transition.from == state && std::find(events.begin(), events.end(), event) == events.end()
            && mayTake(desk, transition, circumstances))
            events.push_back(event);
    }
    return events;
}

} // namespace tacha
