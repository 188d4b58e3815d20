#pragma once

#include "mobile/data/tablet_database.h"
#include "mobile/sync/sync_round.h"

#include <QObject>
#include <QStringList>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace tacha {

class SyncLoop;

/// Runs the sync on a thread of its own and tells the GUI thread by queued signals with plain values. Made, asked and
/// destroyed on the GUI thread.
class SyncWorker : public QObject {
    Q_OBJECT
public:
    /// `environment` is used from the sync thread too: its parts must be safe there.
    SyncWorker(TabletPaths paths, Environment environment, QObject* parent = nullptr);
    ~SyncWorker() override;

    /// Begins to sync by itself: at once, then on hints, changes and after waits.
    void start();
    /// Ends after the request under way; the thread is gone when it returns.
    void stop();
    /// Syncs no more by itself until `start`; `syncNow` still works.
    void pause();
    /// Something was recorded, or a person pulled down: sync now.
    void wake();
    /// The network has changed: forget the waiting time.
    void networkChanged(bool online);
    void setPolicy(const SyncPolicy& policy);
    /// Runs until up to date or offline, and returns what happened. For demonstrations and tests; a screen uses `wake`.
    SyncSummary syncNow();
    /// Fetches one picture of another's photo soon; `pictureReady` follows, or nothing.
    void want(const QString& sha256, PictureSize size);

    /// Between `start` and `pause` or `stop`.
    bool isAutomatic() const { return m_automatic; }
    bool isSyncing() const { return m_syncing; }
    std::optional<Error> lastError() const { return m_lastError; }
    const SyncProgress& progress() const { return m_progress; }

signals:
    void syncingChanged();
    void progressChanged();
    /// Rows of these projects (ids as text; an empty one for the county) have changed.
    void rowsChanged(const QStringList& projects);
    void finished();
    void pictureReady(const QString& sha256);
    /// The server does not know this tablet any more, or is not the one that it was enrolled with.
    void refused();

private:
    SyncLoop& loop();

    std::unique_ptr<QThread> m_thread;
    SyncLoop* m_loop = nullptr;
    std::atomic<bool> m_stop{false};
    TabletPaths m_paths;
    Environment m_environment;
    SyncPolicy m_policy;
    bool m_automatic = false;
    bool m_syncing = false;
    std::optional<Error> m_lastError;
    SyncProgress m_progress;
};

} // namespace tacha
