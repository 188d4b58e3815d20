#include "mobile/sync/backoff.h"
#include "tests/mobile/tablet_bench.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

SCENARIO("a round brings everything up and everything down", "[sync]")
{
    OfficeLink office;
    TabletBench tablet;
    tablet.enrol(&office);
    const SubmittedVisit visit = tablet.visit();
    GIVEN("a visit made without network")
    {
        office.offline = 1;
        const SyncSummary without = tablet.sync(office);
        CHECK(without.error->code == ErrorCode::Offline);
        CHECK_FALSE(without.upToDate);
        CHECK(tablet.journal->counts().unsent == 4);
        WHEN("the network is there")
        {
            const SyncSummary summary = tablet.sync(office);
            THEN("records and photo are at the office, and the words change")
            {
                CHECK(summary.upToDate);
                CHECK(summary.operationsSent == 4);
                CHECK(summary.photosSent == 1);
                CHECK(office.blobs.size() == 1);
                CHECK(tablet.rows->summary(visit.visit)->delivery == Delivery::Delivered);
                CHECK(tablet.photos->unsent().empty());
                CHECK(office.store.entity(visit.visit)->body() == tablet.rows->entity(visit.visit)->body());
            }
            THEN("another round has nothing to do")
            {
                const SyncSummary again = tablet.sync(office);
                CHECK(again.upToDate);
                CHECK(again.operationsSent == 0);
                CHECK(again.rowsReceived == 0);
            }
            THEN("a backup is told for what was there before it began, and only then")
            {
                CHECK(tablet.rows->summary(visit.visit)->delivery == Delivery::Delivered);
                office.backedUpCounter = 4;
                tablet.sync(office);
                CHECK(tablet.rows->summary(visit.visit)->delivery == Delivery::BackedUp);
                CHECK_FALSE(tablet.photos->findByHash(office.blobs.begin()->first)->discarded);
                CHECK_FALSE(tablet.photos->blob(office.blobs.begin()->first)->backedUp); // it came after the records
                tablet.visit(2);
                tablet.sync(office);
                office.backedUpCounter = 8;
                tablet.sync(office);
                CHECK(tablet.photos->blob(tablet.photos->findByHash(office.blobs.begin()->first)->manifest.sha256)
                          ->backedUp
                    != tablet.photos->blob(std::next(office.blobs.begin())->first)->backedUp);
            }
        }
    }
    GIVEN("answers that are lost after the office has acted")
    {
        office.loseAnswers = 3;
        for (int i = 0; i < 3; ++i)
            CHECK(tablet.sync(office).error->code == ErrorCode::Offline);
        const SyncSummary summary = tablet.sync(office);
        CHECK(summary.upToDate);
        CHECK(office.recordsOfType("visit") == 1);
        CHECK(office.store.journal.size() == 4);
    }
}

