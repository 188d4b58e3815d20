#pragma once

#include "server/services/county.h"
#include "shared/sync/ingest.h"

/// Who sees and who may do what (domain: roles, seats, groups). Pure functions of the county.
namespace tacha {

/// What binds a person to one project on one day, apart from county-wide roles.
struct Duties {
    std::vector<SeatKind> seats;
    std::vector<GroupKind> groups; ///< kinds of the groups that look after it
    bool leadsGroup = false; ///< leader of one of those groups
    bool unitHead = false; ///< head of the responsible unit
    bool township = false; ///< answers for the township it lies in
    bool leadDept = false; ///< works in its lead department with that role

    bool any() const { return !seats.empty() || !groups.empty() || unitHead || township || leadDept; }
};
Duties dutiesOf(const County& county, const Id& person, const Id& project, const Date& day);

/// The streams that a person may read at a moment, the most urgent first: own, county, own duties, the rest.
std::vector<StreamId> streamsOf(const County& county, const Id& person, std::int64_t atMs);
/// Projects whose common stream the person may read, in the same order.
std::vector<Id> projectsOf(const County& county, const Id& person, std::int64_t atMs);
bool maySee(const County& county, const Id& person, const StreamId& stream, std::int64_t atMs);

/// True if the person holds the role for the project at that moment: by seat, by group, by unit or county-wide.
bool holdsRole(const County& county, const Id& person, Role role, const Id& project, std::int64_t atMs);
/// The same for duties that are known already.
bool holdsRole(const County& county, const Id& person, Role role, const Duties& duties, std::int64_t atMs);

/// The rights of an operation's author at its floor. `entity` is what an edit or command is about, null for a record.
Rights rightsOf(const County& county, const Operation& operation, const EventTime& event, const Entity* entity);
/// Why `person` may not take the step at `atMs`; empty if they may. Stable words: `role`, `not_allowed` (no such
/// step), `under_review`, `needs_confirmation`, `own_reply`.
std::string refusalOf(
    const County& county, const Id& person, const Entity& entity, const std::string& event, std::int64_t atMs);

} // namespace tacha
