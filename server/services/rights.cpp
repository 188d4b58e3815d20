#include "server/services/scope.h"

#include "shared/model/follow_up.h"
#include "shared/model/roles.h"
#include "shared/model/visit.h"

#include <algorithm>
#include <array>

/// Who may write what. Read with the domain's tables of roles and transitions beside it.
namespace tacha {
namespace {

using enum Role;

constexpr std::array kProjectRoles{ProjectChief, ChiefAssistant, ResponsibleHead, SiteFacilitator, Inspector,
    GroupLeader, Deputy, DeputyLeader, CppccMember, SpecialSupervisor, AuditExpert, LineDept, Township, ProjectOffice,
    PoHead, Supervisor};

/// One author looking at one project at one moment.
struct Author {
    Author(const County& in, const Id& who, const Id& project, std::int64_t at)
        : county(in), person(who), atMs(at), duties(dutiesOf(in, who, project, businessDate(at)))
    {
    }
    const County& county;
    Id person;
    std::int64_t atMs;
    Duties duties;

    bool is(Role role) const { return holdsRole(county, person, role, duties, atMs); }
    bool isAny(std::span<const Role> roles) const
    {
        return std::any_of(roles.begin(), roles.end(), [&](Role role) { return is(role); });
    }
    bool isAny(std::initializer_list<Role> roles) const { return isAny(std::span{roles.begin(), roles.size()}); }
    bool seesIt(const StreamId& stream) const { return maySee(county, person, stream, atMs); }
};

Id memberId(const Json& body, const char* key)
{
    const auto at = body.find(key);
    if (at == body.end() || !at->is_string())
        return {};
    return Id::parse(at->get_ref<const std::string&>()).value_or(Id{});
}

std::string memberText(const Json& body, const char* key)
{
    const auto at = body.find(key);
    return at != body.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

bool mayVisit(const Author& author, const Json& body)
{
    const auto kind = parseName<VisitKind>(memberText(body, "kind"));
    if (!kind)
        return false;
    bool ofSomeRole = false;
    for (const Role role : kProjectRoles) {
        const auto kinds = visitKindsOf(role);
        if (std::find(kinds.begin(), kinds.end(), *kind) == kinds.end())
            continue;
        ofSomeRole = true;
        if (author.is(role))
            return true;
    }
    return !ofSomeRole && author.isAny(kProjectRoles); // look-backs, observations …: anyone with a duty there
}

/// Deputies put questions and suggestions; they do not handle matters, so what they see is no issue.
bool mayReportIssue(const Author& author)
{
    return author.isAny({ProjectChief, ChiefAssistant, ResponsibleHead, SiteFacilitator, Inspector, GroupLeader,
        SpecialSupervisor, AuditExpert, LineDept, Supervisor});
}

bool mayRecord(const Author& author, const Operation& operation)
{
    const std::string& type = operation.type;
    if (type == "complaint")
        return author.county.person(author.person) != nullptr;
    const Id stated = memberId(operation.body, "project");
    if (stated && stated != operation.project)
        return false; // it would be filed where its author has no duty
    if (type == "visit" && memberId(operation.body, "visitor") != author.person)
        return false;
    if (type == "visit" || type == "visit_opening")
        return mayVisit(author, operation.body);
    if (type == "issue")
        return mayReportIssue(author);
    if (type == "suggestion")
        return author.isAny({Deputy, DeputyLeader, CppccMember, SpecialSupervisor});
    if (type == "task")
        return author.isAny({ProjectChief, ProjectOffice, PoHead, Supervisor}) || author.is(CountyHead);
    if (type == "photo" || type == "addendum" || type == "opinion" || type == "attachment")
        return author.isAny(kProjectRoles);
    return false; // reference data and follow-ups are the server's
}

bool mayMoveDueTime(const Author& author, const Operation& operation, const Entity& issue)
{
    if (!author.isAny({GroupLeader, PoHead, Supervisor}))
        return false;
    const Json before = issue.field("due_ms");
    const Json& after = operation.body.at("value");
    const bool later = before.is_number_integer() && after.is_number_integer() && after > before;
    return !later || !operation.reason().empty();
}

bool mayEdit(const Author& author, const Operation& operation, const Entity& entity)
{
    const std::string field = operation.field();
    if (entity.type == "issue" && (field == "place" || field == "part")) {
        const bool own = entity.creation && entity.creation->author == author.person;
        return own || author.isAny({GroupLeader, PoHead, Supervisor, ChiefAssistant, ResponsibleHead});
    }
    if (entity.type == "issue" && field == "due_ms")
        return mayMoveDueTime(author, operation, entity);
    // A change of the office's own data is a proposal, which a person at the office then takes or leaves.
    if (entity.type == "project" && field.starts_with("proposed_"))
        return author.isAny(kProjectRoles);
    return false;
}

bool isAddressee(const Author& author, const Entity& entity)
{
    if (entity.type == "task")
        return memberId(entity.body(), "to") == author.person;
    if (entity.type == "issue")
        return author.isAny({ResponsibleHead, SiteFacilitator, Township});
    if (entity.type == "suggestion")
        return author.isAny({ResponsibleHead, LineDept, Township});
    const auto content = entity.content<FollowUp>();
    if (!content)
        return false;
    if (content->addresseePerson)
        return content->addresseePerson == author.person;
    const Person* person = author.county.person(author.person);
    const bool ofUnit = person != nullptr && content->addresseeUnit && person->unit == content->addresseeUnit;
    const bool answersForUnit = person != nullptr
        && (person->holds(ResponsibleHead) || person->holds(LineDept) || person->holds(Township)
            || person->holds(CongressOffice) || person->holds(Finance));
    return (ofUnit && answersForUnit) || author.is(content->addresseeRole);
}

bool isSigner(const Author& author, const Entity& entity)
{
    const auto content = entity.content<FollowUp>();
    if (!content)
        return false;
    return author.is(content->signer) || (content->signer == ProjectOffice && author.is(PoHead));
}

bool isParty(const Author& author, const Entity& entity, Party party)
{
    switch (party) {
    case Party::Nobody:
    case Party::Engine:
        return false;
    case Party::Author:
        return entity.creation && entity.creation->author == author.person;
    case Party::Addressee:
        return isAddressee(author, entity);
    case Party::Signer:
        return isSigner(author, entity);
    }
    return false;
}

/// What keeps everyone from a step, whatever their role.
std::string obstacleTo(const Author& author, const Entity& entity, const std::string& event)
{
    if (entity.type == "follow_up" && event == "sign") {
        const auto content = entity.content<FollowUp>();
        if (content && content->underReview)
            return "under_review";
        if (content && content->needsConfirmation && entity.field("confirmed") != true)
            return "needs_confirmation";
    }
    if (entity.type == "issue" && event == "recheck_pass" && entity.field("strong_public_concern") == true)
        for (const Step& step : entity.steps)
            if (step.event == "reply" && step.author == author.person)
                return "own_reply"; // somebody else must have looked
    return {};
}

bool allowedAt(const County& county, const Operation& operation, const Entity* entity, std::int64_t atMs)
{
    const Author author{county, operation.author, entity != nullptr ? entity->project : operation.project, atMs};
    switch (operation.kind) {
    case OperationKind::Record:
        return mayRecord(author, operation);
    case OperationKind::Edit:
        return entity != nullptr && mayEdit(author, operation, *entity);
    case OperationKind::Command:
        return entity != nullptr && (author.seesIt(streamOf(*entity)) || isAddressee(author, *entity));
    }
    return false;
}

} // namespace

std::string refusalOf(
    const County& county, const Id& person, const Entity& entity, const std::string& event, std::int64_t atMs)
{
    const auto machine = machineOf(entity.type);
    if (!machine)
        return "not_allowed";
    const Author author{county, person, entity.project, atMs};
    bool known = false;
    for (const Transition& transition : transitionsOf(*machine)) {
        if (transition.event != event)
            continue;
        known = true;
        const bool byRole = author.isAny(transition.roles);
        const bool byParty = std::any_of(transition.parties.begin(), transition.parties.end(),
            [&](Party party) { return isParty(author, entity, party); });
        if (byRole || byParty)
            return obstacleTo(author, entity, event);
    }
    return known ? "role" : "not_allowed";
}

Rights rightsOf(const County& county, const Operation& operation, const EventTime& event, const Entity* entity)
{
    // A tablet that was never online knows of no server time; what it did is judged by when it did it.
    const std::int64_t floorMs = operation.floorMs != 0 ? operation.floorMs : event.ms;
    const bool atFloor = allowedAt(county, operation, entity, floorMs);
    const bool atEvent = event.ms <= floorMs ? atFloor : allowedAt(county, operation, entity, event.ms);
    Rights rights;
    rights.everHeld = atFloor || atEvent;
    rights.endedBefore = atFloor && !atEvent;
    if (operation.kind == OperationKind::Command && entity != nullptr && rights.everHeld) {
        rights.refused = refusalOf(county, operation.author, *entity, operation.event(), floorMs);
        if (!rights.refused.empty() && event.ms > floorMs)
            rights.refused = refusalOf(county, operation.author, *entity, operation.event(), event.ms);
    }
    return rights;
}

} // namespace tacha
