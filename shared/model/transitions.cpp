#include "shared/model/transitions.h"

#include <algorithm>

namespace tacha {
namespace {

using enum Role;
using enum Party;

const std::vector<Role> kOffice{ProjectOffice, PoHead, Supervisor};
const std::vector<Role> kSupervisor{Supervisor};

const std::vector<Transition>& visitTable()
{
    static const std::vector<Transition> table{
        {"SUBMITTED", "accept", "ACCEPTED", 1, kSupervisor, {Engine}},
        {"SUBMITTED", "hold", "PENDING_REVIEW", 2, kSupervisor, {Engine}},
        {"SUBMITTED", "reject", "REJECTED", 3, kSupervisor, {}},
        {"PENDING_REVIEW", "accept", "ACCEPTED", 1, kSupervisor, {Engine}},
        {"PENDING_REVIEW", "reject", "REJECTED", 3, kSupervisor, {}},
        {"ACCEPTED", "hold", "PENDING_REVIEW", 2, kSupervisor, {Engine}},
        {"ACCEPTED", "reject", "REJECTED", 3, kSupervisor, {}},
        {"REJECTED", "accept", "ACCEPTED", 1, kSupervisor, {}},
    };
    return table;
}

const std::vector<Transition>& photoTable()
{
    static const std::vector<Transition> table{
        {"UNREVIEWED", "ok", "OK", 1, kSupervisor, {}},
        {"UNREVIEWED", "question", "QUESTIONED", 2, kSupervisor, {}},
        {"UNREVIEWED", "reject", "REJECTED", 3, kSupervisor, {}},
        {"OK", "question", "QUESTIONED", 2, kSupervisor, {}},
        {"QUESTIONED", "ok", "OK", 1, kSupervisor, {}},
        {"QUESTIONED", "reject", "REJECTED", 3, kSupervisor, {}},
    };
    return table;
}

const std::vector<Transition>& issueTable()
{
    static const std::vector<Role> raisers{GroupLeader, Supervisor};
    static const std::vector<Role> recheckers{Supervisor, GroupLeader, Inspector, LineDept};
    static const std::vector<Transition> table{
        {"OPEN", "notice", "NOTICED", 1, kOffice, {Engine}},
        {"OPEN", "close_on_the_spot", "CLOSED", 4, {Inspector, GroupLeader}, {Author}},
        {"NOTICED", "sign_for", "RECTIFYING", 2, {ResponsibleHead, Township}, {Addressee}},
        {"NOTICED", "reply", "REPLIED", 3, {ResponsibleHead, SiteFacilitator, Township}, {Addressee}},
        {"RECTIFYING", "reply", "REPLIED", 3, {ResponsibleHead, SiteFacilitator, Township}, {Addressee}},
        {"REPLIED", "recheck_pass", "CLOSED", 6, recheckers, {}},
        {"REPLIED", "recheck_fail", "RECTIFYING", 8, recheckers, {}},
        {"RECTIFYING", "recheck_pass", "CLOSED", 6, recheckers, {}},
        {"CLOSED", "reopen", "RECTIFYING", 9, kSupervisor, {}},
        {"OPEN", "raise_grade", "OPEN", 7, raisers, {}},
        {"NOTICED", "raise_grade", "NOTICED", 7, raisers, {}},
        {"RECTIFYING", "raise_grade", "RECTIFYING", 7, raisers, {}},
        {"REPLIED", "raise_grade", "REPLIED", 7, raisers, {}},
        {"OPEN", "mark_duplicate", "DUPLICATE", 4, kSupervisor, {}},
        {"NOTICED", "mark_duplicate", "DUPLICATE", 4, kSupervisor, {}},
        {"RECTIFYING", "mark_duplicate", "DUPLICATE", 4, kSupervisor, {}},
        {"REPLIED", "mark_duplicate", "DUPLICATE", 4, kSupervisor, {}},
        {"OPEN", "waive", "WAIVED", 5, kSupervisor, {}},
        {"NOTICED", "waive", "WAIVED", 5, kSupervisor, {}},
        {"RECTIFYING", "waive", "WAIVED", 5, kSupervisor, {}},
        {"REPLIED", "waive", "WAIVED", 5, kSupervisor, {}},
        {"OPEN", "transfer", "TRANSFERRED", 10, kSupervisor, {Engine}},
        {"NOTICED", "transfer", "TRANSFERRED", 10, kSupervisor, {Engine}},
        {"RECTIFYING", "transfer", "TRANSFERRED", 10, kSupervisor, {Engine}},
        {"TRANSFERRED", "recheck_pass", "CLOSED", 6, kSupervisor, {}},
    };
    return table;
}

const std::vector<Transition>& followUpTable()
{
    static const std::vector<Role> clerks{ProjectOffice, Supervisor};
    static const std::vector<Transition> table{
        {"DRAFT", "submit", "PENDING_SIGN", 1, kOffice, {Engine}},
        {"DRAFT", "void", "VOIDED", 9, kOffice, {Engine}},
        {"PENDING_SIGN", "void", "VOIDED", 9, kOffice, {Engine}},
        {"DRAFT", "sign", "ISSUED", 6, {}, {Signer}},
        {"PENDING_SIGN", "sign", "ISSUED", 6, {}, {Signer}},
        {"ISSUED", "sign_for", "SIGNED_FOR", 2, {}, {Addressee}},
        {"ISSUED", "reply", "REPLIED", 3, {}, {Addressee}},
        {"SIGNED_FOR", "reply", "REPLIED", 3, {}, {Addressee}},
        {"REPLIED", "review", "UNDER_REVIEW", 1, clerks, {}},
        {"REPLIED", "clear", "CLEARED", 4, clerks, {}},
        {"REPLIED", "return", "RETURNED", 7, clerks, {}},
        {"UNDER_REVIEW", "clear", "CLEARED", 4, clerks, {}},
        {"UNDER_REVIEW", "return", "RETURNED", 7, clerks, {}},
        {"RETURNED", "reply", "REPLIED", 3, {}, {Addressee}},
        {"ISSUED", "clear", "CLEARED", 4, clerks, {Engine}},
        {"SIGNED_FOR", "clear", "CLEARED", 4, clerks, {Engine}},
        {"ISSUED", "extend", "ISSUED", 5, {}, {Signer}},
        {"SIGNED_FOR", "extend", "SIGNED_FOR", 5, {}, {Signer}},
        {"ISSUED", "dispute", "DISPUTED", 8, {}, {Addressee}},
        {"SIGNED_FOR", "dispute", "DISPUTED", 8, {}, {Addressee}},
        {"REPLIED", "dispute", "DISPUTED", 8, {}, {Addressee}},
        {"DISPUTED", "uphold", "SIGNED_FOR", 5, kOffice, {}},
        {"ISSUED", "withdraw", "WITHDRAWN", 9, kOffice, {Engine}},
        {"SIGNED_FOR", "withdraw", "WITHDRAWN", 9, kOffice, {Engine}},
        {"REPLIED", "withdraw", "WITHDRAWN", 9, kOffice, {Engine}},
        {"UNDER_REVIEW", "withdraw", "WITHDRAWN", 9, kOffice, {Engine}},
        {"RETURNED", "withdraw", "WITHDRAWN", 9, kOffice, {Engine}},
        {"DISPUTED", "withdraw", "WITHDRAWN", 9, kOffice, {Engine}},
    };
    return table;
}

const std::vector<Transition>& suggestionTable()
{
    static const std::vector<Role> handlers{ResponsibleHead, LineDept, Township, ProjectOffice};
    static const std::vector<Transition> table{
        {"RECORDED", "forward", "FORWARDED", 1, {CongressOffice}, {}},
        {"FORWARDED", "reply", "REPLIED", 2, handlers, {Addressee}},
        {"REPLIED", "evaluate", "EVALUATED", 3, {}, {Author}},
        {"EVALUATED", "send_back", "FORWARDED", 4, {CongressOffice}, {}},
        {"EVALUATED", "close", "CLOSED", 1, {CongressOffice}, {Engine}},
    };
    return table;
}

const std::vector<Transition>& taskTable()
{
    static const std::vector<Transition> table{
        {"OPEN", "done", "DONE", 1, {}, {Addressee}},
        {"DONE", "confirm", "CONFIRMED", 2, {}, {Author}},
        {"DONE", "reopen", "OPEN", 3, {}, {Author}},
    };
    return table;
}

} // namespace

std::span<const Transition> transitionsOf(Machine machine)
{
    switch (machine) {
    case Machine::Visit:
        return visitTable();
    case Machine::Photo:
        return photoTable();
    case Machine::Issue:
        return issueTable();
    case Machine::FollowUp:
        return followUpTable();
    case Machine::Suggestion:
        return suggestionTable();
    case Machine::Task:
        return taskTable();
    }
    return {};
}

std::string_view initialState(Machine machine)
{
    return transitionsOf(machine).front().from;
}

const Transition* findTransition(Machine machine, std::string_view state, std::string_view event)
{
    for (const Transition& transition : transitionsOf(machine))
        if (transition.from == state && transition.event == event)
            return &transition;
    return nullptr;
}

int rankOf(Machine machine, std::string_view event)
{
    for (const Transition& transition : transitionsOf(machine))
        if (transition.event == event)
            return transition.rank;
    return 0;
}

std::vector<std::string_view> statesOf(Machine machine)
{
    std::vector<std::string_view> states;
    const auto add = [&](std::string_view state) {
        if (std::find(states.begin(), states.end(), state) == states.end())
            states.push_back(state);
    };
    for (const Transition& transition : transitionsOf(machine)) {
        add(transition.from);
        add(transition.to);
    }
    return states;
}

} // namespace tacha
