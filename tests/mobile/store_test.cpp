#include "mobile/data/pinyin.h"
#include "shared/model/project.h"
#include "shared/sync/deflate.h"
#include "tests/mobile/tablet_bench.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

namespace {

Entity projectNamed(const Id& id, const std::string& code, const std::string& name)
{
    Project project;
    project.code = code;
    project.name = name;
    project.township = "青石镇";
    Entity entity;
    entity.id = id;
    entity.type = "project";
    entity.registers["content"].write({{DeviceId{99}, 1}, {}, {1, 0}, toJson(project), {}}, {});
    return entity;
}

} // namespace

SCENARIO("a database of a later program is left alone", "[data]")
{
    TemporaryFolder folder;
    const std::string path = folder / "tablet.db";
    {
        Database database{path};
        database.execute("CREATE TABLE things (x); PRAGMA user_version = 999");
    }
    const auto opened = openTabletDatabase(path);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::Conflict);
    CHECK(opened.error().reason == "newer_database");
    Database database{path};
    CHECK(database.userVersion() == 999);
    Statement tables{database, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"};
    tables.step();
    CHECK(tables.integer(0) == 1);
}

SCENARIO("names are found by their pinyin initials", "[data]")
{
    CHECK(pinyinInitials("幸福路") == "xfl");
    CHECK(pinyinInitials("G312国道") == "g312gd");
    CHECK(pinyinInitials("𬭊").empty()); // outside the standard
}

SCENARIO("what is on board is the office's word with one's own on top", "[data]")
{
    OfficeLink office;
    TabletBench tablet;
    tablet.enrol(&office);
    office.publish(projectNamed(idOf(1), "QS-2026-001", "幸福路拓宽工程"));
    office.publish(projectNamed(idOf(2), "QS-2026-002", "河湾人行桥"));
    REQUIRE(tablet.sync(office).upToDate);
    GIVEN("two projects on board")
    {
        THEN("they are found by name, code, initials and township")
        {
            ListQuery query;
            query.type = "project";
            CHECK(tablet.rows->count(query) == 2);
            for (const char* text : {"幸福", "qs-2026-001", "xfltk", "QS-2026-001 青石", "XFL"}) {
                query.search = text;
                const auto found = tablet.rows->list(query);
                REQUIRE(found.size() == 1);
                CHECK(found[0].title == "幸福路拓宽工程");
            }
            query.search = "没有";
            CHECK(tablet.rows->list(query).empty());
        }
    }
    GIVEN("an issue that was sent, and then changed here without network")
    {
        const SubmittedVisit visit = tablet.visit();
        REQUIRE(tablet.sync(office).upToDate);
        REQUIRE(tablet.actions->edit(visit.issues[0], "part", "南侧桥头"));
        WHEN("the office's row changes in another field and is pulled while the edit is unsent")
        {
            Entity theirs = *office.store.entity(visit.issues[0]);
            theirs.registers["due_ms"].write({{DeviceId{99}, 5}, idOf(9), {office.nowMs, 0}, 123456, {}}, {});
            office.publish(theirs);
            TabletStore store{*tablet.database, tablet.paths, tablet.environment};
            ClientSession session{store, tablet.fakeClock};
            SyncRequest request = session.nextRequest();
            request.groups.clear(); // the push is what the network loses
            HttpRequest post{"POST", "/api/v1/sync", {}, deflated(encode(request)), 1};
            const auto reply = office.send(post).value();
            session.take(decodeAnswer(inflated(reply.body, 1 << 24).value()).value(), 0);
            THEN("both stand side by side, and the edit is still to be sent")
            {
                const auto merged = tablet.rows->entity(visit.issues[0]);
                CHECK(merged->field("due_ms") == 123456);
                CHECK(merged->field("part") == "南侧桥头");
                CHECK(tablet.journal->counts().unsent == 1);
                CHECK(tablet.rows->summary(visit.issues[0])->delivery == Delivery::Local);
            }
            THEN("after the push both sides are equal, byte for byte")
            {
                REQUIRE(tablet.sync(office).upToDate);
                CHECK(canonical(tablet.rows->entity(visit.issues[0])->toJson())
                    == canonical(office.store.entity(visit.issues[0])->toJson()));
                CHECK(tablet.rows->summary(visit.issues[0])->delivery == Delivery::Delivered);
            }
        }
    }
}

SCENARIO("a stream becomes visible as a whole", "[data]")
{
    OfficeLink office;
    office.pageBytes = 1'000; // a few rows a page
    TabletBench tablet;
    tablet.enrol(&office);
    for (std::uint8_t i = 0; i < 40; ++i) {
        Entity unit;
        unit.id = idOf(static_cast<std::uint8_t>(100 + i));
        unit.type = "unit";
        unit.registers["content"].write(
            {{DeviceId{99}, 1}, {}, {1, 0}, Json{{"code", "U" + std::to_string(i)}, {"name", "单位"}}, {}}, {});
        office.publish(unit);
    }
    ListQuery units;
    units.type = "unit";
    TabletStore store{*tablet.database, tablet.paths, tablet.environment};
    ClientSession session{store, tablet.fakeClock};
    const auto exchange = [&] {
        HttpRequest post{"POST", "/api/v1/sync", {}, deflated(encode(session.nextRequest())), 1};
        const auto reply = office.send(post).value();
        return session.take(decodeAnswer(inflated(reply.body, 1 << 24).value()).value(), 0);
    };
    GIVEN("the first of several pages has come")
    {
        CHECK(exchange() == ClientSession::Next::Again);
        THEN("nothing of the stream is seen yet, and a restart goes on where it stood")
        {
            CHECK(tablet.rows->count(units) == 0);
            int requests = 1;
            while (exchange() == ClientSession::Next::Again)
                ++requests;
            CHECK(tablet.rows->count(units) == 40);
            CHECK(requests > 3);
        }
    }
    GIVEN("the stream is on board and the office begins another life without one of its rows")
    {
        while (exchange() == ClientSession::Next::Again) { }
        OfficeLink restored;
        restored.epoch = "life-2";
        const auto key = loadKey(tablet.disk, tablet.paths, *tablet.meta->device()).value();
        restored.admit(*tablet.meta->device(), key.publicKey(), idOf(7));
        for (const auto& [id, entity] : office.store.entities)
            if (id != idOf(100))
                restored.publish(entity);
        const auto summary = tablet.sync(restored);
        CHECK(summary.upToDate);
        CHECK(tablet.rows->count(units) == 39);
        CHECK_FALSE(tablet.rows->entity(idOf(100)));
    }
    GIVEN("the right to the stream has ended")
    {
        while (exchange() == ClientSession::Next::Again) { }
        const SubmittedVisit visit = tablet.visit();
        office.hidden.insert("county");
        REQUIRE(tablet.sync(office).upToDate);
        THEN("its rows are gone from sight; own work stays")
        {
            CHECK(tablet.rows->count(units) == 0);
            CHECK(tablet.rows->entity(visit.visit));
        }
        THEN("when it is granted again the stream comes whole")
        {
            office.hidden.clear();
            tablet.sync(office);
            REQUIRE(tablet.sync(office).upToDate);
            CHECK(tablet.rows->count(units) == 40);
        }
    }
}
