#include "tests/shared/rules/rules_world.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

namespace {

constexpr auto kJoint = VisitKind::JointInspection;
using Lines = std::vector<std::string>;

/// The assistant visited W47 on one day only; everything before was done.
World oneDayShort()
{
    World world;
    world.planTargets("2026-01-12", "2027-12-31", {10, 20, 20});
    for (const char* text : {"2026-W43", "2026-W44", "2026-W45", "2026-W46"})
        world.dutiesOf(text);
    world.visit(VisitKind::ChiefWeekly, "2026-11-18");
    world.visit(VisitKind::AssistantWeekly, "2026-11-16", 9);
    world.visit(VisitKind::AssistantWeekly, "2026-11-16", 15);
    for (const char* date : {"2026-10-22", "2026-10-29", "2026-11-05", "2026-11-12", "2026-11-19"})
        world.reading(kJoint, date, 900); // ahead of a plan that asks for nothing
    return world;
}

/// The visit of Thu 19 November, brought by a tablet on Wed 25.
VisitFact& lateVisit(World& world, Qualification qualification)
{
    VisitFact& late = world.visit(VisitKind::AssistantWeekly, "2026-11-19");
    late.knownMs = at("2026-11-25", 9);
    late.verdict.qualification = qualification;
    return late;
}

World standingWorks(std::initializer_list<const char*> dates)
{
    World world;
    world.planTargets("2026-10-12", "2026-12-31", {100, 500, 1000});
    world.facts.lifecycle[1].value.on = day("2026-10-12");
    for (const char* text :
        {"2026-W42", "2026-W43", "2026-W44", "2026-W45", "2026-W46", "2026-W47", "2026-W48", "2026-W49"})
        world.dutiesOf(text);
    for (const char* date : dates)
        world.reading(kJoint, date, 990); // finished but for a rest: never behind
    return world;
}

Lines changesOf(const std::vector<FollowUpChange>& changes, const std::string& rule)
{
    Lines lines;
    for (const std::string& line : show(changes))
        if (line.find(" " + rule + " ") != std::string::npos)
            lines.push_back(line);
    return lines;
}

} // namespace

SCENARIO("a reminder is drafted, and a late record takes it back with a correction", "[rules][reconcile]")
{
    World world = oneDayShort();
    CHECK(show(world.runWeek("2026-W47")) == Lines{"DRAFT R-V2 2026-W47 REMIND BLUE"});
    CHECK(world.runWeek("2026-W47").empty());
    world.sign("R-V2", at("2026-11-24", 12));
    FollowUpFact* reminder = world.followUp("R-V2");
    CHECK(reminder->content.addresseePerson == idOf(kAssistant));
    CHECK(reminder->content.signForDueMs == at("2026-11-27", 0));
    GIVEN("a visit that came late through no fault")
    {
        lateVisit(world, Qualification::Qualified);
        const auto changes = world.run(at("2026-11-25", 9));
        CHECK(show(changes) == Lines{"WITHDRAW R-V2 2026-W47 REMIND BLUE"});
        CHECK(reminder->content.correction.find("因补报11月19日的现场检查记录（11月25日收到）不再成立")
            != std::string::npos);
        CHECK(world.run(at("2026-11-25", 10)).empty());
        THEN("the count of weeks running starts anew")
        {
            world.visit(VisitKind::ChiefWeekly, "2026-11-25");
            world.reading(kJoint, "2026-11-26", 900);
            CHECK(show(world.runWeek("2026-W48")) == Lines{"DRAFT R-V2 2026-W48 REMIND BLUE"});
        }
    }
    GIVEN("a visit that is under review")
    {
        VisitFact& late = lateVisit(world, Qualification::Pending);
        const auto changes = world.run(at("2026-11-25", 9));
        CHECK(show(changes) == Lines{"MARK_UNDER_REVIEW R-V2 2026-W47 REMIND BLUE"});
        CHECK(reminder->content.clockStoppedAtMs == at("2026-11-25", 9));
        CHECK(world.run(at("2026-11-26", 6)).empty());
        THEN("accepted, it is withdrawn")
        {
            late.steps = {{"accept", "ACCEPTED", at("2026-11-27", 9), at("2026-11-27", 9), true, {}}};
            CHECK(show(world.run(at("2026-11-27", 9))) == Lines{"WITHDRAW R-V2 2026-W47 REMIND BLUE"});
        }
        THEN("rejected, it runs on from where it stopped")
        {
            const auto replyDue = *reminder->content.replyDueMs;
            late.steps = {{"reject", "REJECTED", at("2026-11-27", 9), at("2026-11-27", 9), true, {}}};
            CHECK(show(world.run(at("2026-11-27", 9))) == Lines{"REVISE R-V2 2026-W47 REMIND BLUE"});
            CHECK_FALSE(reminder->content.underReview);
            CHECK(reminder->content.replyDueMs == at("2026-12-04", 0)); // 1 December and two working days
            CHECK(*reminder->content.replyDueMs > replyDue);
        }
    }
}

