#include "server/data/blob_store.h"

#include "shared/core/canonical.h"
#include "shared/core/id.h"
#include "shared/core/names.h"
#include "shared/evidence/hash.h"

#include <algorithm>
#include <atomic>

namespace tacha {
namespace {

/// Pieces in which a file is read again; memory stays constant whatever the size.
constexpr std::size_t kReadBytes = 256 * 1024;

bool isHash(std::string_view text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Json sidecarOf(const Upload& upload)
{
    return {{"id", upload.id}, {"owner", upload.owner}, {"length", upload.length}, {"sha256", upload.sha256},
        {"expires_at_ms", upload.expiresAtMs}, {"state", nameOf(upload.state)}, {"metadata", upload.metadata}};
}

/// Throws what the JSON library throws for anything that save() did not write.
Upload uploadOf(const Json& sidecar)
{
    Upload upload;
    upload.id = sidecar.at("id");
    upload.owner = sidecar.at("owner");
    upload.length = sidecar.at("length");
    upload.sha256 = sidecar.at("sha256");
    upload.expiresAtMs = sidecar.at("expires_at_ms");
    upload.state = parseName<UploadState>(sidecar.at("state").get<std::string>()).value_or(UploadState::Receiving);
    upload.metadata = sidecar.at("metadata").get<std::map<std::string, std::string>>();
    return upload;
}

/// Calls `take(piece)` for the first `length` bytes of a file.
template <class Take>
Result<> readPieces(const Files& files, const std::string& path, std::uint64_t length, const Take& take)
{
    for (std::uint64_t offset = 0; offset < length;) {
        const auto piece = files.read(path, offset, std::min<std::uint64_t>(kReadBytes, length - offset));
        if (!piece)
            return tl::unexpected(piece.error());
        if (piece->empty())
            return fail(ErrorCode::Conflict, path + " is shorter than it was");
        take(*piece);
        offset += piece->size();
    }
    return {};
}

} // namespace

struct BlobStore::Session {
    std::mutex mutex; ///< guards everything here but the announced facts (id, owner, length, announced hash)
    Upload upload; ///< its offset is durable
    std::string announcedSha256;
    std::atomic<UploadState> state = UploadState::Receiving; ///< as in `upload`, for a look without the lock
    std::uint64_t written = 0; ///< bytes in the part file, not all of them synced
    std::uint64_t generation = 0; ///< of the writer that may write; each newcomer raises it
    std::unique_ptr<WritableFile> file; ///< open while a writer is at work
    Hasher hash;
    std::uint64_t hashed = 0; ///< bytes that `hash` covers
    bool isForgotten = false;
};

BlobStore::BlobStore(std::string folder, Files& files, Clock& clock, Random& random, BlobLimits limits)
    : m_folder(std::move(folder)), m_files(files), m_clock(clock), m_random(random), m_limits(limits)
{
    m_files.makeFolders(m_folder + "/blobs");
    m_files.makeFolders(m_folder + "/uploads");
    m_files.syncFolder(m_folder);
    const std::string suffix = ".json";
    for (const std::string& name : m_files.list(m_folder + "/uploads"))
        if (name.ends_with(suffix))
            takeUp(name.substr(0, name.size() - suffix.size()));
    for (const std::string& name : m_files.list(m_folder + "/uploads"))
        if (!m_sessions.contains(name.substr(0, name.find('.'))))
            m_files.remove(m_folder + "/uploads/" + name); // a crash came between its two files
}

BlobStore::~BlobStore() = default;

std::string BlobStore::blobFolder(const std::string& sha256) const
{
    return m_folder + "/blobs/" + sha256.substr(0, 2) + "/" + sha256.substr(2, 2);
}

std::string BlobStore::blobPath(const std::string& sha256) const
{
    return blobFolder(sha256) + "/" + sha256;
}

std::string BlobStore::partPath(const std::string& id) const
{
    return m_folder + "/uploads/" + id + ".part";
}

std::string BlobStore::sidecarPath(const std::string& id) const
{
    return m_folder + "/uploads/" + id + ".json";
}

/// Goes on with an upload that an earlier process has left. One whose sidecar cannot be read is dropped: the client is
/// told 404 and announces it again.
void BlobStore::takeUp(const std::string& id)
{
    const auto text = m_files.read(sidecarPath(id), 0, 1 << 20);
    const auto json = text ? parseJson(*text) : Result<Json>{tl::unexpected(text.error())};
    if (!json)
        return;
    Upload upload;
    try {
        upload = uploadOf(*json);
    } catch (const Json::exception&) {
        return;
    }
    if (upload.id != id)
        return;
    const bool isHere = isHash(upload.sha256) && blob(upload.sha256).has_value();
    if (isHere && upload.state == UploadState::Receiving)
        upload.state = UploadState::Stored; // it was renamed, and the crash came before this was noted
    else if (!isHere)
        upload.state = UploadState::Receiving;
    const SessionPointer session = add(std::move(upload));
    if (isHere) {
        session->upload.offset = session->upload.length;
        return;
    }
    recount(*session);
    if (session->written > 0)
        m_files.openForAppend(partPath(id), false)->sync();
    session->upload.offset = session->written;
}

BlobStore::SessionPointer BlobStore::add(Upload upload)
{
    auto session = std::make_shared<Session>();
    session->announcedSha256 = upload.sha256;
    session->state = upload.state;
    session->upload = std::move(upload);
    const std::lock_guard lock{m_mutex};
    m_sessions[session->upload.id] = session;
    return session;
}

BlobStore::SessionPointer BlobStore::session(const std::string& id) const
{
    const std::lock_guard lock{m_mutex};
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() ? nullptr : found->second;
}

void BlobStore::save(const Upload& upload, bool durable)
{
    const std::string path = sidecarPath(upload.id);
    const std::string temporary = path + ".new";
    {
        const auto file = m_files.openForAppend(temporary, true);
        file->append(sidecarOf(upload).dump());
        if (durable)
            file->sync();
    }
    m_files.rename(temporary, path);
    if (durable)
        m_files.syncFolder(m_folder + "/uploads");
}

/// Under the session's lock.
void BlobStore::forget(Session& session)
{
    session.isForgotten = true;
    ++session.generation;
    session.file.reset();
    m_files.remove(sidecarPath(session.upload.id));
    m_files.remove(partPath(session.upload.id));
    const std::lock_guard lock{m_mutex};
    m_sessions.erase(session.upload.id);
}

/// Makes durable what has been written, so that it may be told. After a failed fsync nobody knows what the disk holds
/// (Linux drops the dirty pages), so the bytes are given up and come again.
void BlobStore::settle(Session& session)
{
    const std::string path = partPath(session.upload.id);
    const std::unique_ptr<WritableFile> file = std::move(session.file);
    if (session.upload.state != UploadState::Receiving || session.written == session.upload.offset)
        return;
    try {
        (file ? file->sync() : m_files.openForAppend(path, false)->sync());
        session.upload.offset = session.written;
    } catch (...) {
        m_files.remove(path);
        recount(session);
        throw;
    }
}

/// Believes the disk, after a restart or a write that failed half way.
void BlobStore::recount(Session& session)
{
    session.written = m_files.size(partPath(session.upload.id)).value_or(0);
    if (session.written > session.upload.length) { // not ours: nothing beyond the length is ever written
        m_files.remove(partPath(session.upload.id));
        session.written = 0;
    }
    session.upload.offset = std::min(session.upload.offset, session.written);
    session.hash = Hasher{};
    session.hashed = 0;
}

void BlobStore::prepareHash(Session& session)
{
    if (session.hashed == session.written)
        return;
    session.hash = Hasher{};
    const auto add = [&](const std::string& piece) { session.hash.add(piece); };
    if (!readPieces(m_files, partPath(session.upload.id), session.written, add))
        return recount(session);
    session.hashed = session.written;
}

Result<> BlobStore::checkSpace(std::uint64_t bytes) const
{
    if (m_files.freeBytes(m_folder) < m_limits.freeReserveBytes + bytes)
        return fail(ErrorCode::DiskFull, "less than the reserve would stay free");
    return {};
}

Result<> BlobStore::checkNew(const NewUpload& announced) const
{
    if (announced.length == 0)
        return fail(ErrorCode::InvalidInput, "length 0", "empty_upload");
    if (announced.length > m_limits.maxBlobBytes)
        return fail(ErrorCode::TooLarge, "blob over " + std::to_string(m_limits.maxBlobBytes) + " bytes");
    if (!announced.sha256.empty() && !isHash(announced.sha256))
        return fail(ErrorCode::InvalidInput, "sha256 is not 64 lower-case hex digits", "malformed_hash");
    return checkSpace(announced.length);
}

Upload BlobStore::describeNew(const NewUpload& announced)
{
    Upload upload;
    Id id;
    m_random.fill(id.bytes);
    upload.id = id.text();
    upload.owner = announced.owner;
    upload.length = announced.length;
    upload.sha256 = announced.sha256;
    upload.expiresAtMs = m_clock.wallMs() + m_limits.uploadLifetimeMs;
    upload.metadata = announced.metadata;
    return upload;
}

/// The owner's unfinished upload of the same bytes, or none. TooMany if there are others without end.
Result<BlobStore::SessionPointer> BlobStore::unfinishedOf(const NewUpload& announced) const
{
    std::size_t count = 0;
    const std::lock_guard lock{m_mutex};
    for (const auto& [id, session] : m_sessions) {
        if (session->state != UploadState::Receiving || session->upload.owner != announced.owner)
            continue;
        if (!announced.sha256.empty() && session->announcedSha256 == announced.sha256
            && session->upload.length == announced.length)
            return session;
        ++count;
    }
    if (count >= m_limits.maxUploadsPerOwner)
        return fail(ErrorCode::TooMany, "too many unfinished uploads", "too_many_uploads");
    return SessionPointer{};
}

Result<Upload> BlobStore::create(const NewUpload& announced)
{
    if (const auto checked = checkNew(announced); !checked)
        return tl::unexpected(checked.error());
    const auto here =
        announced.sha256.empty() ? Result<BlobFile>{fail(ErrorCode::NotFound, "")} : blob(announced.sha256);
    if (here && here->size != announced.length)
        return fail(ErrorCode::InvalidInput, "the blob of this hash has another length", "wrong_length");
    if (!here) {
        const auto earlier = unfinishedOf(announced);
        if (!earlier)
            return tl::unexpected(earlier.error());
        if (*earlier)
            if (auto upload = find((*earlier)->upload.id))
                return upload;
    }
    Upload upload = describeNew(announced);
    if (here) {
        upload.state = UploadState::Stored;
        upload.offset = upload.length;
    }
    save(upload, true);
    add(upload);
    return upload;
}

Result<Upload> BlobStore::find(const std::string& id)
{
    const SessionPointer found = session(id);
    if (!found)
        return fail(ErrorCode::NotFound, "no such upload");
    const std::lock_guard lock{found->mutex};
    if (found->isForgotten || found->upload.expiresAtMs <= m_clock.wallMs())
        return fail(ErrorCode::NotFound, "the upload has expired");
    ++found->generation;
    settle(*found);
    return found->upload;
}

Result<std::unique_ptr<BlobStore::Writer>> BlobStore::open(const std::string& id, std::uint64_t offset)
{
    if (const auto upload = find(id); !upload)
        return tl::unexpected(upload.error());
    const SessionPointer found = session(id);
    if (!found)
        return fail(ErrorCode::NotFound, "no such upload");
    const std::lock_guard lock{found->mutex};
    Upload& upload = found->upload;
    if (offset != upload.offset)
        return fail(ErrorCode::Conflict, "the upload stands at " + std::to_string(upload.offset), "wrong_offset");
    if (const auto checked = checkSpace(upload.length - offset); !checked)
        return tl::unexpected(checked.error());
    if (upload.state == UploadState::Receiving) {
        prepareHash(*found);
        found->file = m_files.openForAppend(partPath(id), false);
    }
    return std::make_unique<Writer>(*this, found, ++found->generation);
}

void BlobStore::markDone(const std::string& id)
{
    const SessionPointer found = session(id);
    if (!found)
        return;
    const std::lock_guard lock{found->mutex};
    if (found->upload.state != UploadState::Stored || found->isForgotten)
        return;
    found->upload.state = UploadState::Done;
    found->upload.expiresAtMs = m_clock.wallMs() + m_limits.finishedLifetimeMs;
    found->state = UploadState::Done;
    save(found->upload, false); // lost in a crash, it is told once more, which is allowed
}

Result<> BlobStore::terminate(const std::string& id)
{
    const SessionPointer found = session(id);
    if (!found)
        return fail(ErrorCode::NotFound, "no such upload");
    const std::lock_guard lock{found->mutex};
    if (found->isForgotten)
        return fail(ErrorCode::NotFound, "no such upload");
    forget(*found);
    return {};
}

std::size_t BlobStore::sweepExpired()
{
    std::vector<SessionPointer> all;
    {
        const std::lock_guard lock{m_mutex};
        for (const auto& [id, session] : m_sessions)
            all.push_back(session);
    }
    std::size_t swept = 0;
    for (const SessionPointer& session : all) {
        const std::lock_guard lock{session->mutex};
        if (session->isForgotten || session->upload.expiresAtMs > m_clock.wallMs())
            continue;
        forget(*session);
        ++swept;
    }
    return swept;
}

Result<BlobFile> BlobStore::blob(const std::string& sha256) const
{
    if (!isHash(sha256))
        return fail(ErrorCode::InvalidInput, "not a SHA-256 in lower-case hex", "malformed_hash");
    const std::string path = blobPath(sha256);
    const auto size = m_files.size(path);
    if (!size)
        return fail(ErrorCode::NotFound, "no blob " + sha256);
    return BlobFile{sha256, path, *size};
}

Result<std::string> BlobStore::read(const std::string& sha256) const
{
    const auto found = blob(sha256);
    return found ? firstBytes(sha256, found->size) : tl::unexpected(found.error());
}

Result<std::string> BlobStore::firstBytes(const std::string& sha256, std::size_t count) const
{
    if (!isHash(sha256))
        return fail(ErrorCode::InvalidInput, "not a SHA-256 in lower-case hex", "malformed_hash");
    return m_files.read(blobPath(sha256), 0, count);
}

Result<bool> BlobStore::verify(const std::string& sha256) const
{
    const auto found = blob(sha256);
    if (!found)
        return tl::unexpected(found.error());
    Hasher hash;
    const auto add = [&](const std::string& piece) { hash.add(piece); };
    if (const auto read = readPieces(m_files, found->path, found->size, add); !read)
        return tl::unexpected(read.error());
    return hexOf(hash.value()) == sha256;
}

Result<BlobFile> BlobStore::put(std::string_view bytes)
{
    const std::string sha256 = sha256Hex(bytes);
    if (auto here = blob(sha256))
        return here;
    if (const auto checked = checkSpace(bytes.size()); !checked)
        return tl::unexpected(checked.error());
    Id id;
    m_random.fill(id.bytes);
    const std::string temporary = partPath(id.text());
    {
        const auto file = m_files.openForAppend(temporary, true);
        file->append(bytes);
        file->sync();
    }
    place(temporary, sha256);
    return BlobFile{sha256, blobPath(sha256), bytes.size()};
}

/// Renames verified, synced bytes into their place, and syncs every folder on the way there. Where the blob is already,
/// it is replaced by the same bytes, just verified.
void BlobStore::place(const std::string& from, const std::string& sha256)
{
    const std::string folder = blobFolder(sha256);
    m_files.makeFolders(folder);
    m_files.rename(from, blobPath(sha256));
    m_files.syncFolder(folder);
    m_files.syncFolder(m_folder + "/blobs/" + sha256.substr(0, 2));
    m_files.syncFolder(m_folder + "/blobs");
}

/// Under the session's lock, when all bytes are there and synced.
Result<Upload> BlobStore::publish(Session& session)
{
    Upload& upload = session.upload;
    prepareHash(session);
    const std::string sha256 = hexOf(session.hash.value());
    if (!session.announcedSha256.empty() && session.announcedSha256 != sha256) {
        m_files.remove(partPath(upload.id));
        recount(session);
        return fail(ErrorCode::InvalidInput, "the bytes have the hash " + sha256, "wrong_hash");
    }
    place(partPath(upload.id), sha256);
    upload.sha256 = sha256;
    upload.state = UploadState::Stored;
    session.state = UploadState::Stored;
    save(upload, true);
    return upload;
}

BlobStore::Writer::Writer(BlobStore& store, std::shared_ptr<Session> session, std::uint64_t generation)
    : m_store(store), m_session(std::move(session)), m_generation(generation), m_openedAt(m_session->written)
{
}

BlobStore::Writer::~Writer()
{
    const std::lock_guard lock{m_session->mutex};
    if (m_session->generation != m_generation)
        return;
    try {
        m_store.settle(*m_session);
    } catch (const std::exception&) {
        // Nothing was told. The next request meets the same disk and gets the error.
    }
}

Result<> BlobStore::Writer::write(std::string_view bytes)
{
    const std::lock_guard lock{m_session->mutex};
    Session& session = *m_session;
    if (session.generation != m_generation)
        return fail(ErrorCode::Conflict, "a newer request has taken over this upload", "superseded");
    if (session.upload.state != UploadState::Receiving || bytes.size() > session.upload.length - session.written)
        return fail(ErrorCode::TooLarge, "more bytes than announced", "beyond_length");
    try {
        session.file->append(bytes);
    } catch (...) {
        session.file.reset();
        m_store.recount(session);
        ++session.generation;
        throw;
    }
    session.hash.add(bytes);
    session.written += bytes.size();
    session.hashed = session.written;
    return {};
}

Result<> BlobStore::Writer::undo()
{
    const std::lock_guard lock{m_session->mutex};
    Session& session = *m_session;
    if (session.generation != m_generation || session.upload.state != UploadState::Receiving)
        return fail(ErrorCode::Conflict, "a newer request has taken over this upload", "superseded");
    session.file.reset();
    const std::string path = m_store.partPath(session.upload.id);
    const std::string shorter = path + ".new";
    {
        const auto file = m_store.m_files.openForAppend(shorter, true);
        const auto copy = [&](const std::string& piece) { file->append(piece); };
        if (const auto copied = readPieces(m_store.m_files, path, m_openedAt, copy); !copied)
            return tl::unexpected(copied.error());
        file->sync();
    }
    m_store.m_files.rename(shorter, path);
    m_store.m_files.syncFolder(m_store.m_folder + "/uploads");
    session.written = m_openedAt;
    session.hash = Hasher{};
    session.hashed = 0;
    m_store.prepareHash(session);
    session.file = m_store.m_files.openForAppend(path, false);
    return {};
}

Result<Upload> BlobStore::Writer::finish()
{
    const std::lock_guard lock{m_session->mutex};
    Session& session = *m_session;
    if (session.generation != m_generation)
        return fail(ErrorCode::Conflict, "a newer request has taken over this upload", "superseded");
    m_store.settle(session);
    if (session.upload.state == UploadState::Receiving && session.upload.offset == session.upload.length)
        return m_store.publish(session);
    return session.upload;
}

} // namespace tacha
