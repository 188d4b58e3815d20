#include "mobile/app/screen_script.h"

#include <QAccessible>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QQmlProperty>
#include <QQuickItem>

namespace tacha {
namespace {

constexpr int kLookAgainMs = 50;
constexpr int kFindWithinMs = 5'000;
constexpr int kWaitSeconds = 20;

QString accessibleName(QQuickItem* item)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
    return face ? face->text(QAccessible::Name) : QString();
}

bool isShown(const QQuickItem* item)
{
    return item->isVisible() && item->isEnabled() && item->width() > 0;
}

/// Depth first, the topmost last: what lies in front wins.
void collect(QQuickItem* item, const QString& name, QQuickItem*& exact, QQuickItem*& beginning)
{
    if (!item->isVisible())
        return;
    if (isShown(item)) {
        const QString called = accessibleName(item);
        if (item->objectName() == name || called == name)
            exact = item;
        else if (!called.isEmpty() && called.startsWith(name))
            beginning = item;
    }
    for (QQuickItem* child : item->childItems())
        collect(child, name, exact, beginning);
}

} // namespace

ScreenScript::ScreenScript(QQuickWindow& window, AppContext& context, const QString& folder, QObject* parent)
    : QObject(parent), m_window(window), m_context(context), m_folder(folder)
{
    QAccessible::setActive(true);
}

QString ScreenScript::load(const QString& file)
{
    QFile script(file);
    if (!script.open(QIODevice::ReadOnly))
        return "cannot read " + file;
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(script.readAll(), &error);
    if (!document.object()["steps"].isArray())
        return file + ": " + (error.error ? error.errorString() : QStringLiteral("there are no steps"));
    m_steps = document.object()["steps"].toArray();
    return {};
}

void ScreenScript::start()
{
    m_step = 0;
    m_since.start();
    QTimer::singleShot(kLookAgainMs, this, &ScreenScript::next);
}

void ScreenScript::fail(const QString& what)
{
    ++m_failures;
    qWarning("script step %lld: %s", static_cast<long long>(m_step), qPrintable(what));
}

void ScreenScript::next()
{
    if (m_step >= m_steps.size()) {
        emit finished(m_failures);
        return;
    }
    int pause = kLookAgainMs;
    const QJsonObject step = m_steps[m_step].toObject();
    if (step.contains("rest") && m_since.elapsed() < step["rest"].toInt())
        pause = step["rest"].toInt();
    else if (run(step)) {
        ++m_step;
        m_since.restart();
    }
    QTimer::singleShot(pause, this, &ScreenScript::next);
}

bool ScreenScript::run(const QJsonObject& step)
{
    if (step.contains("tap"))
        return tap(step["tap"].toString());
    if (step.contains("type"))
        return type(step["type"].toString());
    if (step.contains("wait"))
        return wait(step);
    if (step.contains("set"))
        return set(step);
    if (step.contains("call"))
        return call(step);
    if (step.contains("open"))
        return open(step);
    if (step.contains("place"))
        return place(step["place"].toString());
    if (step.contains("resize")) {
        m_window.resize(step["resize"].toArray()[0].toInt(), step["resize"].toArray()[1].toInt());
        return true;
    }
    if (step.contains("grab"))
        return grab(step["grab"].toString());
    if (!step.contains("rest"))
        fail("unknown step " + QString::fromUtf8(QJsonDocument(step).toJson(QJsonDocument::Compact)));
    return true;
}

QQuickItem* ScreenScript::find(const QString& name) const
{
    QQuickItem* exact = nullptr;
    QQuickItem* beginning = nullptr;
    collect(m_window.contentItem(), name, exact, beginning);
    return exact ? exact : beginning;
}

bool ScreenScript::tap(const QString& name)
{
    QQuickItem* item = find(name);
    if (!item) {
        if (m_since.elapsed() < kFindWithinMs)
            return false;
        fail("there is nothing called \"" + name + "\" to tap");
        return true;
    }
    const QPointF centre = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    const QPointF global = m_window.mapToGlobal(centre);
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        const auto held = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
        QMouseEvent event(type, centre, centre, global, Qt::LeftButton, held, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window, &event);
    }
    return true;
}

bool ScreenScript::type(const QString& text)
{
    for (const QChar letter : text)
        for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(kind, 0, Qt::NoModifier, kind == QEvent::KeyPress ? QString(letter) : QString());
            QCoreApplication::sendEvent(&m_window, &event);
        }
    return true;
}

QObject* ScreenScript::workspace() const
{
    QQuickItem* exact = nullptr;
    QQuickItem* beginning = nullptr;
    collect(m_window.contentItem(), "workspace", exact, beginning);
    return exact;
}

