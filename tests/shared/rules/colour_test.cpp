#include "tests/shared/rules/rules_world.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

namespace {

/// Planned percentage constant over the autumn, so that D follows the readings alone: P = 62.0 from September on.
World levelWorld()
{
    World world;
    world.planTargets("2026-01-12", "2027-06-30",
        {100, 200, 300, 400, 500, 600, 610, 620, 620, 620, 620, 620, 700, 750, 800, 850, 900, 1000});
    return world;
}

void joint(World& world, const std::string& date, int permille)
{
    world.reading(VisitKind::JointInspection, date, permille);
}

Colour colourOf(const World& world, const std::string& text)
{
    return stateOf(world.evaluateWeek(text), text).colour;
}

} // namespace

SCENARIO("the deviation sets the colour, from the threshold on", "[rules][R-P5]")
{
    const auto colourAt = [](int permille) {
        World world = levelWorld();
        joint(world, "2026-11-19", permille);
        return colourOf(world, "2026-W47");
    };
    CHECK(colourAt(571) == Colour::None);
    CHECK(colourAt(570) == Colour::Blue);
    CHECK(colourAt(521) == Colour::Blue);
    CHECK(colourAt(520) == Colour::Yellow);
    CHECK(colourAt(421) == Colour::Yellow);
    CHECK(colourAt(420) == Colour::Red);
}

SCENARIO("D is measured against the plan of the day of the reading", "[rules][R-P5]")
{
    World world;
    world.planTargets("2026-01-12", "2026-12-31", {20, 100, 180, 260, 340, 420, 500, 580, 660, 700, 1000, 1000});
    joint(world, "2026-11-19", 800);
    const Evaluation evaluation = world.evaluateWeek("2026-W47");
    CHECK(stateOf(evaluation, "2026-W47").planned == 89'000'000); // 70 + 30 × 19/30
    THEN("a reading of an earlier week is measured against the Monday")
    {
        World old = world;
        old.facts.visits.clear();
        joint(old, "2026-11-12", 800);
        CHECK(stateOf(old.evaluateWeek("2026-W47"), "2026-W47").planned == 86'000'000); // 16 November
    }
}

SCENARIO("a level is left after two evaluations below it, or at once by a joint reading", "[rules][R-P5]")
{
    World world = levelWorld();
    joint(world, "2026-11-12", 505); // D = 11.5
    CHECK(colourOf(world, "2026-W46") == Colour::Yellow);
    GIVEN("a joint reading with D = 7.9")
    {
        joint(world, "2026-11-19", 541);
        CHECK(colourOf(world, "2026-W47") == Colour::Blue);
    }
    GIVEN("a joint reading with D = 9.0")
    {
        joint(world, "2026-11-19", 530);
        CHECK(colourOf(world, "2026-W47") == Colour::Yellow);
        THEN("it goes down at the second evaluation below 10")
        {
            joint(world, "2026-11-26", 530);
            CHECK(colourOf(world, "2026-W48") == Colour::Blue);
        }
    }
    GIVEN("a joint reading in the running week with D = 7.9")
    {
        joint(world, "2026-11-17", 541);
        const Evaluation evaluation = world.evaluateAt(at("2026-11-18", 9));
        CHECK(evaluation.lamp.colour == Colour::Blue);
        CHECK(find(evaluation, "R-P5", "2026-W46")->item.severity == Colour::Blue);
    }
    GIVEN("a red week before")
    {
        World red = levelWorld();
        joint(red, "2026-11-05", 400);
        CHECK(colourOf(red, "2026-W45") == Colour::Red);
        THEN("D = 9.0 leads to yellow at once, D = 7.9 to blue")
        {
            World other = red;
            joint(red, "2026-11-12", 530);
            CHECK(colourOf(red, "2026-W46") == Colour::Yellow);
            joint(other, "2026-11-12", 541);
            CHECK(colourOf(other, "2026-W46") == Colour::Blue);
        }
    }
}

