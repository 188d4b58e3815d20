#pragma once

#include "server/services/demo/demo_tables.h"
#include "shared/model/reference.h"

/// What the files of the demo county share. Not for others.
namespace tacha::demo {

Id unitId(std::string_view code);
/// The villages of a township, 0–5.
std::string villageNameOf(const TownshipRow& township, std::size_t index);
std::string villageCodeOf(const TownshipRow& township, std::size_t index);

std::vector<Unit> demoUnits();
std::vector<Person> demoPeople();
std::vector<Project> demoProjects();
std::vector<Group> demoGroups();
std::vector<GroupingPlan> demoGroupingPlans();
CalendarYear demoCalendar();

/// The unit that answers for the works: the township for roads, lanes and the rural toilets of a 乡, else the lead
/// department.
std::string_view responsibleUnitOf(const ProjectRow& row);

/// Dates in a project's life that its row does not say.
struct LifeDates {
    Date listed;
    Date active;
    Date start; ///< planned start of the works
    std::optional<Date> accepted;
    std::optional<Date> trial;
    std::optional<Date> inUse;
};
LifeDates lifeOf(const ProjectRow& row);
std::vector<Plan> demoPlans(const ProjectRow& row);
std::vector<Site> demoSites(const ProjectRow& row);
/// Money in units of 100 CNY.
constexpr std::int64_t investmentOf(const ProjectRow& row)
{
    return row.investment * 100;
}
/// 0.95 of the share that `permille` is of the whole: what plans and readings state.
constexpr std::int64_t investedAt(const ProjectRow& row, std::int64_t permille)
{
    return investmentOf(row) * permille * 95 / 100'000;
}

} // namespace tacha::demo
