#pragma once

#include "server/data/store.h"
#include "server/services/folder_lock.h"

#include <mutex>

namespace tacha {

struct BackupOptions {
    std::string backupFolder;
    std::string blobFolder; ///< originals to copy beside the database; empty for none
    std::string dataFolder; ///< key files (`*.key`) that belong into every set
    bool declaredSafe = false; ///< the administrator declares the folder a second place although it is on the same disk
};

struct BackupState {
    std::int64_t finishedMs = 0; ///< server time of the last verified copy; 0 for never
    std::string path; ///< of that copy
    bool sameFileSystem = false; ///< no second place: not L2 unless declared
    bool declaredSafe = false;
    bool isSecondPlace() const { return finishedMs != 0 && (!sameFileSystem || declaredSafe); }
};

constexpr std::int64_t kBackupEveryMs = 24LL * 60 * 60 * 1000;
constexpr std::size_t kKeptCopies = 7; ///< a week of nights

/// Copies the database and new originals to a second place, checks the copy, and only then moves the watermark.
class BackupService {
public:
    BackupService(Store& store, Files& files, BackupOptions options);

    /// Makes one copy now. Storage or DiskFull if it could not be made or does not verify; the watermark then stays.
    Result<BackupState> run();
    BackupState state();
    /// True if the last copy is older than `kBackupEveryMs`, or there is none.
    bool isDue();
    /// Highest own counter of a device that is in a second place.
    std::uint64_t backedUpCounter(const DeviceId& device);

private:
    void copyKeys();
    Result<> copyBlobs();
    Result<> copyBlob(const std::string& from, const std::string& to, const std::string& name);
    void dropOldCopies(const std::string& newest);

    Store& m_store;
    Files& m_files;
    const BackupOptions m_options;
    std::mutex m_running; ///< one copy at a time
};

} // namespace tacha
