#include "server/services/demo/demo_county.h"

#include "server/services/demo/demo_parts.h"

namespace tacha::demo {
namespace {

std::string numbered(std::string_view prefix, int number, std::size_t digits)
{
    std::string text = std::to_string(number);
    text.insert(0, digits > text.size() ? digits - text.size() : 0, '0');
    return std::string{prefix} + text;
}

constexpr int kChiefs = 10;
constexpr int kAssistants = 20;
constexpr int kTownJointGroups = 5; // the sixth looks after the two sewers of the old town alone

} // namespace

std::string chiefCode(int number)
{
    return numbered("L", number, 2);
}

std::string assistantCode(int number)
{
    return numbered("A", number, 2);
}

std::string headCode(std::string_view unit)
{
    return "R-" + std::string{unit};
}

std::string facilitatorCode(int project)
{
    return numbered("F", project, 3);
}

std::string jointMemberCode(int group, int member)
{
    return numbered("J", group * 10 + member, 2);
}

std::string deputyCode(int group, int member)
{
    return numbered("D", group * 10 + member, 3);
}

std::string lineDeptCode(std::string_view unit)
{
    return "H-" + std::string{unit};
}

Id personId(std::string_view code)
{
    return referenceId(reference_kind::person, code);
}

Id unitId(std::string_view code)
{
    return referenceId(reference_kind::unit, code);
}

Id projectIdOf(int number)
{
    return referenceId(reference_kind::project, numbered("QL-2026-", number, 3));
}

Id groupIdOf(std::string_view code)
{
    return referenceId(reference_kind::group, code);
}

int jointGroupOf(int project)
{
    constexpr int oldTownSewer = 23;
    constexpr int eastSewer = 24;
    return project == oldTownSewer || project == eastSewer ? 6 : 1 + (project - 1) % kTownJointGroups;
}

int deputyGroupOf(int project)
{
    int group = 0;
    for (const ProjectRow& row : projects()) {
        if (row.origin == Origin::Voted)
            ++group;
        if (row.number() == project)
            return row.origin == Origin::Voted && group <= 19 ? group : 0;
    }
    return 0;
}

int chiefOf(int project)
{
    return 1 + (project + 4) % kChiefs;
}

int assistantOf(int project)
{
    return 1 + (project - 1) % kAssistants;
}

ReferenceData demoReference()
{
    return {demoUnits(), demoPeople(), demoProjects(), demoGroups(), demoGroupingPlans(), {demoCalendar()}};
}

} // namespace tacha::demo
