#include "server/services/rebuild.h"
#include "tests/server/store/county_office.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tacha;
using namespace tacha::testing;

namespace {

/// The follow-up that holds an item of this rule.
std::optional<Row> followUpOf(CountyOffice& office, const std::string& rule)
{
    for (Row& row : office.rowsOf("follow_up")) {
        const auto content = row.entity.content<FollowUp>().value();
        for (const FollowUpItem& item : content.items)
            if (item.rule == rule)
                return std::move(row);
    }
    return std::nullopt;
}

FollowUp contentOf(const Row& row)
{
    return row.entity.content<FollowUp>().value();
}

void sign(CountyOffice& office, const Row& row, const std::string& who)
{
    const auto signedNow = office.ingest->act(personId(who), std::vector{IngestService::following(row.entity, "sign")});
    REQUIRE(signedNow);
}

} // namespace

SCENARIO("a visit is judged when it arrives", "[store][engine]")
{
    CountyOffice office;
    Tablet tablet{office, "assistant"};
    const Id good = tablet.nextId();
    tablet.send({visitDraft(goodVisit(office, tablet.person()))});
    const Id far = tablet.nextId();
    Visit outside = goodVisit(office, tablet.person());
    outside.fixes[0].at.latE7 += 200'000; // two kilometres north
    tablet.send({visitDraft(outside)});
    const EngineRun run = office.engine->runTouched();
    THEN("a good one is accepted, one from elsewhere waits for a supervisor")
    {
        CHECK(run.verdicts == 2);
        CHECK(office.entity(good)->state() == "ACCEPTED");
        CHECK(office.entity(far)->state() == "PENDING_REVIEW");
        CHECK(office.entity(far)->field("verdict").at("place") == "OUTSIDE");
        CHECK(office.entity(kRoad)->field("lamp").contains("colour"));
    }
    THEN("looking again changes nothing")
    {
        const auto size = office.store->read([](Reader& reader) { return reader.journalSize(); });
        CHECK(office.engine->runTouched().projects == 0);
        CHECK(office.store->read([](Reader& reader) { return reader.journalSize(); }) == size);
    }
}

SCENARIO("a late record withdraws the reminder that its absence had caused", "[store][engine]")
{
    GIVEN("an assistant who was there twice, of which one tablet has told")
    {
        CountyOffice office;
        office.engine->evaluateAt(office.clock.now.wallMs);
        Tablet first{office, "assistant"};
        Tablet second{office, "assistant"};
        office.goTo({2026, 11, 17}, 9);
        first.send({visitDraft(goodVisit(office, first.person()))});
        office.goTo({2026, 11, 19}, 9);
        const auto offline = second.write(visitDraft(goodVisit(office, second.person())));

        WHEN("the week is judged on Monday evening")
        {
            office.goTo({2026, 11, 23}, 17, 59);
            office.engine->runTouched();
            office.engine->runDue();
            CHECK_FALSE(followUpOf(office, "R-V2"));
            office.goTo({2026, 11, 23}, 18);
            office.engine->runDue();
            const auto draft = followUpOf(office, "R-V2");
            THEN("a reminder is drafted, signed on Tuesday with number and deadlines, and withdrawn on Wednesday")
            {
                REQUIRE(draft);
                CHECK(draft->state == "DRAFT");
                CHECK(contentOf(*draft).kind == FollowUpKind::Remind);
                CHECK_FALSE(contentOf(*draft).items.front().sentence.empty());
                const auto size = office.store->read([](Reader& reader) { return reader.journalSize(); });
                CHECK(office.engine->evaluateAt(office.clock.now.wallMs).changes.empty());
                CHECK(office.store->read([](Reader& reader) { return reader.journalSize(); }) == size);

                office.goTo({2026, 11, 24}, 12);
                office.engine->runDue();
                sign(office, *followUpOf(office, "R-V2"), "office");
                const auto issued = followUpOf(office, "R-V2");
                CHECK(issued->state == "ISSUED");
                CHECK(contentOf(*issued).number == "青重办提示〔2026〕1号");
                CHECK(contentOf(*issued).issuedAtMs == office.store->nowMs());
                CHECK(contentOf(*issued).replyDueMs > contentOf(*issued).signForDueMs);

                office.goTo({2026, 11, 25}, 10);
                REQUIRE(second.push({offline})->receipts.at(0).fate == Fate::Applied);
                office.engine->runTouched();
                const auto withdrawn = followUpOf(office, "R-V2");
                CHECK(withdrawn->state == "WITHDRAWN");
                CHECK(contentOf(*withdrawn).correction.find("更正") == 0);
                CHECK(contentOf(*withdrawn).number == "青重办提示〔2026〕1号");
                CHECK(compareWithJournal(*office.store).equal());
            }
        }
    }
}

