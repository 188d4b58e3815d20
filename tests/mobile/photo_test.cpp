#include "mobile/capture/exif.h"
#include "tests/mobile/tablet_bench.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

namespace {

/// A disk that is full or slow to admit it: fails at the chosen operation, or says how much is free.
class TroubledFiles : public PosixFiles {
public:
    std::unique_ptr<WritableFile> openForAppend(const std::string& path, bool truncate) override
    {
        touch();
        return PosixFiles::openForAppend(path, truncate);
    }
    void rename(const std::string& from, const std::string& to) override
    {
        touch();
        PosixFiles::rename(from, to);
        touch();
    }
    void syncFolder(const std::string& folder) override
    {
        touch();
        PosixFiles::syncFolder(folder);
        touch();
    }
    std::uint64_t freeBytes(const std::string& folder) const override
    {
        return free != 0 ? free : PosixFiles::freeBytes(folder);
    }
    int failAt = -1; ///< the how-manieth operation fails, counted from 0; negative: none
    int operations = 0;
    std::uint64_t free = 0;

private:
    void touch()
    {
        if (operations++ == failAt)
            throw StorageError(ErrorCode::DiskFull, "no space left");
    }
};

std::string hashOfFile(const std::string& path)
{
    return sha256Hex(PosixFiles{}.read(path, 0, 1 << 24).value_or(std::string{}));
}

} // namespace

SCENARIO("a photo is durable before it is reported", "[photos]")
{
    TabletBench tablet;
    tablet.enrol();
    const auto draft = tablet.start();
    GIVEN("a picture from the camera with a fix")
    {
        Shot shot;
        shot.draft = draft->id();
        shot.project = idOf(1);
        shot.fix = goodFix(1'790'000'001'000);
        shot.directionDeg = 217;
        shot.takenAtMs = 1'790'000'000'123;
        const auto photo = tablet.desk->keep(picture(1), shot);
        REQUIRE(photo);
        THEN("its bytes lie under their hash, with time, place and direction inside")
        {
            CHECK(hashOfFile(photo->path) == photo->manifest.sha256);
            const std::string bytes = tablet.desk->original(photo->manifest.sha256).value();
            const ExifFacts facts = readExif(bytes);
            CHECK(facts.takenAtMs == shot.takenAtMs);
            REQUIRE(facts.fix);
            CHECK(facts.fix->at == shot.fix->at);
            CHECK(facts.fix->accuracyDm == 80);
            CHECK(facts.directionDeg == 217);
            CHECK(photo->manifest.width == 1600);
            CHECK(photo->manifest.height == 1200);
            CHECK(tablet.disk.list(tablet.paths.incoming()).empty());
        }
        THEN("taking it back and changing one's mind loses nothing")
        {
            tablet.desk->setDiscarded(photo->id, true);
            CHECK(draft->photos().empty());
            CHECK(hashOfFile(photo->path) == photo->manifest.sha256);
            tablet.desk->setDiscarded(photo->id, false);
            CHECK(draft->photos().size() == 1);
        }
    }
    GIVEN("an imported file")
    {
        Shot shot;
        shot.draft = draft->id();
        shot.origin = PhotoOrigin::Import;
        THEN("its bytes stay as they are")
        {
            CHECK(tablet.desk->keep(picture(5), shot)->manifest.sha256 == sha256Hex(picture(5)));
        }
        THEN("what is no picture is refused")
        {
            CHECK(tablet.desk->keep("GIF89a…", shot).error().reason == "not_a_picture");
            CHECK(tablet.desk->keep("\xFF\xD8\xFF", shot).error().reason == "not_a_picture");
        }
        THEN("more than 12 MB is refused")
        {
            CHECK(tablet.desk->keep(picture(5, 13 << 20), shot).error().reason == "too_large");
        }
    }
}