SCENARIO("a project level with its plan ends the episode", "[rules][R-P5]")
{
    World world = levelWorld();
    joint(world, "2026-11-05", 505);
    joint(world, "2026-11-12", 500);
    Evaluation evaluation = world.evaluateWeek("2026-W46");
    const Finding* finding = find(evaluation, "R-P5", "2026-W45");
    REQUIRE(finding);
    CHECK(finding->item.lastPeriod == "2026-W46");
    CHECK(finding->kind == FollowUpKind::Notice);
    joint(world, "2026-11-19", 615);
    evaluation = world.evaluateWeek("2026-W47");
    CHECK(find(evaluation, "R-P5", "2026-W45")->standing == Standing::Cleared);
    CHECK(find(evaluation, "R-P5", "2026-W45")->since == day("2026-11-19"));
    CHECK(evaluation.lamp.colour == Colour::None);
    THEN("it stays in the result for 35 days")
    {
        CHECK(find(world.evaluateAt(at("2026-12-24", 12)), "R-P5", "2026-W45"));
        CHECK_FALSE(find(world.evaluateAt(at("2026-12-25", 12)), "R-P5", "2026-W45"));
    }
}

SCENARIO("an overdue stage colours by its days until its date is verified", "[rules][R-P5][R-P6]")
{
    World world = levelWorld();
    joint(world, "2026-11-19", 620);
    Plan& plan = world.facts.plans.front().value;
    const auto colourWithPlanned = [&](Stage stage, const std::string& date) {
        plan.nodes = {
            {.stage = stage, .applies = true, .planned = day(date), .actual = {}, .forecast = {}, .verifiedAtMs = {}}};
        return colourOf(world, "2026-W47"); // Sunday is 22 November
    };
    CHECK(colourWithPlanned(Stage::S2, "2026-11-22") == Colour::None);
    CHECK(colourWithPlanned(Stage::S2, "2026-11-21") == Colour::Blue);
    CHECK(colourWithPlanned(Stage::S2, "2026-11-15") == Colour::Blue);
    CHECK(colourWithPlanned(Stage::S2, "2026-11-14") == Colour::Yellow);
    CHECK(colourWithPlanned(Stage::S2, "2026-11-07") == Colour::Yellow);
    CHECK(colourWithPlanned(Stage::S2, "2026-11-06") == Colour::Red);
    THEN("works under way have no overdue days")
    {
        CHECK(colourWithPlanned(Stage::S3, "2026-11-01") == Colour::None);
    }
    THEN("a reported date does not clear it, a verified one does")
    {
        plan.nodes = {{.stage = Stage::S2,
            .applies = true,
            .planned = day("2026-11-01"),
            .actual = day("2026-11-01"),
            .forecast = {},
            .verifiedAtMs = {}}};
        CHECK(colourOf(world, "2026-W47") == Colour::Red);
        world.facts.nodes.push_back({Stage::S2, day("2026-11-01"), at("2026-11-20", 9), true, {}});
        CHECK(colourOf(world, "2026-W47") == Colour::None);
    }
}

SCENARIO("an old reading makes the colour stale, not worse", "[rules][R-P5]")
{
    World world;
    joint(world, "2026-10-29", 700); // W44, and the plan runs on
    CHECK_FALSE(stateOf(world.evaluateWeek("2026-W46"), "2026-W46").stale);
    const Evaluation evaluation = world.evaluateWeek("2026-W48");
    CHECK(stateOf(evaluation, "2026-W47").stale);
    CHECK(evaluation.lamp.stale);
    CHECK(stateOf(evaluation, "2026-W48").colour == stateOf(evaluation, "2026-W46").colour);
    CHECK(*stateOf(evaluation, "2026-W48").deviation > *stateOf(evaluation, "2026-W46").deviation);
}

SCENARIO("while works are suspended the plan and the colour stand still", "[rules][R-P5]")
{
    World world;
    world.planTargets("2026-01-12", "2026-12-31", {20, 100, 180, 260, 340, 420, 500, 580, 660, 700, 1000, 1000});
    joint(world, "2026-11-10", 770);
    const Colour before = colourOf(world, "2026-W46");
    world.suspend("2026-11-18", "2026-12-08");
    const Evaluation evaluation = world.evaluateWeek("2026-W47");
    CHECK(stateOf(evaluation, "2026-W47").weekClass == WeekClass::Reduced);
    CHECK(stateOf(evaluation, "2026-W47").colour == before);
    CHECK(evaluation.lamp.suspended);
    const WeekState held = stateOf(world.evaluateWeek("2026-W49"), "2026-W49");
    CHECK(held.planned == 87'000'000); // 17 November, the last day before
}
