#include "tests/shared/rules/rules_world.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

namespace {

/// A world in which nothing else is wrong: no duties yet, no plan behind.
World quietWorld()
{
    World world;
    world.facts.lifecycle.clear();
    world.facts.kind = ProjectKind::Service; // not judged by weeks
    return world;
}

void close(IssueFact& issue, std::int64_t ms)
{
    issue.steps.push_back({"recheck_pass", "CLOSED", ms, ms, true, {}});
}

} // namespace

SCENARIO("an issue asks for rectification by its grade", "[rules][R-Q1]")
{
    World world = quietWorld();
    GIVEN("a general quality issue")
    {
        world.issue(IssueGrade::General, IssueCategory::Quality, "2026-11-19");
        CHECK(show(world.run(at("2026-11-19", 12))).at(0).substr(0, 11) == "DRAFT R-Q1 ");
        const FollowUp& rectify = world.followUp("R-Q1")->content;
        CHECK(rectify.kind == FollowUpKind::Rectify);
        CHECK(rectify.colour == Colour::Blue);
        CHECK(rectify.signer == Role::GroupLeader);
        CHECK(rectify.addresseePerson == idOf(kResponsibleHead));
        THEN("it is due seven days after issue")
        {
            world.sign("R-Q1", at("2026-11-20", 9));
            CHECK(world.followUp("R-Q1")->content.clearDueMs == at("2026-11-28", 0));
        }
    }
    GIVEN("a serious safety issue")
    {
        world.issue(IssueGrade::Serious, IssueCategory::Safety, "2026-11-19");
        world.run(at("2026-11-19", 12));
        CHECK(world.followUp("R-Q1")->content.colour == Colour::Yellow);
        CHECK(world.followUp("R-Q1")->content.signer == Role::PoHead);
        THEN("it is due in 24 hours, through any holiday")
        {
            world.sign("R-Q1", at("2026-11-20", 9));
            CHECK(world.followUp("R-Q1")->content.clearDueMs == at("2026-11-21", 9));
        }
    }
    GIVEN("issues that raise nothing")
    {
        world.issue(IssueGrade::Minor, IssueCategory::Quality, "2026-11-19");
        world.issue(IssueGrade::General, IssueCategory::Quality, "2026-11-19").visitKind = VisitKind::DeputySiteView;
        CHECK(world.run(at("2026-11-19", 12)).empty());
    }
}

SCENARIO("a passed recheck ends it, a duplicate takes it back", "[rules][R-Q1]")
{
    World world = quietWorld();
    IssueFact& issue = world.issue(IssueGrade::General, IssueCategory::Quality, "2026-11-19");
    world.run(at("2026-11-19", 12));
    world.sign("R-Q1", at("2026-11-20", 9));
    THEN("the engine clears a blue one")
    {
        close(issue, at("2026-11-24", 9));
        CHECK(world.run(at("2026-11-24", 10)).at(0).kind == ChangeKind::Clear);
        CHECK(world.run(at("2026-11-24", 11)).empty());
    }
    THEN("the supervisor's link withdraws the second document")
    {
        issue.steps.push_back({"mark_duplicate", "DUPLICATE", at("2026-11-20", 9), at("2026-11-20", 10), true, {}});
        CHECK(world.run(at("2026-11-20", 11)).at(0).kind == ChangeKind::Withdraw);
    }
}

