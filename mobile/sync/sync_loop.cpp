#include "mobile/sync/sync_loop.h"

#include <algorithm>

namespace tacha {
namespace {

constexpr std::int64_t kLookAgainMs = 5 * 60'000; // with hints lost, nothing is older than this
constexpr int kGatherMs = 150; // several taps in a row are one push
constexpr std::size_t kMostWanted = 200; // what a person scrolled past long ago is not wanted any more

} // namespace

SyncLoop::SyncLoop(TabletPaths paths, Environment environment, const std::atomic<bool>& stop)
    : m_paths(std::move(paths)), m_environment(environment), m_stop(stop), m_backoff(m_environment.random),
      m_timer(this)
{
    qRegisterMetaType<SyncProgress>();
    qRegisterMetaType<SyncSummary>();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { round(); });
}

SyncLoop::~SyncLoop() = default;

void SyncLoop::setAutomatic(bool automatic)
{
    m_automatic = automatic;
    if (automatic) {
        wake();
    } else {
        m_timer.stop();
        if (m_hints)
            m_hints->close();
    }
}

void SyncLoop::wake()
{
    if (m_automatic && (!m_timer.isActive() || m_timer.remainingTime() > kGatherMs))
        m_timer.start(kGatherMs);
}

void SyncLoop::networkChanged(bool online)
{
    m_backoff.reset();
    if (online)
        wake();
}

/// Opens what a round needs; again after an enrolment.
Result<> SyncLoop::prepare()
{
    if (!m_database) {
        auto opened = openTabletDatabase(m_paths.database());
        if (!opened)
            return tl::unexpected(opened.error());
        m_database = std::move(*opened);
    }
    const auto identity = MetaRepository{*m_database}.identity();
    if (!identity)
        return fail(ErrorCode::Unauthorized, "this tablet is not enrolled", "not_enrolled");
    if (m_round && m_identity == identity)
        return {};
    m_identity = identity;
    m_round.reset();
    m_link = std::make_unique<QtHttpLink>(identity->server, identity->fingerprint, &m_stop);
    m_round = std::make_unique<SyncRound>(*m_database, m_paths, m_environment, *m_link);
    m_round->stop = &m_stop;
    m_round->onProgress = [this](const SyncProgress& progress) { emit progressed(progress); };
    m_round->onRows = [this](const std::set<Id>& projects) {
        QStringList ids;
        for (const Id& project : projects)
            ids.push_back(project ? QString::fromStdString(project.text()) : QString());
        emit rowsCame(ids);
    };
    m_hints = std::make_unique<LiveHints>(identity->server, identity->fingerprint, identity->token);
    m_round->onPause = [this] { fetchWanted(); };
    connect(m_hints.get(), &LiveHints::hint, this, &SyncLoop::wake);
    connect(m_hints.get(), &LiveHints::closed, this, [this] { // look why: the server may be back in a moment
        if (m_automatic && !m_busy)
            m_timer.start(static_cast<int>(m_backoff.nextMs()));
    });
    return {};
}

std::optional<SyncSummary> SyncLoop::round()
{
    if (m_busy) {
        m_again = true;
        return std::nullopt;
    }
    m_busy = true;
    m_again = false;
    emit syncing(true);
    const SyncSummary summary = runRound();
    m_busy = false;
    emit syncing(false);
    emit ended(summary);
    schedule(summary);
    return summary;
}

SyncSummary SyncLoop::runRound()
{
    SyncSummary summary;
    try {
        if (const auto ready = prepare(); !ready) {
            summary.error = ready.error();
            return summary;
        }
        m_round->policy = policy;
        summary = m_round->run();
        if (!summary.error)
            fetchWanted();
    } catch (const StorageError& broken) {
        summary.error = broken.error();
    }
    return summary;
}

void SyncLoop::schedule(const SyncSummary& summary)
{
    if (!m_automatic || m_stop)
        return;
    if (summary.error) {
        m_timer.start(static_cast<int>(m_backoff.nextMs()));
        return;
    }
    m_backoff.reset();
    if (m_hints)
        m_hints->open();
    m_timer.start(
        static_cast<int>(m_again ? kGatherMs : kLookAgainMs)); // what may not travel now waits for a reason to
}

void SyncLoop::want(const std::string& sha256, PictureSize size)
{
    const std::pair wanted{sha256, size};
    if (std::find(m_wanted.begin(), m_wanted.end(), wanted) == m_wanted.end())
        m_wanted.push_back(wanted);
    if (m_wanted.size() > kMostWanted)
        m_wanted.erase(m_wanted.begin());
    if (!m_automatic || m_busy)
        return; // the round under way brings it between two chunks or at its end
    m_busy = true;
    try {
        if (prepare())
            fetchWanted();
    } catch (const StorageError&) {
        // A picture that does not come says so by not coming; the next round meets the broken disk and tells.
    }
    m_busy = false;
    if (m_again)
        wake();
}

void SyncLoop::fetchWanted()
{
    SyncSummary ignored;
    while (!m_wanted.empty() && !m_stop) {
        const auto wanted = m_wanted.back(); // the newest wish is what is looked at now
        m_wanted.pop_back();
        const auto fetched = m_round->fetch(wanted.first, wanted.second, ignored);
        if (fetched) {
            emit pictureCame(QString::fromStdString(wanted.first));
        } else if (fetched.error().code != ErrorCode::NotFound) {
            m_wanted.push_back(wanted);
            return;
        }
    }
}

} // namespace tacha
