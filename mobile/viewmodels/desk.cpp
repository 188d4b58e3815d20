#include "mobile/viewmodels/desk.h"

#include "mobile/viewmodels/project_facts.h"
#include "shared/model/reference.h"

#include <algorithm>
#include <cmath>

namespace tacha {

Desk::Desk(Tablet& tablet, QObject* parent) : QObject(parent), m_tablet(tablet)
{
    connect(&tablet, &Tablet::changed, this, [this](const QStringList& projects) {
        forget(projects);
        emit changed(projects);
    });
}

void Desk::forget(const QStringList& projects)
{
    const bool county = projects.isEmpty() || projects.contains(QString());
    if (county) {
        m_persons.clear();
        m_units.clear();
        m_groups.clear();
        m_projects.clear();
        m_evaluations.clear();
        m_templates.clear();
        m_groupingPlans.reset();
        m_myProjects.reset();
        m_calendar.reset();
        m_parameters.reset();
        return;
    }
    m_myProjects.reset();
    for (const QString& project : projects) {
        m_projects.erase(idFrom(project));
        m_evaluations.erase(idFrom(project));
    }
}

template <class T> const T* Desk::look(std::unordered_map<Id, std::optional<T>>& cache, const Id& id)
{
    if (!id)
        return nullptr;
    auto found = cache.find(id);
    if (found == cache.end()) {
        auto value = rows().read<T>(id);
        found = cache.emplace(id, value ? std::optional<T>{std::move(*value)} : std::nullopt).first;
    }
    return found->second ? &*found->second : nullptr;
}

Id Desk::me()
{
    const auto identity = m_tablet.identity();
    return identity ? identity->person : Id{};
}

const Person* Desk::person(const Id& id)
{
    return look(m_persons, id);
}
const Unit* Desk::unit(const Id& id)
{
    return look(m_units, id);
}
const Group* Desk::group(const Id& id)
{
    return look(m_groups, id);
}

std::vector<Role> Desk::roles()
{
    if (const Person* known = person(me()))
        return known->roles;
    const auto identity = m_tablet.identity();
    return identity ? identity->roles : std::vector<Role>{};
}

bool Desk::holds(Role role)
{
    const auto all = roles();
    return std::find(all.begin(), all.end(), role) != all.end();
}

QString Desk::personName(const Id& id)
{
    const Person* known = person(id);
    return known ? text(known->name) : QString();
}

QString Desk::unitName(const Id& id)
{
    const Unit* known = unit(id);
    return known ? text(known->name) : QString();
}

QString Desk::groupName(const Id& id)
{
    const Group* known = group(id);
    return known ? text(known->name) : QString();
}

QString Desk::projectName(const Id& id)
{
    if (!id)
        return {};
    const auto row = rows().summary(id);
    return row ? text(row->title) : QString();
}

QString Desk::townshipName(const std::string& code)
{
    const Unit* known = code.empty() ? nullptr : unit(referenceId(reference_kind::unit, code));
    return text(!known ? code : known->shortName.empty() ? known->name : known->shortName);
}

std::shared_ptr<const Project> Desk::project(const Id& id)
{
    const auto found = m_projects.find(id);
    if (found != m_projects.end())
        return found->second;
    auto value = id ? rows().read<Project>(id) : Result<Project>(fail(ErrorCode::NotFound, "no project"));
    auto kept = value ? std::make_shared<const Project>(std::move(*value)) : nullptr;
    m_projects.emplace(id, kept);
    return kept;
}

std::shared_ptr<const Template> Desk::checklist(const std::string& code, int version)
{
    if (m_templates.empty())
        for (const Entity& entity : rows().entities("template"))
            if (auto value = RowRepository::readAs<Template>(entity))
                m_templates.push_back(std::make_shared<const Template>(std::move(*value)));
    for (const auto& known : m_templates)
        if (known->code == code && known->version == version)
            return known;
    return nullptr;
}

std::shared_ptr<const Template> Desk::checklistFor(const Project& project, VisitKind kind)
{
    using enum VisitKind;
    static const std::set<VisitKind> withChecklist{AssistantWeekly, ResponsibleVisit, JointInspection, ExpertSurvey,
        Audit, Unannounced, CrossCheck, Acceptance, Maintenance, Guidance};
    if (!withChecklist.contains(kind))
        return nullptr;
    checklist({}, 0); // reads them all
    const bool completed = kind == Maintenance;
    std::shared_ptr<const Template> best;
    for (const auto& known : m_templates) {
        const bool fits = known->forCompleted == completed && known->projectType == project.type;
        if (fits && (!best || known->version > best->version))
            best = known;
    }
    return best;
}

void Desk::readGroups()
{
    if (m_groupingPlans)
        return;
    m_groupingPlans.emplace();
    for (const Entity& entity : rows().entities("grouping_plan"))
        if (auto plan = RowRepository::readAs<GroupingPlan>(entity))
            m_groupingPlans->push_back(std::move(*plan));
}

std::vector<Id> Desk::groupsOf(const Id& project, const Date& day)
{
    readGroups();
    std::vector<Id> groups;
    for (const GroupingPlan& plan : *m_groupingPlans)
        if (plan.covers(day) && std::find(plan.projects.begin(), plan.projects.end(), project) != plan.projects.end())
            groups.push_back(plan.group);
    return groups;
}

std::set<Role> Desk::rolesFor(const Id& projectId)
{
    const auto all = roles();
    std::set<Role> held(all.begin(), all.end());
    for (const Role seat : {Role::ProjectChief, Role::ChiefAssistant, Role::ResponsibleHead, Role::SiteFacilitator})
        held.erase(seat); // these are duties on single projects
    const Id self = me();
    constexpr std::array kSeatRoles{
        Role::ProjectChief, Role::ChiefAssistant, Role::ResponsibleHead, Role::SiteFacilitator};
    if (const auto known = project(projectId))
        for (const Seat& seat : known->seats)
            if (seat.person == self && seat.covers(today()))
                held.insert(kSeatRoles[static_cast<std::size_t>(seat.kind)]);
    for (const Id& id : groupsOf(projectId, today())) {
        const Group* known = group(id);
        if (!known || std::find(known->members.begin(), known->members.end(), self) == known->members.end())
            continue;
        const bool deputies = known->kind == GroupKind::Deputy;
        held.insert(deputies ? Role::Deputy : Role::Inspector);
        if (known->leader == self)
            held.insert(deputies ? Role::DeputyLeader : Role::GroupLeader);
    }
    return held;
}

const std::set<Id>& Desk::myProjects()
{
    if (m_myProjects)
        return *m_myProjects;
    m_myProjects.emplace();
    readGroups();
    const Id self = me();
    const Date day = today();
    for (const GroupingPlan& plan : *m_groupingPlans) {
        const Group* known = group(plan.group);
        if (known && plan.covers(day)
            && std::find(known->members.begin(), known->members.end(), self) != known->members.end())
            m_myProjects->insert(plan.projects.begin(), plan.projects.end());
    }
    // Without a seat's role nobody sits in a team: spares reading every project for those who see the whole county.
    constexpr std::array kSeatRoles{
        Role::ProjectChief, Role::ChiefAssistant, Role::ResponsibleHead, Role::SiteFacilitator};
    if (std::none_of(kSeatRoles.begin(), kSeatRoles.end(), [this](Role role) { return holds(role); }))
        return *m_myProjects;
    for (const ListRow& row : rows().list({.type = "project"})) {
        const auto known = project(row.id);
        const auto sits = [&](const Seat& seat) { return seat.person == self && seat.covers(day); };
        if (known && std::any_of(known->seats.begin(), known->seats.end(), sits))
            m_myProjects->insert(row.id);
    }
    return *m_myProjects;
}

bool Desk::isMine(const Id& project)
{
    return myProjects().contains(project);
}

Id Desk::seated(const Id& projectId, SeatKind kind)
{
    const auto known = project(projectId);
    return known ? known->seated(kind, today()) : Id{};
}

const Calendar& Desk::calendar()
{
    if (!m_calendar) {
        std::vector<CalendarYear> years;
        for (const Entity& entity : rows().entities("calendar_year"))
            if (auto year = RowRepository::readAs<CalendarYear>(entity))
                years.push_back(std::move(*year));
        m_calendar.emplace(years);
    }
    return *m_calendar;
}

const Parameters& Desk::parameters()
{
    if (!m_parameters) {
        ParameterSet all;
        for (const Entity& entity : rows().entities("parameter_set"))
            if (auto set = RowRepository::readAs<ParameterSet>(entity))
                all.parameters.insert(all.parameters.end(), set->parameters.begin(), set->parameters.end());
        m_parameters.emplace(all);
    }
    return *m_parameters;
}

ProjectFacts Desk::facts(const Id& projectId)
{
    const auto known = project(projectId);
    return known ? factsOnBoard(*this, projectId, *known) : ProjectFacts{};
}

std::shared_ptr<const Evaluation> Desk::evaluation(const Id& projectId)
{
    const auto found = m_evaluations.find(projectId);
    if (found != m_evaluations.end())
        return found->second;
    auto made = project(projectId)
        ? std::make_shared<const Evaluation>(evaluate(facts(projectId), parameters(), calendar(), nowMs()))
        : nullptr;
    m_evaluations.emplace(projectId, made);
    return made;
}

std::optional<Point> Desk::here()
{
    const auto fix = m_tablet.positioning().lastFix();
    return fix ? std::optional<Point>{fix->at} : std::nullopt;
}

int Desk::distanceTo(const Project& project)
{
    const auto place = here();
    const auto distance = place ? distanceOutsideM(project.sites, *place) : std::nullopt;
    return distance ? static_cast<int>(std::lround(*distance)) : -1;
}

void Desk::offerUndo(const QString& sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    emit undoOffered(sentence);
}

void Desk::undo()
{
    if (auto undo = std::exchange(m_undo, {}))
        undo();
}

} // namespace tacha
