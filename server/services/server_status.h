#pragma once

#include "server/data/store.h"
#include "server/services/backup_service.h"

namespace tacha {

/// Below this much free space the server says that it is not ready: the operating system and the database still work,
/// and somebody has time to act.
constexpr std::uint64_t kReadyFreeBytes = 256ULL << 20;
/// More waiting jobs than this mean that the disk does not keep up.
constexpr std::size_t kReadyQueuedJobs = 20'000;

/// How the server is, at one moment.
struct ServerStatus {
    std::int64_t journalOperations = 0;
    std::size_t streams = 0;
    std::vector<RowCount> rows;
    std::size_t queuedJobs = 0;
    std::uint64_t databaseBytes = 0;
    std::uint64_t walBytes = 0;
    std::uint64_t freeBytes = 0; ///< on the disk of the data folder
    std::uint64_t residentBytes = 0; ///< memory of this process
    std::string sqliteVersion;
    BackupState backup;
    std::int64_t upMs = 0;

    /// Why it should get no traffic; empty if all is well. Stable words: `disk_full`, `overloaded`.
    std::string notReady() const;
    /// What an administrator should mend though it still works. Stable words: `no_backup`, `backup_on_same_disk`.
    std::vector<std::string> warnings() const;
};

/// Gathers the status. Safe from any thread.
class StatusService {
public:
    StatusService(Store& store, BackupService& backup, const Files& files, const Clock& clock, std::string dataFolder,
        std::string databasePath);
    /// Throws StorageError.
    ServerStatus now() const;

private:
    Store& m_store;
    BackupService& m_backup;
    const Files& m_files;
    const Clock& m_clock;
    std::string m_dataFolder;
    std::string m_databasePath;
    std::int64_t m_startedMs;
};

} // namespace tacha
