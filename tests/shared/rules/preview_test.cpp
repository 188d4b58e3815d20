#include "tests/shared/rules/rules_world.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tacha;
using namespace tacha::testing;

namespace {

bool mentions(const SubmitPreview& preview, const std::string& words, bool better)
{
    return std::any_of(preview.lines.begin(), preview.lines.end(), [&](const SubmitPreview::Line& line) {
        return line.better == better && line.textEn.find(words) != std::string::npos;
    });
}

/// The same world without its newest visit, and that visit.
std::pair<ProjectFacts, VisitFact> beforeSubmitting(const World& world)
{
    ProjectFacts facts = world.facts;
    VisitFact visit = facts.visits.back();
    facts.visits.pop_back();
    return {facts, visit};
}

} // namespace

SCENARIO("the tablet says what submitting a visit will change", "[rules][preview]")
{
    World world;
    world.planTargets("2026-01-12", "2027-06-30",
        {100, 200, 300, 400, 500, 600, 610, 620, 620, 620, 620, 620, 700, 750, 800, 850, 900, 1000});
    world.reading(VisitKind::JointInspection, "2026-11-12", 600);
    GIVEN("a joint reading far behind the plan")
    {
        world.reading(VisitKind::JointInspection, "2026-11-19", 505);
        const auto [facts, visit] = beforeSubmitting(world);
        const SubmitPreview preview = previewSubmit(facts, visit, {}, world.parameters, world.calendar);
        CHECK(preview.before.colour == Colour::None);
        CHECK(preview.after.colour == Colour::Yellow);
        CHECK(mentions(preview, "turns from normal to yellow", false));
        CHECK(mentions(preview, "supervision notice", false));
    }
    GIVEN("the assistant's second day of the week")
    {
        world.dutiesOf("2026-W46");
        world.visit(VisitKind::ChiefWeekly, "2026-11-18");
        world.visit(VisitKind::AssistantWeekly, "2026-11-16");
        world.visit(VisitKind::AssistantWeekly, "2026-11-19");
        const auto [facts, visit] = beforeSubmitting(world);
        const SubmitPreview preview = previewSubmit(facts, visit, {}, world.parameters, world.calendar);
        CHECK(preview.lines.size() == 1);
        CHECK(mentions(preview, "No longer raised (reminder)", true));
    }
    GIVEN("a major issue on it")
    {
        world.visit(VisitKind::JointInspection, "2026-11-19");
        World withIssue = world;
        const IssueFact issue = withIssue.issue(IssueGrade::Major, IssueCategory::Safety, "2026-11-19");
        const auto [facts, visit] = beforeSubmitting(world);
        const SubmitPreview preview = previewSubmit(facts, visit, {issue}, world.parameters, world.calendar);
        CHECK(preview.after.colour == Colour::Red);
        CHECK(preview.after.rule == "R-Q2");
    }
    GIVEN("a visit that changes nothing")
    {
        world.dutiesOf("2026-W46");
        world.dutiesOf("2026-W47");
        world.visit(VisitKind::AssistantWeekly, "2026-11-20");
        const auto [facts, visit] = beforeSubmitting(world);
        CHECK(previewSubmit(facts, visit, {}, world.parameters, world.calendar).lines.empty());
    }
}
