#include "mobile/viewmodels/sync_model.h"

namespace tacha {
namespace {

constexpr auto kPreviewsKey = "previews_on_mobile";
constexpr auto kOriginalsKey = "originals_on_mobile";

/// What an own operation is called in lists.
QString kindOf(const Operation& operation)
{
    if (operation.kind == OperationKind::Edit)
        return "EDIT";
    if (operation.kind == OperationKind::Command)
        return operation.event() == "reply" ? "REPLY" : "COMMAND";
    if (operation.type == "visit_opening")
        return "OPENING";
    if (operation.type == "attachment")
        return "PHOTO";
    return text(operation.type).toUpper();
}

QString titleOf(const Operation& operation)
{
    if (operation.kind == OperationKind::Command)
        return text(operation.event());
    if (operation.kind == OperationKind::Edit)
        return text(operation.field());
    for (const char* key : {"text", "kind", "caption"})
        if (const auto found = operation.body.find(key); found != operation.body.end() && found->is_string())
            return text(found->get<std::string>());
    return {};
}

} // namespace

SyncModel::SyncModel(Desk& desk, QObject* parent)
    : ScreenModel(parent), m_desk(desk), m_items({"itemId", "kind", "title", "projectName", "atMs", "bytes", "delivery",
                                             "sendPercent", "reason", "quarantined"}),
      m_journal({"kind", "title", "projectName", "atMs", "deliveredAtMs", "delivery"})
{
    m_previewsOnMobile = desk.tablet().meta().integer(kPreviewsKey, 1) != 0;
    m_originalsOnMobile = desk.tablet().meta().integer(kOriginalsKey, 0) != 0;
    m_journalDay = text(desk.today());
    m_soon.setSingleShot(true);
    m_soon.setInterval(500);
    connect(&m_soon, &QTimer::timeout, this, &SyncModel::reload);
    const auto progress = [this] {
        readProgress();
        emit changed();
        if (!m_soon.isActive())
            m_soon.start();
    };
    SyncWorker& worker = desk.tablet().sync();
    connect(&worker, &SyncWorker::progressChanged, this, progress);
    connect(&worker, &SyncWorker::syncingChanged, this, progress);
    connect(&worker, &SyncWorker::finished, this, &SyncModel::reload);
    connect(&desk, &Desk::changed, this, [this] { m_soon.start(); });
    connect(&desk.tablet().connectivity(), &Connectivity::changed, this, [this] {
        applyPolicy();
        reload();
    });
    applyPolicy();
    reload();
}

Result<> SyncModel::read()
{
    readProgress();
    readItems();
    readJournal();
    readStorage();
    m_canSignOut = m_desk.tablet().canSignOut();
    return {};
}

void SyncModel::readProgress()
{
    const Network network = m_desk.tablet().connectivity().network();
    SyncWorker& worker = m_desk.tablet().sync();
    m_networkWord = code(network);
    m_syncing = worker.isSyncing();
    const auto error = worker.lastError();
    const bool unreachable = error && (error->code == ErrorCode::Offline || error->code == ErrorCode::TimedOut);
    m_online = network != Network::Offline && !unreachable;
    m_lastError = error ? ::tacha::errorText(*error) : QString();
    m_lastSyncMs = m_desk.tablet().meta().lastSyncMs();
    const SyncProgress& progress = worker.progress();
    m_rate = progress.bytesPerSecond;
    m_bars.clear();
    const auto add = [this](const char* key, const SyncProgress::Bar& bar) {
        m_bars.append(QVariantMap{{"key", key}, {"done", QVariant::fromValue<qint64>(bar.done)},
            {"total", QVariant::fromValue<qint64>(bar.total)},
            {"doneBytes", QVariant::fromValue<qint64>(bar.doneBytes)},
            {"totalBytes", QVariant::fromValue<qint64>(bar.totalBytes)}});
    };
    add("RECORDS", progress.records);
    add("PREVIEWS", progress.previews);
    add("ORIGINALS", progress.originals);
    const auto counts = m_desk.tablet().journal().counts();
    const auto photos = m_desk.tablet().photos().counts();
    m_unsentCount = static_cast<int>(counts.unsent + photos.all - photos.delivered);
    m_unsentBytes = counts.unsentBytes + photos.bytes - photos.deliveredBytes;
    m_attentionCount = static_cast<int>(counts.attention);
}

QString SyncModel::waitingReason() const
{
    if (m_paused)
        return tr("You have paused sending.");
    if (!m_online)
        return tr("Waits for network.");
    return m_syncing ? tr("Is being sent.") : tr("Goes with the next sync.");
}

QVariantMap SyncModel::itemOf(const JournalLine& line)
{
    const Delivery delivery = line.delivery();
    const bool quarantined = delivery == Delivery::Attention;
    const QString reason = quarantined ? tr("The server keeps it and the office looks at it: %1. Nothing is lost.")
                                             .arg(line.receipt ? text(line.receipt->reason) : QString())
                                       : waitingReason();
    return {{"itemId", text(line.operation.dot.text())}, {"kind", kindOf(line.operation)},
        {"title", titleOf(line.operation)}, {"projectName", m_desk.projectName(line.operation.project)},
        {"atMs", QVariant::fromValue<qint64>(line.madeAtMs)},
        {"bytes", QVariant::fromValue<qint64>(static_cast<qint64>(line.operation.json.dump().size()))},
        {"delivery", code(delivery)}, {"sendPercent", 0}, {"reason", reason}, {"quarantined", quarantined}};
}

QVariantMap SyncModel::itemOf(const LocalBlob& blob)
{
    const auto photo = m_desk.tablet().photos().findByHash(blob.sha256);
    QString reason = waitingReason();
    if (!blob.trouble.empty())
        reason = blob.trouble == "gone" || blob.trouble == "not_found"
            ? tr("The picture's file is missing on this tablet. Its record is safe; tell the office.")
            : tr("The server refused the picture (%1). It stays on this tablet.").arg(text(blob.trouble));
    else if (m_networkWord == "METERED" && !m_originalsOnMobile)
        reason = tr("Waits for Wi-Fi: originals may not use mobile data.");
    return {{"itemId", "photo:" + text(blob.sha256)}, {"kind", "PHOTO"},
        {"title", photo ? text(photo->manifest.caption) : QString()},
        {"projectName", photo ? m_desk.projectName(photo->manifest.project) : QString()},
        {"atMs", QVariant::fromValue<qint64>(photo ? photo->manifest.takenAtMs : 0)},
        {"bytes", QVariant::fromValue<qint64>(blob.size)}, {"delivery", code(blob.delivery())},
        {"sendPercent", m_desk.tablet().sentPercent(blob.sha256)}, {"reason", reason}, {"quarantined", false}};
}

void SyncModel::readItems()
{
    QList<QVariantMap> rows;
    for (const JournalLine& line : m_desk.tablet().journal().quarantined())
        rows.append(itemOf(line));
    for (const JournalLine& line : m_desk.tablet().journal().unsent())
        rows.append(itemOf(line));
    for (const LocalBlob& blob : m_desk.tablet().photos().unsent(200))
        rows.append(itemOf(blob));
    m_items.setRows(rows);
}

void SyncModel::readJournal()
{
    const Date day = dateFrom(m_journalDay).value_or(m_desk.today());
    // The journal is kept by the device's own clock; what was made that day by the county's time is close enough to it.
    QList<QVariantMap> rows;
    m_journalMade = m_journalDelivered = 0;
    for (const JournalLine& line :
        m_desk.tablet().journal().madeBetween(startOfDayMs(day), startOfDayMs(day.plusDays(1)))) {
        ++m_journalMade;
        m_journalDelivered += line.deliveredAtMs > 0 ? 1 : 0;
        rows.append(QVariantMap{{"kind", kindOf(line.operation)}, {"title", titleOf(line.operation)},
            {"projectName", m_desk.projectName(line.operation.project)},
            {"atMs", QVariant::fromValue<qint64>(line.madeAtMs)},
            {"deliveredAtMs", QVariant::fromValue<qint64>(line.deliveredAtMs)}, {"delivery", code(line.delivery())}});
    }
    m_journal.setRows(rows);
}

void SyncModel::readStorage()
{
    m_storageFreeBytes = static_cast<qint64>(m_desk.tablet().storage().freeBytes());
    m_storageUsedBytes = m_desk.tablet().photos().counts().bytes;
    m_clearableBytes = 0;
    const auto clearable = m_desk.tablet().clearable();
    for (const LocalBlob& blob : clearable)
        m_clearableBytes += blob.size;
    m_clearableCount = static_cast<int>(clearable.size());
}

void SyncModel::applyPolicy()
{
    const bool metered = m_desk.tablet().connectivity().network() == Network::Metered;
    SyncPolicy policy;
    policy.previews = !metered || m_previewsOnMobile;
    policy.originals = !metered || m_originalsOnMobile;
    m_desk.tablet().sync().setPolicy(policy);
}

void SyncModel::setPreviewsOnMobile(bool allowed)
{
    if (allowed == m_previewsOnMobile)
        return;
    m_desk.tablet().meta().setInteger(kPreviewsKey, allowed ? 1 : 0);
    m_previewsOnMobile = allowed;
    applyPolicy();
    reload();
}

void SyncModel::setOriginalsOnMobile(bool allowed)
{
    if (allowed == m_originalsOnMobile)
        return;
    m_desk.tablet().meta().setInteger(kOriginalsKey, allowed ? 1 : 0);
    m_originalsOnMobile = allowed;
    applyPolicy();
    reload();
}

void SyncModel::setJournalDay(const QString& day)
{
    if (day == m_journalDay || !dateFrom(day))
        return;
    m_journalDay = day;
    readJournal();
    emit changed();
}

void SyncModel::syncNow()
{
    if (m_paused) {
        m_paused = false;
        m_desk.tablet().sync().start();
    }
    m_desk.tablet().sync().wake();
    reload();
}

void SyncModel::pause()
{
    m_paused = true;
    m_desk.tablet().sync().pause();
    reload();
}

void SyncModel::clearStorage()
{
    const std::int64_t freed = m_desk.tablet().clearStorage(m_clearableBytes);
    m_desk.tell(tr("%1 MB were freed. Every photo is in the office's backup.").arg(freed >> 20));
    reload();
}

void SyncModel::exportUnsent()
{
    const bool done = act([this]() -> Result<> {
        const auto path = m_desk.tablet().exportUnsent();
        if (!path)
            return tl::unexpected(path.error());
        m_exportedPath = text(*path);
        return {};
    });
    if (done)
        emit changed();
}

void SyncModel::retry(const QString& itemId)
{
    if (itemId.startsWith("photo:"))
        m_desk.tablet().photos().noteTrouble(itemId.mid(6).toStdString(), {});
    syncNow();
}

void SyncModel::signOut()
{
    if (act([this] { return m_desk.tablet().signOut(); }))
        emit signedOut();
}

} // namespace tacha
