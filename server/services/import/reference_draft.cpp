#include "server/services/import/reference_draft.h"

#include "shared/core/text.h"
#include "shared/model/validate.h"

#include <algorithm>

namespace tacha {
namespace {

std::string pathOfPlan(std::int32_t number)
{
    return "plan " + std::to_string(number);
}

/// `plans[1].targets[3].x` names plans by position; places are kept by the plan's number, which does not move.
std::string withPlanNumber(std::string field, const Project& project)
{
    constexpr std::string_view prefix = "plans[";
    if (field == "plans" && !project.plans.empty())
        return pathOfPlan(project.plans.back().number);
    if (field.compare(0, prefix.size(), prefix) != 0)
        return field;
    const auto end = field.find(']');
    const auto at = static_cast<std::size_t>(std::stoul(field.substr(prefix.size(), end - prefix.size())));
    return pathOfPlan(project.plans.at(at).number) + field.substr(end + 1);
}

template <class Value> std::string placeKey(const Value&, const std::string& field)
{
    return field;
}
std::string placeKey(const Project& project, const std::string& field)
{
    return withPlanNumber(field, project);
}

/// The last name of a path, without a position.
std::string lastName(const std::string& field)
{
    const std::string name = field.substr(field.rfind('.') + 1); // the whole text if there is no dot
    return name.substr(0, name.find('['));
}

/// The column of a part's sheet for a JSON path, where they differ in name.
std::string columnOfPart(const std::string& field)
{
    static const std::map<std::string, std::string> different{{"cum_permille", "cum_percent"},
        {"planned_milli", "planned"}, {"valid_from_ms", "valid_from"}, {"number", "plan"}, {"members", "person"},
        {"history", "to"}, {"quantities", "weight"}, {"targets", "cum_percent"}};
    if (field.compare(0, 6, "seats[") == 0 && lastName(field) == "kind")
        return "seat";
    if (field.compare(0, 5, "plan ") == 0 && field.find('.') == std::string::npos)
        return "state"; // how the versions of a plan stand to each other
    const std::string name = lastName(field);
    const auto at = different.find(name);
    return at == different.end() ? name : at->second;
}

bool overlap(const GroupingPlan& a, const GroupingPlan& b)
{
    return (!b.to || a.from <= *b.to) && (!a.to || b.from <= *a.to);
}

} // namespace

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

Place ReferenceDraft::placeOf(const Id& owner, const std::string& field) const
{
    const auto& places = m_places.at(owner);
    for (std::string path = field;;) {
        const auto exact = places.find(path);
        if (exact != places.end())
            return {exact->second.file, exact->second.row, path.empty() ? lastName(field) : columnOfPart(field)};
        const auto inside = places.lower_bound(path + "["); // a problem of a whole list stands at its first row
        if (!path.empty() && inside != places.end() && inside->first.compare(0, path.size() + 1, path + "[") == 0)
            return {inside->second.file, inside->second.row, columnOfPart(field)};
        if (path.empty())
            return {};
        const auto dot = path.rfind('.');
        path = dot == std::string::npos ? "" : path.substr(0, dot);
    }
}

template <class Value> void ReferenceDraft::checkList(const std::vector<Value>& list, const std::optional<Date>& today)
{
    for (const Value& value : list) {
        const Id id = idOf(value);
        if (!m_places.contains(id) || m_misread.contains(id))
            continue; // as the store held it, or noted already
        std::vector<Problem> problems;
        if constexpr (std::same_as<Value, Project>)
            problems = validate(value, today);
        else
            problems = validate(value);
        for (const Problem& problem : problems)
            m_notes.add(placeOf(id, placeKey(value, problem.field)), problem.code);
    }
}

void ReferenceDraft::checkMentions()
{
    for (const Mention& mention : m_notes.mentions)
        if (!m_index.contains(mention.id))
            m_notes.add(mention.place, "E_UNKNOWN_REFERENCE", mention.code);
}

void ReferenceDraft::checkGrouping()
{
    const auto kindOf = [this](const GroupingPlan& plan) -> std::optional<GroupKind> {
        const auto group = m_index.find(plan.group);
        return group == m_index.end() ? std::nullopt : std::optional{m_data.groups[group->second].kind};
    };
    const auto judged = [](const std::optional<GroupKind>& kind) {
        return kind == GroupKind::Joint || kind == GroupKind::Deputy;
    };
    for (const GroupingPlan& plan : m_data.groupingPlans) {
        const auto places = m_places.find(idOf(plan));
        if (places == m_places.end() || !judged(kindOf(plan)))
            continue;
        for (const GroupingPlan& other : m_data.groupingPlans) {
            if (plan.code == other.code || kindOf(other) != kindOf(plan) || !overlap(plan, other))
                continue;
            for (const Id& project : plan.projects)
                if (std::count(other.projects.begin(), other.projects.end(), project) > 0) {
                    const Place& row = places->second.begin()->second;
                    m_notes.add({row.file, row.row, "projects"}, "E_GROUP_TWICE", other.code);
                }
        }
    }
}

void ReferenceDraft::checkTeamUnits()
{
    for (const Project& project : m_data.projects) {
        if (!m_places.contains(idOf(project)))
            continue;
        for (std::size_t i = 0; i < project.seats.size(); ++i) {
            const Seat& seat = project.seats[i];
            const auto person = m_index.find(seat.person);
            const bool fromUnit = seat.kind == SeatKind::ResponsibleHead || seat.kind == SeatKind::Facilitator;
            if (fromUnit && person != m_index.end() && m_data.people[person->second].unit != project.responsibleUnit)
                m_notes.add(placeOf(idOf(project), "seats[" + std::to_string(i) + "].person"), "W_TEAM_UNIT");
        }
    }
}

void ReferenceDraft::check(const std::optional<Date>& today)
{
    checkList(m_data.units, today);
    checkList(m_data.people, today);
    checkList(m_data.projects, today);
    checkList(m_data.groups, today);
    checkList(m_data.groupingPlans, today);
    checkList(m_data.calendarYears, today);
    checkMentions();
    checkGrouping();
    checkTeamUnits();
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
