#pragma once

#include "mobile/data/photo_repository.h"
#include "mobile/sync/http_link.h"
#include "shared/core/environment.h"

#include <functional>

namespace tacha {

constexpr std::int64_t kSmallestChunk = 16 * 1024;
constexpr std::int64_t kLargestChunk = 1024 * 1024;
constexpr std::int64_t kChunkTakesMs = 5'000; ///< so that an operation waits at most that long for its turn

/// Sends originals by tus 1.0 (creation, checksum), each from where the server says it stands. Lives on the sync
/// thread.
class BlobSender {
public:
    BlobSender(PhotoRepository& photos, Files& files, const Clock& clock, HttpLink& link, std::string token);

    /// Called after each chunk; false ends the sending for now.
    std::function<bool()> onChunk;
    std::int64_t bytesSent = 0;
    std::int64_t bytesPerSecond = 0; ///< measured; may be set beforehand

    /// True once the server holds all of it; false if `onChunk` ended it. Errors of the link. What sending again cannot
    /// cure (bytes gone or changed on this tablet, refused by the server) is noted as trouble and counts as done with.
    Result<bool> send(LocalBlob blob, std::int64_t serverMs);

private:
    enum class Sent { All, Stopped, Lost }; ///< Lost: the server stands elsewhere and must be asked again
    Result<bool> sendAll(LocalBlob& blob);
    Result<Sent> sendFrom(LocalBlob& blob);
    Result<std::string> create(const LocalBlob& blob);
    Result<std::int64_t> offsetOf(const std::string& url);
    Result<std::int64_t> patch(const LocalBlob& blob, const std::string& bytes);
    Result<HttpReply> request(HttpRequest request);
    std::int64_t chunkBytes() const;

    PhotoRepository& m_photos;
    Files& m_files;
    const Clock& m_clock;
    HttpLink& m_link;
    std::string m_token;
};

} // namespace tacha
