#pragma once

#include "shared/core/environment.h"
#include "shared/core/result.h"
#include "shared/core/time.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacha {

/// Limits of the blob store, each with its reason.
struct BlobLimits {
    /// The largest original a tablet may store (photo.bytes).
    std::uint64_t maxBlobBytes = 12 * 1024 * 1024;
    /// Left free for the database, whose transactions matter more than a photo that can come again.
    std::uint64_t freeReserveBytes = 512ULL * 1024 * 1024;
    /// Weeks without network are ordinary; half an upload is kept that long.
    std::int64_t uploadLifetimeMs = 30 * kDayMs;
    /// A finished upload is remembered for the client whose last answer was lost. Later it may announce the photo
    /// again.
    std::int64_t finishedLifetimeMs = kHourMs;
    /// Unfinished uploads of one owner: far more than a tablet has in flight, few enough that none fills the disk.
    std::size_t maxUploadsPerOwner = 200;
};

/// What a client announces before it sends bytes.
struct NewUpload {
    std::string owner; ///< the device or account that sends it
    std::uint64_t length = 0; ///< bytes
    std::string sha256; ///< 64 lower-case hex digits, or empty if the client does not say
    std::map<std::string, std::string> metadata{}; ///< kept and told back, never acted upon
};

enum class UploadState {
    Receiving, ///< bytes are missing
    Stored, ///< the blob is there, durable and verified; nobody was told yet
    Done, ///< and whoever had to be told has been told
};
constexpr std::array<std::string_view, 3> namesOf(UploadState)
{
    return {"RECEIVING", "STORED", "DONE"};
}

struct Upload {
    std::string id; ///< 26 characters, random
    std::string owner;
    std::uint64_t length = 0;
    std::uint64_t offset = 0; ///< bytes that are durable
    std::string sha256; ///< as announced; after the end the true one
    std::int64_t expiresAtMs = 0;
    UploadState state = UploadState::Receiving;
    std::map<std::string, std::string> metadata;
};

/// A verified blob on the disk.
struct BlobFile {
    std::string sha256;
    std::string path;
    std::uint64_t size = 0;
};

/// Photos and other blobs, named by the SHA-256 of their bytes, on the local disk; and the uploads that bring them.
///
///     blobs/ab/cd/<sha256>      whole, verified, never changed
///     uploads/<id>.json         what was announced (survives a restart)
///     uploads/<id>.part         what has come
///
/// An offset is told only after fsync. A blob appears by rename after its length and hash were verified and its bytes
/// synced, so what is visible under a hash has that hash. Safe from any thread. Functions throw StorageError.
class BlobStore {
public:
    class Writer;

    /// Makes the folders and takes up the uploads that an earlier process left.
    BlobStore(std::string folder, Files& files, Clock& clock, Random& random, BlobLimits limits = {});
    ~BlobStore();

    /// Begins an upload; or goes on with the owner's unfinished one of the same hash and length; or, where the blob is
    /// here already, gives one that is Stored at once. TooLarge, InvalidInput (length 0, hash malformed), TooMany
    /// (per owner), DiskFull (the reserve would be touched).
    Result<Upload> create(const NewUpload& announced);

    /// The state of an upload. Whoever asks will send next: an older request that still sends is cut off, and what it
    /// brought is synced first. NotFound if unknown or expired.
    Result<Upload> find(const std::string& id);

    /// Takes up an upload at `offset`. Cuts off an older writer. NotFound; Conflict "wrong_offset" when `offset` is not
    /// what has come so far; DiskFull.
    Result<std::unique_ptr<Writer>> open(const std::string& id, std::uint64_t offset);

    /// Notes that a Stored upload needs no more telling.
    void markDone(const std::string& id);

    /// Forgets an upload and its bytes; a finished blob stays. NotFound if unknown.
    Result<> terminate(const std::string& id);

    /// Forgets uploads that expired. Gives how many. Call now and then.
    std::size_t sweepExpired();

    /// NotFound unless the blob is here whole. InvalidInput unless 64 lower-case hex digits.
    Result<BlobFile> blob(const std::string& sha256) const;
    /// All bytes of a blob.
    Result<std::string> read(const std::string& sha256) const;
    /// At most the first `count` bytes of a blob.
    Result<std::string> firstBytes(const std::string& sha256, std::size_t count) const;
    /// Reads a blob again and compares: the proof of possession. False if bytes have changed on the disk.
    Result<bool> verify(const std::string& sha256) const;
    /// Puts whole bytes under their hash (imports, documents, tests).
    Result<BlobFile> put(std::string_view bytes);

    const BlobLimits& limits() const { return m_limits; }
    const std::string& folder() const { return m_folder; }

private:
    struct Session;
    using SessionPointer = std::shared_ptr<Session>;

    std::string blobFolder(const std::string& sha256) const;
    std::string blobPath(const std::string& sha256) const;
    std::string partPath(const std::string& id) const;
    std::string sidecarPath(const std::string& id) const;
    void takeUp(const std::string& id);
    void save(const Upload& upload, bool durable);
    void forget(Session& session);
    void settle(Session& session);
    void recount(Session& session);
    void prepareHash(Session& session);
    Result<Upload> publish(Session& session);
    void place(const std::string& from, const std::string& sha256);
    Result<> checkSpace(std::uint64_t bytes) const;
    Result<> checkNew(const NewUpload& announced) const;
    Upload describeNew(const NewUpload& announced);
    SessionPointer add(Upload upload);
    SessionPointer session(const std::string& id) const;
    Result<SessionPointer> unfinishedOf(const NewUpload& announced) const;

    const std::string m_folder;
    Files& m_files;
    Clock& m_clock;
    Random& m_random;
    const BlobLimits m_limits;
    mutable std::mutex m_mutex; ///< guards m_sessions only; each session has its own
    std::map<std::string, SessionPointer> m_sessions;
};

/// One request's part of an upload. Destroyed without finish(): what has come is kept and counts once it is synced.
class BlobStore::Writer {
public:
    Writer(BlobStore& store, std::shared_ptr<Session> session, std::uint64_t generation);
    ~Writer();

    /// Conflict "superseded" once a newer request has taken over; TooLarge beyond the announced length.
    Result<> write(std::string_view bytes);
    /// Drops what this writer has brought, so that the upload stands where it was opened: its checksum was wrong.
    Result<> undo();
    /// Syncs and gives the new state. At the full length the hash is verified and the blob stored; InvalidInput
    /// "wrong_hash" if it differs: the bytes are dropped and the upload stands at 0 again.
    Result<Upload> finish();

private:
    BlobStore& m_store;
    std::shared_ptr<Session> m_session;
    const std::uint64_t m_generation;
    const std::uint64_t m_openedAt;
};

} // namespace tacha
