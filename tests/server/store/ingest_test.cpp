#include "server/services/rebuild.h"
#include "tests/server/store/county_office.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

namespace {

Issue issueOf(const CountyOffice& office, const Id& visit)
{
    return plainIssue(kRoad, visit, office.clock.now.wallMs);
}

/// A visit with one issue, sent by this tablet. Gives the issue's id.
Id visitWithIssue(CountyOffice& office, Tablet& tablet)
{
    const Id visit = tablet.nextId(0);
    const Id issue = tablet.nextId(1);
    tablet.send(
        {visitDraft(goodVisit(office, tablet.person())), recordDraft("issue", kRoad, toJson(issueOf(office, visit)))});
    return issue;
}

/// Every sequence number of a stream, and that its checksum is that of its rows.
void checkStream(CountyOffice& office, const StreamId& stream)
{
    office.store->read([&](Reader& reader) {
        const StreamHead head = reader.head(stream);
        std::uint64_t sum = 0;
        std::int64_t newest = 0;
        for (const StreamRow& row : reader.streamRows(stream, 0, 100'000'000)) {
            CHECK(row.seq > newest);
            newest = row.seq;
            sum += row.json.empty() ? 0 : rowSum(row.id, row.seq);
        }
        CHECK(newest == head.seq);
        CHECK(sum == head.sum);
        for (std::int64_t seq = 1; seq <= head.seq; ++seq)
            CHECK(reader.chainAt(stream, seq).has_value());
    });
}

} // namespace

SCENARIO("what a tablet brings is taken once", "[store][ingest]")
{
    GIVEN("an assistant's visit")
    {
        CountyOffice office;
        Tablet tablet{office, "assistant"};
        const Id visit = tablet.nextId();
        const auto group = tablet.write(visitDraft(goodVisit(office, tablet.person())));
        const auto first = tablet.push({group});
        REQUIRE(first);
        CHECK(first->receipts.at(0).fate == Fate::Applied);
        CHECK(office.entity(visit)->creation->author == tablet.person());

        WHEN("the answer was lost and it comes again")
        {
            office.clock.advance(kHourMs);
            const auto again = tablet.push({group});
            THEN("the same receipts come back and nothing has changed")
            {
                CHECK(again->receipts == first->receipts);
                CHECK(again->lastCounter == 1);
                CHECK(office.rowsOf("visit").size() == 1);
                checkStream(office, commonStream(kRoad));
            }
        }
        WHEN("a clone of the tablet has written something else under the same counter")
        {
            Tablet clone{office, "assistant"};
            tablet.position.lastCounter = 0;
            tablet.position.lastHash = kNoPredecessor;
            Visit other = goodVisit(office, tablet.person());
            other.note = "另一台设备所写";
            const auto forked = tablet.push({tablet.write(visitDraft(other))});
            THEN("it is told so, with what the server holds, and nothing was taken")
            {
                REQUIRE(forked->fork);
                CHECK(forked->fork->hashes == std::vector<std::string>{first->receipts[0].hash});
                CHECK(office.rowsOf("visit").size() == 1);
            }
        }
        WHEN("operations are missing in between")
        {
            tablet.write(visitDraft(goodVisit(office, tablet.person()))); // never sent
            const auto gap = tablet.push({tablet.write(visitDraft(goodVisit(office, tablet.person())))});
            THEN("the server says what it expects")
            {
                CHECK(gap->gap == 2u);
                CHECK(office.rowsOf("visit").size() == 1);
            }
        }
    }
    GIVEN("a device that nobody enrolled")
    {
        CountyOffice office;
        Tablet tablet{office, "assistant"};
        tablet.position.device = {4711};
        THEN("nothing is taken")
        {
            CHECK(tablet.push({}).error().code == ErrorCode::Unauthorized);
        }
    }
}

SCENARIO("what cannot be applied is kept aside with its group, and holds up nobody", "[store][ingest]")
{
    GIVEN("three groups, the second with a wrong value in one of its records")
    {
        CountyOffice office;
        Tablet tablet{office, "assistant"};
        Visit tooLong = goodVisit(office, tablet.person());
        tooLong.endedAtMs = tooLong.startedAtMs + 13 * kHourMs;
        const Id badVisit = tablet.nextId(1);
        std::vector<OperationGroup> groups{tablet.write(visitDraft(goodVisit(office, tablet.person())))};
        const std::vector<Draft> bad{
            visitDraft(tooLong), recordDraft("issue", kRoad, toJson(issueOf(office, badVisit)))};
        groups.push_back(tablet.write(bad));
        groups.push_back(tablet.write(visitDraft(goodVisit(office, tablet.person()))));
        const auto result = tablet.push(groups);

        THEN("everything is acknowledged, and only the second group is in quarantine")
        {
            std::vector<Fate> fates;
            for (const Receipt& receipt : result->receipts)
                fates.push_back(receipt.fate);
            CHECK(fates == std::vector{Fate::Applied, Fate::Quarantined, Fate::Quarantined, Fate::Applied});
            CHECK(result->receipts[1].reason == "E_DURATION");
            CHECK(office.rowsOf("visit").size() == 2);
            CHECK(office.rowsOf("issue").empty());
            const auto kept =
                office.store->read([](Reader& reader) { return reader.journalOf(Fate::Quarantined, 10); });
            REQUIRE(kept.size() == 2);
            CHECK(kept[0].canonical == groups[1].operations[0].canonicalBytes());
        }
    }
}