QObject* ScreenScript::objectAt(const QString& path) const
{
    QObject* object = &m_context;
    for (const QString& name : path.split('.', Qt::SkipEmptyParts)) {
        if (name == "app")
            continue;
        object = object ? QQmlProperty::read(object, name).value<QObject*>() : nullptr;
    }
    return object;
}

QVariant ScreenScript::valueOf(const QString& path) const
{
    const qsizetype dot = path.lastIndexOf('.');
    QObject* object = objectAt(path.left(std::max<qsizetype>(0, dot)));
    return object ? QQmlProperty::read(object, path.mid(dot + 1)) : QVariant();
}

bool ScreenScript::wait(const QJsonObject& step)
{
    const QVariant value = valueOf(step["wait"].toString());
    const bool met = step.contains("not") ? value != step["not"].toVariant()
        : step.contains("is")             ? value == step["is"].toVariant()
                                          : value.toBool();
    if (met)
        return true;
    if (m_since.elapsed() < step["seconds"].toInt(kWaitSeconds) * 1000)
        return false;
    fail(step["wait"].toString() + " is still " + value.toString());
    return true;
}

bool ScreenScript::set(const QJsonObject& step)
{
    const QString path = step["set"].toString();
    const qsizetype dot = path.lastIndexOf('.');
    QObject* object = objectAt(path.left(std::max<qsizetype>(0, dot)));
    if (!object || !QQmlProperty::write(object, path.mid(dot + 1), step["to"].toVariant()))
        fail("there is no property " + path);
    return true;
}

bool ScreenScript::call(const QJsonObject& step)
{
    const QString path = step["call"].toString();
    const qsizetype dot = path.lastIndexOf('.');
    QObject* object = objectAt(path.left(std::max<qsizetype>(0, dot)));
    QStringList with = step["with"].toVariant().toStringList();
    const QByteArray method = path.mid(dot + 1).toUtf8();
    bool done = false;
    if (object && with.isEmpty())
        done = QMetaObject::invokeMethod(object, method.constData());
    else if (object && with.size() == 1)
        done = QMetaObject::invokeMethod(object, method.constData(), Q_ARG(QString, with[0]));
    else if (object && with.size() == 2)
        done = QMetaObject::invokeMethod(object, method.constData(), Q_ARG(QString, with[0]), Q_ARG(QString, with[1]));
    if (!done)
        fail("cannot call " + path);
    return true;
}

bool ScreenScript::place(const QString& key)
{
    QObject* shown = workspace();
    if (!shown && m_since.elapsed() < kFindWithinMs)
        return false;
    if (!shown || !QQmlProperty::write(shown, "place", key))
        fail("cannot show the place " + key);
    return true;
}

bool ScreenScript::open(const QJsonObject& step)
{
    const QString page = step["open"].toString();
    QString id = step["id"].toString();
    // `first` names a list of `app` and the role that holds the id of its first row.
    if (step.contains("first")) {
        auto* list = qobject_cast<QAbstractItemModel*>(objectAt(step["first"].toString()));
        const QByteArray role = step["role"].toString().toUtf8();
        if (list && list->rowCount() > step["row"].toInt())
            id = list->data(list->index(step["row"].toInt(), 0), list->roleNames().key(role)).toString();
    }
    QObject* shown = workspace();
    QObject* pages = shown ? shown->property("pages").value<QObject*>() : nullptr;
    const auto push = [&](const char* method, QObject* model) {
        if (!pages || !model
            || !QMetaObject::invokeMethod(pages, method, Q_ARG(QVariant, QVariant::fromValue<QObject*>(model))))
            fail("cannot open " + page + " " + id);
    };
    if (page == "project")
        push("openProject", m_context.project(id));
    else if (page == "visit")
        push("openVisit", m_context.visit(id));
    else if (page == "startVisit")
        push("openVisit", m_context.startVisit(id, step["kind"].toString()));
    else if (page == "followUp")
        push("openFollowUp", m_context.followUp(id));
    else if (page == "issue")
        push("openIssue", m_context.issue(id));
    else if (page == "conflict")
        push("openConflict", m_context.conflict(id));
    else if (page == "settings" || page == "close") {
        if (!pages || !QMetaObject::invokeMethod(pages, page == "close" ? "close" : "openSettings"))
            fail("cannot open " + page);
    } else
        fail("unknown page " + page);
    return true;
}

bool ScreenScript::grab(const QString& name)
{
    QDir().mkpath(m_folder);
    const QString file = m_folder + "/" + name + ".png";
    if (!m_window.grabWindow().save(file))
        fail("cannot write " + file);
    return true;
}

} // namespace tacha
