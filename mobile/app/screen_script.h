#pragma once

#include "mobile/app/app_context.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QQuickWindow>

namespace tacha {

/// Drives the real app from a list of steps, as a hand would, and takes pictures of it. The file is
///
///     {"steps": [{"tap": "Start visit"}, {"wait": "app.stage", "is": "READY"}, {"grab": "today"}]}
///
/// Steps: `tap` presses what has this object name or accessible name (exactly, or beginning with it); `type` writes
/// text where the focus is; `wait` until a property of `app` has a value (`is`, or `not`), at most `seconds` (20);
/// `set` a property of `app` to `to`; `call` an invokable of `app` or of one of its models with the strings `with`;
/// `open` a page by `method` of the workspace's pages with an `app` model; `place` shows one of the places; `resize` to
/// `[w, h]`; `grab` writes `<name>.png`; `rest` lets pictures load (milliseconds). A step that fails is reported and
/// counted; the rest is still done. GUI thread.
class ScreenScript : public QObject {
    Q_OBJECT
public:
    ScreenScript(QQuickWindow& window, AppContext& context, const QString& folder, QObject* parent = nullptr);

    /// Reads the steps; a sentence if the file is not such a script.
    QString load(const QString& file);
    void setSteps(const QJsonArray& steps) { m_steps = steps; }
    void start();
    int failures() const { return m_failures; }

    /// The visible item with this object name or accessible name, or null.
    QQuickItem* find(const QString& name) const;

signals:
    void finished(int failures);

private:
    void next();
    /// True when the step is done; false: look again soon.
    bool run(const QJsonObject& step);
    bool tap(const QString& name);
    bool type(const QString& text);
    bool wait(const QJsonObject& step);
    bool set(const QJsonObject& step);
    bool call(const QJsonObject& step);
    bool open(const QJsonObject& step);
    bool place(const QString& key);
    bool grab(const QString& name);
    QVariant valueOf(const QString& path) const;
    QObject* objectAt(const QString& path) const;
    QObject* workspace() const;
    void fail(const QString& what);

    QQuickWindow& m_window;
    AppContext& m_context;
    QString m_folder;
    QJsonArray m_steps;
    qsizetype m_step = 0;
    int m_failures = 0;
    QElapsedTimer m_since; ///< the present step was begun
};

} // namespace tacha