SCENARIO("a photo goes on where it was cut", "[sync]")
{
    OfficeLink office;
    TabletBench tablet;
    tablet.enrol(&office);
    const auto draft = tablet.start();
    draft->change([](Visit& visit) {
        visit.stageSeen = Stage::S3;
        visit.note = "现场正常施工";
    });
    const LocalPhoto photo = tablet.shoot(*draft, 4, 400'000);
    REQUIRE(draft->submit());
    int rounds = 0;
    while (rounds < 60) {
        office.cutUploadAfter = 20'000;
        ++rounds;
        const SyncSummary summary = tablet.sync(office);
        if (summary.upToDate)
            break;
        CHECK(summary.error->code == ErrorCode::Offline);
    }
    CHECK(office.blobs.at(photo.manifest.sha256).size() == static_cast<std::size_t>(photo.manifest.sizeBytes));
    CHECK(rounds > 10);
    CHECK(office.uploadedBytes == photo.manifest.sizeBytes); // not one byte that had arrived went up again
    CHECK(tablet.photos->counts().deliveredBytes == photo.manifest.sizeBytes);
}

SCENARIO("what is missing or damaged here does not hold up the rest", "[sync]")
{
    OfficeLink office;
    TabletBench tablet;
    tablet.enrol(&office);
    const SubmittedVisit first = tablet.visit(1);
    const SubmittedVisit second = tablet.visit(2);
    const LocalPhoto lost = *tablet.photos->ofRecord(first.photos[0]);
    tablet.disk.remove(lost.path);
    const SyncSummary summary = tablet.sync(office);
    CHECK_FALSE(summary.error);
    CHECK(office.blobs.size() == 1);
    CHECK(office.blobs.contains(tablet.photos->ofRecord(second.photos[0])->manifest.sha256));
    CHECK(tablet.photos->blob(lost.manifest.sha256)->delivery() == Delivery::Attention);
    CHECK(tablet.journal->counts().unsent == 0);
}

SCENARIO("two people change one place differently", "[sync]")
{
    OfficeLink office;
    TabletBench mine{1};
    TabletBench theirs{2};
    mine.enrol(&office, idOf(7));
    theirs.enrol(&office, idOf(8));
    const SubmittedVisit visit = mine.visit();
    const Id issue = visit.issues[0];
    REQUIRE(mine.sync(office).upToDate);
    REQUIRE(theirs.sync(office).upToDate);
    GIVEN("both move it without network")
    {
        REQUIRE(mine.actions->edit(issue, "place", toJson(Point{300'000'001, 1'140'000'001})));
        theirs.fakeClock.advance(5'000);
        REQUIRE(theirs.actions->edit(issue, "place", toJson(Point{300'000'009, 1'140'000'009})));
        REQUIRE(mine.sync(office).upToDate);
        const SyncSummary second = theirs.sync(office);
        CHECK(second.conflicts == 1);
        mine.sync(office);
        THEN("each sees the conflict with both values, and the same one of them stands")
        {
            for (TabletBench* tablet : {&mine, &theirs}) {
                CHECK(tablet->rows->summary(issue)->conflict);
                CHECK(tablet->rows->entity(issue)->registers.at("place").values().size() == 2);
            }
            CHECK(mine.rows->entity(issue)->field("place") == theirs.rows->entity(issue)->field("place"));
        }
        THEN("one who writes over both ends it for all")
        {
            REQUIRE(mine.actions->edit(issue, "place", toJson(Point{300'000'005, 1'140'000'005})));
            mine.sync(office);
            theirs.sync(office);
            CHECK_FALSE(theirs.rows->summary(issue)->conflict);
            CHECK(theirs.rows->entity(issue)->field("place") == toJson(Point{300'000'005, 1'140'000'005}));
        }
    }
}

SCENARIO("a restored tablet becomes a new device and loses nothing", "[sync]")
{
    OfficeLink office;
    TabletBench tablet;
    tablet.enrol(&office);
    tablet.visit(1);
    REQUIRE(tablet.sync(office).upToDate);
    GIVEN("an image of the tablet, after which the tablet went on and synced")
    {
        TemporaryFolder image;
        tablet.database->backupTo(image / "tablet.db");
        const DeviceId device = *tablet.meta->device();
        PosixFiles files;
        files.openForAppend(TabletPaths{image.path()}.key(device), true)
            ->append(files.read(tablet.paths.key(device), 0, 8'192).value());
        const SubmittedVisit later = tablet.visit(2);
        REQUIRE(tablet.sync(office).upToDate);
        WHEN("the image is brought back, works on, and syncs")
        {
            TabletBench restored{3, image.path()};
            restored.fakeClock = tablet.fakeClock;
            const auto open = restored.start();
            const SubmittedVisit own = restored.visit(3);
            const SyncSummary summary = restored.sync(office);
            THEN("its work arrives under a new name, each thing once")
            {
                CHECK(summary.upToDate);
                CHECK(summary.reissued);
                CHECK(*restored.meta->device() != device);
                CHECK(office.recordsOfType("visit") == 3);
                CHECK(office.store.entity(later.visit));
                CHECK(office.blobs.size() == 3);
                CHECK_FALSE(restored.rows->entity(own.visit)->body() == Json{}); // that name is the other tablet's now
                CHECK(restored.journal->counts().unsent == 0);
                const auto reissued = restored.journal->madeBetween(0, INT64_MAX);
                const auto visit = std::find_if(reissued.begin(), reissued.end(), [&](const JournalLine& line) {
                    return line.operation.type == "visit" && line.operation.reissuedFrom;
                });
                REQUIRE(visit != reissued.end());
                for (const LocalPhoto& photo :
                    restored.photos->ofDraft(restored.drafts->thatBecame(visit->operation.entity)->id))
                    CHECK(restored.rows->read<Photo>(photo.record)->visit == visit->operation.entity);
            }
            THEN("the open draft goes on and names its opening by the new name")
            {
                const auto again = std::move(VisitDraft::open(*restored.recorder, open->id()).value());
                again->change([](Visit& visit) {
                    visit.stageSeen = Stage::S2;
                    visit.note = "恢复后继续";
                });
                const Id visit = again->submit()->visit;
                REQUIRE(restored.sync(office).upToDate);
                const auto read = restored.rows->read<Visit>(visit).value();
                CHECK(office.store.entity(read.opening)->type == "visit_opening");
                CHECK(office.store.entity(read.opening)->creation->dot.device == *restored.meta->device());
            }
        }
    }
}

SCENARIO("a server that lost what it had acknowledged gets it again", "[sync]")
{
    OfficeLink office;
    TabletBench tablet;
    tablet.enrol(&office);
    tablet.visit(1);
    REQUIRE(tablet.sync(office).upToDate);
    OfficeLink empty;
    empty.epoch = "life-2";
    const auto key = loadKey(tablet.disk, tablet.paths, *tablet.meta->device()).value();
    empty.admit(*tablet.meta->device(), key.publicKey(), idOf(7));
    const SyncSummary summary = tablet.sync(empty);
    CHECK(summary.upToDate);
    CHECK(empty.recordsOfType("visit") == 1);
    CHECK(empty.store.journal.size() == 4);
}

SCENARIO("waits are random, grow to five minutes and begin anew", "[sync]")
{
    SeededRandom random{5};
    Backoff backoff{random};
    std::int64_t window = Backoff::kFirstWindowMs;
    std::int64_t longest = 0;
    for (int i = 0; i < 20; ++i) {
        const std::int64_t wait = backoff.nextMs();
        CHECK(wait >= 0);
        CHECK(wait <= window);
        longest = std::max(longest, wait);
        window = std::min(window * 2, Backoff::kLastWindowMs);
    }
    CHECK(longest > 60'000);
    backoff.reset();
    CHECK(backoff.nextMs() <= Backoff::kFirstWindowMs);
}
