#include "server/services/import/sheet_files.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace tacha {
namespace {

namespace fs = std::filesystem;

Result<std::string> readFile(const fs::path& path)
{
    std::error_code error;
    if (fs::file_size(path, error) > kMaxSheetBytes && !error)
        return fail(ErrorCode::TooLarge, path.string() + " is larger than 64 MB");
    std::ifstream file{path, std::ios::binary};
    std::stringstream bytes;
    if (!file || !(bytes << file.rdbuf() || file.peek() == std::ifstream::traits_type::eof()))
        return fail(ErrorCode::NotFound, "cannot read " + path.string());
    return bytes.str();
}

} // namespace

Result<SheetFiles> readSheetFiles(const std::string& path)
{
    SheetFiles files;
    std::vector<fs::path> found;
    std::error_code error;
    if (fs::is_directory(path, error)) {
        for (const auto& entry : fs::directory_iterator{path, error})
            if (entry.is_regular_file() && entry.path().extension() == ".csv")
                found.push_back(entry.path());
    } else if (fs::is_regular_file(path, error)) {
        found.emplace_back(path);
    }
    for (const fs::path& file : found) {
        auto bytes = readFile(file);
        if (!bytes)
            return tl::unexpected(bytes.error());
        files.emplace(file.filename().string(), std::move(*bytes));
    }
    if (files.empty())
        return fail(ErrorCode::NotFound, "no CSV file at " + path);
    return files;
}

Result<> writeSheetFiles(const SheetFiles& files, const std::string& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    for (const auto& [name, bytes] : files) {
        const fs::path target = fs::path{folder} / name;
        const fs::path part = target.string() + ".part";
        std::ofstream file{part, std::ios::binary | std::ios::trunc};
        file << bytes;
        file.close();
        if (file)
            fs::rename(part, target, error);
        if (!file || error)
            return fail(ErrorCode::Storage, "cannot write " + target.string());
    }
    return {};
}

} // namespace tacha
