#include "shared/model/validate.h"

#include "shared/model/validation.h"

#include <algorithm>
#include <array>

namespace tacha {
namespace {

using validation::allDigits;
using validation::indexed;
using validation::Problems;

constexpr std::string_view kUsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The check digit of an 8-character organisation code (GB 11714), where letters are A = 10 … Z = 35.
char organisationCheck(std::string_view code)
{
    constexpr std::array<int, 8> weights{3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (code[i] <= '9' ? code[i] - '0' : code[i] - 'A' + 10);
    const int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : static_cast<char>('0' + check);
}

} // namespace

bool hasErrors(const std::vector<Problem>& problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) { return !problem.warning; });
}

bool isUscc(std::string_view text)
{
    if (text.size() != 18 || text.find_first_not_of(kUsccAlphabet) != std::string_view::npos)
        return false;
    std::size_t sum = 0;
    std::size_t weight = 1; // 3^(i−1) mod 31
    for (std::size_t i = 0; i < 17; ++i, weight = weight * 3 % 31)
        sum += weight * kUsccAlphabet.find(text[i]);
    const char check = kUsccAlphabet[(31 - sum % 31) % 31];
    return text[17] == check && text[16] == organisationCheck(text.substr(8, 8));
}

bool isNationalCode(std::string_view text)
{
    constexpr std::string_view shape = "dddd-dddddd-dd-dd-dddddd";
    if (text.size() != shape.size())
        return false;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != '-')
            return false;
    const int head = std::stoi(std::string{text.substr(0, 4)});
    const int month = head % 100;
    const bool asYear = head >= 2015 && head <= 2020; // older codes carry the year alone
    return asYear || (month >= 1 && month <= 12);
}

bool isPhone(std::string_view text)
{
    return text.size() == 11 && text[0] == '1' && allDigits(text);
}

std::vector<Problem> validate(const Unit& unit)
{
    Problems problems;
    problems.needCode("code", unit.code);
    problems.needText("name", unit.name, kMaxNameCharacters);
    problems.limitText("short_name", unit.shortName, kMaxNameCharacters);
    if (!unit.uscc.empty() && !isUscc(unit.uscc))
        problems.error("E_USCC", "uscc", "not a valid unified social credit code (GB 32100)");
    const std::size_t digits = unit.divisionCode.size();
    if (digits != 0 && (!allDigits(unit.divisionCode) || (digits != 6 && digits != 9 && digits != 12)))
        problems.error("E_DIVISION", "division_code", "6, 9 or 12 digits");
    return problems.take();
}

std::vector<Problem> validate(const Person& person)
{
    Problems problems;
    problems.needCode("code", person.code);
    problems.needText("name", person.name, kMaxNameCharacters);
    problems.needId("unit", person.unit);
    problems.limitText("post", person.post, kMaxNameCharacters);
    if (!person.phone.empty() && !isPhone(person.phone))
        problems.error("E_PHONE", "phone", "11 digits beginning with 1");
    const auto administrators = std::count_if(person.roles.begin(), person.roles.end(),
        [](Role role) { return role == Role::SysAdmin || role == Role::SecAdmin || role == Role::LogAuditor; });
    if (administrators > 1 || (administrators == 1 && person.roles.size() > 1))
        problems.error("E_ADMIN_SEPARATION", "roles", "an administrator holds exactly one role");
    return problems.take();
}

std::vector<Problem> validate(const Group& group)
{
    Problems problems;
    problems.needCode("code", group.code);
    problems.needText("name", group.name, kMaxNameCharacters);
    if (group.number < 1)
        problems.error("E_RANGE", "number", "at least 1");
    problems.needId("leader", group.leader);
    if (std::find(group.members.begin(), group.members.end(), group.leader) == group.members.end())
        problems.error("E_LEADER", "leader", "the leader must be one of the members");
    auto members = group.members;
    std::sort(members.begin(), members.end());
    if (std::adjacent_find(members.begin(), members.end()) != members.end())
        problems.error("E_DUPLICATE", "members", "a person is named twice");
    const std::size_t least = group.kind == GroupKind::Deputy ? 3 : 2;
    if (group.members.size() < least)
        problems.error("E_GROUP_SIZE", "members", "at least " + std::to_string(least) + " members");
    return problems.take();
}

std::vector<Problem> validate(const GroupingPlan& plan)
{
    Problems problems;
    problems.needCode("code", plan.code);
    problems.needId("group", plan.group);
    if (plan.projects.empty())
        problems.error("E_REQUIRED", "projects", "at least one project");
    auto projects = plan.projects;
    std::sort(projects.begin(), projects.end());
    if (std::adjacent_find(projects.begin(), projects.end()) != projects.end())
        problems.error("E_DUPLICATE", "projects", "a project is named twice");
    if (plan.to && *plan.to < plan.from)
        problems.error("E_DATE_ORDER", "to", "not before its first day");
    return problems.take();
}

std::vector<Problem> validate(const CalendarYear& year)
{
    Problems problems;
    if (year.year < 2000 || year.year > 2100)
        problems.error("E_RANGE", "year", "2000–2100");
    for (std::size_t i = 0; i < year.days.size(); ++i) {
        const auto& day = year.days[i];
        if (day.date.year != year.year)
            problems.error("E_CALENDAR_YEAR", indexed("days", i, "date"), "not a day of " + std::to_string(year.year));
        const auto same = [&](const CalendarYear::Day& other) { return other.date == day.date; };
        if (std::any_of(year.days.begin(), year.days.begin() + static_cast<std::ptrdiff_t>(i), same))
            problems.error("E_DUPLICATE", indexed("days", i, "date"), "the day is listed twice");
        const bool weekend = day.date.isoWeekday() >= 6;
        if (day.kind == DayKind::AdjustedWorkday && !weekend)
            problems.error(
                "E_CALENDAR_KIND", indexed("days", i, "kind"), "only a Saturday or Sunday is made a workday");
    }
    return problems.take();
}

} // namespace tacha