SCENARIO("a late record before signing voids the draft quietly", "[rules][reconcile]")
{
    World world = oneDayShort();
    world.runWeek("2026-W47");
    lateVisit(world, Qualification::Qualified).knownMs = at("2026-11-24", 8);
    CHECK(show(world.run(at("2026-11-24", 9))) == Lines{"VOID R-V2 2026-W47 REMIND BLUE"});
    CHECK(world.followUp("R-V2")->content.correction.empty());
}

SCENARIO("a record that came after the freeze changes nothing by itself", "[rules][reconcile]")
{
    World world = oneDayShort();
    world.runWeek("2026-W47");
    world.sign("R-V2", at("2026-11-24", 12));
    lateVisit(world, Qualification::Qualified).knownMs = Calendar::freezeMs(week("2026-W47")) + 1;
    const Id reminder = world.followUp("R-V2")->id;
    world.step(*world.followUp("R-V2"), "sign_for", "SIGNED_FOR", at("2026-11-25", 9));
    world.step(*world.followUp("R-V2"), "reply", "REPLIED", at("2026-11-25", 10));
    for (const FollowUpChange& change : world.run(at("2026-12-08", 9)))
        CHECK(change.kind != ChangeKind::Withdraw);
    CHECK(world.facts.followUps.front().id == reminder);
    CHECK(world.facts.followUps.front().state == "REPLIED");
}

SCENARIO("a finding that provisional visits would end is not drafted", "[rules][reconcile]")
{
    World world = oneDayShort();
    VisitFact& pending = world.visit(VisitKind::AssistantWeekly, "2026-11-19");
    pending.verdict.qualification = Qualification::Pending;
    CHECK(find(world.evaluateWeek("2026-W47"), "R-V2", "2026-W47")->standing == Standing::Contested);
    CHECK(world.runWeek("2026-W47").empty());
    WHEN("the supervisor rejects it later")
    {
        pending.steps = {{"reject", "REJECTED", at("2026-11-25", 9), at("2026-11-25", 9), true, {}}};
        const auto changes = world.run(at("2026-11-25", 10));
        THEN("it is raised prospectively")
        {
            CHECK(show(changes) == Lines{"DRAFT R-V2 2026-W47 REMIND BLUE"});
            CHECK(changes[0].content.prospective);
        }
    }
}

SCENARIO("a reminder clears when the next week meets", "[rules][reconcile]")
{
    World world = oneDayShort();
    world.runWeek("2026-W47");
    world.sign("R-V2", at("2026-11-24", 12));
    world.visit(VisitKind::AssistantWeekly, "2026-11-24");
    world.visit(VisitKind::AssistantWeekly, "2026-11-25");
    CHECK(show(world.run(at("2026-11-25", 20))) == Lines{"CLEAR R-V2 2026-W47 REMIND BLUE"});
    CHECK(world.run(at("2026-11-26", 6)).empty());
}

SCENARIO("findings of one project for one addressee become one document", "[rules][reconcile]")
{
    World world;
    world.facts.lifecycle[1].value.on = day("2026-11-09");
    world.facts.seats[0].value.person = idOf(kAssistant); // one person holds both seats in this test
    world.planTargets("2026-01-12", "2027-12-31", {10, 20, 20});
    world.reading(kJoint, "2026-11-12", 900);
    const auto changes = world.runWeek("2026-W46");
    CHECK(changes.size() == 2); // chief and assistant are different roles: two documents
    THEN("a yellow finding joins the unsigned blue draft of the same addressee")
    {
        world.reading(kJoint, "2026-11-19", 900);
        world.runWeek("2026-W47");
        const FollowUp& document = world.followUp("R-V2")->content;
        REQUIRE(document.items.size() == 2);
        CHECK(document.kind == FollowUpKind::Notice);
        CHECK(document.colour == Colour::Yellow);
        CHECK(document.signer == Role::PoHead);
        CHECK(document.items[0].period == "2026-W46");
        CHECK(world.runWeek("2026-W47").empty());
    }
}

