#pragma once

#include "server/services/demo/demo_progress.h"
#include "server/services/demo/demo_visits.h"

namespace tacha::demo {

/// One project with what the makers of its visits need.
struct Works {
    const ProjectRow& row;
    const Project& project;
    const Template& checklist;
    std::map<Week, std::int32_t> readings; ///< of the joint group
};

/// The everyday visits of one project from week 35 to 47: chief, assistant, joint group, deputies, acceptance. Until
/// week 43 some are missed, lack a fix, lie outside the fence or come late; from week 44 on all are made and on time.
std::vector<DemoVisit> everydayVisits(const Works& works);

/// Lays the scripted scenarios (S1–S6, S10–S16) over the visits of one project. `late` gets the visit that S1 keeps
/// back.
void playScenario(const Works& works, std::vector<DemoVisit>& visits, DemoVisit& late);

/// The visit of `kind` in a week that starts last, or null.
DemoVisit* lastVisit(std::vector<DemoVisit>& visits, VisitKind kind, const Week& week);

} // namespace tacha::demo
