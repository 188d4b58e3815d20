#include "server/services/county.h"

#include "server/data/settings.h"

namespace tacha {
namespace {

template <class T> const T* findIn(const std::unordered_map<Id, T>& map, const Id& id)
{
    const auto found = map.find(id);
    return found == map.end() ? nullptr : &found->second;
}

template <class T> std::unordered_map<Id, T> contentsOf(Reader& reader, std::string_view type)
{
    std::unordered_map<Id, T> all;
    for (const Entity& entity : reader.entitiesOf(std::string{type}))
        if (auto content = entity.content<T>())
            all.emplace(entity.id, std::move(*content));
    return all;
}

std::unordered_map<Id, std::vector<PastRole>> pastRoles(Reader& reader)
{
    std::unordered_map<Id, std::vector<PastRole>> all;
    for (const Entity& entity : reader.entitiesOf(std::string{reference_kind::person}))
        for (const Json& past : entity.field("past_roles"))
            if (const auto role = fromJson<PastRole>(past))
                all[entity.id].push_back(*role);
    return all;
}

std::shared_ptr<const County> readCounty(Reader& reader)
{
    auto county = std::make_shared<County>();
    county->units = contentsOf<Unit>(reader, reference_kind::unit);
    county->people = contentsOf<Person>(reader, reference_kind::person);
    county->pastRoles = pastRoles(reader);
    county->projects = contentsOf<Project>(reader, reference_kind::project);
    county->groups = contentsOf<Group>(reader, reference_kind::group);
    county->groupingPlans = contentsOf<GroupingPlan>(reader, reference_kind::groupingPlan);
    county->calendarYears = contentsOf<CalendarYear>(reader, reference_kind::calendarYear);
    county->templates = contentsOf<Template>(reader, reference_kind::checklist);
    for (auto& [id, set] : contentsOf<ParameterSet>(reader, "parameter_set"))
        county->parameters = std::move(set); // there is one
    return county;
}

} // namespace

const Person* County::person(const Id& id) const
{
    return findIn(people, id);
}

const Project* County::project(const Id& id) const
{
    return findIn(projects, id);
}

const Unit* County::unit(const Id& id) const
{
    return findIn(units, id);
}

std::shared_ptr<const County> CountyCache::current(Reader& reader)
{
    const std::string version = reader.setting(kReferenceVersion);
    {
        const std::lock_guard lock{m_mutex};
        if (m_county && m_version == version)
            return m_county;
    }
    auto county = readCounty(reader);
    const std::lock_guard lock{m_mutex};
    m_version = version;
    m_county = county;
    return county;
}

} // namespace tacha
