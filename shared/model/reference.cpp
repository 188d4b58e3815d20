#include "shared/model/reference.h"

#include "shared/evidence/hash.h"

namespace tacha {

Id referenceId(std::string_view kind, std::string_view code)
{
    return Id::ofHash(sha256(std::string{kind} + ':' + std::string{code}));
}

Id idOf(const Unit& unit)
{
    return referenceId(reference_kind::unit, unit.code);
}

Id idOf(const Person& person)
{
    return referenceId(reference_kind::person, person.code);
}

Id idOf(const Project& project)
{
    return referenceId(reference_kind::project, project.code);
}

Id idOf(const Group& group)
{
    return referenceId(reference_kind::group, group.code);
}

Id idOf(const GroupingPlan& plan)
{
    return referenceId(reference_kind::groupingPlan, plan.code);
}

Id idOf(const CalendarYear& year)
{
    return referenceId(reference_kind::calendarYear, std::to_string(year.year));
}

Id idOf(const Template& checklist)
{
    return referenceId(reference_kind::checklist, checklist.code + '@' + std::to_string(checklist.version));
}

} // namespace tacha
