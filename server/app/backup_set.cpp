#include "server/app/backup_set.h"

#include "server/data/new_life.h"

#include <filesystem>

namespace tacha {
namespace {

namespace fs = std::filesystem;

constexpr auto kOptions = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
constexpr auto kTls = "tls";
constexpr auto kBlobs = "blobs";

/// The newest database copy of a backup folder, or nothing. Names hold the time, so the last name is the newest.
std::optional<fs::path> newestCopy(const fs::path& folder)
{
    std::optional<fs::path> newest;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder, ignored})
        if (entry.path().extension() == ".db" && (!newest || entry.path().filename() > newest->filename()))
            newest = entry.path();
    return newest;
}

std::size_t countFiles(const fs::path& folder)
{
    if (!fs::exists(folder))
        return 0;
    const fs::recursive_directory_iterator files{folder};
    return static_cast<std::size_t>(
        std::count_if(begin(files), end(files), [](const auto& entry) { return entry.is_regular_file(); }));
}

void copyKeys(const fs::path& from, const fs::path& into)
{
    for (const auto& entry : fs::directory_iterator{from})
        if (entry.path().extension() == ".key")
            fs::copy_file(entry.path(), into / entry.path().filename());
}

} // namespace

Result<BackupState> makeBackup(Parts& parts)
{
    const auto state = parts.backup->run();
    try {
        if (state && fs::exists(parts.folder.certificates()))
            fs::copy(parts.folder.certificates(), parts.options.backupFolder + "/" + kTls, kOptions);
    } catch (const fs::filesystem_error& problem) {
        return fail(ErrorCode::Storage, problem.what(), "backup");
    }
    return state;
}

Result<Restored> restoreBackup(const std::string& from, const DataFolder& into)
{
    const auto copy = newestCopy(from);
    if (!copy)
        return fail(ErrorCode::NotFound, "there is no backup in " + from, "no_backup");
    if (fs::exists(into.database()))
        return fail(ErrorCode::Conflict, "there is a database in " + into.path, "not_empty");
    try {
        fs::create_directories(into.path);
        const fs::path unfinished = into.database() + ".new"; // a restore that is broken off leaves no database behind
        fs::copy_file(*copy, unfinished, fs::copy_options::overwrite_existing);
        beginNewLife(unfinished.string());
        copyKeys(from, into.path);
        if (fs::exists(fs::path{from} / kTls))
            fs::copy(fs::path{from} / kTls, into.certificates(), kOptions);
        const fs::path blobs = fs::path{from} / kBlobs;
        if (fs::exists(blobs)) {
            fs::create_directories(into.blobs());
            fs::copy(blobs, into.blobs() + "/" + kBlobs, kOptions);
        }
        fs::rename(unfinished, into.database());
        return Restored{copy->string(), countFiles(blobs)};
    } catch (const fs::filesystem_error& problem) {
        return fail(ErrorCode::Storage, problem.what(), "restore");
    }
}

} // namespace tacha
