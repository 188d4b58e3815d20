#pragma once

#include "shared/model/county.h"
#include "shared/model/group.h"
#include "shared/model/person.h"
#include "shared/model/project.h"
#include "shared/model/unit.h"

#include <string_view>
#include <vector>

/// What the office keeps about its county, apart from thresholds and checklists. The server owns it; tablets read it.
namespace tacha {

/// Kinds of things that are known by a code, as they stand in `referenceId` and in the journal.
namespace reference_kind {
constexpr std::string_view unit = "unit";
constexpr std::string_view person = "person";
constexpr std::string_view project = "project";
constexpr std::string_view group = "group";
constexpr std::string_view groupingPlan = "grouping_plan";
constexpr std::string_view calendarYear = "calendar_year";
constexpr std::string_view checklist = "template";
} // namespace reference_kind

/// The id of the thing of `kind` with this code: the first 16 bytes of SHA-256 of `kind:code`. The same code always
/// gives the same id, so importing twice makes nothing twice, and a sheet can name what another sheet or the store
/// holds.
Id referenceId(std::string_view kind, std::string_view code);

Id idOf(const Unit& unit);
Id idOf(const Person& person);
Id idOf(const Project& project);
Id idOf(const Group& group);
Id idOf(const GroupingPlan& plan);
Id idOf(const CalendarYear& year); ///< its code is the year
Id idOf(const Template& checklist); ///< its code is `code@version`: a version never changes

/// A county's reference data, or a part of it. Each list is in the order of its sheet; codes are unique within a list.
struct ReferenceData {
    std::vector<Unit> units;
    std::vector<Person> people;
    std::vector<Project> projects;
    std::vector<Group> groups;
    std::vector<GroupingPlan> groupingPlans;
    std::vector<CalendarYear> calendarYears;

    friend bool operator==(const ReferenceData&, const ReferenceData&) = default;
};

template <class Fields> void describe(Fields& fields, ReferenceData& data)
{
    fields("units", data.units);
    fields("people", data.people);
    fields("projects", data.projects);
    fields("groups", data.groups);
    fields("grouping_plans", data.groupingPlans);
    fields("calendar_years", data.calendarYears);
}

} // namespace tacha