SCENARIO("the engine drafts on working days only", "[rules][reconcile]")
{
    World world = oneDayShort();
    CHECK(reconcile(world.evaluateAt(at("2026-11-28", 9)), world.facts, world.calendar, world.parameters).empty());
    CHECK(reconcile(world.evaluateAt(at("2026-11-24", 5)), world.facts, world.calendar, world.parameters).empty());
    CHECK(reconcile(world.evaluateAt(at("2026-11-24", 6)), world.facts, world.calendar, world.parameters).size() == 1);
}

SCENARIO(
    "two weeks without progress: a red notice and a proposal, each a document of its own", "[rules][reconcile][R-P2]")
{
    World world = standingWorks({"2026-11-05", "2026-11-12", "2026-11-19"});
    CHECK(changesOf(world.runWeek("2026-W46"), "R-P1") == Lines{"DRAFT R-P1 2026-W46 REMIND BLUE"});
    const auto changes = world.runWeek("2026-W47");
    CHECK(changesOf(changes, "R-P2")
        == Lines{"DRAFT R-P2 2026-W46 RED_NOTICE RED", "DRAFT R-P2 2026-W46 TVQ_PROPOSAL RED"});
    CHECK(changesOf(changes, "R-P1").empty()); // the reminder stays as it was
    const FollowUp& notice = world.followUp("R-P2", FollowUpKind::RedNotice)->content;
    CHECK(notice.signer == Role::CountyHead);
    CHECK(notice.addresseeUnit == idOf(kResponsibleUnit));
    CHECK(notice.addresseePerson == idOf(kResponsibleHead));
    CHECK(world.runWeek("2026-W47").empty());
    CHECK(world.run(at("2026-11-24", 6)).empty());
    GIVEN("a third week with a joint reading")
    {
        world.reading(kJoint, "2026-11-26", 990);
        const auto third = world.runWeek("2026-W48");
        CHECK(changesOf(third, "R-P3")
            == Lines{"DRAFT R-P3 2026-W46 RED_NOTICE RED", "DRAFT R-P3 2026-W46 TVQ_PROPOSAL RED"});
        CHECK(world.followUp("R-P3", FollowUpKind::RedNotice)->content.addresseePerson == idOf(kChief));
        THEN("a fourth only extends it")
        {
            world.reading(kJoint, "2026-12-03", 990);
            for (const std::string& line : changesOf(world.runWeek("2026-W49"), "R-P3"))
                CHECK(line.substr(0, 6) == "REVISE");
            CHECK(world.followUp("R-P3", FollowUpKind::RedNotice)->content.items[0].lastPeriod == "2026-W49");
        }
        THEN("progress ends the whole run: drafts are void, what was signed is proposed for clearing")
        {
            world.sign("R-P3", at("2026-12-01", 12));
            world.reading(kJoint, "2026-12-03", 1000);
            const auto end = world.runWeek("2026-W49");
            CHECK(changesOf(end, "R-P3")
                == Lines{"PROPOSE_CLEAR R-P3 2026-W46 RED_NOTICE RED", "PROPOSE_CLEAR R-P3 2026-W46 TVQ_PROPOSAL RED"});
            CHECK(changesOf(end, "R-P2")
                == Lines{"VOID R-P2 2026-W46 RED_NOTICE RED", "VOID R-P2 2026-W46 TVQ_PROPOSAL RED"});
            CHECK(world.runWeek("2026-W49").empty());
        }
    }
    GIVEN("a late joint reading that shows the second week had progress")
    {
        world.sign("R-P2", at("2026-11-24", 12));
        VisitFact& late = world.reading(kJoint, "2026-11-20", 1000);
        late.knownMs = at("2026-11-25", 9);
        const auto changes2 = world.run(at("2026-11-25", 10));
        CHECK(changesOf(changes2, "R-P2")
            == Lines{"WITHDRAW R-P2 2026-W46 RED_NOTICE RED", "WITHDRAW R-P2 2026-W46 TVQ_PROPOSAL RED"});
    }
}

SCENARIO("three weeks found at once are raised one step per evaluation", "[rules][reconcile][R-P3]")
{
    World world = standingWorks({"2026-10-29", "2026-11-19"});
    world.facts.visits.back().visit.reading->permille = 991; // a rise of 0.1 over three weeks
    const auto first = world.runWeek("2026-W47");
    CHECK(changesOf(first, "R-P2").size() == 2);
    CHECK(changesOf(first, "R-P3").empty());
    CHECK(changesOf(world.run(at("2026-11-25", 9)), "R-P3").empty());
    THEN("R-P3 follows when a later joint reading still shows NO")
    {
        CHECK(changesOf(world.runWeek("2026-W48"), "R-P3").empty());
        world.reading(kJoint, "2026-12-03", 991);
        CHECK(changesOf(world.runWeek("2026-W49"), "R-P3").size() == 2);
    }
}

