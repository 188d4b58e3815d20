#include "server/services/scope.h"

#include "shared/core/text.h"
#include "shared/model/roles.h"

#include <algorithm>
#include <tuple>

namespace tacha {
namespace {

template <class List, class Value> bool contains(const List& list, const Value& value)
{
    return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

/// True if the person held the county-wide role at that moment.
bool held(const County& county, const Id& id, Role role, std::int64_t atMs)
{
    const Person* person = county.person(id);
    if (person == nullptr)
        return false;
    if (person->active && person->holds(role))
        return true;
    const auto past = county.pastRoles.find(id);
    return past != county.pastRoles.end()
        && std::any_of(past->second.begin(), past->second.end(),
            [&](const PastRole& one) { return one.role == role && one.untilMs > atMs; });
}

/// The person with the roles of that moment.
std::optional<Person> personAt(const County& county, const Id& id, std::int64_t atMs)
{
    const Person* person = county.person(id);
    if (person == nullptr)
        return std::nullopt;
    Person then = *person;
    if (!person->active)
        then.roles.clear();
    const auto past = county.pastRoles.find(id);
    if (past != county.pastRoles.end())
        for (const PastRole& one : past->second)
            if (one.untilMs > atMs && !then.holds(one.role))
                then.roles.push_back(one.role);
    return then;
}

/// The congress office sees what the congress voted; the others here see everything.
bool seesEverything(const Person& person)
{
    return std::any_of(person.roles.begin(), person.roles.end(), [&](Role role) {
        Person alone;
        alone.roles = {role};
        return role != Role::CongressOffice && seesAllProjects(alone);
    });
}

bool seesProject(const Person& person, const Project& project, const Duties& duties)
{
    return duties.any() || seesEverything(person)
        || (person.holds(Role::CongressOffice) && project.origin == Origin::Voted);
}

/// An expert of the audit group that looks after the project.
bool audits(const Person& person, const Duties& duties)
{
    return person.holds(Role::AuditExpert) && contains(duties.groups, GroupKind::AuditExpert);
}

/// Duties of one person on all projects, so that groups are looked through once.
std::unordered_map<Id, Duties> allDuties(const County& county, const Id& person, const Date& day)
{
    std::unordered_map<Id, Duties> duties;
    for (const auto& [id, project] : county.projects) {
        Duties own = dutiesOf(county, person, id, day);
        if (own.any())
            duties.emplace(id, std::move(own));
    }
    return duties;
}

void addGroups(Duties& duties, const County& county, const Id& person, const Id& project, const Date& day)
{
    for (const auto& [id, plan] : county.groupingPlans) {
        if (!plan.covers(day) || !contains(plan.projects, project))
            continue;
        const auto group = county.groups.find(plan.group);
        if (group == county.groups.end() || !contains(group->second.members, person))
            continue;
        duties.groups.push_back(group->second.kind);
        if (group->second.leader == person)
            duties.leadsGroup = true;
    }
}

} // namespace

Duties dutiesOf(const County& county, const Id& person, const Id& project, const Date& day)
{
    Duties duties;
    const Project* of = county.project(project);
    const Person* who = county.person(person);
    if (of == nullptr || who == nullptr)
        return duties;
    for (const Seat& seat : of->seats)
        if (seat.person == person && seat.covers(day))
            duties.seats.push_back(seat.kind);
    addGroups(duties, county, person, project, day);
    const std::int64_t atMs = startOfDayMs(day);
    duties.unitHead =
        who->unit && who->unit == of->responsibleUnit && held(county, person, Role::ResponsibleHead, atMs);
    duties.township = who->unit && who->unit == of->territorialUnit && held(county, person, Role::Township, atMs);
    duties.leadDept = who->unit && who->unit == of->leadDept && held(county, person, Role::LineDept, atMs);
    return duties;
}

std::vector<Id> projectsOf(const County& county, const Id& person, std::int64_t atMs)
{
    const auto who = personAt(county, person, atMs);
    if (!who)
        return {};
    const auto duties = allDuties(county, person, businessDate(atMs));
    struct Ranked {
        int rank;
        std::string_view code;
        Id id;
    };
    std::vector<Ranked> ranked;
    for (const auto& [id, project] : county.projects) {
        const auto own = duties.find(id);
        if (!seesProject(*who, project, own == duties.end() ? Duties{} : own->second))
            continue;
        const int rank = own == duties.end() ? 2 : own->second.seats.empty() ? 1 : 0;
        ranked.push_back({rank, project.code, id});
    }
    std::sort(ranked.begin(), ranked.end(),
        [](const Ranked& a, const Ranked& b) { return std::tie(a.rank, a.code) < std::tie(b.rank, b.code); });
    std::vector<Id> projects;
    for (const Ranked& one : ranked)
        projects.push_back(one.id);
    return projects;
}

std::vector<StreamId> streamsOf(const County& county, const Id& person, std::int64_t atMs)
{
    const auto who = personAt(county, person, atMs);
    if (!who)
        return {};
    std::vector<StreamId> streams{ownStream(person), countyStream()};
    const Date day = businessDate(atMs);
    for (const Id& project : projectsOf(county, person, atMs)) {
        streams.push_back(commonStream(project));
        const Duties duties = dutiesOf(county, person, project, day);
        if (seesRestricted(*who) || audits(*who, duties))
            streams.push_back(restrictedStream(project));
        if (seesFunds(*who) || audits(*who, duties))
            streams.push_back(fundsStream(project));
    }
    return streams;
}

bool maySee(const County& county, const Id& person, const StreamId& stream, std::int64_t atMs)
{
    const auto who = personAt(county, person, atMs);
    const auto parts = split(stream, '/');
    if (!who || parts.size() != 3 || parts[0] != "p")
        return who && (stream == countyStream() || stream == ownStream(person));
    const Id id = Id::parse(parts[1]).value_or(Id{});
    const Project* project = county.project(id);
    if (project == nullptr)
        return false;
    const Duties duties = dutiesOf(county, person, id, businessDate(atMs));
    if (!seesProject(*who, *project, duties))
        return false;
    return stream == commonStream(id)
        || (stream == restrictedStream(id) && (seesRestricted(*who) || audits(*who, duties)))
        || (stream == fundsStream(id) && (seesFunds(*who) || audits(*who, duties)));
}

bool holdsRole(const County& county, const Id& person, Role role, const Id& project, std::int64_t atMs)
{
    return holdsRole(county, person, role, dutiesOf(county, person, project, businessDate(atMs)), atMs);
}

bool holdsRole(const County& county, const Id& person, Role role, const Duties& duties, std::int64_t atMs)
{
    switch (role) {
    case Role::ProjectChief:
        return contains(duties.seats, SeatKind::Chief);
    case Role::ChiefAssistant:
        return contains(duties.seats, SeatKind::Assistant);
    case Role::ResponsibleHead:
        return duties.unitHead || contains(duties.seats, SeatKind::ResponsibleHead);
    case Role::SiteFacilitator:
        return contains(duties.seats, SeatKind::Facilitator);
    case Role::Inspector:
        return contains(duties.groups, GroupKind::Joint) || contains(duties.groups, GroupKind::Cross);
    case Role::GroupLeader:
        return duties.leadsGroup && !contains(duties.groups, GroupKind::Deputy);
    case Role::Deputy:
        return contains(duties.groups, GroupKind::Deputy);
    case Role::DeputyLeader:
        return duties.leadsGroup && contains(duties.groups, GroupKind::Deputy);
    case Role::CppccMember:
        return contains(duties.groups, GroupKind::Cppcc);
    case Role::SpecialSupervisor:
        return contains(duties.groups, GroupKind::Special);
    case Role::AuditExpert:
        return contains(duties.groups, GroupKind::AuditExpert);
    case Role::LineDept:
        return duties.leadDept;
    case Role::Township:
        return duties.township;
    case Role::CongressOffice:
    case Role::ProjectOffice:
    case Role::PoHead:
    case Role::Supervisor:
    case Role::CountyHead:
    case Role::Finance:
    case Role::Contractor:
    case Role::Publicity:
    case Role::SysAdmin:
    case Role::SecAdmin:
    case Role::LogAuditor:
        return held(county, person, role, atMs);
    }
    return false;
}

} // namespace tacha
