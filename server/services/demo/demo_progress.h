#pragma once

#include "server/services/demo/demo_parts.h"

#include <map>

/// How the works came along: the readings that the joint groups took, and the days on which anybody can have been
/// there.
namespace tacha::demo {

constexpr Week kFirstWeek{2026, 35};
constexpr Week kLastWeek{2026, 47};
/// From here on every required visit is made, and on time.
constexpr Week kCompleteFrom{2026, 44};

/// Working days of the week on which the works were under way: after activation, before acceptance, not suspended.
std::vector<Date> daysUnderWay(const ProjectRow& row, const Week& week);

/// True for the scenarios whose joint visits have a weekday of their own, besides the group's round.
bool hasOwnWeekday(const ProjectRow& row);

/// The joint group's day in a week that has days under way.
Date jointDay(const ProjectRow& row, const Week& week, const std::vector<Date>& days);

/// Planned permille at the end of a day, by the plan in force on it.
std::int32_t plannedPermille(const std::vector<Plan>& plans, const Date& day);

/// What a joint group read in each week under way. Weeks without a reading (S4) are left out.
std::map<Week, std::int32_t> jointReadings(const ProjectRow& row);

} // namespace tacha::demo
