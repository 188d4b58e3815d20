#include "server/services/import/reference_draft.h"

#include "shared/model/validate.h"

#include <algorithm>

/// What is wrong with what the sheets said, and where it stands.
namespace tacha {
namespace {

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

} // namespace tacha