SCENARIO("what stood in quarantine returns when its cause has gone", "[store][ingest]")
{
    GIVEN("the visit and issue of someone who had no seat at the project")
    {
        CountyOffice office;
        Tablet tablet{office, "stranger"};
        const Id visit = tablet.nextId(0);
        const Id issue = visitWithIssue(office, tablet);
        Visit wrong = goodVisit(office, tablet.person());
        wrong.endedAtMs = wrong.startedAtMs - 1;
        tablet.send({visitDraft(wrong)});
        REQUIRE(office.rowsOf("visit").empty());
        WHEN("the office enters that the seat had been theirs all along")
        {
            ReferenceData data = smallCounty();
            data.projects[0].seats[1].person = tablet.person();
            office.reference->apply(data);
            office.engine->runTouched();
            THEN("both are there as if they had come now, judged, and only what is wrong in itself stays aside")
            {
                CHECK(office.entity(visit)->state() == "ACCEPTED");
                CHECK(office.entity(issue));
                const auto kept =
                    office.store->read([](Reader& reader) { return reader.journalOf(Fate::Quarantined, 10); });
                REQUIRE(kept.size() == 1);
                CHECK(kept.front().reason == "E_DURATION");
                CHECK(compareWithJournal(*office.store).equal());
            }
        }
        WHEN("nothing changes")
        {
            office.engine->runTouched();
            THEN("they stay where they are")
            {
                CHECK(office.rowsOf("visit").empty());
            }
        }
    }
}

SCENARIO("rights are judged by seat, group and role", "[store][rights]")
{
    CountyOffice office;
    const auto fateOf = [&](const std::string& who, const Visit& visit) {
        Tablet tablet{office, who};
        Visit own = visit;
        own.visitor = tablet.person();
        return tablet.send({visitDraft(own)}).at(0);
    };
    Visit visit = goodVisit(office, {});

    THEN("the assistant of the project may make an assistant's visit, another project's may not")
    {
        CHECK(fateOf("assistant", visit).fate == Fate::Applied);
        CHECK(fateOf("stranger", visit).fate == Fate::Quarantined);
        CHECK(fateOf("stranger", visit).reason == "no_right");
    }
    THEN("a deputy makes a deputy's visit, and no issue comes of it")
    {
        visit.kind = VisitKind::DeputySiteView;
        visit.group = kDeputyGroup;
        CHECK(fateOf("deputy", visit).fate == Fate::Applied);
        Tablet deputy{office, "deputy"};
        visit.visitor = deputy.person();
        const Id id = deputy.nextId();
        const auto receipts =
            deputy.send({visitDraft(visit), recordDraft("issue", kRoad, toJson(issueOf(office, id)))});
        CHECK(receipts.at(1).fate == Fate::Quarantined);
        CHECK(receipts.at(1).reason == "no_right");
    }
    THEN("nobody files a record under a project it does not name")
    {
        Tablet tablet{office, "assistant"};
        Visit own = goodVisit(office, tablet.person());
        own.project = kBridge;
        CHECK(tablet.send({recordDraft("visit", kRoad, toJson(own))}).at(0).reason == "no_right");
    }
    THEN("a supervisor's step by another is kept as superseded")
    {
        Tablet tablet{office, "assistant"};
        const Id id = tablet.nextId();
        tablet.send({visitDraft(goodVisit(office, tablet.person()))});
        const Receipt receipt = tablet.send({commandDraft("visit", id, kRoad, "accept", id)}).at(0);
        CHECK(receipt.fate == Fate::Superseded);
        CHECK(receipt.reason == "refused");
        CHECK(office.entity(id)->state() == "SUBMITTED");
    }
}

