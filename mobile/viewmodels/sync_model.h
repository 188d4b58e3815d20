#pragma once

#include "mobile/viewmodels/map_list_model.h"
#include "mobile/viewmodels/photo_shelf.h"
#include "mobile/viewmodels/screen_model.h"

#include <QTimer>

namespace tacha {

/// Where the work is: three bars, one row per unsent thing with its reason, the journal of any day, storage.
class SyncModel : public ScreenModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    TACHA_SHOWS(bool, online)
    TACHA_SHOWS(QString, networkWord)
    TACHA_SHOWS(bool, syncing)
    TACHA_SHOWS(int, unsentCount)
    TACHA_SHOWS(qint64, unsentBytes)
    TACHA_SHOWS(int, attentionCount)
    TACHA_SHOWS(qint64, lastSyncMs)
    TACHA_SHOWS(QString, lastError)
    TACHA_SHOWS(QVariantList, bars)
    TACHA_SHOWS(qint64, rate)
    Q_PROPERTY(tacha::MapListModel* items READ items CONSTANT)
    TACHA_TAKES(bool, previewsOnMobile, setPreviewsOnMobile)
    TACHA_TAKES(bool, originalsOnMobile, setOriginalsOnMobile)
    TACHA_SHOWS(qint64, storageFreeBytes)
    TACHA_SHOWS(qint64, storageUsedBytes)
    TACHA_SHOWS(qint64, clearableBytes)
    TACHA_SHOWS(int, clearableCount)
    TACHA_TAKES(QString, journalDay, setJournalDay)
    Q_PROPERTY(tacha::MapListModel* journal READ journal CONSTANT)
    TACHA_SHOWS(int, journalMade)
    TACHA_SHOWS(int, journalDelivered)
    TACHA_SHOWS(bool, canSignOut)
    TACHA_SHOWS(QString, exportedPath)
    TACHA_SHOWS(bool, paused)
public:
    explicit SyncModel(Desk& desk, QObject* parent = nullptr);

    MapListModel* items() { return &m_items; }
    MapListModel* journal() { return &m_journal; }
    void setPreviewsOnMobile(bool allowed);
    void setOriginalsOnMobile(bool allowed);
    void setJournalDay(const QString& day);
    Q_INVOKABLE void syncNow();
    /// Nothing is sent until syncNow.
    Q_INVOKABLE void pause();
    Q_INVOKABLE void clearStorage();
    Q_INVOKABLE void exportUnsent();
    Q_INVOKABLE void retry(const QString& itemId);
    Q_INVOKABLE void signOut();

signals:
    void signedOut();

protected:
    Result<> read() override;

private:
    void readProgress();
    void readItems();
    void readJournal();
    void readStorage();
    void applyPolicy();
    QVariantMap itemOf(const JournalLine& line);
    QVariantMap itemOf(const LocalBlob& blob);
    QString waitingReason() const;

    Desk& m_desk;
    MapListModel m_items, m_journal;
    QTimer m_soon; ///< progress comes often; rows are read again at most twice a second
};

} // namespace tacha
