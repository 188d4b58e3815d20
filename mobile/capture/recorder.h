#pragma once

#include "mobile/data/draft_repository.h"
#include "mobile/data/journal.h"
#include "mobile/data/meta_repository.h"
#include "mobile/data/photo_repository.h"
#include "mobile/data/row_repository.h"
#include "mobile/data/tablet_database.h"
#include "shared/core/environment.h"

#include <functional>
#include <map>
#include <memory>
#include <span>

namespace tacha {

/// The one place that makes evidence on the tablet: signs a group of operations and stores it, together with its effect
/// on what is on board, in one transaction. Lives on its Database's thread.
class Recorder {
public:
    Recorder(Database& database, TabletPaths paths, Environment& environment);

    /// Makes the drafts of one group. Record ids are known while they are made: `idOf(0)` is that of the first draft.
    using IdOf = std::function<Id(std::size_t index)>;
    using Make = std::function<std::vector<Draft>(const IdOf& idOf)>;
    /// Runs inside the transaction, with the ids of the group's operations.
    using Also = std::function<void(std::span<const Id> ids)>;

    /// Durable when it returns: journal, what is on board, and what `also` writes; or nothing of it. Gives the ids of
    /// the operations' dots. Unauthorized if this tablet is not enrolled. Throws StorageError.
    Result<std::vector<Id>> record(
        const Make& make, const Also& also = {}, std::optional<std::int64_t> satelliteMs = {});
    Result<std::vector<Id>> record(
        std::vector<Draft> drafts, const Also& also = {}, std::optional<std::int64_t> satelliteMs = {});

    /// Device time brought to server time by what is known of the clocks, and how far it can be believed.
    EventTime now();
    const Clock& clock() const { return m_environment.clock; }
    Random& random() { return m_environment.random; }
    std::optional<Identity> identity() { return m_meta.identity(); }
    Database& database() { return m_database; }

    /// Runs a change; when the disk is full, once more after `onDiskFull` has made room. Throws StorageError if there
    /// is none.
    template <class Work> auto withRoom(const Work& work)
    {
        try {
            return work();
        } catch (const StorageError& full) {
            if (full.code() != ErrorCode::DiskFull || !onDiskFull || !onDiskFull())
                throw;
        }
        return work();
    }
    /// Gives the reserve back to the disk; true if there was any.
    std::function<bool()> onDiskFull;

    /// Called after each commit, with what was written: screens refresh, the sync wakes up.
    std::function<void(std::span<const Operation> operations)> onRecorded;

private:
    Result<std::vector<Id>> commit(
        const Make& make, const Also& also, std::optional<std::int64_t> satelliteMs, OperationGroup& group);
    const SigningKey* key(const DeviceId& device);

    Database& m_database;
    TabletPaths m_paths;
    Environment& m_environment;
    MetaRepository m_meta;
    Journal m_journal;
    RowRepository m_rows;
    std::map<DeviceId, SigningKey> m_keys;
};

} // namespace tacha
