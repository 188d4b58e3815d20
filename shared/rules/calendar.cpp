#include "shared/rules/calendar.h"

#include <algorithm>

namespace tacha {
namespace {

constexpr int kFullWeekDays = 4;
constexpr int kReducedWeekDays = 2;
constexpr int kEvaluationHour = 18;
constexpr int kIssueHour = 12;
constexpr int kPeriodDataWorkdays = 3;

bool covers(const Suspension& suspension, const Date& day)
{
    return suspension.from <= day && (!suspension.to || day <= *suspension.to);
}

} // namespace

Calendar::Calendar(const std::vector<CalendarYear>& years)
{
    for (const CalendarYear& year : years) {
        m_loadedYears.insert(year.year);
        for (const CalendarYear::Day& day : year.days)
            m_exceptions[day.date.serial()] = day.kind == DayKind::Workday || day.kind == DayKind::AdjustedWorkday;
    }
}

bool Calendar::isLoaded(const Week& week) const
{
    return isLoaded(week.monday().year) && isLoaded(week.sunday().year);
}

bool Calendar::isWorkday(const Date& date) const
{
    const auto exception = m_exceptions.find(date.serial());
    return exception == m_exceptions.end() ? date.isoWeekday() <= 5 : exception->second;
}

Date Calendar::workdayFrom(const Date& date) const
{
    Date day = date;
    while (!isWorkday(day))
        day = day.plusDays(1);
    return day;
}

Date Calendar::addWorkdays(const Date& day, int count) const
{
    Date reached = day;
    for (int i = 0; i < count; ++i)
        reached = workdayFrom(reached.plusDays(1));
    return reached;
}

std::int64_t Calendar::workdayDeadlineMs(std::int64_t fromMs, int count) const
{
    return startOfDayMs(addWorkdays(businessDate(fromMs), count).plusDays(1));
}

std::int64_t Calendar::dayDeadlineMs(std::int64_t fromMs, int count)
{
    return startOfDayMs(businessDate(fromMs).plusDays(count + 1));
}

int Calendar::workdaysBetween(const Date& after, const Date& last) const
{
    int count = 0;
    for (Date day = after.plusDays(1); day <= last; day = day.plusDays(1))
        count += isWorkday(day) ? 1 : 0;
    return count;
}

std::int64_t Calendar::evaluationMs(const Week& week) const
{
    return momentMs(workdayFrom(week.monday().plusDays(7)), kEvaluationHour);
}

std::int64_t Calendar::issueMs(const Week& week) const
{
    return momentMs(addWorkdays(businessDate(evaluationMs(week)), 1), kIssueHour);
}

Week Calendar::lastEvaluatedWeek(std::int64_t asOfMs) const
{
    Week week = Week::ofMoment(asOfMs).previous();
    while (evaluationMs(week) > asOfMs)
        week = week.previous();
    return week;
}

std::int64_t Calendar::periodEvaluationMs(const Date& lastDay) const
{
    return momentMs(addWorkdays(lastDay, kPeriodDataWorkdays), kEvaluationHour);
}

int Calendar::workdays(const Week& week) const
{
    return workdaysBetween(week.monday().plusDays(-1), week.sunday());
}

int Calendar::effectiveDays(const Week& week, const std::vector<Suspension>& suspensions) const
{
    int count = 0;
    for (Date day = week.monday(); day <= week.sunday(); day = day.plusDays(1)) {
        const bool stopped = std::any_of(
            suspensions.begin(), suspensions.end(), [&](const Suspension& stop) { return covers(stop, day); });
        count += isWorkday(day) && !stopped ? 1 : 0;
    }
    return count;
}

WeekClass Calendar::classOf(int effectiveDays)
{
    if (effectiveDays >= kFullWeekDays)
        return WeekClass::Full;
    return effectiveDays >= kReducedWeekDays ? WeekClass::Reduced : WeekClass::Exempt;
}

int Calendar::requiredVisits(int minimum, WeekClass weekClass)
{
    switch (weekClass) {
    case WeekClass::Full:
        return minimum;
    case WeekClass::Reduced:
        return std::max(1, minimum - 1);
    case WeekClass::Exempt:
        return 0;
    }
    return 0;
}

} // namespace tacha
