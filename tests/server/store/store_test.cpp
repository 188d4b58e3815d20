#include "server/services/backup_service.h"
#include "server/services/sync_service.h"
#include "tests/server/store/county_office.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>

using namespace tacha;
using namespace tacha::testing;

SCENARIO("jobs share a transaction and fail alone", "[store]")
{
    GIVEN("many jobs queued at once, one of which throws")
    {
        CountyOffice office{true};
        constexpr int kJobs = 200;
        constexpr int kBad = 77;
        std::promise<void> finished;
        std::atomic<int> told = 0;
        std::vector<std::optional<Error>> outcomes(kJobs);
        for (int i = 0; i < kJobs; ++i)
            office.store->write(
                [i](Writer& writer) {
                    writer.setSetting("test." + std::to_string(i), "written");
                    if (i == kBad)
                        throw std::runtime_error("this one fails");
                },
                [&, i](const Result<>& result) {
                    if (!result)
                        outcomes[static_cast<std::size_t>(i)] = result.error();
                    if (++told == kJobs)
                        finished.set_value();
                });
        finished.get_future().wait();
        THEN("the others are kept and it alone left nothing")
        {
            office.store->read([&](Reader& reader) {
                for (int i = 0; i < kJobs; ++i) {
                    INFO(i);
                    CHECK(reader.setting("test." + std::to_string(i)) == (i == kBad ? "" : "written"));
                    CHECK(outcomes[static_cast<std::size_t>(i)].has_value() == (i == kBad));
                }
            });
        }
    }
}

SCENARIO("a job that ends half way leaves nothing behind", "[store]")
{
    CountyOffice office;
    Tablet tablet{office, "assistant"};
    tablet.send({visitDraft(goodVisit(office, tablet.person()))});
    const Row visit = office.rowsOf("visit").at(0);
    const auto headBefore = office.store->read([](Reader& reader) { return reader.head(commonStream(kRoad)); });

    CHECK_THROWS_AS(office.store->writeNow([&](Writer& writer) {
        office.ingest->write(writer, std::vector{IngestService::replacing(visit.entity, "verdict", {{"half", true}})});
        throw std::logic_error("power cut");
    }),
        std::logic_error);
    THEN("row, journal and stream are as before, and the next write goes on from there")
    {
        CHECK(office.entity(visit.entity.id) == visit.entity);
        CHECK(office.store->read([](Reader& reader) { return reader.head(commonStream(kRoad)); }) == headBefore);
        office.engine->runTouched();
        CHECK(office.entity(visit.entity.id)->state() == "ACCEPTED");
    }
}

SCENARIO("server time never goes back", "[store]")
{
    CountyOffice office;
    const std::int64_t before = office.store->nowMs();
    office.clock.advance(-3 * kDayMs);
    office.store->writeNow([&](Writer& writer) { CHECK(writer.nowMs() == before); });
    CHECK(office.store->nowMs() == before);
}

SCENARIO("a database of a later program is refused untouched", "[store]")
{
    TemporaryFolder folder;
    FakeClock clock;
    SeededRandom random{1};
    StoreOptions options;
    options.path = folder / "county.db";
    Database{options.path}.execute("PRAGMA user_version=99");
    const auto opened = openStore(options, clock, random);
    CHECK(opened.error().reason == "newer_database");
}

