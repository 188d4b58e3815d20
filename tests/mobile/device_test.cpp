#include "mobile/capture/exif.h"
#include "mobile/capture/thumbnails.h"
#include "mobile/device/connectivity.h"
#include "mobile/device/nmea_positioning.h"
#include "mobile/device/simulated_camera.h"

#include "shared/core/time.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <catch2/catch.hpp>

using namespace tacha;

namespace {

/// Qt's pictures and fonts need an application, once.
QGuiApplication& application()
{
    static int count = 1;
    static char name[] = "device_test";
    static char* arguments[] = {name, nullptr};
    static QGuiApplication instance{count, arguments};
    return instance;
}

} // namespace

SCENARIO("NMEA sentences become fixes", "[device]")
{
    application();
    const QString gga = QStringLiteral("$GPGGA,021530.00,3007.4074,N,11403.9259,E,1,09,1.2,45.0,M,0.0,M,,*5F");
    const QString rmc = QStringLiteral("$GPRMC,021530.00,A,3007.4074,N,11403.9259,E,0.0,0.0,231126,,,A*69");
    const auto withSum = [](QString sentence) {
        sentence = sentence.left(sentence.indexOf('*') + 1);
        unsigned char sum = 0;
        for (const QChar c : sentence.mid(1, sentence.size() - 2))
            sum = static_cast<unsigned char>(sum ^ c.toLatin1());
        return sentence + QStringLiteral("%1").arg(sum, 2, 16, QLatin1Char('0')).toUpper();
    };
    const auto fix = fixFromNmea(withSum(gga), withSum(rmc));
    REQUIRE(fix);
    CHECK(fix->at.latE7 == 301'234'567);
    CHECK(fix->at.lonE7 == 1'140'654'317);
    CHECK(fix->accuracyDm == 60);
    CHECK(fix->satellites == 9);
    CHECK(fix->timeMs == parseUtc("2026-11-23T02:15:30Z").value());
    CHECK(fix->timeIsSatellite);
    QString broken = withSum(gga);
    broken.replace('9', '8');
    CHECK_FALSE(fixFromNmea(broken, withSum(rmc)));
    CHECK_FALSE(fixFromNmea(QStringLiteral("no sentence"), withSum(rmc)));
}

SCENARIO("a route is walked at its own pace, in business time", "[device]")
{
    application();
    std::int64_t now = 1'790'000'000'000;
    NmeaPositioning positioning{{}, [&] { return now; }};
    CHECK_FALSE(positioning.isAvailable());
    positioning.place({300'000'000, 1'140'000'000}, 50);
    REQUIRE(positioning.lastFix());
    CHECK(positioning.lastFix()->timeMs == now);
    CHECK(fixWord(positioning.lastFix()) == FixWord::Good);
    now += 60'000;
    positioning.step();
    CHECK(positioning.lastFix()->timeMs == now);
    CHECK(fixWord(Fix{.at = {}, .accuracyDm = 1'001}) == FixWord::None);
    CHECK(fixWord(std::nullopt) == FixWord::None);
}

SCENARIO("drawn pictures are real pictures, each its own", "[device]")
{
    application();
    SimulatedCamera camera{QSize(640, 480)};
    camera.setScene({QStringLiteral("北侧桥头"), 400, 11});
    const QByteArray first = camera.take();
    const QByteArray second = camera.take();
    CHECK(first != second);
    camera.setScene({QStringLiteral("北侧桥头"), 400, 11});
    CHECK(camera.take() == first);
    const auto shape = shapeOf(first.toStdString());
    REQUIRE(shape);
    CHECK(shape->width == 640);
    CHECK(shape->whole);
    const auto thumbnail = reducedJpeg(first.toStdString(), PictureSize::Thumbnail);
    REQUIRE(thumbnail);
    CHECK(thumbnail->size() <= 12 * 1024);
    CHECK(shapeOf(*thumbnail)->width <= 320);
    CHECK(reducedJpeg("no picture", PictureSize::Preview).error().reason == "not_a_picture");
    int shots = 0;
    QObject::connect(
        &camera, &Camera::captured, &camera, [&](const QByteArray& jpeg) { shots += jpeg.isEmpty() ? 0 : 1; });
    camera.shoot();
    QCoreApplication::processEvents();
    CHECK(shots == 1);
    camera.setAvailable(false);
    int failures = 0;
    QObject::connect(&camera, &Camera::failed, &camera, [&] { ++failures; });
    camera.shoot();
    CHECK(failures == 1);
}

SCENARIO("the network is what it is told to be", "[device]")
{
    ManualConnectivity network;
    int changes = 0;
    QObject::connect(&network, &Connectivity::changed, &network, [&] { ++changes; });
    network.set(Network::Offline);
    network.set(Network::Offline);
    CHECK(network.network() == Network::Offline);
    CHECK(changes == 1);
}
