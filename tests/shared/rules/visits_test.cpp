#include "tests/shared/rules/rules_world.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

SCENARIO("an assistant visits on two different days a week", "[rules][R-V2]")
{
    World world;
    world.dutiesOf("2026-W46");
    world.visit(VisitKind::AssistantWeekly, "2026-11-16", 9);
    GIVEN("two visits on one day")
    {
        world.visit(VisitKind::AssistantWeekly, "2026-11-16", 15);
        const Evaluation evaluation = world.evaluateWeek("2026-W47");
        THEN("the week is missed, with the visits it found")
        {
            const Finding* finding = find(evaluation, "R-V2", "2026-W47");
            REQUIRE(finding);
            CHECK(finding->standing == Standing::Holds);
            CHECK(finding->basis == "E");
            CHECK(finding->item.facts.at(0).value == "1");
            CHECK(finding->item.sentence
                == "2026年第47周（11月16日至11月22日），项目长助理到项目现场走访1天，规定不少于2天。");
        }
    }
    GIVEN("a second day")
    {
        world.visit(VisitKind::AssistantWeekly, "2026-11-22", 9);
        CHECK_FALSE(find(world.evaluateWeek("2026-W47"), "R-V2", "2026-W47"));
    }
    GIVEN("a chief's visit on the second day")
    {
        VisitFact& chief = world.visit(VisitKind::ChiefWeekly, "2026-11-18");
        THEN("it never stands for the assistant's")
        {
            CHECK(find(world.evaluateWeek("2026-W47"), "R-V2", "2026-W47"));
        }
        THEN("unless the assistant signed it with the content of the own duty")
        {
            chief.visit.coVisitors = {idOf(kAssistant)};
            CHECK(find(world.evaluateWeek("2026-W47"), "R-V2", "2026-W47"));
            chief.visit.stageSeen = Stage::S3;
            CHECK_FALSE(find(world.evaluateWeek("2026-W47"), "R-V2", "2026-W47"));
        }
    }
}

SCENARIO("two missed weeks running are yellow, and a met week clears them", "[rules][R-V2]")
{
    World world;
    world.dutiesOf("2026-W45");
    const auto severityOf = [&](const std::string& period, const std::string& asOf) {
        const Evaluation evaluation = world.evaluateWeek(asOf);
        const Finding* finding = find(evaluation, "R-V2", period);
        return finding ? finding->item.severity : Colour::None;
    };
    CHECK(severityOf("2026-W46", "2026-W46") == Colour::Blue);
    CHECK(severityOf("2026-W46", "2026-W47") == Colour::Blue);
    CHECK(severityOf("2026-W47", "2026-W47") == Colour::Yellow);
    WHEN("the running week reaches its minimum")
    {
        world.visit(VisitKind::AssistantWeekly, "2026-11-23");
        CHECK(find(world.evaluateAt(at("2026-11-24", 9)), "R-V2", "2026-W47")->standing == Standing::Holds);
        world.visit(VisitKind::AssistantWeekly, "2026-11-24");
        THEN("every earlier finding is cleared since that day")
        {
            const Evaluation evaluation = world.evaluateAt(at("2026-11-24", 20));
            for (const char* period : {"2026-W46", "2026-W47"}) {
                CHECK(find(evaluation, "R-V2", period)->standing == Standing::Cleared);
                CHECK(find(evaluation, "R-V2", period)->since == day("2026-11-24"));
            }
        }
    }
}

SCENARIO("exempt and reduced weeks ask less", "[rules][R-V2]")
{
    World world;
    GIVEN("works suspended from Wed 18 November to 8 December")
    {
        world.suspend("2026-11-18", "2026-12-08");
        const auto missed = [&](const std::string& text) {
            return find(world.evaluateWeek(text), "R-V2", text) != nullptr;
        };
        THEN("W47 asks for one day, W48 and W49 for nothing")
        {
            CHECK(missed("2026-W47"));
            world.visit(VisitKind::AssistantWeekly, "2026-11-17");
            CHECK_FALSE(missed("2026-W47"));
            CHECK_FALSE(missed("2026-W48"));
            CHECK_FALSE(missed("2026-W49"));
            CHECK(missed("2026-W50"));
        }
    }
    GIVEN("Spring Festival between two missed weeks")
    {
        world.dutiesOf("2026-W06");
        const Evaluation evaluation = world.evaluateWeek("2026-W09");
        CHECK_FALSE(find(evaluation, "R-V2", "2026-W08"));
        CHECK(find(evaluation, "R-V2", "2026-W09")->item.severity == Colour::Yellow);
    }
}

SCENARIO("a project is in the duty weeks from the Monday after its listing", "[rules][R-V2]")
{
    World world;
    world.facts.listedOn = day("2026-11-11");
    world.facts.lifecycle.clear();
    world.enter(Lifecycle::Listed, "2026-11-11");
    world.enter(Lifecycle::Active, "2026-11-12");
    CHECK_FALSE(find(world.evaluateWeek("2026-W46"), "R-V2"));
    CHECK(find(world.evaluateWeek("2026-W47"), "R-V2", "2026-W47"));
    THEN("a project listed on a Monday starts a week later")
    {
        world.facts.listedOn = day("2026-11-16");
        CHECK_FALSE(find(world.evaluateWeek("2026-W47"), "R-V2"));
    }
    THEN("a completed project is judged no more, and what was open is cleared")
    {
        world.enter(Lifecycle::Completed, "2026-11-22");
        CHECK_FALSE(find(world.evaluateWeek("2026-W47"), "R-V2", "2026-W47"));
        world.facts.lifecycle.pop_back();
        world.enter(Lifecycle::Completed, "2026-11-25");
        const Evaluation evaluation = world.evaluateAt(at("2026-11-26", 9));
        CHECK(find(evaluation, "R-V2", "2026-W47")->standing == Standing::Cleared);
        CHECK(find(evaluation, "R-V2", "2026-W47")->since == day("2026-11-25"));
    }
}

