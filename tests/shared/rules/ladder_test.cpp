#include "tests/shared/rules/rules_world.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

namespace {

/// A general quality issue whose blue notice was issued on Thu 19 November: sign by the 20th, reply and clear by the
/// 26th.
World issuedWorld()
{
    World world;
    world.facts.kind = ProjectKind::Service;
    world.issue(IssueGrade::General, IssueCategory::Quality, "2026-11-19", 9);
    world.run(at("2026-11-19", 11));
    world.sign("R-Q1", at("2026-11-19", 12));
    return world;
}

std::int32_t levelAfter(World& world, const std::string& date, int hour = 6)
{
    world.run(at(date, hour));
    return world.facts.followUps.front().content.escalation;
}

} // namespace

SCENARIO("what is not signed for in time climbs to the assistant", "[rules][R-S1]")
{
    World world = issuedWorld();
    CHECK_FALSE(find(world.evaluateAt(at("2026-11-20", 23, 59)), "R-S1"));
    CHECK(find(world.evaluateAt(at("2026-11-21", 0)), "R-S1"));
    CHECK(levelAfter(world, "2026-11-21") == 1);
    CHECK(world.followUp("R-Q1")->content.copies.back() == idOf(kAssistant));
    THEN("once signed for it climbs no further for that")
    {
        world.step(*world.followUp("R-Q1"), "sign_for", "SIGNED_FOR", at("2026-11-21", 9));
        CHECK_FALSE(find(world.evaluateAt(at("2026-11-22", 6)), "R-S1"));
    }
}

SCENARIO("an unanswered notice climbs one level a day at most", "[rules][R-S2]")
{
    World world = issuedWorld();
    world.step(*world.followUp("R-Q1"), "sign_for", "SIGNED_FOR", at("2026-11-20", 9));
    THEN("L1 falls due at the end of the first working day after the reply date")
    {
        CHECK(levelAfter(world, "2026-11-27") == 0);
        CHECK(levelAfter(world, "2026-11-28") == 1);
    }
    THEN("L2 is due after the fourth, raises the colour and informs the leaders")
    {
        CHECK(levelAfter(world, "2026-11-28") == 1);
        CHECK(levelAfter(world, "2026-12-02", 23) == 1);
        CHECK(levelAfter(world, "2026-12-03") == 2);
        CHECK(world.followUp("R-Q1")->content.colour == Colour::Yellow);
        CHECK(world.followUp("R-Q1")->content.copies.back() == idOf(kChief));
        CHECK(levelAfter(world, "2026-12-10") == 3);
    }
    THEN("missed days are caught up one level a day, and twice a day changes nothing")
    {
        CHECK(levelAfter(world, "2026-12-11") == 1);
        CHECK(levelAfter(world, "2026-12-11", 18) == 1);
        CHECK(levelAfter(world, "2026-12-12") == 2);
        CHECK(levelAfter(world, "2026-12-13") == 3);
        CHECK(levelAfter(world, "2026-12-14") == 3);
    }
    THEN("after two weekly meetings the county head is asked")
    {
        for (const char* date : {"2026-12-11", "2026-12-12", "2026-12-13"})
            levelAfter(world, date);
        world.facts.weeklyMeetings = {at("2026-12-08", 9), at("2026-12-14", 9), at("2026-12-21", 9)};
        CHECK(levelAfter(world, "2026-12-20") == 3);
        CHECK(levelAfter(world, "2026-12-22") == 4);
        CHECK(world.followUp("R-Q1")->content.kind == FollowUpKind::TalkProposal);
        CHECK(world.followUp("R-Q1")->content.signer == Role::CountyHead);
        CHECK(world.run(at("2026-12-23", 6)).empty());
    }
}

SCENARIO("a dispute stops the clock, and it runs on from there", "[rules][R-S2]")
{
    World world = issuedWorld();
    FollowUpFact* notice = world.followUp("R-Q1");
    world.step(*notice, "dispute", "DISPUTED", at("2026-11-20", 9));
    CHECK(world.run(at("2026-11-20", 10)).size() == 1);
    CHECK(notice->content.clockStoppedAtMs == at("2026-11-20", 9));
    CHECK(levelAfter(world, "2026-12-11") == 0);
    world.step(*notice, "uphold", "SIGNED_FOR", at("2026-12-11", 9));
    world.run(at("2026-12-11", 10));
    THEN("every deadline moves by the time it stood")
    {
        CHECK_FALSE(notice->content.clockStoppedAtMs);
        CHECK(notice->content.clearDueMs == at("2026-12-18", 0)); // 26 November + 21 days, 24:00
        CHECK(levelAfter(world, "2026-12-18", 23) == 0);
    }
}

SCENARIO("what waits for a person to clear it is not raised any further", "[rules][R-S3]")
{
    World world = issuedWorld();
    FollowUpFact* notice = world.followUp("R-Q1");
    world.step(*notice, "reply", "REPLIED", at("2026-11-24", 9));
    CHECK(find(world.evaluateAt(at("2026-11-27", 0)), "R-S3"));
    CHECK_FALSE(find(world.evaluateAt(at("2026-11-27", 0)), "R-S2"));
    world.facts.issues.front().steps.push_back(
        {"recheck_pass", "CLOSED", at("2026-11-26", 9), at("2026-11-26", 9), true, {}});
    CHECK(world.run(at("2026-11-26", 10)).at(0).kind == ChangeKind::ProposeClear);
    CHECK_FALSE(find(world.evaluateAt(at("2026-12-10", 0)), "R-S3"));
    CHECK(levelAfter(world, "2026-12-10") == 0);
}
