#pragma once

#include "shared/core/canonical.h"
#include "shared/core/id.h"
#include "shared/storage/database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacha {

/// Who did what, when, and how it ended.
struct AuditEntry {
    std::int64_t seq = 0; ///< from 1 without holes; given when appended
    std::int64_t atMs = 0; ///< system clock, UTC
    Id actor; ///< a person, or none for the server itself and for strangers
    std::optional<DeviceId> device;
    std::string action; ///< stable word such as `enrol`, `sign_in`, `export`
    std::string outcome; ///< `ok` or the code of the problem
    std::string subject; ///< what it was done to: an id, a name, a path
    Json details = Json::object(); ///< whatever else explains it; no secrets
    std::string hash; ///< over the entry and the hash of the one before, hex

    Json toJson() const;
};

/// What each entry's hash covers: its canonical JSON (without the hash) after the hash of the entry before.
std::string auditHash(const AuditEntry& entry, std::string_view previousHash);

/// The audit log: append-only, each entry chained to the one before by its hash, so that a change, a removal or an
/// insertion in the past shows. Lives on its Database's thread. All functions may throw StorageError.
class AuditTable {
public:
    explicit AuditTable(Database& database);

    /// Gives the entry its place and its hash.
    AuditEntry append(AuditEntry entry);
    /// At most `limit` entries with a sequence below `before` (0: from the newest), the newest first.
    std::vector<AuditEntry> before(std::int64_t before, int limit);
    /// The sequence of the first entry that does not fit its chain; nothing if all do.
    std::optional<std::int64_t> firstBroken();

private:
    Database& m_database;
};

} // namespace tacha
