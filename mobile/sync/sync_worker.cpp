#include "mobile/sync/sync_worker.h"

#include "mobile/sync/sync_loop.h"

namespace tacha {

SyncWorker::SyncWorker(TabletPaths paths, Environment environment, QObject* parent)
    : QObject(parent), m_paths(std::move(paths)), m_environment(environment)
{
}

SyncWorker::~SyncWorker()
{
    stop();
}

/// The thread comes with the first need of it.
SyncLoop& SyncWorker::loop()
{
    if (m_thread)
        return *m_loop;
    m_stop = false;
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("sync"));
    m_loop = new SyncLoop{m_paths, m_environment, m_stop};
    m_loop->policy = m_policy;
    m_loop->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_loop, &QObject::deleteLater);
    connect(m_loop, &SyncLoop::syncing, this, [this](bool syncing) {
        m_syncing = syncing;
        emit syncingChanged();
    });
    connect(m_loop, &SyncLoop::progressed, this, [this](const SyncProgress& progress) {
        if (progress.records == m_progress.records && progress.previews == m_progress.previews
            && progress.originals == m_progress.originals && progress.bytesPerSecond == m_progress.bytesPerSecond)
            return;
        m_progress = progress;
        emit progressChanged();
    });
    connect(m_loop, &SyncLoop::rowsCame, this, &SyncWorker::rowsChanged);
    connect(m_loop, &SyncLoop::pictureCame, this, &SyncWorker::pictureReady);
    connect(m_loop, &SyncLoop::ended, this, [this](const SyncSummary& summary) {
        m_lastError = summary.error;
        emit finished();
        if (summary.error && summary.error->code == ErrorCode::Unauthorized && summary.error->reason != "not_enrolled")
            emit refused();
    });
    m_thread->start();
    return *m_loop;
}

void SyncWorker::start()
{
    SyncLoop& loop = this->loop();
    m_automatic = true;
    QMetaObject::invokeMethod(&loop, [&loop] { loop.setAutomatic(true); });
}

void SyncWorker::pause()
{
    m_automatic = false;
    if (!m_thread)
        return;
    SyncLoop& loop = *m_loop;
    QMetaObject::invokeMethod(&loop, [&loop] { loop.setAutomatic(false); });
}

void SyncWorker::stop()
{
    m_automatic = false;
    if (!m_thread)
        return;
    m_stop = true;
    m_thread->quit();
    m_thread->wait();
    m_thread.reset();
    m_loop = nullptr;
}

void SyncWorker::wake()
{
    SyncLoop& loop = this->loop();
    QMetaObject::invokeMethod(&loop, [&loop] { loop.wake(); });
}

void SyncWorker::networkChanged(bool online)
{
    SyncLoop& loop = this->loop();
    QMetaObject::invokeMethod(&loop, [&loop, online] { loop.networkChanged(online); });
}

void SyncWorker::setPolicy(const SyncPolicy& policy)
{
    m_policy = policy;
    if (!m_thread)
        return;
    SyncLoop& loop = *m_loop;
    QMetaObject::invokeMethod(&loop, [&loop, policy] {
        loop.policy = policy;
        loop.wake(); // what was held back may travel now
    });
}

SyncSummary SyncWorker::syncNow()
{
    constexpr unsigned long kLookAgainMs = 20;
    SyncLoop& loop = this->loop();
    while (true) {
        std::optional<SyncSummary> summary;
        const auto work = [&] { summary = loop.round(); };
        QMetaObject::invokeMethod(&loop, work, Qt::BlockingQueuedConnection);
        if (summary)
            return *summary;
        QThread::msleep(kLookAgainMs); // a round is under way; this one begins after it
    }
}

void SyncWorker::want(const QString& sha256, PictureSize size)
{
    SyncLoop& loop = this->loop();
    QMetaObject::invokeMethod(&loop, [&loop, sha256, size] { loop.want(sha256.toStdString(), size); });
}

} // namespace tacha
