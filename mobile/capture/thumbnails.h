#pragma once

#include "mobile/data/tablet_database.h"
#include "shared/core/environment.h"
#include "shared/core/names.h"
#include "shared/core/result.h"

#include <string>
#include <string_view>

namespace tacha {

enum class PictureSize { Thumbnail, Preview, Original };
constexpr std::array<std::string_view, 3> namesOf(PictureSize)
{
    return {"thumbnail", "preview", "original"};
}

/// A smaller JPEG of a picture (Thumbnail or Preview), upright: long side 320 px in at most 12 KB, or 1280 px.
/// InvalidInput `not_a_picture`.
Result<std::string> reducedJpeg(std::string_view bytes, PictureSize size);

/// Small pictures by the hash of their original, made here or brought by the sync. Safe from any thread.
class SmallPictures {
public:
    SmallPictures(TabletPaths paths, Files& files) : m_paths(std::move(paths)), m_files(files) { }
    std::string path(const std::string& sha256, PictureSize size) const;
    bool has(const std::string& sha256, PictureSize size) const;
    Result<std::string> read(const std::string& sha256, PictureSize size) const;
    void put(const std::string& sha256, PictureSize size, std::string_view jpeg);

private:
    TabletPaths m_paths;
    Files& m_files;
};

} // namespace tacha
