#include "server/services/reference_service.h"

#include <algorithm>

namespace tacha {
namespace {

/// Kinds that the rules of every project may rest on.
constexpr std::array<std::string_view, 4> kForAllProjects{
    reference_kind::group, reference_kind::groupingPlan, reference_kind::calendarYear, "parameter_set"};

/// Collects what must be written to bring the store to what it is given.
class ReferenceWriter {
public:
    ReferenceWriter(Writer& writer, std::int64_t nowMs) : m_writer(writer), m_nowMs(nowMs) { }

    template <class T> void put(std::string_view type, const Id& id, const T& content)
    {
        const auto known = m_writer.entity(id);
        Json json = toJson(content);
        if (known && known->field("content") == json) {
            ++m_counts.unchanged;
            return;
        }
        ++(known ? m_counts.updated : m_counts.created);
        const Entity entity = known.value_or(blank(type, id));
        if constexpr (std::same_as<T, Person>)
            keepPastRoles(entity, content);
        m_drafts.push_back(IngestService::replacing(entity, "content", std::move(json)));
        if (type == reference_kind::project)
            m_writer.touch(id); // its rules rest on it
        if (std::find(kForAllProjects.begin(), kForAllProjects.end(), type) != kForAllProjects.end())
            m_forAllProjects = true;
    }
    template <class List> void putAll(std::string_view type, const List& list)
    {
        for (const auto& one : list)
            put(type, idOf(one), one);
    }
    /// Has the rules look at every project, if something changed that all rest on.
    void touchProjects()
    {
        if (m_forAllProjects)
            for (const Entity& project : m_writer.entitiesOf(std::string{reference_kind::project}))
                m_writer.touch(project.id);
    }

    const std::vector<Draft>& drafts() const { return m_drafts; }
    const ReferenceCounts& counts() const { return m_counts; }

private:
    static Entity blank(std::string_view type, const Id& id)
    {
        Entity entity;
        entity.id = id;
        entity.type = type;
        if (type == reference_kind::project)
            entity.project = id;
        return entity;
    }

    /// A role that ends is remembered with its end, so that work done under it is still judged by it.
    void keepPastRoles(const Entity& entity, const Person& now)
    {
        const auto before = entity.content<Person>();
        if (!before || !before->active)
            return;
        Json past = entity.field("past_roles");
        if (!past.is_array())
            past = Json::array();
        const std::size_t known = past.size();
        for (const Role role : before->roles)
            if (!now.active || !now.holds(role))
                past.push_back(toJson(PastRole{role, m_nowMs}));
        if (past.size() != known)
            m_drafts.push_back(IngestService::replacing(entity, "past_roles", std::move(past)));
    }

    Writer& m_writer;
    const std::int64_t m_nowMs;
    std::vector<Draft> m_drafts;
    ReferenceCounts m_counts;
    bool m_forAllProjects = false;
};

template <class Body>
ReferenceCounts writeReference(Store& store, IngestService& ingest, const Id& author, const Body& body)
{
    ReferenceCounts counts;
    store.writeNow([&](Writer& writer) {
        ReferenceWriter changes{writer, writer.nowMs()};
        body(changes);
        ingest.write(writer, changes.drafts(), author);
        changes.touchProjects();
        counts = changes.counts();
    });
    return counts;
}

template <class T> std::vector<T> sortedByCode(const std::unordered_map<Id, T>& map)
{
    std::vector<T> list;
    for (const auto& [id, value] : map)
        list.push_back(value);
    if constexpr (requires(T value) { value.code; })
        std::sort(list.begin(), list.end(), [](const T& a, const T& b) { return a.code < b.code; });
    else
        std::sort(list.begin(), list.end(), [](const T& a, const T& b) { return a.year < b.year; });
    return list;
}

} // namespace

Id parameterSetId()
{
    return referenceId("parameter_set", "county");
}

ReferenceData ReferenceService::current()
{
    const auto county = m_store.read([&](Reader& reader) { return m_counties.current(reader); });
    return {sortedByCode(county->units), sortedByCode(county->people), sortedByCode(county->projects),
        sortedByCode(county->groups), sortedByCode(county->groupingPlans), sortedByCode(county->calendarYears)};
}

ReferenceCounts ReferenceService::apply(const ReferenceData& data, const Id& author)
{
    return writeReference(m_store, m_ingest, author, [&](ReferenceWriter& changes) {
        changes.putAll(reference_kind::unit, data.units);
        changes.putAll(reference_kind::person, data.people);
        changes.putAll(reference_kind::group, data.groups);
        changes.putAll(reference_kind::calendarYear, data.calendarYears);
        changes.putAll(reference_kind::project, data.projects);
        changes.putAll(reference_kind::groupingPlan, data.groupingPlans);
    });
}

ReferenceCounts ReferenceService::applyTemplates(std::span<const Template> templates, const Id& author)
{
    return writeReference(m_store, m_ingest, author,
        [&](ReferenceWriter& changes) { changes.putAll(reference_kind::checklist, templates); });
}

ReferenceCounts ReferenceService::applyParameters(const ParameterSet& set, const Id& author)
{
    return writeReference(m_store, m_ingest, author,
        [&](ReferenceWriter& changes) { changes.put("parameter_set", parameterSetId(), set); });
}

} // namespace tacha