SCENARIO("a week in which the seat changed hands is not judged", "[rules][R-V2]")
{
    World world;
    const auto changeOn = [&](const std::string& date) {
        world.facts.seats[1].value.to = day(date).plusDays(-1);
        world.facts.seats.push_back({{SeatKind::Assistant, idOf(99), day(date), {}}, 0});
    };
    GIVEN("a change on Wednesday")
    {
        changeOn("2026-11-18");
        CHECK_FALSE(find(world.evaluateWeek("2026-W47"), "R-V2", "2026-W47"));
    }
    GIVEN("a change taking effect on the Monday")
    {
        changeOn("2026-11-16");
        CHECK(find(world.evaluateWeek("2026-W47"), "R-V2", "2026-W47"));
    }
}

SCENARIO("the third week a chief misses in a quarter is yellow", "[rules][R-V1]")
{
    World world;
    for (int number = 41; number <= 47; ++number)
        world.dutiesOf("2026-W" + std::to_string(number));
    const auto dropChiefOf = [&](const std::string& text) {
        std::erase_if(world.facts.visits, [&](const VisitFact& visit) {
            return visit.visit.kind == VisitKind::ChiefWeekly && Week::ofMoment(visit.verdict.eventMs) == week(text);
        });
    };
    dropChiefOf("2026-W41");
    dropChiefOf("2026-W44");
    CHECK(find(world.evaluateWeek("2026-W44"), "R-V1", "2026-W44")->item.severity == Colour::Blue);
    dropChiefOf("2026-W47");
    const Evaluation evaluation = world.evaluateWeek("2026-W47");
    CHECK(find(evaluation, "R-V1", "2026-W47")->item.severity == Colour::Yellow);
    CHECK(find(evaluation, "R-V1", "2026-W47")->kind == FollowUpKind::Notice);
    THEN("W40 belongs to the quarter before")
    {
        world.visit(VisitKind::ChiefWeekly, "2026-10-08");
        dropChiefOf("2026-W40");
        CHECK(find(world.evaluateWeek("2026-W44"), "R-V1", "2026-W44")->item.severity == Colour::Blue);
    }
}

SCENARIO("visit minimums stop with the acceptance", "[rules][R-V1]")
{
    World world;
    world.facts.nodes.push_back({Stage::S4, day("2026-11-12"), at("2026-11-12", 9), true, {}});
    const Evaluation evaluation = world.evaluateWeek("2026-W47");
    CHECK(find(evaluation, "R-V1", "2026-W46"));
    CHECK_FALSE(find(evaluation, "R-V1", "2026-W47"));
}

SCENARIO("a voted project is seen by its deputies every quarter", "[rules][R-V6]")
{
    World world;
    world.facts.origin = Origin::Voted;
    const auto judgedQ3 = [&] { return world.evaluateAt(at("2026-10-12", 18)); };
    THEN("the quarter is judged once its data are due, and goes to the congress office")
    {
        CHECK_FALSE(find(world.evaluateAt(at("2026-10-10", 17)), "R-V6", "2026-Q3"));
        const Evaluation evaluation = judgedQ3();
        const Finding* finding = find(evaluation, "R-V6", "2026-Q3");
        REQUIRE(finding);
        CHECK(finding->item.severity == Colour::Blue);
        CHECK(finding->addressee == Role::CongressOffice);
        CHECK(finding->standing == Standing::Holds);
    }
    THEN("a visit on its last day is enough")
    {
        world.visit(VisitKind::InspectionTour, "2026-09-30");
        CHECK_FALSE(find(judgedQ3(), "R-V6", "2026-Q3"));
    }
    THEN("a later visit clears it")
    {
        world.visit(VisitKind::DeputySiteView, "2026-10-08");
        const Evaluation evaluation = judgedQ3();
        CHECK(find(evaluation, "R-V6", "2026-Q3")->standing == Standing::Cleared);
    }
    THEN("after 35 days the quarter is left alone")
    {
        CHECK_FALSE(find(world.evaluateAt(at("2026-11-05", 0)), "R-V6", "2026-Q3"));
    }
    THEN("a project that was not voted has no such rule")
    {
        world.facts.origin = Origin::KeyList;
        CHECK_FALSE(find(judgedQ3(), "R-V6"));
    }
    THEN("the quarter of the listing is not judged")
    {
        CHECK_FALSE(find(world.evaluateAt(at("2026-04-10", 18)), "R-V6", "2026-Q1"));
    }
}

SCENARIO("a stage of a voted project is not passed without its deputies", "[rules][R-V6]")
{
    World world;
    world.facts.origin = Origin::Voted;
    world.facts.nodes.push_back({Stage::S1, day("2026-05-10"), at("2026-05-10", 9), true, {}});
    world.facts.nodes.push_back({Stage::S2, day("2026-08-20"), at("2026-08-20", 9), true, {}});
    world.visit(VisitKind::DeputySiteView, "2026-03-10");
    CHECK_FALSE(find(world.evaluateAt(at("2026-08-24", 18)), "R-V6", "2026-05-10"));
    CHECK(find(world.evaluateAt(at("2026-08-24", 18)), "R-V6", "2026-08-20"));
    world.visit(VisitKind::DeputySiteView, "2026-05-10");
    CHECK_FALSE(find(world.evaluateAt(at("2026-08-24", 18)), "R-V6", "2026-08-20"));
}
