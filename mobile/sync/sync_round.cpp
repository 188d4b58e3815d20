#include "mobile/sync/sync_round.h"

#include "mobile/capture/thumbnails.h"
#include "mobile/sync/blob_sender.h"
#include "mobile/sync/enrolment.h"
#include "shared/core/names.h"
#include "shared/core/time.h"
#include "shared/sync/deflate.h"

#include <algorithm>

namespace tacha {
namespace {

constexpr std::size_t kLargestAnswer = 64 << 20; // inflated
constexpr int kIdleRequests =
    5; // that neither sent nor brought anything: somebody is wrong, and asking faster does not help
constexpr std::int64_t kWorthMeasuring = 8 * 1024;
constexpr std::int64_t kProofAgesMs = 3 * kDayMs;
constexpr std::size_t kProofsPerRound = 20;
constexpr std::int64_t kNewestPhotos = 2'000; // whose small pictures are wanted on board

} // namespace

SyncRound::SyncRound(Database& database, TabletPaths paths, Environment& environment, HttpLink& link)
    : m_database(database), m_paths(std::move(paths)), m_environment(environment), m_link(link),
      m_store(database, m_paths, environment), m_meta(database), m_journal(database), m_photos(database),
      m_rows(database), m_session(m_store, environment.clock)
{
}

SyncSummary SyncRound::run()
{
    SyncSummary summary;
    try {
        Result<> done = syncOperations(summary);
        if (done && policy.previews)
            done = fetchPreviews(summary);
        if (done && policy.originals)
            done = sendOriginals(summary);
        if (done && summary.photosSent > 0)
            done = syncOperations(summary); // what the server says of the photos
        if (done && policy.originals)
            done = proveOriginals();
        if (!done)
            summary.error = done.error();
        summary.upToDate = done && !stopped() && m_journal.counts().unsent == 0 && m_photos.toSend(1).empty();
        if (done)
            m_meta.setLastSyncMs(m_environment.clock.wallMs());
        tell();
    } catch (const StorageError& broken) {
        summary.error = broken.error();
    }
    return summary;
}

Result<> SyncRound::syncOperations(SyncSummary& summary)
{
    if (!m_meta.identity())
        return fail(ErrorCode::Unauthorized, "this tablet is not enrolled", "not_enrolled");
    int idle = 0;
    for (auto next = ClientSession::Next::Again; next != ClientSession::Next::Done && !stopped();) {
        if (m_meta.mustReenrol())
            if (auto done = reenrol(m_link, m_database, m_paths, m_environment); !done)
                return done;
        const SyncRequest request = m_session.nextRequest();
        const std::int64_t sentMs = m_environment.clock.read().monotonicMs;
        const auto answer = exchange(request, summary);
        if (!answer)
            return tl::unexpected(answer.error());
        next = m_session.take(*answer, sentMs);
        const auto changes = m_store.takeChanges();
        summary.rowsReceived += changes.rows;
        summary.projects.insert(changes.projects.begin(), changes.projects.end());
        if (onRows && !changes.projects.empty())
            onRows(changes.projects);
        count(*answer, summary);
        summary.reissued = summary.reissued || next == ClientSession::Next::Reenrol;
        idle = answer->receipts.empty() && changes.rows == 0 && answer->pages.empty() ? idle + 1 : 0;
        if (idle > kIdleRequests || summary.requests > kMostRequests)
            return fail(ErrorCode::Internal, "the sync does not come to an end", "no_progress");
        tell();
    }
    return {};
}

Result<SyncAnswer> SyncRound::exchange(const SyncRequest& request, SyncSummary& summary)
{
    HttpRequest post;
    post.method = "POST";
    post.path = "/api/v1/sync";
    post.headers["Authorization"] = "Bearer " + m_meta.identity()->token;
    post.headers["Content-Type"] = "application/json";
    post.headers["Content-Encoding"] = kDeflateCoding;
    post.headers["Accept-Encoding"] = kDeflateCoding;
    post.body = deflated(encode(request));
    const std::int64_t begun = m_environment.clock.read().monotonicMs;
    auto reply = m_link.send(post);
    ++summary.requests;
    if (!reply)
        return tl::unexpected(reply.error());
    summary.bytesSent += static_cast<std::int64_t>(post.body.size());
    summary.bytesReceived += static_cast<std::int64_t>(reply->body.size());
    const auto bytes = static_cast<std::int64_t>(post.body.size() + reply->body.size());
    const std::int64_t took = std::max<std::int64_t>(m_environment.clock.read().monotonicMs - begun, 1);
    if (bytes >= kWorthMeasuring)
        m_bytesPerSecond = bytes * 1000 / took;
    if (reply->status != 200)
        return tl::unexpected(errorOf(*reply));
    if (reply->header("content-encoding") != kDeflateCoding)
        return decodeAnswer(reply->body);
    const auto text = inflated(reply->body, kLargestAnswer);
    return text ? decodeAnswer(*text) : Result<SyncAnswer>{tl::unexpected(text.error())};
}

void SyncRound::count(const SyncAnswer& answer, SyncSummary& summary) const
{
    for (const Receipt& receipt : answer.receipts) {
        ++summary.operationsSent;
        summary.quarantined += receipt.fate == Fate::Quarantined ? 1 : 0;
        summary.conflicts += receipt.fate == Fate::Conflict ? 1 : 0;
        summary.superseded += receipt.fate == Fate::Superseded ? 1 : 0;
    }
}

Result<> SyncRound::sendOriginals(SyncSummary& summary)
{
    for (const LocalBlob& blob : m_photos.toSend()) {
        if (stopped())
            return {};
        BlobSender sender{m_photos, m_environment.files, m_environment.clock, m_link, m_meta.identity()->token};
        sender.bytesPerSecond = m_bytesPerSecond;
        Result<> between;
        sender.onChunk = [&] {
            tell();
            if (m_journal.counts().unsent > 0)
                between = syncOperations(summary);
            if (onPause)
                onPause();
            return between.has_value() && !stopped();
        };
        const auto sent = sender.send(blob, m_meta.serverFloorMs());
        summary.bytesSent += sender.bytesSent;
        m_bytesPerSecond = sender.bytesPerSecond;
        if (!between)
            return between;
        if (!sent)
            return tl::unexpected(sent.error());
        const auto now = m_photos.blob(blob.sha256);
        summary.photosSent += now && now->delivered ? 1 : 0;
        if (const auto photo = m_photos.findByHash(blob.sha256); onRows && photo)
            onRows({photo->manifest.project});
        tell();
    }
    return {};
}

/// An original may leave this tablet only after the server has shown that it still holds it; asked a few at a time.
Result<> SyncRound::proveOriginals()
{
    const std::int64_t nowMs = m_environment.clock.wallMs();
    for (const LocalBlob& blob : m_photos.toProve(nowMs - kProofAgesMs, kProofsPerRound)) {
        if (stopped())
            break;
        HttpRequest head;
        head.method = "HEAD";
        head.path = "/api/v1/blobs/" + blob.sha256;
        head.headers["Authorization"] = "Bearer " + m_meta.identity()->token;
        const auto reply = m_link.send(head);
        if (!reply)
            return tl::unexpected(reply.error());
        if (reply->status == 200 && reply->header("content-length") == std::to_string(blob.size))
            m_photos.noteProved(blob.sha256, nowMs);
    }
    return {};
}

Result<> SyncRound::fetchPreviews(SyncSummary& summary)
{
    SmallPictures pictures{m_paths, m_environment.files};
    ListQuery newest;
    newest.limit = kNewestPhotos;
    std::vector<std::string> missing;
    m_previews = {};
    for (const char* type : {"photo", "attachment"}) {
        newest.type = type;
        for (const ListRow& photo : m_rows.list(newest)) {
            if (photo.own || photo.stage != kArrived)
                continue;
            ++m_previews.total;
            if (pictures.has(photo.code, PictureSize::Thumbnail))
                ++m_previews.done;
            else
                missing.push_back(photo.code);
        }
    }
    missing.resize(std::min(missing.size(), static_cast<std::size_t>(policy.previewsPerRound)));
    for (const std::string& sha256 : missing) {
        if (stopped())
            break;
        const auto fetched = fetch(sha256, PictureSize::Thumbnail, summary);
        if (!fetched && fetched.error().code != ErrorCode::NotFound)
            return fetched;
        m_previews.done += fetched ? 1 : 0;
        tell();
    }
    return {};
}

Result<> SyncRound::fetch(const std::string& sha256, PictureSize size, SyncSummary& summary)
{
    const auto identity = m_meta.identity();
    if (!identity)
        return fail(ErrorCode::Unauthorized, "this tablet is not enrolled", "not_enrolled");
    HttpRequest get;
    get.path = "/api/v1/blobs/" + sha256;
    if (size != PictureSize::Original)
        get.path += "/" + std::string{nameOf(size)};
    get.headers["Authorization"] = "Bearer " + identity->token;
    const auto reply = m_link.send(get);
    ++summary.requests;
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->status != 200)
        return tl::unexpected(errorOf(*reply));
    if (size == PictureSize::Original && sha256Hex(reply->body) != sha256)
        return fail(ErrorCode::Unavailable, "the picture came damaged", "wrong_hash");
    summary.bytesReceived += static_cast<std::int64_t>(reply->body.size());
    ++summary.picturesReceived;
    SmallPictures{m_paths, m_environment.files}.put(sha256, size, reply->body);
    return {};
}

SyncProgress SyncRound::progress()
{
    SyncProgress progress;
    const auto operations = m_journal.counts();
    const auto originals = m_photos.counts();
    progress.records = {operations.all - operations.unsent, operations.all, 0, operations.unsentBytes};
    progress.previews = m_previews;
    progress.originals = {originals.delivered, originals.all, originals.deliveredBytes, originals.bytes};
    progress.bytesPerSecond = m_bytesPerSecond;
    return progress;
}

void SyncRound::tell()
{
    if (onProgress)
        onProgress(progress());
}

} // namespace tacha
