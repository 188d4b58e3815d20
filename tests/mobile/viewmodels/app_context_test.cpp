#include "mobile/app/app_context.h"
#include "tests/mobile/viewmodels/small_county.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

SCENARIO("the app locks and opens with the PIN, and keeps its settings", "[viewmodels]")
{
    SmallCounty county;
    REQUIRE(county.tablet().pin().set("246810"));
    {
        AppContext app{county.tablet()};
        CHECK(app.stage() == "LOCKED");
        CHECK(app.lock()->userName() == "");
        app.lock()->unlock("000001");
        CHECK(app.stage() == "LOCKED");
        CHECK(app.lock()->errorText() != "");
        CHECK(app.lock()->attemptsLeft() == 4);
        app.lock()->unlock("246810");
        CHECK(app.stage() == "READY");
        CHECK(app.profile() == "FIELD");
        app.setTheme("SUN");
        app.setTextSize(2);
        app.setLanguage("en");
        app.lockNow();
        CHECK(app.stage() == "LOCKED");
    }
    AppContext again{county.tablet()};
    CHECK(again.theme() == "SUN");
    CHECK(again.textSize() == 2);
    CHECK(again.language() == "en");
    again.setLanguage("zh_CN");
}

SCENARIO("a visit that was open when the app died is offered again", "[viewmodels]")
{
    SmallCounty county;
    REQUIRE(county.tablet().pin().set("246810"));
    QString id;
    {
        AppContext app{county.tablet()};
        app.enterWith({}, "246810");
        REQUIRE(app.visitKinds(text(county::bridge)).first() == "ASSISTANT_WEEKLY");
        VisitEditor* editor = app.startVisit(text(county::bridge), "ASSISTANT_WEEKLY");
        REQUIRE(editor);
        CHECK(editor->itemCount() == 2); // the checklist of foot bridges
        editor->setNote("写到一半");
        id = editor->visitId();
        editor->draft()->setOnScreen(true);
        editor->setParent(nullptr); // killed: its destructor never runs
    }
    county.reopen();
    AppContext app{county.tablet()};
    CHECK(app.recoveredVisitId() == id);
    app.enterWith({}, "246810");
    VisitEditor* editor = app.visit(id);
    CHECK(editor->recovered());
    CHECK(editor->note() == "写到一半");
    CHECK(app.recoveredVisitId() == "");
}

SCENARIO("the camera keeps a photo for its target before it shows it", "[viewmodels]")
{
    SmallCounty county;
    REQUIRE(county.tablet().pin().set("246810"));
    AppContext app{county.tablet()};
    app.enterWith({}, "246810");
    VisitEditor* editor = app.startVisit(text(county::bridge), "ASSISTANT_WEEKLY");
    REQUIRE(editor);
    CameraModel* camera = app.camera({{"visitId", editor->visitId()}, {"projectId", text(county::bridge)},
        {"viewpoint", "桥东"}, {"purpose", "PROGRESS"}});
    REQUIRE(camera->available());
    QString taken;
    QObject::connect(camera, &CameraModel::shot, [&](const QString& id) { taken = id; });
    camera->start();
    camera->shoot();
    QElapsedTimer waited;
    waited.start();
    while (taken.isEmpty() && waited.elapsed() < 5'000) // the picture comes through the event loop
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    REQUIRE(taken != "");
    CHECK(camera->count() == 1);
    CHECK(camera->thumbnails()->get(0)["viewpoint"] == "桥东");
    CHECK(county.tablet().photos().find(idFrom(taken))->manifest.fix);
    WHEN("it is taken back, and that is undone")
    {
        camera->discard(taken);
        CHECK(camera->count() == 0);
        app.undo();
        CHECK(camera->count() == 1);
    }
    THEN("a file that is no picture is refused with a sentence")
    {
        camera->importFile(QUrl::fromLocalFile("/etc/hostname"));
        CHECK(camera->errorText() != "");
        CHECK(camera->count() == 1);
    }
    THEN("the visit shows it as a photo of the reading")
    {
        editor->reload();
        CHECK(editor->readingPhotos()->count() == 1);
    }
}

SCENARIO("sentences of the view-models follow the language", "[viewmodels]")
{
    SmallCounty county;
    AppContext app{county.tablet()};
    app.setLanguage("zh_CN");
    const QString chinese = ConflictModel::tr("Write the value that shall stand.");
    CHECK(chinese != "Write the value that shall stand.");
    CHECK(errorText({ErrorCode::Offline, "", ""}).contains(QChar(0x3002)));
    app.setLanguage("en");
    CHECK(ConflictModel::tr("Write the value that shall stand.") == "Write the value that shall stand.");
    app.setLanguage("zh_CN");
}
