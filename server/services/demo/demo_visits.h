#pragma once

#include "server/services/demo/demo_history.h"
#include "server/services/demo/demo_parts.h"
#include "server/services/demo/demo_random.h"

/// How single visits of the demo are made up.
namespace tacha::demo {

/// Who goes where when.
struct Outing {
    const ProjectRow& row;
    const Project& project;
    VisitKind kind;
    Id author;
    std::int64_t startMs;
    int minutes;
};

/// A point on the works, some metres beside the middle of a road or block.
Point pointOnSite(const Site& site, Chance& chance);
/// `metres` east of `point`.
Point eastOf(const Point& point, int metres);
Fix goodFix(const Point& at, std::int64_t timeMs, Chance& chance);

/// A visit with place and times, without content. Submitted a minute after its end, synced within the hour.
DemoVisit startVisit(const Outing& outing, Chance& chance);

void addStage(DemoVisit& visit);
/// The reading with two pictures from repeatable viewpoints.
void addReading(DemoVisit& visit, const ProjectRow& row, std::int32_t permille, Chance& chance);
/// Node answers, checklist and colour, as a joint group fills them.
void addJointContent(DemoVisit& visit, const ProjectRow& row, std::int32_t behindPermille, const Template& checklist);
void addChiefSections(DemoVisit& visit, Chance& chance);
void addDeputySections(DemoVisit& visit, Chance& chance);
/// An issue `minutesIn` minutes after the start with one picture. Marks the checklist's item as failed. Gives its
/// position.
std::size_t addIssue(DemoVisit& visit, Issue issue, int minutesIn, Chance& chance);
void addSuggestion(DemoVisit& visit, const Id& group, SuggestionCategory category, std::string text);

/// A phrase that the checklist offers for one of its items.
std::string phraseOf(const TemplateItem& item, Chance& chance);

} // namespace tacha::demo
