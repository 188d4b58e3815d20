#include "mobile/app/launch.h"

#include "mobile/app/app_context.h"
#include "mobile/app/screen_script.h"
#include "mobile/device/nmea_positioning.h"
#include "shared/storage/posix_files.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QStandardPaths>

#include <cstdio>

namespace tacha {
namespace {

/// The machine's clocks, moved so that the program began at a chosen moment. Safe from any thread.
class MovedClock : public Clock {
public:
    explicit MovedClock(std::optional<qint64> startMs) : m_shiftMs(startMs ? *startMs - m_system.read().wallMs : 0) { }
    ClockReading read() const override
    {
        ClockReading now = m_system.read();
        now.wallMs += m_shiftMs;
        if (m_shiftMs != 0)
            now.bootId = m_bootId;
        return now;
    }

private:
    SystemClock m_system;
    std::int64_t m_shiftMs;
    // What an earlier run learned of the clocks is not true of a time that was moved by another measure.
    std::string m_bootId = "moved-" + std::to_string(m_system.read().monotonicMs);
};

/// Runs later work on the thread that it lives on.
class EventLoopExecutor : public QObject, public Executor {
public:
    void post(std::function<void()> work) override { postAfter(0, std::move(work)); }
    void postAfter(std::int64_t delayMs, std::function<void()> work) override
    {
        QMetaObject::invokeMethod(
            this, [this, delayMs, work = std::move(work)] { QTimer::singleShot(delayMs, this, work); },
            Qt::QueuedConnection);
    }
};

TabletDevices devicesFor(const LaunchOptions& options, const Clock& clock)
{
    TabletDevices devices =
        options.simulatedDevices ? simulatedDevices([&clock] { return clock.wallMs(); }) : realDevices();
    if (!options.nmeaFile.isEmpty())
        devices.positioning = std::make_unique<NmeaPositioning>(
            NmeaPositioning::readFile(options.nmeaFile), [&clock] { return clock.wallMs(); });
    return devices;
}

void complain(const QString& sentence)
{
    std::fputs(qPrintable(sentence + "\n"), stderr);
}

[[noreturn]] void refuse(const QString& sentence)
{
    complain(sentence);
    std::exit(2);
}

void dress(AppContext& context, const LaunchOptions& options)
{
    if (!options.language.isEmpty())
        context.setLanguage(options.language);
    if (!options.theme.isEmpty())
        context.setTheme(options.theme);
    if (options.textSize >= 0)
        context.setTextSize(options.textSize);
    if (!options.pin.isEmpty())
        context.enterWith(options.enrolmentText, options.pin);
}

QQuickWindow* openWindow(QQmlApplicationEngine& engine, AppContext& context, const LaunchOptions& options)
{
    context.attach(engine);
    engine.setInitialProperties({{"app", QVariant::fromValue<QObject*>(&context)}});
    engine.load(QUrl("qrc:/qt-project.org/imports/Tacha/qml/Main.qml"));
    auto* window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    if (window && options.width > 0)
        window->resize(options.width, options.height);
    return window;
}

} // namespace

LaunchOptions launchOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription("Tacha field inspection");
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{"folder", "Where everything is kept.", "folder"},
        {"simulated-devices", "A drawn site instead of the camera, a place to stand on, a network that is there."},
        {"nmea", "Positions from a recorded route.", "file"},
        {"demo-clock", "Business time at the start, such as 2026-11-23T01:00:00Z.", "time"},
        {"enrol", "Enrol with this text, without asking.", "text"}, {"pin", "Set or give this PIN.", "digits"},
        {"language", "zh_CN or en.", "language"}, {"theme", "LIGHT, DARK or SUN.", "theme"},
        {"text-size", "0 to 3.", "step"}, {"size", "Of the window.", "WxH"},
        {"script", "Steps to drive the app with (JSON).", "file"},
        {"screenshots", "Folder for the pictures that the script takes.", "folder"}});
    parser.process(arguments);
    LaunchOptions options;
    options.folder = parser.isSet("folder") ? QDir(parser.value("folder")).absolutePath()
                                            : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    options.simulatedDevices = parser.isSet("simulated-devices");
    options.nmeaFile = parser.value("nmea");
    if (parser.isSet("demo-clock")) {
        const auto moment = parseUtc(parser.value("demo-clock").toStdString());
        if (!moment)
            refuse("--demo-clock wants a time such as 2026-11-23T01:00:00Z");
        options.demoClockMs = *moment;
    }
    options.enrolmentText = parser.value("enrol");
    options.pin = parser.value("pin");
    options.language = parser.value("language");
    options.theme = parser.value("theme");
    options.textSize = parser.isSet("text-size") ? parser.value("text-size").toInt() : -1;
    if (parser.isSet("size")) {
        options.width = parser.value("size").section('x', 0, 0).toInt();
        options.height = parser.value("size").section('x', 1, 1).toInt();
        if (options.width < 320 || options.height < 320)
            refuse("--size wants width and height such as 1280x800");
    }
    options.script = parser.value("script");
    options.screenshots = parser.value("screenshots");
    return options;
}

int runTablet(const LaunchOptions& options)
{
    MovedClock clock{options.demoClockMs};
    SystemRandom random;
    PosixFiles files;
    EventLoopExecutor executor;
    auto tablet = Tablet::open(
        options.folder.toStdString(), Environment{clock, random, files, executor}, devicesFor(options, clock));
    if (!tablet) {
        complain(errorText(tablet.error()));
        return 1;
    }
    (*tablet)->positioning().start();
    AppContext context{**tablet};
    dress(context, options);
    QQmlApplicationEngine engine;
    QQuickWindow* window = openWindow(engine, context, options);
    if (!window)
        return 1;
    if (options.script.isEmpty())
        return QGuiApplication::exec();
    ScreenScript script{*window, context, options.screenshots};
    QObject::connect(
        &script, &ScreenScript::finished, qApp, [](int failures) { QGuiApplication::exit(failures > 0); },
        Qt::QueuedConnection);
    if (const QString wrong = script.load(options.script); !wrong.isEmpty())
        refuse(wrong);
    script.start();
    return QGuiApplication::exec();
}

} // namespace tacha
