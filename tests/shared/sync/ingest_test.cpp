#include "shared/sync/ingest.h"

#include "tests/support/fake_clock.h"
#include "tests/support/memory_ingest_store.h"
#include "tests/support/records.h"

#include <catch2/catch.hpp>

using namespace tacha;
using tacha::testing::idOf;

namespace {

constexpr std::string_view kMacKey = "test key";
const Id kProject = idOf(1);
const Id kPerson = idOf(2);

/// A tablet that pushes to a store without a network.
struct Tablet {
    explicit Tablet(testing::MemoryIngestStore& store, std::uint64_t device = 7)
        : writer{{{device}, 0, std::string{kNoPredecessor}}, key, clock}, store(store)
    {
        DeviceRecord record;
        record.device = {device};
        record.person = kPerson;
        record.publicKey = key.publicKey();
        store.saveDevice(record);
    }
    OperationGroup visit()
    {
        clock.advance(60'000);
        return writer.write(
            std::vector{recordDraft("visit", kProject, toJson(testing::plainVisit(kProject, kPerson, clock.wallMs())))},
            kPerson, 0);
    }
    Result<IngestResult> push(std::vector<OperationGroup> groups, std::uint64_t acked = 0)
    {
        const auto prepared = prepare(std::move(groups), VerifyingKey::fromText(key.publicKey()).value());
        return ingest(
            store, {writer.position().device, clock.read(), acked, clock.wallMs() + 5'000}, prepared, kMacKey);
    }

    testing::FakeClock clock;
    SigningKey key = SigningKey::generate();
    OperationWriter writer;
    testing::MemoryIngestStore& store;
};

} // namespace

SCENARIO("a group is applied once, however often it comes", "[ingest]")
{
    testing::MemoryIngestStore store;
    Tablet tablet{store};
    const auto group = tablet.visit();
    const auto first = tablet.push({group}).value();
    const auto second = tablet.push({group, tablet.visit()}).value();
    CHECK(first.receipts.size() == 1);
    CHECK(first.receipts[0].fate == Fate::Applied);
    CHECK(second.receipts.size() == 2);
    CHECK(second.receipts[0].order == first.receipts[0].order);
    CHECK(store.journal.size() == 2);
    CHECK(store.entities.size() == 2);
    CHECK(second.lastCounter == 2);
    CHECK(macOf(first.receipts[0], kMacKey) == first.receipts[0].mac);
    CHECK(macOf(first.receipts[0], "another key") != first.receipts[0].mac);
    CHECK(second.touchedProjects == std::vector{kProject});
}

SCENARIO("what cannot be applied is kept, acknowledged, and blocks nothing", "[ingest]")
{
    testing::MemoryIngestStore store;
    Tablet tablet{store};
    const auto quarantined = [&](OperationGroup group) {
        const auto after = tablet.visit();
        const auto result = tablet.push({std::move(group), after}).value();
        REQUIRE(result.receipts.size() >= 2);
        CHECK(result.receipts.back().fate == Fate::Applied);
        for (std::size_t i = 0; i + 1 < result.receipts.size(); ++i)
            CHECK(result.receipts[i].fate == Fate::Quarantined);
        return result.receipts.front().reason;
    };
    GIVEN("a record of a kind that this version does not know")
    {
        CHECK(
            quarantined(tablet.writer.write(std::vector{recordDraft("hologram", kProject, Json::object())}, kPerson, 0))
            == "unknown_type");
    }
    GIVEN("a good visit in one group with a wrong issue")
    {
        const Id visit = tablet.writer.nextId();
        Issue issue = testing::plainIssue(kProject, visit, tablet.clock.wallMs());
        issue.text = "短";
        const std::vector drafts{
            recordDraft("visit", kProject, toJson(testing::plainVisit(kProject, kPerson, tablet.clock.wallMs()))),
            recordDraft("issue", kProject, toJson(issue))};
        THEN("the whole group waits")
        {
            CHECK(quarantined(tablet.writer.write(drafts, kPerson, 0)) == "E_TEXT");
            CHECK_FALSE(store.entities.contains(visit));
        }
    }
    GIVEN("an author who never had the right")
    {
        store.withoutRight.insert(idOf(77));
        CHECK(quarantined(tablet.writer.write(
                  std::vector{recordDraft("visit", kProject, toJson(testing::plainVisit(kProject, idOf(77), 5)))},
                  idOf(77), 0))
            == "no_right");
    }
    GIVEN("a command about something nobody has")
    {
        CHECK(quarantined(tablet.writer.write(
                  std::vector{commandDraft("issue", idOf(50), kProject, "waive", idOf(50))}, kPerson, 0))
            == "parent_missing");
    }
    GIVEN("a forged signature")
    {
        auto group = tablet.visit();
        group.signature = tablet.key.sign("something else");
        CHECK(quarantined(group) == "signature");
    }
}

SCENARIO("an issue and its first command may travel in one group", "[ingest]")
{
    testing::MemoryIngestStore store;
    Tablet tablet{store};
    const Id issue = tablet.writer.nextId();
    const std::vector drafts{
        recordDraft("issue", kProject, toJson(testing::plainIssue(kProject, idOf(8), tablet.clock.wallMs()))),
        commandDraft("issue", issue, kProject, "close_on_the_spot", issue)};
    const auto result = tablet.push({tablet.writer.write(drafts, kPerson, 0)}).value();
    CHECK(result.receipts[1].fate == Fate::Applied);
    CHECK(store.entities.at(issue).state() == "CLOSED");
}

SCENARIO("a command that its author may not give stays as superseded", "[ingest]")
{
    testing::MemoryIngestStore store;
    store.refusedEvents["waive"] = "role";
    Tablet tablet{store};
    const Id issue = tablet.writer.nextId();
    const std::vector drafts{
        recordDraft("issue", kProject, toJson(testing::plainIssue(kProject, idOf(8), tablet.clock.wallMs()))),
        commandDraft("issue", issue, kProject, "waive", issue)};
    const auto result = tablet.push({tablet.writer.write(drafts, kPerson, 0)}).value();
    CHECK(result.receipts[1].fate == Fate::Superseded);
    CHECK(result.receipts[1].reason == "refused");
    CHECK(store.entities.at(issue).state() == "OPEN");
}

SCENARIO("holes, foreign dots and forks", "[ingest]")
{
    testing::MemoryIngestStore store;
    Tablet tablet{store};
    const auto first = tablet.visit();
    const auto second = tablet.visit();
    GIVEN("the second group alone")
    {
        const auto result = tablet.push({second}).value();
        THEN("the server names the one it expects and stores nothing")
        {
            CHECK(result.gap == 1);
            CHECK(store.journal.empty());
        }
    }
    GIVEN("two tablets of one image")
    {
        Tablet twin{store};
        twin.clock.advance(1);
        CHECK(tablet.push({first, second}).value().lastCounter == 2);
        DeviceRecord shared = *store.device({7});
        const auto other = twin.visit();
        store.saveDevice(shared);
        THEN("the one that speaks second is told of the fork, and of what the server holds")
        {
            const auto result = twin.push({other}).value();
            REQUIRE(result.fork);
            CHECK(result.fork->from == 1);
            CHECK(result.fork->hashes.size() == 2);
            CHECK(store.journal.size() == 2);
        }
    }
    GIVEN("a server that came back from a backup")
    {
        CHECK(tablet.push({first, second}).has_value());
        store.journal.erase({{7}, 2});
        DeviceRecord record = *store.device({7});
        record.lastCounter = 1;
        record.lastHash = shortHash(first.operations[0].hash());
        store.saveDevice(record);
        CHECK(tablet.push({}, 2).value().gap == 2);
    }
    GIVEN("dots that are not the sender's")
    {
        auto foreign = first;
        foreign.operations[0].dot.device = {8};
        CHECK(tablet.push({foreign}).error().code == ErrorCode::InvalidInput);
    }
    GIVEN("an unknown or revoked device")
    {
        store.devices.at({7}).revoked = true;
        CHECK(tablet.push({first}).error().code == ErrorCode::Unauthorized);
        store.devices.clear();
        CHECK(tablet.push({first}).error().code == ErrorCode::Unauthorized);
    }
}