SCENARIO("a probable duplicate waits one working day for the link", "[rules][R-Q1]")
{
    World world = quietWorld();
    world.issue(IssueGrade::General, IssueCategory::Safety, "2026-11-19", 9).issue.place =
        Point{315'000'000, 1'105'000'000};
    IssueFact& second = world.issue(IssueGrade::General, IssueCategory::Safety, "2026-11-19", 12);
    second.issue.place = Point{315'001'000, 1'105'000'000}; // 11 m north
    CHECK(world.run(at("2026-11-19", 14)).size() == 1);
    CHECK(world.run(at("2026-11-20", 23)).empty());
    CHECK(world.run(at("2026-11-21", 7)).empty()); // a Saturday: no drafts
    CHECK(world.run(at("2026-11-23", 6)).size() == 1);
    THEN("40 m apart nobody waits")
    {
        World other = quietWorld();
        other.issue(IssueGrade::General, IssueCategory::Safety, "2026-11-19", 9).issue.place =
            Point{315'000'000, 1'105'000'000};
        other.issue(IssueGrade::General, IssueCategory::Safety, "2026-11-19", 12).issue.place =
            Point{315'003'600, 1'105'000'000};
        CHECK(other.run(at("2026-11-19", 14)).size() == 2);
    }
}

SCENARIO("a major hazard found offline goes to the authority at once", "[rules][R-Q2]")
{
    World world = quietWorld();
    IssueFact& issue = world.issue(IssueGrade::Major, IssueCategory::Safety, "2026-11-21", 10); // a Saturday
    issue.foundMs = issue.issue.foundAtMs = at("2026-11-21", 10, 5);
    issue.knownMs = at("2026-11-21", 12, 40);
    issue.issue.phonePromptAtMs = at("2026-11-21", 10, 6);
    CHECK(world.run(at("2026-11-21", 12, 39)).empty());
    const auto changes = world.run(at("2026-11-21", 12, 40));
    REQUIRE(changes.size() == 2);
    const FollowUp& transfer = world.followUp("R-Q2", FollowUpKind::SafetyTransfer)->content;
    CHECK(transfer.signer == Role::Supervisor);
    CHECK(transfer.addresseeUnit == idOf(kLeadDept));
    CHECK(world.followUp("R-Q2", FollowUpKind::Rectify)->content.colour == Colour::Red);
    THEN("it prints the discovery and the phone prompt")
    {
        const auto& facts = transfer.items.front().facts;
        const auto valueOf = [&](const std::string& name) {
            for (const Fact& fact : facts)
                if (fact.name == name)
                    return fact.value;
            return std::string{};
        };
        CHECK(valueOf("found_at") == "2026-11-21T02:05:00Z");
        CHECK(valueOf("phone_prompt_at") == "2026-11-21T02:06:00Z");
    }
    THEN("the lamp is red while it is open")
    {
        CHECK(world.evaluateAt(at("2026-11-21", 13)).lamp.colour == Colour::Red);
        CHECK(world.evaluateAt(at("2026-11-21", 13)).lamp.rule == "R-Q2");
        issue.steps.push_back({"transfer", "TRANSFERRED", at("2026-11-21", 14), at("2026-11-21", 14), true, {}});
        CHECK(world.evaluateAt(at("2026-11-21", 15)).lamp.colour == Colour::Red);
        close(issue, at("2026-11-25", 9));
        CHECK(world.evaluateAt(at("2026-11-25", 10)).lamp.colour == Colour::None);
    }
    THEN("its two hours and 24 hours run from issue")
    {
        world.sign("R-Q2", at("2026-11-21", 13));
        const FollowUp& issued = world.followUp("R-Q2", FollowUpKind::SafetyTransfer)->content;
        CHECK(issued.signForDueMs == at("2026-11-21", 15));
        CHECK(issued.replyDueMs == at("2026-11-22", 13));
    }
    THEN("a person clears it, the engine only proposes")
    {
        world.sign("R-Q2", at("2026-11-21", 13));
        close(issue, at("2026-11-25", 9));
        for (const FollowUpChange& change : world.run(at("2026-11-25", 10)))
            CHECK(change.kind == ChangeKind::ProposeClear);
        CHECK(world.run(at("2026-11-25", 11)).empty());
    }
}

SCENARIO("a grade that is raised after issue becomes a document of its own", "[rules][R-Q1]")
{
    World world = quietWorld();
    IssueFact& issue = world.issue(IssueGrade::General, IssueCategory::Quality, "2026-11-19");
    world.run(at("2026-11-19", 12));
    issue.steps.push_back({"raise_grade", "OPEN", at("2026-11-20", 9), at("2026-11-20", 9), true, IssueGrade::Serious});
    THEN("an unsigned draft is rewritten")
    {
        const auto changes = world.run(at("2026-11-20", 10));
        REQUIRE(changes.size() == 1);
        CHECK(changes[0].kind == ChangeKind::Revise);
        CHECK(changes[0].content.colour == Colour::Yellow);
        CHECK(changes[0].content.signer == Role::PoHead);
    }
    THEN("an issued one stays and a graver one is drafted beside it")
    {
        world.sign("R-Q1", at("2026-11-19", 13));
        const auto changes = world.run(at("2026-11-20", 10));
        REQUIRE(changes.size() == 1);
        CHECK(changes[0].kind == ChangeKind::Draft);
        CHECK(changes[0].content.colour == Colour::Yellow);
        CHECK(changes[0].content.key != world.facts.followUps.front().content.key);
        CHECK(world.run(at("2026-11-20", 11)).empty());
    }
}