SCENARIO("a picture that a crash left without a row is offered, never deleted", "[photos]")
{
    TabletBench tablet;
    tablet.enrol();
    const auto draft = tablet.start();
    PosixFiles files;
    const std::string whole = withExif(picture(8), {1'790'000'000'000, goodFix(1'790'000'000'000), {}}).value();
    GIVEN("one that was renamed, one that was only written, and half a one")
    {
        const std::string prefix = "/" + draft->id().text() + "-";
        files.openForAppend(tablet.paths.photos() + prefix + sha256Hex(whole), true)->append(whole);
        const std::string second = picture(9);
        files.openForAppend(tablet.paths.incoming() + prefix + "A", true)->append(second);
        files.openForAppend(tablet.paths.incoming() + prefix + "B", true)->append(picture(10).substr(0, 500));
        tablet.reopen();
        const auto recovered = tablet.desk->recover();
        THEN("both whole ones wait for a person, with what they say of themselves")
        {
            REQUIRE(recovered.size() == 2);
            const bool firstIsWhole = recovered[0].manifest.sha256 == sha256Hex(whole);
            const LocalPhoto& marked = recovered[firstIsWhole ? 0 : 1];
            CHECK(marked.manifest.takenAtMs == 1'790'000'000'000);
            CHECK(marked.draft == draft->id());
            CHECK(VisitDraft::open(*tablet.recorder, draft->id()).value()->photos().empty());
            REQUIRE(tablet.desk->adopt(marked.id, draft->id()));
            CHECK(VisitDraft::open(*tablet.recorder, draft->id()).value()->photos().size() == 1);
        }
        THEN("the half one stays where it is, and a second look finds nothing new")
        {
            CHECK(files.list(tablet.paths.incoming()).size() == 1);
            CHECK(tablet.desk->recover().size() == 2);
        }
    }
}

SCENARIO("a full disk is met before it happens, and survived when it happens", "[photos]")
{
    TroubledFiles files;
    TabletBench tablet{1, {}, nullptr, &files};
    tablet.enrol();
    const auto draft = tablet.start();
    Shot shot;
    shot.draft = draft->id();
    shot.project = idOf(1);
    GIVEN("less than 200 MB")
    {
        files.free = 150ULL << 20;
        CHECK(tablet.guard->space() == Space::Refuse);
        const auto kept = tablet.desk->keep(picture(1), shot);
        CHECK(kept.error().code == ErrorCode::DiskFull);
        CHECK(kept.error().reason == "refused");
        draft->change([](Visit& visit) { visit.note = "照片之外的都还能记"; });
        CHECK(VisitDraft::open(*tablet.recorder, draft->id()).value()->visit().note == "照片之外的都还能记");
    }
    GIVEN("400 MB: a warning, and it goes on")
    {
        files.free = 400ULL << 20;
        CHECK(tablet.guard->space() == Space::Warn);
        CHECK(tablet.desk->keep(picture(1), shot));
    }
    GIVEN("a disk that refuses at any one operation of the shutter")
    {
        files.operations = 0;
        REQUIRE(tablet.desk->keep(picture(100), shot));
        const int operations = files.operations;
        REQUIRE(operations >= 5);
        for (int at = 0; at < operations; ++at) {
            const std::size_t before = draft->photos().size();
            files.operations = 0;
            files.failAt = at;
            CHECK_THROWS_AS(tablet.desk->keep(picture(200 + static_cast<unsigned>(at)), shot), StorageError);
            files.failAt = -1;
            CHECK(draft->photos().size() == before); // not reported, so not there
            tablet.desk->recover();
            CHECK(tablet.desk->keep(picture(300 + static_cast<unsigned>(at)), shot));
        }
        for (const LocalPhoto& photo : draft->photos())
            CHECK(hashOfFile(photo.path) == photo.manifest.sha256);
    }
    GIVEN("the reserve")
    {
        tablet.guard->refill();
        CHECK(files.size(tablet.paths.reserve()) == kReserveBytes);
        CHECK(tablet.guard->release());
        CHECK_FALSE(tablet.guard->release());
    }
}

SCENARIO("the last words fit into the reserve", "[photos]")
{
    TabletBench tablet;
    tablet.enrol();
    const auto draft = tablet.start();
    tablet.guard->refill();
    const auto limitPages = [&](const char* pages) {
        tablet.database->execute(std::string{"PRAGMA max_page_count="} + pages);
    };
    const std::string longNote(200'000, 'x');
    limitPages("1"); // SQLite takes the present size: not one page more
    GIVEN("nothing to give back")
    {
        CHECK_THROWS_AS(draft->change([&](Visit& visit) { visit.note = longNote; }), StorageError);
        limitPages("1000000");
        INFO("what could not be written is not there, and what was there still is");
        CHECK(VisitDraft::open(*tablet.recorder, draft->id()).value()->visit().note.empty());
        CHECK(draft->visit().note.empty());
    }
    GIVEN("a reserve")
    {
        tablet.recorder->onDiskFull = [&] {
            limitPages("1000000"); // what giving back the file does for a real disk
            return tablet.guard->release();
        };
        draft->change([&](Visit& visit) { visit.note = longNote; });
        CHECK(VisitDraft::open(*tablet.recorder, draft->id()).value()->visit().note == longNote);
        CHECK_FALSE(tablet.disk.size(tablet.paths.reserve()));
    }
}
