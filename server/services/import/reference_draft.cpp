#include "server/services/import/reference_draft.h"

#include <algorithm>

namespace tacha {

std::string pathOfPlan(std::int32_t number)
{
    return "plan " + std::to_string(number);
}

ReferenceDraft::ReferenceDraft(const ReferenceData& existing, SheetNotes& notes) : m_data(existing), m_notes(notes)
{
    const auto index = [this](const auto& list) {
        for (std::size_t i = 0; i < list.size(); ++i)
            m_index.emplace(idOf(list[i]), i);
    };
    index(m_data.units);
    index(m_data.people);
    index(m_data.projects);
    index(m_data.groups);
    index(m_data.groupingPlans);
    index(m_data.calendarYears);
}

template <class Value> void ReferenceDraft::layCoded(RowReader& reader, std::vector<Value>& list, std::string_view kind)
{
    const std::string code = reader.text("code");
    const Id id = referenceId(kind, code);
    const auto known = m_index.find(id);
    Value value = known == m_index.end() ? Value{} : list[known->second];
    columns(reader, value);
    if (code.empty())
        return; // noted by the reader
    if (!reader.good())
        m_misread.insert(id);
    if (!m_begun.emplace(id, "").second)
        return m_notes.add(reader.place("code"), "E_DUPLICATE", code);
    if (known == m_index.end()) {
        m_index.emplace(id, list.size());
        list.push_back(std::move(value));
    } else {
        list[known->second] = std::move(value);
    }
    m_places[id][""] = reader.place();
}

void ReferenceDraft::lay(RowReader& reader, Unit*)
{
    layCoded(reader, m_data.units, reference_kind::unit);
}

void ReferenceDraft::lay(RowReader& reader, Person*)
{
    layCoded(reader, m_data.people, reference_kind::person);
}

void ReferenceDraft::lay(RowReader& reader, Project*)
{
    layCoded(reader, m_data.projects, reference_kind::project);
}

void ReferenceDraft::lay(RowReader& reader, Group*)
{
    layCoded(reader, m_data.groups, reference_kind::group);
}

void ReferenceDraft::lay(RowReader& reader, GroupingPlan*)
{
    layCoded(reader, m_data.groupingPlans, reference_kind::groupingPlan);
}

Project* ReferenceDraft::projectOf(const Id& id, const RowReader& reader)
{
    const auto known = m_index.find(id);
    if (!id || known == m_index.end())
        return nullptr;
    m_places[id].emplace("", reader.place());
    if (!reader.good())
        m_misread.insert(id);
    return &m_data.projects[known->second];
}

Plan* ReferenceDraft::planOf(Project& project, std::int32_t number, const RowReader& reader)
{
    const auto same = [&](const Plan& plan) { return plan.number == number; };
    const auto plan = std::find_if(project.plans.begin(), project.plans.end(), same);
    if (plan != project.plans.end())
        return &*plan;
    m_notes.add(reader.place("plan"), "E_UNKNOWN_REFERENCE", std::to_string(number));
    return nullptr;
}

template <class Item>
void ReferenceDraft::append(
    const Id& owner, const std::string& part, std::vector<Item>& list, Item item, const RowReader& reader)
{
    if (m_begun.emplace(owner, part).second)
        list.clear();
    m_places[owner][part + "[" + std::to_string(list.size()) + "]"] = reader.place();
    list.push_back(std::move(item));
}

void ReferenceDraft::lay(RowReader& reader, StepRow*)
{
    StepRow row;
    columns(reader, row);
    if (Project* project = projectOf(row.project, reader))
        append(row.project, "history", project->history, row.step, reader);
}

void ReferenceDraft::lay(RowReader& reader, SiteRow*)
{
    SiteRow row;
    columns(reader, row);
    if (Project* project = projectOf(row.project, reader))
        append(row.project, "sites", project->sites, row.site, reader);
}

void ReferenceDraft::lay(RowReader& reader, QuantityRow*)
{
    QuantityRow row;
    columns(reader, row);
    if (Project* project = projectOf(row.project, reader))
        append(row.project, "quantities", project->quantities, row.quantity, reader);
}

void ReferenceDraft::lay(RowReader& reader, PlanRow*)
{
    PlanRow row;
    columns(reader, row);
    Project* project = projectOf(row.project, reader);
    if (project == nullptr)
        return;
    const std::string path = pathOfPlan(row.plan.number);
    m_places[row.project][path] = reader.place();
    if (!m_begun.emplace(row.project, path).second)
        return m_notes.add(reader.place("plan"), "E_DUPLICATE", std::to_string(row.plan.number));
    auto& plans = project->plans;
    const auto later = [&](const Plan& plan) { return plan.number >= row.plan.number; };
    const auto at = std::find_if(plans.begin(), plans.end(), later);
    if (at == plans.end() || at->number != row.plan.number) {
        plans.insert(at, row.plan);
        return;
    }
    row.plan.nodes = std::move(at->nodes);
    row.plan.targets = std::move(at->targets);
    *at = std::move(row.plan);
}

void ReferenceDraft::lay(RowReader& reader, NodeRow*)
{
    NodeRow row;
    columns(reader, row);
    Project* project = projectOf(row.project, reader);
    if (Plan* plan = project ? planOf(*project, row.plan, reader) : nullptr)
        append(row.project, pathOfPlan(row.plan) + ".nodes", plan->nodes, row.node, reader);
}

void ReferenceDraft::lay(RowReader& reader, TargetRow*)
{
    TargetRow row;
    columns(reader, row);
    Project* project = projectOf(row.project, reader);
    if (Plan* plan = project ? planOf(*project, row.plan, reader) : nullptr)
        append(row.project, pathOfPlan(row.plan) + ".targets", plan->targets, row.target, reader);
}

void ReferenceDraft::lay(RowReader& reader, SeatRow*)
{
    SeatRow row;
    columns(reader, row);
    if (Project* project = projectOf(row.project, reader))
        append(row.project, "seats", project->seats, row.seat, reader);
}

void ReferenceDraft::lay(RowReader& reader, SuspensionRow*)
{
    SuspensionRow row;
    columns(reader, row);
    if (Project* project = projectOf(row.project, reader))
        append(row.project, "suspensions", project->suspensions, row.suspension, reader);
}

void ReferenceDraft::lay(RowReader& reader, MemberRow*)
{
    MemberRow row;
    columns(reader, row);
    const auto known = m_index.find(row.group);
    if (!row.group || known == m_index.end() || !row.person)
        return;
    m_places[row.group].emplace("", reader.place());
    append(row.group, "members", m_data.groups[known->second].members, row.person, reader);
}

void ReferenceDraft::lay(RowReader& reader, DayRow*)
{
    DayRow row;
    columns(reader, row);
    if (!reader.good())
        return;
    CalendarYear year;
    year.year = row.day.date.year;
    const Id id = idOf(year);
    if (m_index.emplace(id, m_data.calendarYears.size()).second)
        m_data.calendarYears.push_back(year);
    CalendarYear& kept = m_data.calendarYears[m_index.at(id)];
    kept.document = row.document.empty() ? kept.document : row.document;
    m_places[id].emplace("", reader.place());
    append(id, "days", kept.days, row.day, reader);
}

ReferenceData ReferenceDraft::changes(const ReferenceData& existing, ImportReport& report) const
{
    ReferenceData changed;
    const auto collect = [&](const auto& now, const auto& before, auto& into, std::string_view kind) {
        ImportReport::Counts counts;
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (!m_places.contains(idOf(now[i])))
                continue;
            const bool isNew = i >= before.size(); // what existed keeps its position
            const bool same = !isNew && now[i] == before[i];
            ++(isNew ? counts.created : same ? counts.unchanged : counts.updated);
            if (!same)
                into.push_back(now[i]);
        }
        report.created += counts.created;
        report.updated += counts.updated;
        report.unchanged += counts.unchanged;
        if (counts != ImportReport::Counts{})
            report.byKind[std::string{kind}] = counts;
    };
    collect(m_data.units, existing.units, changed.units, reference_kind::unit);
    collect(m_data.people, existing.people, changed.people, reference_kind::person);
    collect(m_data.projects, existing.projects, changed.projects, reference_kind::project);
    collect(m_data.groups, existing.groups, changed.groups, reference_kind::group);
    collect(m_data.groupingPlans, existing.groupingPlans, changed.groupingPlans, reference_kind::groupingPlan);
    collect(m_data.calendarYears, existing.calendarYears, changed.calendarYears, reference_kind::calendarYear);
    return changed;
}

} // namespace tacha
