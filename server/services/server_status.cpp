#include "server/services/server_status.h"

#include <fstream>

#include <unistd.h>

namespace tacha {
namespace {

/// Second number of /proc/self/statm, in pages.
std::uint64_t residentBytes()
{
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    std::ifstream{"/proc/self/statm"} >> total >> resident;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

std::string sqliteVersion(Reader& reader)
{
    Statement select{reader.database(), "SELECT sqlite_version()"};
    return select.step() ? select.text(0) : std::string{};
}

} // namespace

std::string ServerStatus::notReady() const
{
    if (freeBytes < kReadyFreeBytes)
        return "disk_full";
    return queuedJobs > kReadyQueuedJobs ? "overloaded" : "";
}

std::vector<std::string> ServerStatus::warnings() const
{
    if (backup.finishedMs == 0)
        return {"no_backup"};
    if (!backup.isSecondPlace())
        return {"backup_on_same_disk"};
    return {};
}

StatusService::StatusService(Store& store, BackupService& backup, const Files& files, const Clock& clock,
    std::string dataFolder, std::string databasePath)
    : m_store(store), m_backup(backup), m_files(files), m_clock(clock), m_dataFolder(std::move(dataFolder)),
      m_databasePath(std::move(databasePath)), m_startedMs(clock.read().monotonicMs)
{
}

ServerStatus StatusService::now() const
{
    ServerStatus status;
    m_store.read([&](Reader& reader) {
        status.journalOperations = reader.journalSize();
        status.streams = reader.heads().size();
        status.rows = reader.countRows();
        status.sqliteVersion = sqliteVersion(reader);
    });
    status.queuedJobs = m_store.queueLength();
    status.databaseBytes = m_files.size(m_databasePath).value_or(0);
    status.walBytes = m_files.size(m_databasePath + "-wal").value_or(0);
    status.freeBytes = m_files.freeBytes(m_dataFolder);
    status.residentBytes = residentBytes();
    status.backup = m_backup.state();
    status.upMs = m_clock.read().monotonicMs - m_startedMs;
    return status;
}

} // namespace tacha
