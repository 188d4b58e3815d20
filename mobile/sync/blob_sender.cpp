#include "mobile/sync/blob_sender.h"

#include "shared/core/id.h"
#include "shared/evidence/hash.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace tacha {
namespace {

const std::string kBlobs = "/api/v1/blobs";
constexpr int kWrongChecksum = 460; // of the tus checksum extension

std::int64_t numberIn(const std::string& text)
{
    std::int64_t number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The path of a Location, which may be a whole URL.
std::string pathOf(const std::string& location)
{
    const auto scheme = location.find("://");
    if (scheme == std::string::npos)
        return location;
    const auto slash = location.find('/', scheme + 3);
    return slash == std::string::npos ? "/" : location.substr(slash);
}

/// What sending the same again cannot cure.
bool isFinal(const Error& error)
{
    return error.code == ErrorCode::InvalidInput || error.code == ErrorCode::TooLarge
        || error.code == ErrorCode::Forbidden;
}

} // namespace

BlobSender::BlobSender(PhotoRepository& photos, Files& files, const Clock& clock, HttpLink& link, std::string token)
    : m_photos(photos), m_files(files), m_clock(clock), m_link(link), m_token(std::move(token))
{
}

Result<HttpReply> BlobSender::request(HttpRequest request)
{
    request.headers["Tus-Resumable"] = "1.0.0";
    request.headers["Authorization"] = "Bearer " + m_token;
    return m_link.send(request);
}

/// What about five seconds of this link carry.
std::int64_t BlobSender::chunkBytes() const
{
    if (bytesPerSecond <= 0)
        return 4 * kSmallestChunk;
    return std::clamp(bytesPerSecond * kChunkTakesMs / 1000, kSmallestChunk, kLargestChunk);
}

Result<std::string> BlobSender::create(const LocalBlob& blob)
{
    HttpRequest post;
    post.method = "POST";
    post.path = kBlobs;
    post.headers["Upload-Length"] = std::to_string(blob.size);
    post.headers["Upload-Metadata"] = "sha256 " + toBase64(blob.sha256);
    const auto reply = request(std::move(post));
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->status != 201 && reply->status != 200)
        return tl::unexpected(errorOf(*reply));
    const std::string url = pathOf(reply->header("location"));
    if (url.empty())
        return fail(ErrorCode::Internal, "an upload without a location");
    return url;
}

/// Bytes that the server holds for sure. NotFound if it no longer knows the upload.
Result<std::int64_t> BlobSender::offsetOf(const std::string& url)
{
    HttpRequest head;
    head.method = "HEAD";
    head.path = url;
    const auto reply = request(std::move(head));
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->status == 404 || reply->status == 410)
        return fail(ErrorCode::NotFound, "the upload has expired");
    if (reply->status != 200 && reply->status != 204)
        return tl::unexpected(errorOf(*reply));
    return numberIn(reply->header("upload-offset"));
}

/// Sends one chunk; the new offset, or -1 if the server wants to be asked again where it stands.
Result<std::int64_t> BlobSender::patch(const LocalBlob& blob, const std::string& bytes)
{
    HttpRequest patch;
    patch.method = "PATCH";
    patch.path = blob.uploadUrl;
    patch.headers["Content-Type"] = "application/offset+octet-stream";
    patch.headers["Upload-Offset"] = std::to_string(blob.offset);
    patch.headers["Upload-Checksum"] = "sha256 " + toBase64(bytesOf(sha256(bytes)));
    patch.body = bytes;
    const std::int64_t begun = m_clock.read().monotonicMs;
    const auto reply = request(std::move(patch));
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->status == 409 || reply->status == kWrongChecksum)
        return -1;
    if (reply->status != 204 && reply->status != 200)
        return tl::unexpected(errorOf(*reply));
    const std::int64_t took = std::max<std::int64_t>(m_clock.read().monotonicMs - begun, 1);
    bytesSent += static_cast<std::int64_t>(bytes.size());
    bytesPerSecond = static_cast<std::int64_t>(bytes.size()) * 1000 / took;
    return numberIn(reply->header("upload-offset"));
}

Result<bool> BlobSender::send(LocalBlob blob, std::int64_t serverMs)
{
    auto sent = sendAll(blob);
    if (!sent && isFinal(sent.error())) {
        m_photos.noteTrouble(blob.sha256, sent.error().reason.empty() ? "refused" : sent.error().reason);
        return true;
    }
    if (sent && *sent)
        m_photos.noteDelivered(blob.sha256, serverMs);
    return sent;
}

Result<bool> BlobSender::sendAll(LocalBlob& blob)
{
    constexpr int kMostRestarts =
        3; // an upload that expires or fails its hash again and again waits for the next round
    for (int restart = 0; restart < kMostRestarts; ++restart) {
        if (blob.uploadUrl.empty()) {
            const auto url = create(blob);
            if (!url)
                return tl::unexpected(url.error());
            blob.uploadUrl = *url;
            m_photos.noteUpload(blob.sha256, blob.uploadUrl, 0);
        }
        const auto offset = offsetOf(blob.uploadUrl);
        if (!offset && offset.error().code != ErrorCode::NotFound)
            return tl::unexpected(offset.error());
        if (!offset) {
            blob.uploadUrl.clear();
            continue;
        }
        blob.offset = *offset;
        const auto sent = sendFrom(blob);
        if (!sent || *sent != Sent::Lost)
            return sent ? Result<bool>{*sent == Sent::All} : Result<bool>{tl::unexpected(sent.error())};
    }
    return fail(ErrorCode::Unavailable, "the upload began again too often");
}

Result<BlobSender::Sent> BlobSender::sendFrom(LocalBlob& blob)
{
    while (blob.offset < blob.size) {
        const auto bytes =
            m_files.read(blob.path, static_cast<std::uint64_t>(blob.offset), static_cast<std::size_t>(chunkBytes()));
        if (!bytes || bytes->empty())
            return fail(ErrorCode::InvalidInput, "the original is not on this tablet any more", "original_missing");
        const auto offset = patch(blob, *bytes);
        if (!offset)
            return tl::unexpected(offset.error());
        if (*offset < 0)
            return Sent::Lost;
        blob.offset = *offset;
        m_photos.noteUpload(blob.sha256, blob.uploadUrl, blob.offset);
        if (blob.offset < blob.size && onChunk && !onChunk())
            return Sent::Stopped;
    }
    return Sent::All;
}

} // namespace tacha
