#include "mobile/app/tablet.h"
#include "mobile/device/simulated_camera.h"
#include "shared/core/enrolment_text.h"
#include "shared/model/person.h"
#include "shared/model/project.h"
#include "shared/storage/posix_files.h"
#include "tests/support/moved_clock.h"
#include "tests/support/records.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

#include <catch2/catch.hpp>

#include <iostream>

using namespace tacha;
using namespace tacha::testing;

namespace {

const std::string kAssistant = "A01"; // of QL-2026-001
const std::string kMoment = "2026-11-23T01:00:00Z";
constexpr int kPatienceMs = 60'000; // a machine under load is slow, not broken

QGuiApplication& application()
{
    static int count = 1;
    static char name[] = "real_server_test";
    static char* arguments[] = {name, nullptr};
    static QGuiApplication instance{count, arguments};
    return instance;
}

/// The real server on a folder of its own, with the demo county's sheets and none of its history.
class Server {
public:
    Server()
    {
        application();
        run({"init", "--name", "127.0.0.1"});
        run({"import", "assets/demo/county"});
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        m_port = probe.serverPort();
        probe.close();
        serve();
    }
    ~Server() { stop(); }

    void serve()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(TACHA_SERVER_PROGRAM,
            {"serve", "--data", data(), "--listen", QStringLiteral("127.0.0.1:%1").arg(m_port), "--name", "127.0.0.1",
                "--demo-clock", QString::fromStdString(kMoment)});
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < kPatienceMs) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            if (socket.waitForConnected(200))
                return;
            m_process.waitForFinished(50);
        }
        FAIL("the server did not start");
    }
    void stop()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(kPatienceMs))
            m_process.kill();
    }
    std::string code(const std::string& person)
    {
        const QString printed = run({"enrol", QString::fromStdString(person)});
        const auto at = printed.indexOf(QStringLiteral("tacha1:"));
        REQUIRE(at >= 0);
        return printed.mid(at).section(QChar('\n'), 0, 0).trimmed().toStdString();
    }

private:
    QString data() const { return QString::fromStdString(m_folder / "office"); }
    QString run(QStringList arguments)
    {
        QProcess process;
        arguments << "--data" << data();
        process.start(TACHA_SERVER_PROGRAM, arguments);
        REQUIRE(process.waitForFinished(kPatienceMs));
        const QString printed = QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
        INFO(printed.toStdString());
        REQUIRE(process.exitCode() == 0);
        return printed;
    }

    TemporaryFolder m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

struct Hand {
    explicit Hand(const std::string& enrolment)
    {
        auto opened = Tablet::open(
            folder.path(), {clock, random, files, executor}, simulatedDevices([this] { return clock.wallMs(); }));
        REQUIRE(opened);
        tablet = std::move(*opened);
        const auto enrolled = tablet->introduce(enrolment);
        if (!enrolled)
            FAIL(enrolled.error().reason << " " << enrolled.error().detail);
        REQUIRE(tablet->adopt(*enrolled));
    }
    SyncSummary sync()
    {
        const SyncSummary summary = tablet->sync().syncNow();
        if (summary.error)
            WARN(summary.error->reason << " " << summary.error->detail);
        return summary;
    }

    TemporaryFolder folder;
    MovedClock clock{parseUtc(kMoment).value()};
    SystemRandom random;
    PosixFiles files;
    ImmediateExecutor executor;
    std::unique_ptr<Tablet> tablet;
};

/// Code of a person in this seat of the project today.
std::string seated(Hand& hand, const Id& project, SeatKind seat)
{
    const auto read = hand.tablet->rows().read<Project>(project).value();
    const Id person = read.seated(seat, businessDate(hand.clock.wallMs()));
    return hand.tablet->rows().read<Person>(person).value().code;
}

SubmittedVisit visit(Hand& hand, const Id& project)
{
    auto draft = std::move(hand.tablet->startVisit({project, VisitKind::AssistantWeekly, {}, {}, {}, 0}).value());
    draft->change([](Visit& visit) {
        visit.stageSeen = Stage::S3;
        visit.note = "路基填筑正常";
    });
    Shot shot;
    shot.draft = draft->id();
    shot.project = project;
    const std::string jpeg = dynamic_cast<SimulatedCamera&>(hand.tablet->camera()).take().toStdString();
    REQUIRE(hand.tablet->photoDesk().keep(jpeg, shot));
    draft->putIssue({{}, plainIssue(project, {}, hand.clock.wallMs())});
    const auto submitted = draft->submit();
    REQUIRE(submitted);
    return *submitted;
}