SCENARIO("work done under a grant counts although the grant has ended since", "[store][rights]")
{
    CountyOffice office;
    Tablet tablet{office, "assistant"};
    tablet.sawServerTime(office.clock.now.wallMs);
    office.goTo({2026, 11, 17}, 9);
    const auto before = tablet.write(visitDraft(goodVisit(office, tablet.person())));
    office.goTo({2026, 11, 20}, 9);
    const auto after = tablet.write(visitDraft(goodVisit(office, tablet.person())));
    ReferenceData data = smallCounty();
    data.projects[0].seats[1].to = Date{2026, 11, 18};
    office.reference->apply(data);
    const auto result = tablet.push({before, after});
    THEN("both are taken; the one after the end says so")
    {
        CHECK(result->receipts[0].fate == Fate::Applied);
        CHECK(result->receipts[1].fate == Fate::Applied);
        CHECK(office.entity(Id::of(before.operations[0].dot))->creation->flags.empty());
        CHECK(office.entity(Id::of(after.operations[0].dot))->creation->flags
            == std::vector<std::string>{"after_grant_ended"});
    }
}

SCENARIO("two people move one issue to different places", "[store][conflict]")
{
    CountyOffice office;
    Tablet assistant{office, "assistant"};
    Tablet leader{office, "leader"};
    const Id id = visitWithIssue(office, assistant);
    const Json north{{"lat_e7", 315'600'100}, {"lon_e7", 1'106'100'000}};
    const Json south{{"lat_e7", 315'599'900}, {"lon_e7", 1'106'100'000}};
    assistant.send({editDraft("issue", id, kRoad, "place", north, {})});
    const Receipt second = leader.send({editDraft("issue", id, kRoad, "place", south, {})}).at(0);
    THEN("both places are kept and shown as a conflict until someone decides")
    {
        CHECK(second.fate == Fate::Conflict);
        RowQuery query;
        query.conflictOnly = true;
        CHECK(office.store->read([&](Reader& reader) { return reader.rows(query).size(); }) == 1);

        const auto settled = office.ingest->act(
            personId("supervisor"), std::vector{IngestService::replacing(*office.entity(id), "place", north)});
        REQUIRE(settled);
        CHECK_FALSE(office.entity(id)->hasConflict());
        CHECK(office.entity(id)->field("place") == north);
    }
}

SCENARIO("what the office does is checked before it is written", "[store][office]")
{
    CountyOffice office;
    Tablet tablet{office, "assistant"};
    const Id id = tablet.nextId();
    tablet.send({visitDraft(goodVisit(office, tablet.person()))});
    const auto draft = [&](const std::string& event) {
        return std::vector{commandDraft("visit", id, kRoad, event, id)};
    };

    THEN("who has no such role is refused, and nothing is journalled")
    {
        const auto size = office.store->read([](Reader& reader) { return reader.journalSize(); });
        CHECK(office.ingest->act(personId("head"), draft("accept")).error().reason == "role");
        CHECK(office.store->read([](Reader& reader) { return reader.journalSize(); }) == size);
    }
    THEN("a step that the object has moved past is a conflict")
    {
        REQUIRE(office.ingest->act(personId("supervisor"), draft("accept")));
        const auto late = office.ingest->act(personId("supervisor"), draft("reject"));
        CHECK(late.error().reason == "overtaken");
    }
}

SCENARIO("sequences are dense and the rows can be made again from the journal", "[store][rebuild]")
{
    CountyOffice office;
    Tablet assistant{office, "assistant"};
    Tablet leader{office, "leader"};
    for (int day = 16; day < 22; ++day) {
        office.goTo({2026, 11, static_cast<unsigned>(day)}, 10);
        const Id issue = visitWithIssue(office, assistant);
        leader.send({editDraft("issue", issue, kRoad, "part", "南侧", {})});
        assistant.send({editDraft("issue", issue, kRoad, "part", "北侧", {})});
        office.engine->runTouched();
    }
    checkStream(office, commonStream(kRoad));
    checkStream(office, countyStream());
    const RebuildReport report = compareWithJournal(*office.store);
    CHECK(report.equal());
    CHECK(report.rows > 20);

    WHEN("a row was damaged behind the server's back")
    {
        const Id damaged = office.rowsOf("issue").at(0).entity.id;
        office.store->writeNow([&](Writer& writer) {
            Statement{writer.database(), "UPDATE rows SET state = 'CLOSED' WHERE id = ?1"}.run(damaged);
        });
        THEN("the comparison finds it and a rebuild mends it")
        {
            CHECK(compareWithJournal(*office.store).different == std::vector{damaged});
            rebuildRows(*office.store);
            CHECK(compareWithJournal(*office.store).equal());
            checkStream(office, commonStream(kRoad));
        }
    }
}
