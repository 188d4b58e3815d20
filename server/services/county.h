#pragma once

#include "server/data/store.h"
#include "shared/model/reference.h"

#include <memory>
#include <mutex>
#include <unordered_map>

namespace tacha {

/// A role that a person no longer holds, and until when they did (register `past_roles` of a person).
struct PastRole {
    Role role = Role::Inspector;
    std::int64_t untilMs = 0;
    friend bool operator==(const PastRole&, const PastRole&) = default;
};

template <class Fields> void describe(Fields& fields, PastRole& past)
{
    fields("role", past.role);
    fields("until_ms", past.untilMs);
}

/// All reference data of the county at one moment, by id.
struct County {
    std::unordered_map<Id, Unit> units;
    std::unordered_map<Id, Person> people;
    std::unordered_map<Id, std::vector<PastRole>> pastRoles; ///< by person
    std::unordered_map<Id, Project> projects;
    std::unordered_map<Id, Group> groups;
    std::unordered_map<Id, GroupingPlan> groupingPlans;
    std::unordered_map<Id, CalendarYear> calendarYears;
    std::unordered_map<Id, Template> templates;
    ParameterSet parameters;

    const Person* person(const Id& id) const;
    const Project* project(const Id& id) const;
    const Unit* unit(const Id& id) const;
};

/// The newest county, read again only when reference data has changed. Safe from any thread.
class CountyCache {
public:
    std::shared_ptr<const County> current(Reader& reader);

private:
    std::mutex m_mutex;
    std::string m_version;
    std::shared_ptr<const County> m_county;
};

} // namespace tacha