SCENARIO("a verification task is voided or cleared once a reading is there", "[rules][reconcile][R-P4]")
{
    World world = standingWorks({"2026-11-05"});
    CHECK(changesOf(world.runWeek("2026-W47"), "R-P4") == Lines{"DRAFT R-P4 2026-W46 VERIFY_TASK NONE"});
    CHECK(world.followUp("R-P4")->content.addresseePerson == idOf(kJointLeader));
    world.sign("R-P4", at("2026-11-24", 12));
    CHECK(world.followUp("R-P4")->content.replyDueMs == at("2026-12-02", 0));
    world.reading(kJoint, "2026-11-25", 1000);
    CHECK(changesOf(world.run(at("2026-11-25", 20)), "R-P4") == Lines{"CLEAR R-P4 2026-W46 VERIFY_TASK NONE"});
}

SCENARIO("a colour that gets graver is a new document, one that gets lighter revises it", "[rules][reconcile][R-P5]")
{
    World world = standingWorks({});
    world.planTargets("2026-01-12", "2027-06-30",
        {100, 200, 300, 400, 500, 600, 610, 620, 620, 620, 620, 620, 700, 750, 800, 850, 900, 1000});
    world.reading(kJoint, "2026-11-12", 505);
    CHECK(changesOf(world.runWeek("2026-W46"), "R-P5") == Lines{"DRAFT R-P5 2026-W46 NOTICE YELLOW"});
    world.sign("R-P5", at("2026-11-17", 12));
    world.step(*world.followUp("R-P5"), "reply", "REPLIED", at("2026-11-18", 9));
    const auto clearDue = world.followUp("R-P5")->content.clearDueMs;
    GIVEN("red a week later")
    {
        world.reading(kJoint, "2026-11-19", 400);
        CHECK(changesOf(world.runWeek("2026-W47"), "R-P5") == Lines{"DRAFT R-P5 2026-W46 RED_NOTICE RED"});
        CHECK(world.runWeek("2026-W47").empty());
    }
    GIVEN("blue a week later")
    {
        world.reading(kJoint, "2026-11-19", 541);
        CHECK(changesOf(world.runWeek("2026-W47"), "R-P5") == Lines{"REVISE R-P5 2026-W46 REMIND BLUE"});
        CHECK(world.followUp("R-P5")->content.clearDueMs == clearDue);
        CHECK(world.followUp("R-P5")->content.replyDueMs == at("2026-11-25", 0)); // five working days instead of three
    }
    GIVEN("the gap closed")
    {
        world.reading(kJoint, "2026-11-19", 620);
        CHECK(changesOf(world.runWeek("2026-W47"), "R-P5") == Lines{"PROPOSE_CLEAR R-P5 2026-W46 NOTICE YELLOW"});
    }
}

SCENARIO("what a person ended is not raised again", "[rules][reconcile]")
{
    World world = oneDayShort();
    world.runWeek("2026-W47");
    world.step(*world.followUp("R-V2"), "void", "VOIDED", at("2026-11-24", 9));
    CHECK(world.run(at("2026-11-24", 10)).empty());
}

SCENARIO("a red finding of a week without a calendar needs confirmation", "[rules][reconcile]")
{
    World world = standingWorks({"2026-11-05", "2026-11-12", "2026-11-19"});
    world.calendar = Calendar{};
    const Evaluation evaluation = world.evaluateWeek("2026-W47");
    CHECK(find(evaluation, "R-P2")->needsConfirmation);
    world.runWeek("2026-W47");
    CHECK(world.followUp("R-P2")->content.needsConfirmation);
}

SCENARIO("follow-ups of other rules are left alone", "[rules][reconcile]")
{
    World world = oneDayShort();
    FollowUp other;
    other.key = "R-F1|x|2026-06-30";
    other.items.resize(1);
    other.items[0].rule = "R-F1";
    other.items[0].period = "2026-06-30";
    world.facts.followUps.push_back({idOf(7000), other, "ISSUED", {}});
    CHECK(show(world.runWeek("2026-W47")) == Lines{"DRAFT R-V2 2026-W47 REMIND BLUE"});
}