SCENARIO("a reader that follows the pages holds what the server holds", "[store][pull]")
{
    GIVEN("a county with a week of visits")
    {
        CountyOffice office;
        Tablet tablet{office, "assistant"};
        for (int i = 0; i < 40; ++i) {
            office.clock.advance(kHourMs);
            tablet.send({visitDraft(goodVisit(office, tablet.person()))});
        }
        Replica replica;
        const int requests = replica.catchUp(*office.pull, tablet.person(), 8'000);

        THEN("it took several pages, own streams first, and every stream agrees with its checksum")
        {
            CHECK(requests > 3);
            const auto scope = office.pull->pull(tablet.person(), {}, 1).scope;
            CHECK(scope == std::vector<StreamId>{ownStream(tablet.person()), countyStream(), commonStream(kRoad)});
            CHECK(replica.streams.at(commonStream(kRoad)).rows.size() == 41); // the project itself too
            office.store->read([&](Reader& reader) {
                for (const auto& [name, stream] : replica.streams) {
                    CHECK(stream.cursor.seq == reader.head(name).seq);
                    CHECK(stream.sum() == reader.head(name).sum);
                }
            });
        }
        THEN("rows that change while it reads come again, and only those")
        {
            office.engine->runTouched();
            const std::int64_t before = replica.streams.at(commonStream(kRoad)).cursor.seq;
            replica.catchUp(*office.pull, tablet.person(), 8'000);
            CHECK(replica.streams.at(commonStream(kRoad)).cursor.seq > before);
            CHECK(office.pull->pull(tablet.person(), replica.cursors(), 8'000).pages.empty());
        }
        THEN("a cursor of another life of the database is started again")
        {
            auto cursors = replica.cursors();
            for (Cursor& cursor : cursors)
                cursor.epoch = "another";
            for (const Page& page : office.pull->pull(tablet.person(), cursors, 100'000).pages)
                CHECK(page.reset);
        }
        THEN("a reader whose rows went wrong reads the stream again")
        {
            auto cursors = replica.cursors();
            cursors.front().sum += 1;
            const auto pages = office.pull->pull(tablet.person(), cursors, 100'000).pages;
            REQUIRE(pages.size() == 1);
            CHECK(pages.front().reset);
            CHECK(pages.front().stream == cursors.front().stream);
        }
        THEN("somebody without duties there sees none of it")
        {
            Replica stranger;
            stranger.catchUp(*office.pull, personId("stranger"), 100'000);
            CHECK(stranger.streams.count(commonStream(kRoad)) == 0);
        }
    }
}

SCENARIO("an issue that becomes a matter of funds leaves the common stream", "[store][pull]")
{
    CountyOffice office;
    Tablet tablet{office, "assistant"};
    const Id issue = tablet.nextId(1);
    const Id visit = tablet.nextId(0);
    tablet.send({visitDraft(goodVisit(office, tablet.person())),
        recordDraft("issue", kRoad, toJson(plainIssue(kRoad, visit, office.clock.now.wallMs)))});
    Replica assistant;
    assistant.catchUp(*office.pull, tablet.person(), 100'000);
    REQUIRE(assistant.streams.at(commonStream(kRoad)).rows.count(issue) == 1);

    office.store->writeNow([&](Writer& writer) {
        const auto entity = writer.entity(issue);
        office.ingest->write(writer, std::vector{IngestService::replacing(*entity, "category", "FUND_IRREGULARITY")});
    });
    assistant.catchUp(*office.pull, tablet.person(), 100'000);
    Replica supervisor;
    supervisor.catchUp(*office.pull, personId("supervisor"), 100'000);
    THEN("its former readers lose it, the supervisor has it, and all sums agree")
    {
        CHECK(assistant.streams.at(commonStream(kRoad)).rows.count(issue) == 0);
        CHECK(supervisor.streams.at(restrictedStream(kRoad)).rows.count(issue) == 1);
        office.store->read([&](Reader& reader) {
            CHECK(assistant.streams.at(commonStream(kRoad)).sum() == reader.head(commonStream(kRoad)).sum);
        });
    }
}

SCENARIO("one request is a whole sync", "[store][sync]")
{
    CountyOffice office;
    Tablet tablet{office, "assistant"};
    SyncService sync{*office.store, *office.ingest, *office.pull, 0};
    SyncRequest request;
    request.device = tablet.position.device;
    request.clock = office.clock.read();
    request.groups = {tablet.write(visitDraft(goodVisit(office, tablet.person())))};
    Result<SyncAnswer> answer;
    const auto take = [&](Result<SyncAnswer> given) { answer = std::move(given); };

    THEN("receipts and rows come in one answer")
    {
        sync.sync(tablet.person(), request, take);
        CHECK(answer->receipts.size() == 1);
        CHECK(answer->pages.size() == 2);
        CHECK(answer->serverMs == office.store->nowMs());
    }
    THEN("a device of somebody else is refused")
    {
        sync.sync(personId("head"), request, take);
        CHECK(answer.error().reason == "other_device");
    }
}

SCENARIO("the office's data is written where it differs", "[store][reference]")
{
    CountyOffice office;
    ReferenceData data = smallCounty();
    const auto size = [&] { return office.store->read([](Reader& reader) { return reader.journalSize(); }); };
    const auto before = size();
    const std::size_t all = data.units.size() + data.people.size() + data.projects.size() + data.groups.size()
        + data.groupingPlans.size() + data.calendarYears.size();
    CHECK(office.reference->apply(data) == ReferenceCounts{0, 0, all});
    CHECK(size() == before);

    data.people.front().post = "副县长";
    data.units.push_back(data.units.front());
    data.units.back().code = "SLJ";
    CHECK(office.reference->apply(data) == ReferenceCounts{1, 1, all - 1});
    CHECK(office.reference->current().people.size() == data.people.size());
}

SCENARIO("a backup is checked before it counts", "[store][backup]")
{
    CountyOffice office;
    Tablet tablet{office, "assistant"};
    tablet.send({visitDraft(goodVisit(office, tablet.person()))});
    const std::string blobs = office.folder / "blobs";
    const std::string name = sha256Hex("a picture");
    std::filesystem::create_directories(blobs + "/ab");
    std::ofstream{blobs + "/ab/" + name} << "a picture";
    const auto options = [&](bool declared) {
        return BackupOptions{office.folder / "second", blobs, office.folder.path(), declared};
    };

    WHEN("it is made on the same disk")
    {
        BackupService backup{*office.store, office.files, options(false)};
        CHECK(backup.isDue());
        const auto state = backup.run();
        REQUIRE(state);
        THEN("there is a copy that opens, with originals and keys, but no second place")
        {
            CHECK(state->sameFileSystem);
            CHECK_FALSE(state->isSecondPlace());
            CHECK(backup.backedUpCounter(tablet.position.device) == 0);
            CHECK_FALSE(backup.isDue());
            Database copy{state->path, Database::Mode::ReadOnly};
            Statement count{copy, "SELECT count(*) FROM journal WHERE device = ?1"};
            count.bind(tablet.position.device.value);
            REQUIRE(count.step());
            CHECK(count.integer(0) == 1);
            CHECK(office.files.size(options(false).backupFolder + "/receipts.key") == 32u);
            CHECK(office.files.size(options(false).backupFolder + "/blobs/" + name.substr(0, 2) + "/"
                      + name.substr(2, 2) + "/" + name)
                == 9u);
        }
    }
    WHEN("the administrator declares it a second place")
    {
        BackupService backup{*office.store, office.files, options(true)};
        REQUIRE(backup.run());
        tablet.send({visitDraft(goodVisit(office, tablet.person()))});
        THEN("what was copied is safe, what came later is not")
        {
            CHECK(backup.backedUpCounter(tablet.position.device) == 1);
        }
    }
    WHEN("an original on the disk has changed")
    {
        std::ofstream{blobs + "/ab/" + name} << "another thing";
        BackupService backup{*office.store, office.files, options(true)};
        THEN("the backup fails and the watermark stays")
        {
            CHECK(backup.run().error().reason == "bad_original");
            CHECK(backup.state().finishedMs == 0);
        }
    }
}

SCENARIO("only one process has a folder", "[store][lock]")
{
    TemporaryFolder folder;
    auto first = FolderLock::take(folder.path());
    REQUIRE(first);
    CHECK(FolderLock::take(folder.path()).error().reason == "in_use");
}
