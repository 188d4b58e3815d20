#include "server/services/demo/demo_progress.h"

#include "shared/rules/calendar.h"

#include <algorithm>

namespace tacha::demo {
namespace {

constexpr Week kWeek44{2026, 44};
constexpr Week kWeek45{2026, 45};
constexpr Week kWeek46{2026, 46};
constexpr std::int32_t kSurelyEnough = 12; // permille a week: above every threshold of substantive progress

/// Scenarios whose figures hang on the day of the reading; 0 for all others, 1 Monday … 7 Sunday.
int fixedWeekday(int project)
{
    switch (project) {
    case 1:
    case 3:
    case 5:
    case 23:
    case 55:
        return 3;
    case 13:
        return 5;
    case 34:
        return 6; // 31 October was a Saturday
    case 58:
        return 2; // the day before the stop
    default:
        return 0;
    }
}

/// Weeks from `week` to `later`.
int weeksUntil(const Week& week, const Week& later)
{
    return static_cast<int>((later.monday() - week.monday()) / 7);
}

using Readings = std::map<Week, std::int32_t>;

/// Weeks 44–47 of works due on 30 November: the last reading is the plan less what they are behind, those before are
/// 0.9 points less each, and week 44 is not above its target.
void closeInNovember(
    const std::vector<Plan>& plans, const std::map<Week, Date>& days, std::int32_t behind, Readings& out)
{
    constexpr std::int32_t step = 9;
    constexpr std::int32_t october = 925;
    const std::int32_t last = plannedPermille(plans, days.at(kLastWeek)) - behind;
    out[kLastWeek] = last;
    out[kWeek46] = last - step;
    out[kWeek45] = last - 2 * step;
    out[kWeek44] = std::min(last - 3 * step, october);
}

/// Weeks 44–47 of the scenarios that stand still or hang on given figures. False for all others.
bool closeScenario(int project, const std::vector<Plan>& plans, const std::map<Week, Date>& days, Readings& out)
{
    constexpr int landObstacle = 3; // S2: nothing since week 45
    constexpr int standstill = 5; // S3: nothing since week 44
    constexpr int missedTargets = 34; // S14: 89.0 % on 31 October
    if (project == landObstacle) {
        const std::int32_t last = plannedPermille(plans, days.at(kLastWeek)) - 190;
        out[kWeek44] = last - kSurelyEnough;
        out[kWeek45] = out[kWeek46] = out[kLastWeek] = last;
    } else if (project == standstill) {
        for (const Week week : {kWeek44, kWeek45, kWeek46, kLastWeek})
            out[week] = 860;
    } else if (project == missedTargets) {
        out[kWeek44] = 890;
        out[kWeek45] = 899;
        out[kWeek46] = 908;
        out[kLastWeek] = plannedPermille(plans, days.at(kLastWeek)) - 60;
    } else {
        return false;
    }
    return true;
}

/// The plan less what the works are behind; the gap of week 44 has opened evenly since the first week.
void fillBefore(const std::vector<Plan>& plans, const std::map<Week, Date>& days, std::int32_t behind, Readings& out)
{
    const bool closed = out.contains(kWeek44);
    const std::int32_t gapAtClose = closed ? plannedPermille(plans, days.at(kWeek44)) - out.at(kWeek44) : behind;
    const std::int32_t gapAtStart = std::min(behind, gapAtClose);
    const int whole = weeksUntil(kFirstWeek, kWeek44);
    for (const auto& [week, day] : days) {
        if (out.contains(week))
            continue;
        const int gone = std::clamp(weeksUntil(kFirstWeek, week), 0, whole);
        const std::int32_t gap = gapAtStart + (gapAtClose - gapAtStart) * gone / whole;
        out[week] = std::max(0, plannedPermille(plans, day) - gap);
    }
}

/// Works that were accepted rise by 2.5 points a week to 97.5 % in the week before.
void riseToAcceptance(const std::map<Week, Date>& days, const Date& accepted, Readings& out)
{
    constexpr std::int32_t step = 25;
    for (const auto& [week, day] : days)
        out[week] = 1000 - step * std::max(1, weeksUntil(week, Week::of(accepted)));
}

/// Makes every earlier week lower than the next by enough to count as progress.
void steepen(Readings& readings)
{
    for (auto at = readings.rbegin(); at != readings.rend() && std::next(at) != readings.rend(); ++at)
        if (at->first <= kWeek44)
            std::next(at)->second = std::max(0, std::min(std::next(at)->second, at->second - kSurelyEnough));
}

} // namespace

std::vector<Date> daysUnderWay(const ProjectRow& row, const Week& week)
{
    static const Calendar calendar{{demoCalendar()}};
    constexpr Date suspendedFrom{2026, 11, 18};
    constexpr Date suspendedTo{2026, 12, 8};
    const LifeDates life = lifeOf(row);
    std::vector<Date> days;
    for (Date day = week.monday(); day <= week.sunday(); day = day.plusDays(1)) {
        const bool underWay = life.active <= week.monday() && (!life.accepted || day < *life.accepted);
        const bool suspended = row.lifecycle == Lifecycle::Suspended && suspendedFrom <= day && day <= suspendedTo;
        if (calendar.isWorkday(day) && underWay && !suspended)
            days.push_back(day);
    }
    return days;
}

bool hasOwnWeekday(const ProjectRow& row)
{
    return fixedWeekday(row.number()) > 0;
}

Date jointDay(const ProjectRow& row, const Week& week, const std::vector<Date>& days)
{
    const int number = row.number();
    const int fixed = fixedWeekday(number);
    if (fixed == 6 && week >= kWeek44)
        return week.monday().plusDays(5);
    const int weekday = fixed > 0 ? fixed : 2 + number % 4; // Tuesday to Friday
    const auto index = std::min(days.size() - 1, static_cast<std::size_t>(weekday) - 1);
    return days[index];
}

std::int32_t plannedPermille(const std::vector<Plan>& plans, const Date& day)
{
    const Plan* plan = &plans.front();
    for (const Plan& version : plans)
        if (version.validFromMs < startOfDayMs(day.plusDays(1)))
            plan = &version;
    Date before = plan->start;
    std::int32_t reached = 0;
    if (day <= before)
        return 0;
    for (const MonthTarget& target : plan->targets) {
        const Date end = std::min(target.month.lastOfMonth(), plan->completion);
        if (day <= end)
            return reached
                + static_cast<std::int32_t>((target.cumPermille - reached) * (day - before) / (end - before));
        before = end;
        reached = target.cumPermille;
    }
    return 1000;
}

std::map<Week, std::int32_t> jointReadings(const ProjectRow& row)
{
    constexpr int withoutReading = 8; // S4: none in weeks 46 and 47
    const std::vector<Plan> plans = demoPlans(row);
    const LifeDates life = lifeOf(row);
    std::map<Week, Date> days;
    for (Week week = kFirstWeek; week <= kLastWeek; week = week.next())
        if (const auto underWay = daysUnderWay(row, week); !underWay.empty())
            days[week] = jointDay(row, week, underWay);
    Readings readings;
    if (days.empty())
        return readings;
    if (life.accepted) {
        riseToAcceptance(days, *life.accepted, readings);
        return readings;
    }
    if (!closeScenario(row.number(), plans, days, readings) && row.isDueInNovember())
        closeInNovember(plans, days, row.behindPermille(), readings);
    fillBefore(plans, days, row.behindPermille(), readings);
    steepen(readings);
    if (row.number() == withoutReading) {
        readings.erase(kWeek46);
        readings.erase(kLastWeek);
    }
    return readings;
}

} // namespace tacha::demo
