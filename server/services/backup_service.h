#pragma once

#include "server/data/store.h"

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

/// Copies the database and new originals to a second place, checks the copy, and only then moves the watermark.
class BackupService {
public:
    BackupService(Store& store, Files& files, BackupOptions options);

    /// Makes one copy now. Storage or DiskFull if it could not be made or does not verify; the watermark then stays.
    Result<BackupState> run();
    BackupState state();
    /// Highest own counter of a device that is in a second place.
    std::uint64_t backedUpCounter(const DeviceId& device);

private:
    Store& m_store;
    Files& m_files;
    BackupOptions m_options;
    std::mutex m_running;
};

/// Makes sure only one process has the database: holds `<folder>/tacha.lock` while it lives.
class FolderLock {
public:
    /// Conflict with reason `in_use` while another process holds it.
    static Result<FolderLock> take(const std::string& folder);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int file) : m_file(file) { }
    int m_file = -1;
};

} // namespace tacha