/// The first project on board in whose team the tablet's user is.
Id ownProject(Hand& hand)
{
    const Id me = hand.tablet->identity()->person;
    const Date today = businessDate(hand.clock.wallMs());
    for (const Entity& entity : hand.tablet->rows().entities("project"))
        if (const auto project = entity.content<Project>();
            project && project->seated(SeatKind::Assistant, today) == me)
            return entity.id;
    FAIL("no project of one's own");
    return {};
}

bool waitFor(const std::function<bool()>& happened)
{
    QElapsedTimer timer;
    timer.start();
    while (!happened() && timer.elapsed() < kPatienceMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    return happened();
}

} // namespace

SCENARIO("a tablet and the real server speak over real TLS", "[server]")
{
    Server server;
    const std::string text = server.code(kAssistant);
    {
        auto wrong = EnrolmentText::parse(text).value();
        wrong.fingerprint[0] = wrong.fingerprint[0] == '0' ? '1' : '0';
        TemporaryFolder folder;
        MovedClock clock{parseUtc(kMoment).value()};
        SystemRandom random;
        PosixFiles files;
        ImmediateExecutor executor;
        auto tablet = std::move(Tablet::open(folder.path(), {clock, random, files, executor}, simulatedDevices([&] {
            return clock.wallMs();
        })).value());
        INFO("a server with another certificate is not spoken to");
        CHECK(tablet->introduce(wrong.text()).error().reason == "certificate");
        wrong = EnrolmentText::parse(text).value();
        wrong.code = "0000000000000000";
        CHECK(tablet->introduce(wrong.text()).error().code == ErrorCode::Unauthorized);
    }
    Hand assistant{text};
    CHECK(assistant.tablet->identity()->name.size() > 2);
    const SyncSummary first = assistant.sync();
    REQUIRE(first.upToDate);
    CHECK(first.rowsReceived > 50);
    const Id project = ownProject(assistant);
    Hand facilitator{server.code(seated(assistant, project, SeatKind::Facilitator))};
    REQUIRE(facilitator.sync().upToDate);

    const SubmittedVisit sent = visit(assistant, project);
    const SyncSummary second = assistant.sync();
    REQUIRE(second.upToDate);
    CHECK(second.quarantined == 0);
    CHECK(second.photosSent == 1);
    CHECK(assistant.tablet->rows().summary(sent.visit)->delivery == Delivery::Delivered);
    const LocalPhoto photo = *assistant.tablet->photos().ofRecord(sent.photos[0]);
    CHECK(assistant.tablet->deliveryOfPhoto(photo) == Delivery::Delivered);

    INFO("a colleague sees the visit, and its picture small and whole");
    REQUIRE(facilitator.sync().upToDate);
    CHECK(facilitator.tablet->rows().read<Visit>(sent.visit)->note == "路基填筑正常");
    CHECK(facilitator.tablet->pictures().has(photo.manifest.sha256, PictureSize::Thumbnail));
    bool came = false;
    QObject::connect(
        &facilitator.tablet->sync(), &SyncWorker::pictureReady, facilitator.tablet.get(), [&] { came = true; });
    CHECK(
        facilitator.tablet->picture(photo.manifest.sha256, PictureSize::Original).error().code == ErrorCode::NotFound);
    facilitator.tablet->sync().start();
    CHECK(waitFor([&] { return came; }));
    CHECK(sha256Hex(facilitator.tablet->picture(photo.manifest.sha256, PictureSize::Original).value())
        == photo.manifest.sha256);

    INFO("a hint brings the next visit without asking");
    const SubmittedVisit hinted = visit(assistant, project);
    REQUIRE(assistant.sync().upToDate);
    CHECK(waitFor([&] { return facilitator.tablet->rows().summary(hinted.visit).has_value(); }));

    INFO("a server that is gone in the middle costs nothing");
    server.stop();
    const SubmittedVisit without = visit(assistant, project);
    const SyncSummary offline = assistant.tablet->sync().syncNow();
    REQUIRE(offline.error);
    CHECK(offline.error->code == ErrorCode::Offline);
    CHECK(assistant.tablet->rows().summary(without.visit)->delivery == Delivery::Local);
    server.serve();
    REQUIRE(assistant.sync().upToDate);
    CHECK(assistant.tablet->rows().summary(without.visit)->delivery == Delivery::Delivered);
}
