#pragma once

#include "shared/model/county.h"
#include "shared/model/project.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tacha {

/// How a week is judged for one project: by its effective working days (≥ 4, 2–3, 0–1).
enum class WeekClass { Full, Reduced, Exempt };
constexpr std::array<std::string_view, 3> namesOf(WeekClass)
{
    return {"FULL", "REDUCED", "EXEMPT"};
}

/// A quarter of a calendar year. Text form `2026-Q4`. A week belongs to the quarter of its Monday.
struct Quarter {
    int year = 1970;
    int number = 1; ///< 1–4

    friend auto operator<=>(const Quarter&, const Quarter&) = default;
    static Quarter of(const Date& date) { return {date.year, static_cast<int>(date.month + 2) / 3}; }
    static Quarter of(const Week& week) { return of(week.monday()); }
    Date first() const { return {year, static_cast<unsigned>(number * 3 - 2), 1}; }
    Date last() const { return Date{year, static_cast<unsigned>(number * 3), 1}.lastOfMonth(); }
    Quarter next() const { return of(last().plusDays(1)); }
    std::string text() const { return std::to_string(year) + "-Q" + std::to_string(number); }
};

/// The county's working days and the moments that follow from them. Immutable; all functions are pure. Days of a year
/// that was never loaded count as Monday to Friday.
class Calendar {
public:
    Calendar() = default;
    explicit Calendar(const std::vector<CalendarYear>& years);

    bool isLoaded(int year) const { return m_loadedYears.contains(year); }
    /// True if every day of the week lies in a loaded year. A RED finding of any other week needs confirmation by a
    /// person.
    bool isLoaded(const Week& week) const;
    bool isWorkday(const Date& date) const;
    /// The first working day on or after `date`.
    Date workdayFrom(const Date& date) const;
    /// The `count`-th working day after `day` (`day` itself does not count); `day` for 0.
    Date addWorkdays(const Date& day, int count) const;
    /// The moment "within `count` working days of `fromMs`" ends: 24:00 of the count-th working day after its date.
    std::int64_t workdayDeadlineMs(std::int64_t fromMs, int count) const;
    /// 24:00 of the `count`-th calendar day after the date of `fromMs`. Not moved by weekends or holidays.
    static std::int64_t dayDeadlineMs(std::int64_t fromMs, int count);
    /// Working days in the days after `after` up to and with `last`.
    int workdaysBetween(const Date& after, const Date& last) const;

    /// T_eval: 18:00 of the first working day on or after the Monday that ends the week.
    std::int64_t evaluationMs(const Week& week) const;
    /// T_issue: 12:00 of the working day after the day of T_eval.
    std::int64_t issueMs(const Week& week) const;
    /// T_freeze: T_close + 14 days. Later knowledge no longer changes the week's states.
    static std::int64_t freezeMs(const Week& week) { return week.closeMs() + 14 * kDayMs; }
    /// The latest week whose T_eval is not after `asOfMs`.
    Week lastEvaluatedWeek(std::int64_t asOfMs) const;
    /// When a month or quarter that ended on `lastDay` is judged: 18:00 of the third working day after it.
    std::int64_t periodEvaluationMs(const Date& lastDay) const;

    int workdays(const Week& week) const;
    /// Working days of the week that no suspension covers.
    int effectiveDays(const Week& week, const std::vector<Suspension>& suspensions) const;
    static WeekClass classOf(int effectiveDays);
    /// The visits asked for in a week of this class: `minimum`, one less (at least 1), or 0.
    static int requiredVisits(int minimum, WeekClass weekClass);

private:
    std::set<int> m_loadedYears;
    std::map<std::int64_t, bool> m_exceptions; ///< day number → is a working day, where that differs from Monday–Friday
};

} // namespace tacha
