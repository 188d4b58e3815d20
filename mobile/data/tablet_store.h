#pragma once

#include "mobile/data/draft_repository.h"
#include "mobile/data/journal.h"
#include "mobile/data/meta_repository.h"
#include "mobile/data/photo_repository.h"
#include "mobile/data/row_repository.h"
#include "mobile/data/tablet_database.h"
#include "shared/core/environment.h"
#include "shared/sync/client_session.h"

#include <set>
#include <utility>

namespace tacha {

/// The tablet's side of the sync as the database keeps it. Lives on the sync thread with a connection of its own.
/// Writes come in small transactions, so that no tap waits.
class TabletStore : public ClientStore {
public:
    TabletStore(Database& database, TabletPaths paths, Environment& environment);

    DeviceId device() override;
    std::uint64_t ackedCounter() override;
    std::vector<OperationGroup> unacknowledged(std::size_t maxBytes) override;
    std::vector<Cursor> cursors() override;
    void takeReceipts(std::span<const Receipt> receipts, std::uint64_t lastCounter, std::int64_t serverMs) override;
    void takeClockOffset(const ClockOffset& offset) override;
    void takeBackedUp(std::uint64_t counter) override;
    void takePage(const Page& page) override;
    std::uint64_t sumOf(const StreamId& stream) override;
    void repull(const StreamId& stream) override;
    void takeScope(std::span<const StreamId> scope) override;
    std::optional<std::string> ownHash(std::uint64_t counter) override;
    void resendFrom(std::uint64_t counter) override;
    void reissueAfter(std::uint64_t lastCommon) override;

    /// Work of the present device that the server does not hold goes on under another one, whose key is on the disk
    /// already. Inside the caller's transaction.
    void moveTo(const DeviceId& device, const SigningKey& key, std::uint64_t after);
    /// Forgets everything that was only pulled; what was made here stays, out of sight.
    void forgetPulled();

    /// Rows that have become visible or changed since last asked.
    struct Changes {
        std::int64_t rows = 0;
        std::set<Id> projects; ///< none stands for the county
    };
    Changes takeChanges();

private:
    bool stage(const Page& page);
    void makeVisible(const StreamId& stream);
    void dropWhatIsNotStaged(const StreamId& stream);
    void clearHidden();

    Database& m_database;
    TabletPaths m_paths;
    Environment& m_environment;
    MetaRepository m_meta;
    Journal m_journal;
    RowRepository m_rows;
    PhotoRepository m_photos;
    DraftRepository m_drafts;
    Changes m_changes;
    Statement m_cursors, m_stream, m_saveStaged, m_switch, m_forget, m_stageRow, m_staged, m_isReset, m_dropStaged,
        m_notStaged, m_sum, m_scope, m_setScope, m_hide, m_hiddenStreams, m_dropHidden, m_unsentOfStream,
        m_newestBackedUp;
};

} // namespace tacha
