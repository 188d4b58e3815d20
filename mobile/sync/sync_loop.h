#pragma once

#include "mobile/data/tablet_database.h"
#include "mobile/sync/backoff.h"
#include "mobile/sync/live_hints.h"
#include "mobile/sync/qt_http_link.h"
#include "mobile/sync/sync_round.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tacha {

/// The sync thread's own part of `SyncWorker`: decides when a round runs. Everything here happens on that thread; it
/// opens its own connection to the database there.
class SyncLoop : public QObject {
    Q_OBJECT
public:
    SyncLoop(TabletPaths paths, Environment environment, const std::atomic<bool>& stop);
    ~SyncLoop() override;

    SyncPolicy policy;

    /// Sync by itself, or only when asked.
    void setAutomatic(bool automatic);
    void wake();
    void networkChanged(bool online);
    /// One round now; nothing if one is under way: the network waits in an event loop, so calls can meet.
    std::optional<SyncSummary> round();
    void want(const std::string& sha256, PictureSize size);

signals:
    void syncing(bool syncing);
    void progressed(const tacha::SyncProgress& progress);
    void rowsCame(const QStringList& projects);
    void pictureCame(const QString& sha256);
    void ended(const tacha::SyncSummary& summary);

private:
    Result<> prepare();
    SyncSummary runRound();
    void fetchWanted();
    void schedule(const SyncSummary& summary);

    TabletPaths m_paths;
    Environment m_environment;
    const std::atomic<bool>& m_stop;
    Backoff m_backoff;
    QTimer m_timer;
    bool m_automatic = false;
    bool m_busy = false; ///< a round or a download is under way further down the stack
    bool m_again = false; ///< somebody asked meanwhile
    std::unique_ptr<Database> m_database;
    std::optional<Identity> m_identity; ///< that the link was made for
    std::unique_ptr<QtHttpLink> m_link;
    std::unique_ptr<SyncRound> m_round;
    std::unique_ptr<LiveHints> m_hints;
    std::vector<std::pair<std::string, PictureSize>> m_wanted;
};

} // namespace tacha

Q_DECLARE_METATYPE(tacha::SyncProgress)
Q_DECLARE_METATYPE(tacha::SyncSummary)
