#include "server/services/backup_service.h"

#include "shared/core/json_fields.h"

#include <algorithm>
#include <filesystem>

#include <sys/stat.h>

namespace tacha {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFinished = "backup.finished_ms";
constexpr const char* kPath = "backup.path";
constexpr const char* kCounters = "backup.counters";
constexpr std::size_t kCopyChunk = 1 << 20;
constexpr std::size_t kBlobNameLength = 64;

bool onSameFileSystem(const std::string& a, const std::string& b)
{
    struct stat first { };
    struct stat second { };
    return ::stat(a.c_str(), &first) == 0 && ::stat(b.c_str(), &second) == 0 && first.st_dev == second.st_dev;
}

/// Copies a file, synced, and returns the hash of what was read.
Hash copyFile(Files& files, const std::string& from, const std::string& to)
{
    Hasher hasher;
    const auto target = files.openForAppend(to, true);
    for (std::uint64_t offset = 0;; offset += kCopyChunk) {
        const auto chunk = files.read(from, offset, kCopyChunk);
        if (!chunk)
            throw StorageError(ErrorCode::Storage, "cannot read " + from);
        hasher.add(*chunk);
        target->append(*chunk);
        if (chunk->size() < kCopyChunk)
            break;
    }
    target->sync();
    return hasher.value();
}

Hash hashOfFile(Files& files, const std::string& path)
{
    Hasher hasher;
    for (std::uint64_t offset = 0;; offset += kCopyChunk) {
        const auto chunk = files.read(path, offset, kCopyChunk);
        if (!chunk)
            throw StorageError(ErrorCode::Storage, "cannot read back " + path);
        hasher.add(*chunk);
        if (chunk->size() < kCopyChunk)
            return hasher.value();
    }
}

/// The last counter of every device in a copy.
Json countersIn(const std::string& path)
{
    Database copy{path, Database::Mode::ReadOnly};
    Statement select{copy, "SELECT device, last_counter FROM devices"};
    select.bind();
    Json counters = Json::object();
    while (select.step())
        counters[DeviceId{static_cast<std::uint64_t>(select.integer(0))}.text()] = select.integer(1);
    return counters;
}

std::string copyName(std::int64_t atMs)
{
    std::string name = "tacha-" + utcText(atMs) + ".db";
    std::erase(name, ':');
    return name;
}

} // namespace

BackupService::BackupService(Store& store, Files& files, BackupOptions options)
    : m_store(store), m_files(files), m_options(std::move(options))
{
}

Result<BackupState> BackupService::run()
{
    const std::lock_guard running{m_running};
    const std::int64_t startedMs = m_store.nowMs();
    try {
        m_files.makeFolders(m_options.backupFolder);
        const std::string path = m_options.backupFolder + "/" + copyName(startedMs);
        const std::string unfinished = path + ".new";
        m_files.remove(unfinished);
        if (auto copied = m_store.copyTo(unfinished); !copied)
            return tl::unexpected(copied.error());
        // Originals come after the database: whatever it says has arrived is on the disk by now.
        if (auto copied = copyBlobs(); !copied)
            return tl::unexpected(copied.error());
        copyKeys();
        m_files.rename(unfinished, path);
        m_files.syncFolder(m_options.backupFolder);
        const Json counters = countersIn(path);
        m_store.writeNow([&](Writer& writer) {
            writer.setSetting(kFinished, std::to_string(startedMs));
            writer.setSetting(kPath, path);
            writer.setSetting(kCounters, counters.dump());
        });
        dropOldCopies(path);
    } catch (const StorageError& problem) {
        return tl::unexpected(problem.error());
    } catch (const fs::filesystem_error& problem) {
        return fail(ErrorCode::Storage, problem.what(), "backup");
    }
    return state();
}

void BackupService::copyKeys()
{
    for (const std::string& name : m_files.list(m_options.dataFolder))
        if (name.ends_with(".key"))
            copyFile(m_files, m_options.dataFolder + "/" + name, m_options.backupFolder + "/" + name);
}

Result<> BackupService::copyBlobs()
{
    if (m_options.blobFolder.empty() || !fs::exists(m_options.blobFolder))
        return {};
    for (const auto& entry : fs::recursive_directory_iterator(m_options.blobFolder)) {
        const std::string name = entry.path().filename().string();
        if (!entry.is_regular_file() || name.size() != kBlobNameLength)
            continue;
        const std::string folder = m_options.backupFolder + "/blobs/" + name.substr(0, 2) + "/" + name.substr(2, 2);
        const std::string target = folder + "/" + name;
        if (m_files.size(target) == entry.file_size())
            continue; // it was verified when it was copied
        m_files.makeFolders(folder);
        if (auto copied = copyBlob(entry.path().string(), target, name); !copied)
            return copied;
        m_files.syncFolder(folder);
    }
    return {};
}

Result<> BackupService::copyBlob(const std::string& from, const std::string& to, const std::string& name)
{
    const std::string unfinished = to + ".new";
    const bool isGood = hexOf(copyFile(m_files, from, unfinished)) == name;
    if (!isGood || hexOf(hashOfFile(m_files, unfinished)) != name) {
        m_files.remove(unfinished);
        return fail(ErrorCode::Storage, "an original is damaged: " + name, isGood ? "bad_copy" : "bad_original");
    }
    m_files.rename(unfinished, to);
    return {};
}

void BackupService::dropOldCopies(const std::string& newest)
{
    std::vector<std::string> copies;
    for (const std::string& name : m_files.list(m_options.backupFolder))
        if (name.starts_with("tacha-") && name.ends_with(".db") && m_options.backupFolder + "/" + name != newest)
            copies.push_back(name); // names sort by time
    for (std::size_t i = 0; i + kKeptCopies <= copies.size(); ++i)
        m_files.remove(m_options.backupFolder + "/" + copies[i]);
}

BackupState BackupService::state()
{
    BackupState state;
    m_store.read([&](Reader& reader) {
        const std::string finished = reader.setting(kFinished);
        state.finishedMs = finished.empty() ? 0 : std::stoll(finished);
        state.path = reader.setting(kPath);
    });
    state.sameFileSystem = onSameFileSystem(m_options.backupFolder, m_options.dataFolder);
    state.declaredSafe = m_options.declaredSafe;
    return state;
}

bool BackupService::isDue()
{
    const BackupState last = state();
    return last.finishedMs == 0 || m_store.nowMs() - last.finishedMs >= kBackupEveryMs;
}

std::uint64_t BackupService::backedUpCounter(const DeviceId& device)
{
    if (!state().isSecondPlace())
        return 0;
    const std::string text = m_store.read([](Reader& reader) { return reader.setting(kCounters); });
    return text.empty() ? 0 : Json::parse(text).value(device.text(), std::uint64_t{0});
}

} // namespace tacha
