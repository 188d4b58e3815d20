#pragma once

#include "mobile/data/journal.h"
#include "shared/model/photo.h"
#include "shared/storage/database.h"

#include <optional>
#include <string>
#include <vector>

namespace tacha {

/// A picture taken or imported on this tablet.
struct LocalPhoto {
    Id id; ///< given at the shutter; not that of the record it becomes
    Id draft; ///< what it was taken for; none for a recovered one that has no home
    Id issueDraft; ///< the draft's issue that it shows, or none
    Id record; ///< the photo record, once submitted
    Photo manifest;
    std::string path; ///< of the original
    bool discarded = false; ///< taken back by its author; its bytes stay until space is needed
    bool recovered = false; ///< found after a crash, not yet looked at by a person
};

/// The bytes of an original on their way to the server.
struct LocalBlob {
    std::string sha256;
    std::string path;
    std::int64_t size = 0;
    bool queued = false; ///< a record that names it has been submitted
    bool delivered = false;
    bool backedUp = false;
    std::string uploadUrl; ///< of an upload under way, path only
    std::int64_t offset = 0; ///< bytes that the server holds for sure
    std::string trouble; ///< reason of the last failure that sending again does not cure; empty if none
    std::int64_t deliveredAtMs = 0;

    Delivery delivery() const;
};

/// Photos of this tablet and the sending of their bytes. Lives on its Database's thread. All functions may throw
/// StorageError.
class PhotoRepository {
public:
    explicit PhotoRepository(Database& database);

    /// Stores photo and blob; inside the caller's transaction or alone.
    void add(const LocalPhoto& photo);
    std::optional<LocalPhoto> find(const Id& id);
    std::optional<LocalPhoto> findByHash(const std::string& sha256);
    std::optional<LocalPhoto> ofRecord(const Id& record);
    /// Not discarded, and recovered ones only once adopted; oldest first.
    std::vector<LocalPhoto> ofDraft(const Id& draft);
    std::vector<LocalPhoto> recovered();
    void update(const LocalPhoto& photo);
    bool knowsPath(const std::string& path);

    std::optional<LocalBlob> blob(const std::string& sha256);
    /// Marks the bytes as wanted by a submitted record.
    void queue(const std::string& sha256);
    /// Next to send: queued, not delivered, without trouble; oldest first.
    std::vector<LocalBlob> toSend(std::size_t most = 1'000);
    /// Queued, not delivered, whatever the trouble; oldest first.
    std::vector<LocalBlob> unsent(std::size_t most = 1'000);
    void noteUpload(const std::string& sha256, const std::string& url, std::int64_t offset);
    void noteDelivered(const std::string& sha256, std::int64_t serverMs);
    void noteTrouble(const std::string& sha256, const std::string& reason);
    /// Originals delivered before `serverMs` are part of a verified backup that began after it.
    void noteBackedUp(std::int64_t serverMs);
    /// After a fork: the photo's record has a new id.
    void repoint(const Id& oldRecord, const Id& newRecord);
    /// In a verified backup, but the server last showed it before `beforeMs`, oldest first.
    std::vector<LocalBlob> toProve(std::int64_t beforeMs, std::size_t most);
    /// The server has just shown that it holds the bytes.
    void noteProved(const std::string& sha256, std::int64_t nowMs);
    /// In a verified backup and shown by the server since: what may be cleared when space is needed, oldest first.
    std::vector<LocalBlob> clearable(std::int64_t provedSinceMs);
    /// The original has been removed from this tablet.
    void noteCleared(const std::string& sha256);

    struct Counts {
        std::int64_t all = 0, delivered = 0, bytes = 0,
                     deliveredBytes = 0; ///< of queued blobs; offsets count as delivered bytes
    };
    Counts counts();

private:
    std::vector<LocalPhoto> photos(Statement& select);
    std::optional<LocalPhoto> first(Statement& select);
    std::vector<LocalBlob> blobs(Statement& select);

    Statement m_insert, m_insertBlob, m_find, m_byHash, m_ofRecord, m_ofDraft, m_recovered, m_update, m_knows, m_blob,
        m_queue, m_toSend, m_unsent, m_upload, m_delivered, m_trouble, m_backedUp, m_repoint, m_toProve, m_proved,
        m_clearable, m_cleared, m_counts;
};

} // namespace tacha
