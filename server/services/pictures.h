#pragma once

#include "server/data/blob_store.h"
#include "shared/core/result.h"

#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

namespace tacha {

/// A thumbnail travels before any original, over 2G: two seconds of a 48 kbit/s link.
constexpr std::size_t kThumbnailMaxBytes = 12 * 1024;
constexpr int kThumbnailLongSide = 320;
/// Fills the long side of the smallest tablet screen we serve.
constexpr int kPreviewLongSide = 1280;
/// 64 million pixels are above any tablet's camera. More is a decompression bomb.
constexpr std::int64_t kMaxPicturePixels = 64'000'000;
/// A PNG is decoded whole before it is reduced: 24 million pixels take 72 MB.
constexpr std::int64_t kMaxPngPixels = 24'000'000;

/// A JPEG, upright, of the given longest side, from JPEG or PNG bytes. Smaller pictures are not enlarged. When
/// `maxBytes` is not 0, quality and then size go down until it fits. A file that breaks off shows what is there.
/// InvalidInput "not_a_picture" for anything else; TooLarge "picture_too_large" beyond the pixel limits.
Result<std::string> reducedPicture(std::string_view bytes, int longSide, std::size_t maxBytes);

enum class PictureKind { Thumbnail, Preview };

/// Thumbnails and previews of blobs, each made once and kept on the disk. One is made at a time, so that memory stays
/// bounded. Safe from any thread.
class PictureCache {
public:
    PictureCache(std::string folder, Files& files, const BlobStore& blobs);
    /// The file of a reduced picture, made if need be. NotFound without the blob; errors of reducedPicture.
    Result<BlobFile> file(const std::string& sha256, PictureKind kind);

private:
    const std::string m_folder;
    Files& m_files;
    const BlobStore& m_blobs;
    std::mutex m_making;
};

} // namespace tacha
