#include "tests/qml/stage.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QGuiApplication>
#include <QQuickItem>

#include <functional>

namespace {

constexpr int kRestMs = 120;
constexpr qreal kTouchTarget = 48; // dp; the smallest thing a gloved thumb can hit

QStringList warnings;

void collectWarnings(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !message.contains("propagateSizeHints"))
        warnings << message;
}

Stage& stage()
{
    static int argc = 1;
    static char name[] = "screens_test";
    static char* argv[] = {name, nullptr};
    static auto* const app = new QGuiApplication(argc, argv); // kept to the end: Qt's own statics go before ours
    Q_UNUSED(app)
    static const auto before = qInstallMessageHandler(collectWarnings);
    Q_UNUSED(before)
    static auto* const theStage = new Stage("tests/qml/samples/Scenes.qml");
    return *theStage;
}

void forEachShown(QQuickItem* item, const std::function<void(QQuickItem*)>& visit)
{
    if (!item->isVisible() || item->opacity() == 0)
        return;
    visit(item);
    for (QQuickItem* child : item->childItems())
        forEachShown(child, visit);
}

bool scrollsSideways(const QQuickItem* item)
{
    for (; item; item = item->parentItem())
        if (item->inherits("QQuickFlickable") && item->property("contentWidth").toReal() > item->width() + 1)
            return true;
    return false;
}

QString describe(const QQuickItem* item)
{
    const QString text = item->property("text").toString();
    return QString("%1 “%2” %3x%4").arg(item->metaObject()->className(), text).arg(item->width()).arg(item->height());
}

QStringList buttonsAtFault(QQuickView& view)
{
    QStringList faults;
    forEachShown(view.contentItem(), [&](QQuickItem* item) {
        if (!item->inherits("QQuickAbstractButton") || !item->isEnabled() || item->width() == 0)
            return;
        const QRectF place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        if (item->width() < kTouchTarget - 0.5 || item->height() < kTouchTarget - 0.5)
            faults << "too small: " + describe(item);
        if ((place.left() < -0.5 || place.right() > view.width() + 0.5) && !scrollsSideways(item))
            faults << "sticks out: " + describe(item);
        QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(item);
        if (!voice || voice->text(QAccessible::Name).isEmpty())
            faults << "has no name: " + describe(item);
    });
    return faults;
}

/// Texts that got less height than they need.
QStringList clippedTexts(QQuickView& view)
{
    QStringList faults;
    forEachShown(view.contentItem(), [&](QQuickItem* item) {
        if (!item->inherits("QQuickText") || item->property("text").toString().isEmpty())
            return;
        const bool shortened = item->property("elide").toInt() != Qt::ElideNone || item->property("truncated").toBool();
        if (!shortened && item->property("contentHeight").toReal() > item->height() + 1)
            faults << "clipped: " + describe(item);
    });
    return faults;
}

struct Dress {
    QSize size;
    const char* theme;
    const char* language;
    int textSize;
};

std::string show(const QStringList& lines)
{
    return lines.join("\n").toStdString();
}

} // namespace

SCENARIO("every screen can be read and hit, on every size of tablet", "[qml]")
{
    const Dress dress = GENERATE(Dress{{1280, 800}, "LIGHT", "zh_CN", 0}, Dress{{800, 1280}, "DARK", "en", 0},
        Dress{{412, 915}, "SUN", "zh_CN", 3}, Dress{{412, 915}, "LIGHT", "en", 0});
    stage().resize(dress.size);
    stage().dress(dress.theme, dress.language, dress.textSize);
    for (const QString& scene : stage().scenes()) {
        INFO(scene.toStdString() << " at " << dress.size.width() << ", " << dress.theme << ", " << dress.language
                                 << ", text " << dress.textSize);
        warnings.clear();
        stage().show(scene, kRestMs);
        CHECK(show(warnings) == "");
        CHECK(show(buttonsAtFault(stage().view())) == "");
        CHECK(show(clippedTexts(stage().view())) == "");
    }
}
