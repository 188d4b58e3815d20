#include "mobile/app/tablet.h"
#include "mobile/device/simulated_camera.h"
#include "shared/storage/posix_files.h"
#include "tests/support/fake_clock.h"
#include "tests/support/moved_clock.h"
#include "tests/support/records.h"
#include "tests/support/temporary_folder.h"

#include <QGuiApplication>

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

namespace {

QGuiApplication& application()
{
    static int count = 1;
    static char name[] = "tablet_test";
    static char* arguments[] = {name, nullptr};
    static QGuiApplication instance{count, arguments};
    return instance;
}

/// A tablet with simulated devices, enrolled without a server.
struct Desk {
    Desk() { application(); }

    std::unique_ptr<Tablet> open()
    {
        auto opened = Tablet::open(
            folder.path(), {clock, random, files, executor}, simulatedDevices([this] { return clock.wallMs(); }));
        REQUIRE(opened);
        return std::move(*opened);
    }
    void enrol(Tablet& tablet, std::uint64_t number = 4711, const Id& person = idOf(7))
    {
        const DeviceId device{number};
        saveKey(files, tablet.paths(), device, SigningKey::generate());
        Enrolled enrolled;
        enrolled.device = device;
        enrolled.identity.person = person;
        enrolled.identity.server = "https://127.0.0.1:1"; // nobody answers there
        enrolled.identity.fingerprint = std::string(64, '0');
        enrolled.identity.token = "token";
        adopted = tablet.adopt(enrolled);
    }

    Result<> adopted;
    TemporaryFolder folder;
    FakeClock clock;
    SeededRandom random{3};
    PosixFiles files;
    ImmediateExecutor executor;
};

} // namespace

SCENARIO("a whole tablet works without a window", "[tablet]")
{
    Desk desk;
    auto tablet = desk.open();
    CHECK_FALSE(tablet->isEnrolled());
    CHECK(tablet->startVisit({idOf(1), VisitKind::AssistantWeekly, {}, {}, {}, 0}).error().reason == "not_enrolled");
    desk.enrol(*tablet);
    GIVEN("a visit with a picture of the simulated camera")
    {
        auto draft = std::move(tablet->startVisit({idOf(1), VisitKind::AssistantWeekly, {}, {}, {}, 0}).value());
        Shot shot;
        shot.draft = draft->id();
        shot.project = idOf(1);
        const std::string jpeg = dynamic_cast<SimulatedCamera&>(tablet->camera()).take().toStdString();
        const LocalPhoto photo = tablet->photoDesk().keep(jpeg, shot).value();
        draft->change([](Visit& visit) {
            visit.stageSeen = Stage::S3;
            visit.note = "现场正常施工";
        });
        THEN("its thumbnail is made on the spot")
        {
            CHECK(tablet->picture(photo.manifest.sha256, PictureSize::Thumbnail)->size() <= 12 * 1024);
            CHECK(tablet->picture(std::string(64, 'a'), PictureSize::Thumbnail).error().code == ErrorCode::NotFound);
        }
        WHEN("it is submitted")
        {
            REQUIRE(draft->submit());
            THEN("a server that is not there costs nothing but the words")
            {
                const SyncSummary summary = tablet->sync().syncNow();
                CHECK(summary.error->code == ErrorCode::Offline);
                CHECK(tablet->deliveryOfPhoto(*tablet->photos().find(photo.id)) == Delivery::Local);
                CHECK_FALSE(tablet->canSignOut());
                CHECK(tablet->signOut().error().reason == "unsent");
            }
            THEN("everything unsent goes into one file, originals included")
            {
                const auto path = tablet->exportUnsent();
                REQUIRE(path);
                const std::string all = desk.files.read(*path, 0, 1 << 26).value();
                CHECK(all.rfind("TACHA-EXPORT-1\n", 0) == 0);
                const std::string original = tablet->photoDesk().original(photo.manifest.sha256).value();
                CHECK(all.substr(all.size() - original.size()) == original);
                const std::size_t line = all.find('\n') + 1;
                const Json header = Json::parse(all.substr(line, all.find('\n', line) - line));
                CHECK(decodeRequest(header["request"].dump())->groups.size() == 2);
                CHECK(header["originals"].size() == 1);
            }
            THEN("nothing may be cleared that no backup holds")
            {
                CHECK(tablet->clearStorage(1 << 30) == 0);
                CHECK(tablet->photoDesk().original(photo.manifest.sha256));
            }
        }
    }
}

SCENARIO("the PIN keeps strangers out", "[tablet]")
{
    Desk desk;
    auto tablet = desk.open();
    PinLock& pin = tablet->pin();
    CHECK_FALSE(pin.isSet());
    for (const char* bad : {"", "123", "1111", "12345678901234", "12a4"})
        CHECK(pin.set(bad).error().reason == "pin_shape");
    REQUIRE(pin.set("2468"));
    CHECK(pin.unlock("2468"));
    GIVEN("five wrong tries")
    {
        for (int i = 0; i < 5; ++i)
            CHECK(pin.unlock("8642").error().reason == "wrong_pin");
        THEN("even the right one must wait a quarter of an hour, over a restart too")
        {
            CHECK(pin.unlock("2468").error().reason == "wait");
            tablet.reset();
            tablet = desk.open();
            CHECK(tablet->pin().unlock("2468").error().reason == "wait");
            desk.clock.advance(PinLock::kWaitMs);
            CHECK(tablet->pin().unlock("2468"));
            CHECK(tablet->pin().attemptsLeft() == 5);
        }
        THEN("after ten it is over")
        {
            desk.clock.advance(PinLock::kWaitMs);
            for (int i = 0; i < 5; ++i)
                CHECK(pin.unlock("8642").error().reason == "wrong_pin");
            CHECK(pin.unlock("2468").error().reason == "ended");
            CHECK(pin.attemptsLeft() == 0);
        }
    }
}

SCENARIO("a tablet that is enrolled again takes its unsent work along", "[tablet]")
{
    Desk desk;
    auto tablet = desk.open();
    desk.enrol(*tablet, 1);
    auto draft = std::move(tablet->startVisit({idOf(1), VisitKind::AssistantWeekly, {}, {}, {}, 0}).value());
    draft->change([](Visit& visit) {
        visit.stageSeen = Stage::S3;
        visit.note = "现场正常施工";
    });
    const Id visit = draft->submit()->visit;
    GIVEN("the same person with a new code")
    {
        desk.enrol(*tablet, 2);
        REQUIRE(desk.adopted);
        const auto unsent = tablet->journal().unacknowledged(DeviceId{2}, 1 << 20);
        REQUIRE(unsent.size() == 2);
        CHECK(unsent[1].operations[0].reissuedFrom->device == DeviceId{1});
        CHECK_FALSE(tablet->rows().entity(visit));
        const Id again = tablet->drafts().find(draft->id())->record;
        CHECK(tablet->rows().read<Visit>(again)->note == "现场正常施工");
        CHECK(tablet->rows().read<Visit>(again)->opening == Id::of({DeviceId{2}, 1}));
        CHECK(tablet->journal().counts().unsent == 2);
    }
    GIVEN("another person")
    {
        desk.enrol(*tablet, 2, idOf(8));
        CHECK(desk.adopted.error().reason == "unsent");
        CHECK(tablet->identity()->person == idOf(7));
        CHECK(tablet->rows().entity(visit));
    }
}
