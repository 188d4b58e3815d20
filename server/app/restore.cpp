#include "server/app/commands.h"

#include <filesystem>

namespace tacha {
namespace {

namespace fs = std::filesystem;

Json refusal(std::string code, std::string detail)
{
    return {{"ok", false}, {"code", std::move(code)}, {"detail", std::move(detail)}};
}

/// The newest database copy of a backup folder, or nothing.
std::optional<fs::path> newestCopy(const fs::path& folder)
{
    std::optional<fs::path> newest;
    for (const auto& entry : fs::directory_iterator{folder})
        if (entry.path().extension() == ".db" && (!newest || entry.path().filename() > newest->filename()))
            newest = entry.path();
    return newest;
}

} // namespace

Json restore(const std::string& from, const std::string& dataFolder)
{
    const DataFolder folder{dataFolder};
    if (fs::exists(folder.database()))
        return refusal("not_empty", "there is a database in " + dataFolder + "; restore into an empty folder");
    const auto copy = fs::is_directory(from) ? newestCopy(from) : std::nullopt;
    if (!copy)
        return refusal("no_backup", "there is no backup in " + from);
    return refusal("no_backup", "not read");
}

} // namespace tacha