SCENARIO("an issue gets its rectification notice, and signing it gives notice of the issue", "[store][engine]")
{
    CountyOffice office;
    Tablet inspector{office, "inspector"};
    const Id visit = inspector.nextId(0);
    const Id issue = inspector.nextId(1);
    Visit joint = goodVisit(office, inspector.person());
    joint.kind = VisitKind::JointInspection;
    joint.group = kJointGroup;
    inspector.send(
        {visitDraft(joint), recordDraft("issue", kRoad, toJson(plainIssue(kRoad, visit, office.clock.now.wallMs)))});
    office.engine->runTouched();
    const auto draft = followUpOf(office, "R-Q1");
    REQUIRE(draft);
    CHECK(contentOf(*draft).kind == FollowUpKind::Rectify);
    CHECK(draft->parent == issue);
    CHECK(office.entity(issue)->state() == "OPEN");

    WHEN("somebody who may not sign tries")
    {
        const auto refused =
            office.ingest->act(personId("head"), std::vector{IngestService::following(draft->entity, "sign")});
        THEN("nothing is issued")
        {
            CHECK(refused.error().reason == "role");
        }
    }
    WHEN("the group's leader signs it on a tablet")
    {
        Tablet leader{office, "leader"};
        const Receipt receipt = leader.send({IngestService::following(draft->entity, "sign")}).at(0);
        THEN("the receipt carries the number, the notice is out and the issue knows it")
        {
            CHECK(receipt.fate == Fate::Applied);
            CHECK(receipt.number == "青重办整改〔2026〕1号");
            CHECK(followUpOf(office, "R-Q1")->state == "ISSUED");
            CHECK(contentOf(*followUpOf(office, "R-Q1")).clearDueMs.has_value());
            CHECK(office.entity(issue)->state() == "NOTICED");
        }
    }
}

SCENARIO("a deputy's suggestion goes through the congress office and raises no notice", "[store][engine]")
{
    CountyOffice office;
    Tablet deputy{office, "deputy"};
    Suggestion suggestion;
    suggestion.project = kRoad;
    suggestion.group = kDeputyGroup;
    suggestion.visit = deputy.nextId(0);
    suggestion.text = "桥头应增设警示标志";
    Visit visit = goodVisit(office, deputy.person());
    visit.kind = VisitKind::DeputySiteView;
    visit.group = kDeputyGroup;
    const Id id = deputy.nextId(1);
    const auto receipts = deputy.send({visitDraft(visit), recordDraft("suggestion", kRoad, toJson(suggestion))});
    REQUIRE(receipts.at(1).fate == Fate::Applied);
    office.engine->runTouched();
    REQUIRE(
        office.ingest->act(personId("congress"), std::vector{IngestService::following(*office.entity(id), "forward")}));
    office.engine->runTouched();
    CHECK(office.entity(id)->state() == "FORWARDED");
    CHECK(office.followUps().empty());
}

SCENARIO("the rules are not interrupted by what arrives while they think", "[store][engine]")
{
    CountyOffice office;
    Tablet tablet{office, "assistant"};
    tablet.send({visitDraft(goodVisit(office, tablet.person()))});
    office.store->writeNow([&](Writer& writer) {
        const std::int64_t stamp = writer.touchStamp(kRoad);
        CHECK(stamp != 0);
        writer.touch(kRoad);
        CHECK(writer.touchStamp(kRoad) >= stamp);
    });
    const auto stamp = office.store->read([](Reader& reader) { return reader.touchStamp(kRoad); });
    tablet.send({visitDraft(goodVisit(office, tablet.person()))});
    office.store->writeNow([&](Writer& writer) {
        CHECK_FALSE(writer.settleTouch(kRoad, stamp)); // it was touched since
        CHECK(writer.touchStamp(kRoad) > stamp);
    });
    office.engine->runTouched();
    CHECK(office.store->read([](Reader& reader) { return reader.touchedProjects().empty(); }));
}

SCENARIO("an evaluation of a moment past tells and writes nothing", "[store][engine]")
{
    CountyOffice office;
    office.goTo({2026, 11, 23}, 18);
    office.engine->runDue();
    const auto before = office.followUps();
    const auto size = office.store->read([](Reader& reader) { return reader.journalSize(); });
    const EngineRun replay = office.engine->evaluateAt(momentMs({2026, 11, 16}, 18));
    CHECK(replay.replay);
    CHECK(office.followUps() == before);
    CHECK(office.store->read([](Reader& reader) { return reader.journalSize(); }) == size);
}
