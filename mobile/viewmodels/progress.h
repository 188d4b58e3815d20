#pragma once

#include "mobile/viewmodels/desk.h"

namespace tacha {

/// Planned cumulative share of the work at a moment, by the plan in force; -1 without a plan.
int plannedPermilleAt(const Project& project, std::int64_t utcMs);
/// The same by one plan, at the start of a day.
int plannedPermilleOn(const Plan& plan, const Date& day);

/// A reading of a submitted visit.
struct ReadingShown {
    int permille = -1;
    std::int64_t atMs = 0;
    Id visit;
    std::optional<Reading> reading;
};
/// Readings of a project, oldest first; those of rejected visits are left out.
std::vector<ReadingShown> readings(Desk& desk, const Id& project);
/// The newest of them, looked for from the newest visit backwards; permille -1 if there is none.
ReadingShown lastReading(Desk& desk, const Id& project);
/// Share of the work that a reading says: by the quantities where these carry weights.
int permilleOf(const Reading& reading, const Project& project);
/// No reading for three weeks, on a project under way.
bool isStale(Desk& desk, const Id& project);
/// The sentence that explains a project's lamp: of its worst open follow-up, else that nothing is wrong.
QString lampSentence(Desk& desk, const Id& project);

} // namespace tacha
