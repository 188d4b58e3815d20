#include "tests/shared/rules/rules_world.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

namespace {

constexpr auto kJoint = VisitKind::JointInspection;
constexpr auto kAssistantKind = VisitKind::AssistantWeekly;

/// A plan with 4 points a week and more, so that every week asks for a full point.
World steepWorld()
{
    World world;
    world.planTargets("2026-10-12", "2026-12-31", {100, 500, 1000});
    return world;
}

Progress progressOf(const Evaluation& evaluation, const std::string& text)
{
    return stateOf(evaluation, text).progress;
}

} // namespace

SCENARIO("the rise asked for follows the plan and the working days", "[rules][progress]")
{
    World world;
    THEN("half the planned rise, at most one point")
    {
        world.planTargets("2026-01-12", "2026-12-31", {20, 100, 180, 260, 340, 420, 500, 580, 660, 925, 1000, 1000});
        CHECK(stateOf(world.evaluateWeek("2026-W47"), "2026-W47").threshold == 875'000); // 0.25 a day
        CHECK(stateOf(steepWorld().evaluateWeek("2026-W47"), "2026-W47").threshold == 1'000'000);
    }
    THEN("never less than the floor, scaled by the days that were left")
    {
        world.planTargets("2026-01-12", "2026-12-31", {900, 901, 902, 903, 904, 905, 906, 907, 908, 909, 910, 1000});
        CHECK(stateOf(world.evaluateWeek("2026-W46"), "2026-W46").threshold == 200'000);
        CHECK(stateOf(world.evaluateWeek("2026-W40"), "2026-W40").threshold == 120'000);
    }
}

SCENARIO("a week has progress if the reading rose by what was asked", "[rules][progress]")
{
    World world = steepWorld();
    world.reading(kJoint, "2026-11-12", 500);
    const auto w47With = [&](int permille) {
        world.reading(kJoint, "2026-11-19", permille);
        return progressOf(world.evaluateWeek("2026-W47"), "2026-W47");
    };
    THEN("exactly the threshold is enough")
    {
        CHECK(w47With(510) == Progress::Yes);
    }
    THEN("less is not")
    {
        CHECK(w47With(509) == Progress::No);
    }
    THEN("a fall is not")
    {
        CHECK(w47With(490) == Progress::No);
    }
    THEN("a node verified in the week makes up for it")
    {
        world.facts.nodes.push_back({Stage::S2, day("2026-11-18"), at("2026-11-20", 9), true, {}});
        CHECK(w47With(500) == Progress::Yes);
    }
    THEN("a node that the joint group reported on its visit does so too")
    {
        world.reading(kJoint, "2026-11-19", 500).visit.nodeAnswers = {{Stage::S2, true, day("2026-11-17"), ""}};
        CHECK(progressOf(world.evaluateWeek("2026-W47"), "2026-W47") == Progress::Yes);
    }
}

SCENARIO("without an accepted reading nobody knows", "[rules][progress]")
{
    World world = steepWorld();
    world.reading(kJoint, "2026-11-05", 500);
    CHECK(progressOf(world.evaluateWeek("2026-W47"), "2026-W47") == Progress::Unknown);
    THEN("an assistant's own reading may say yes, never no")
    {
        world.reading(kAssistantKind, "2026-11-19", 500);
        CHECK(progressOf(world.evaluateWeek("2026-W47"), "2026-W47") == Progress::Unknown);
        world.reading(kAssistantKind, "2026-11-20", 530);
        CHECK(progressOf(world.evaluateWeek("2026-W47"), "2026-W47") == Progress::Yes);
    }
    THEN("agreement with a joint reading within 7 days and 2 points accepts it")
    {
        world.reading(kAssistantKind, "2026-11-19", 505);
        world.reading(kJoint, "2026-11-26", 525);
        CHECK(stateOf(world.evaluateWeek("2026-W48"), "2026-W47").anyAcceptedReading);
    }
    THEN("2.1 points apart is no agreement, nor 8 days")
    {
        world.reading(kAssistantKind, "2026-11-19", 505);
        world.reading(kJoint, "2026-11-26", 526);
        CHECK_FALSE(stateOf(world.evaluateWeek("2026-W48"), "2026-W47").anyAcceptedReading);
        world.reading(kJoint, "2026-11-27", 505);
        CHECK_FALSE(stateOf(world.evaluateWeek("2026-W48"), "2026-W47").anyAcceptedReading);
    }
    THEN("so does a supervisor's word")
    {
        VisitFact& own = world.reading(kAssistantKind, "2026-11-19", 505);
        own.steps = {{"accept", "ACCEPTED", at("2026-11-20", 9), at("2026-11-20", 9), true, {}}};
        CHECK(progressOf(world.evaluateWeek("2026-W47"), "2026-W47") == Progress::No);
    }
    THEN("a joint reading held back by a questioned photo says nothing against the project")
    {
        VisitFact& joint = world.reading(kJoint, "2026-11-19", 500);
        CHECK(progressOf(world.evaluateWeek("2026-W47"), "2026-W47") == Progress::No);
        joint.photoSteps = {{joint.visit.reading->photos[0], "QUESTIONED", at("2026-11-20", 9)}};
        CHECK(progressOf(world.evaluateWeek("2026-W47"), "2026-W47") == Progress::Unknown);
        joint.photoSteps.push_back({joint.visit.reading->photos[0], "OK", at("2026-11-21", 9)});
        CHECK(progressOf(world.evaluateWeek("2026-W47"), "2026-W47") == Progress::No);
    }
}

SCENARIO("a reading after a gap decides the weeks between", "[rules][progress]")
{
    World world = steepWorld();
    world.reading(kJoint, "2026-10-29", 500);
    const auto fill = [&](int permille) {
        world.reading(kJoint, "2026-11-19", permille);
        return world.evaluateWeek("2026-W47");
    };
    THEN("a rise under one week's threshold: all NO, three in a row")
    {
        const Evaluation evaluation = fill(501);
        for (const char* text : {"2026-W45", "2026-W46", "2026-W47"})
            CHECK(progressOf(evaluation, text) == Progress::No);
        CHECK(find(evaluation, "R-P3", "2026-W45")->count == 3);
    }
    THEN("a rise of all thresholds: all YES, and the verification task is done")
    {
        const Evaluation evaluation = fill(532);
        for (const char* text : {"2026-W45", "2026-W46", "2026-W47"})
            CHECK(progressOf(evaluation, text) == Progress::Yes);
        const Finding* task = find(evaluation, "R-P4", "2026-W45");
        REQUIRE(task);
        CHECK(task->standing == Standing::Cleared);
        CHECK(task->since == day("2026-11-19"));
    }
    THEN("between: the latest weeks are YES as far as the rise reaches")
    {
        const Evaluation evaluation = fill(521);
        CHECK(progressOf(evaluation, "2026-W45") == Progress::No);
        CHECK(progressOf(evaluation, "2026-W46") == Progress::Yes);
        CHECK(progressOf(evaluation, "2026-W47") == Progress::Yes);
    }
    THEN("a week that a node decided takes its share and stays YES")
    {
        world.facts.nodes.push_back({Stage::S2, day("2026-11-18"), at("2026-11-20", 9), true, {}});
        const Evaluation evaluation = fill(505);
        CHECK(progressOf(evaluation, "2026-W47") == Progress::Yes);
        CHECK(progressOf(evaluation, "2026-W46") == Progress::No);
    }
}

SCENARIO("before the first accepted reading nothing is held against a project", "[rules][progress]")
{
    World world = steepWorld();
    Evaluation evaluation = world.evaluateWeek("2026-W44");
    CHECK(progressOf(evaluation, "2026-W44") == Progress::Unknown);
    CHECK(find(evaluation, "R-P4"));
    world.reading(kJoint, "2026-11-05", 100);
    evaluation = world.evaluateWeek("2026-W45");
    CHECK(progressOf(evaluation, "2026-W44") == Progress::Skipped);
    CHECK(progressOf(evaluation, "2026-W45") == Progress::Yes);
    CHECK(find(evaluation, "R-P4")->standing == Standing::Cleared);
}

SCENARIO("one week without progress is a reminder, two a red notice", "[rules][R-P1][R-P2]")
{
    World world = steepWorld();
    world.reading(kJoint, "2026-11-05", 500);
    world.reading(kJoint, "2026-11-12", 500);
    const Evaluation first = world.evaluateWeek("2026-W46");
    CHECK(find(first, "R-P1", "2026-W46")->item.severity == Colour::Blue);
    CHECK_FALSE(find(first, "R-P2"));
    GIVEN("a second one")
    {
        world.reading(kJoint, "2026-11-19", 505);
        const Evaluation evaluation = world.evaluateWeek("2026-W47");
        const Finding* finding = find(evaluation, "R-P2", "2026-W46");
        REQUIRE(finding);
        CHECK(finding->item.lastPeriod == "2026-W47");
        CHECK(finding->item.severity == Colour::Red);
        CHECK(finding->withTvqProposal);
        CHECK(finding->addressee == Role::ResponsibleHead);
        CHECK(evaluation.lamp.colour == Colour::Red);
        CHECK_FALSE(find(evaluation, "R-P1"));
    }
    GIVEN("a rise instead")
    {
        world.reading(kJoint, "2026-11-19", 520);
        const Evaluation evaluation = world.evaluateWeek("2026-W47");
        CHECK(find(evaluation, "R-P1", "2026-W46")->standing == Standing::Cleared);
        CHECK(find(evaluation, "R-P1", "2026-W46")->since == day("2026-11-19"));
    }
}

SCENARIO("the county leader is named from the third week on, if a joint reading shows it", "[rules][R-P3]")
{
    World world = steepWorld();
    for (const char* date : {"2026-10-29", "2026-11-05", "2026-11-12"})
        world.reading(kJoint, date, 500);
    THEN("with a joint reading in the week just closed it is R-P3")
    {
        world.reading(kJoint, "2026-11-19", 500);
        const Evaluation evaluation = world.evaluateWeek("2026-W47");
        CHECK(find(evaluation, "R-P3", "2026-W45")->addressee == Role::ProjectChief);
    }
    THEN("an agreed assistant's reading in that week is not enough")
    {
        world.reading(kAssistantKind, "2026-11-17", 500);
        const Evaluation evaluation = world.evaluateWeek("2026-W47");
        CHECK(find(evaluation, "R-P2", "2026-W45")->count == 3);
    }
}

SCENARIO("two weeks that only the team itself reports are verified first", "[rules][R-P2]")
{
    World world = steepWorld();
    world.reading(kJoint, "2026-11-04", 500);
    const auto supervisorAccepts = [](VisitFact& visit) {
        visit.steps = {{"accept", "ACCEPTED", visit.knownMs, visit.knownMs, true, {}}};
    };
    world.reading(kAssistantKind, "2026-11-11", 500); // agrees with the joint reading a week before
    VisitFact& second = world.reading(kJoint, "2026-11-18", 501);
    second.visit.kind = kAssistantKind;
    second.visit.group = {};
    CHECK(progressOf(world.evaluateWeek("2026-W46"), "2026-W46") == Progress::No);
    CHECK(progressOf(world.evaluateWeek("2026-W47"), "2026-W47") == Progress::Unknown);
    supervisorAccepts(second);
    const Evaluation proven = world.evaluateWeek("2026-W47");
    CHECK(find(proven, "R-P2", "2026-W46")->item.severity == Colour::Red);
    WHEN("both rest on agreement alone")
    {
        second.steps.clear();
        world.reading(kJoint, "2026-11-24", 510);
        const Evaluation evaluation = world.evaluateAt(at("2026-11-24", 20));
        const Finding* finding = find(evaluation, "R-P2", "2026-W46");
        REQUIRE(finding);
        CHECK(finding->item.severity == Colour::None);
        CHECK(finding->kind == FollowUpKind::VerifyTask);
        CHECK(evaluation.lamp.colour != Colour::Red);
    }
}

SCENARIO("exempt weeks are stepped over, a good week ends the run", "[rules][R-P2]")
{
    World world;
    world.planTargets("2026-01-12", "2026-06-30", {100, 300, 500, 700, 900, 1000});
    THEN("NO, Spring Festival, NO are two weeks running")
    {
        world.reading(kJoint, "2026-02-05", 100);
        world.reading(kJoint, "2026-02-12", 100);
        world.reading(kJoint, "2026-02-26", 100);
        const Evaluation evaluation = world.evaluateWeek("2026-W09");
        CHECK_FALSE(stateOf(evaluation, "2026-W08").counted);
        const Finding* finding = find(evaluation, "R-P2", "2026-W07");
        REQUIRE(finding);
        CHECK(finding->count == 2);
    }
    THEN("NO, NO, exempt, YES, NO is one week")
    {
        world.reading(kJoint, "2026-01-29", 100);
        world.reading(kJoint, "2026-02-05", 100);
        world.reading(kJoint, "2026-02-12", 100);
        world.reading(kJoint, "2026-02-26", 130);
        world.reading(kJoint, "2026-03-05", 130);
        const Evaluation evaluation = world.evaluateWeek("2026-W10");
        CHECK(find(evaluation, "R-P1", "2026-W10")->count == 1);
        CHECK_FALSE(find(evaluation, "R-P2"));
    }
}

SCENARIO("an unknown week freezes the run instead of ending it", "[rules][R-P2]")
{
    World world = steepWorld();
    for (const char* date : {"2026-10-29", "2026-11-05", "2026-11-12"})
        world.reading(kJoint, date, 500);
    const Evaluation evaluation = world.evaluateWeek("2026-W47");
    CHECK(progressOf(evaluation, "2026-W47") == Progress::Unknown);
    CHECK(find(evaluation, "R-P2", "2026-W45")->standing == Standing::Holds);
    CHECK(evaluation.lamp.colour == Colour::Red);
}

SCENARIO("a red notice about standing works is cleared by joint evidence only", "[rules][R-P2]")
{
    World world = steepWorld();
    for (const char* date : {"2026-10-29", "2026-11-05", "2026-11-12"})
        world.reading(kJoint, date, 500);
    VisitFact& own = world.reading(kAssistantKind, "2026-11-19", 540);
    own.steps = {{"accept", "ACCEPTED", own.knownMs, own.knownMs, true, {}}};
    CHECK(find(world.evaluateWeek("2026-W47"), "R-P2", "2026-W45")->standing == Standing::Holds);
    world.reading(kJoint, "2026-11-20", 541);
    CHECK(find(world.evaluateWeek("2026-W47"), "R-P2", "2026-W45")->standing == Standing::Cleared);
}

SCENARIO("two unknown weeks call the joint group, without blame", "[rules][R-P4]")
{
    World world = steepWorld();
    world.reading(kJoint, "2026-11-05", 500);
    CHECK_FALSE(find(world.evaluateWeek("2026-W46"), "R-P4"));
    const Evaluation evaluation = world.evaluateWeek("2026-W47");
    const Finding* finding = find(evaluation, "R-P4", "2026-W46");
    REQUIRE(finding);
    CHECK(finding->item.severity == Colour::None);
    CHECK(finding->kind == FollowUpKind::VerifyTask);
    CHECK(finding->addressee == Role::GroupLeader);
    CHECK_FALSE(find(evaluation, "R-P2"));
    THEN("a reading in the running week ends it")
    {
        world.reading(kJoint, "2026-11-24", 500);
        CHECK(find(world.evaluateAt(at("2026-11-24", 20)), "R-P4", "2026-W46")->standing == Standing::Cleared);
    }
}

SCENARIO("weighted quantities give the percentage", "[rules][progress]")
{
    World world = steepWorld();
    world.facts.quantities = {{"路基", "公里", 8'000, 40}, {"面层", "公里", 8'000, 60}};
    VisitFact& first = world.reading(kJoint, "2026-11-12", 990);
    first.visit.reading->quantities = {{"路基", 8'800}, {"面层", 2'000}};
    VisitFact& second = world.reading(kJoint, "2026-11-19", 10);
    second.visit.reading->quantities = {{"面层", 4'000}};
    const Evaluation evaluation = world.evaluateWeek("2026-W47");
    CHECK(stateOf(evaluation, "2026-W46").actual == 55'000'000); // 40 + 60 × 1/4; done beyond the plan counts as done
    CHECK(stateOf(evaluation, "2026-W47").actual == 70'000'000); // the missing item keeps its last value
}

SCENARIO("of several members of one joint visit the leader's reading counts", "[rules][progress]")
{
    World world = steepWorld();
    world.reading(kJoint, "2026-11-12", 400);
    world.reading(kJoint, "2026-11-19", 500);
    VisitFact& member = world.reading(kJoint, "2026-11-19", 900);
    member.visit.visitor = idOf(kJointMember);
    member.verdict.eventMs += kHourMs;
    CHECK(stateOf(world.evaluateWeek("2026-W47"), "2026-W47").actual == 50'000'000);
}
