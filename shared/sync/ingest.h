#pragma once

#include "shared/sync/order_time.h"
#include "shared/sync/wire.h"

namespace tacha {

/// What the server remembers of one tablet.
struct DeviceRecord {
    DeviceId device;
    Id person; ///< who enrolled it
    std::string publicKey; ///< base64
    bool revoked = false;
    std::uint64_t lastCounter = 0;
    std::string lastHash{kNoPredecessor}; ///< short form
    OrderTime lastOrder;
    ClockOffset offset; ///< from the sync before this one
    std::int64_t lastSyncMs = 0; ///< server time of the sync before this one; 0 for never
};

/// One line of the journal: the operation as received, and what the server made of it at first ingest.
struct JournalEntry {
    PlacedOperation placed;
    std::string canonical; ///< the operation's bytes
    std::uint64_t groupFirst = 0; ///< counter of the first operation of its group
    std::string signature; ///< of the group; kept with its first operation
    std::string algorithm;
    Fate fate = Fate::Applied;
    std::string reason;
    std::string number; ///< document number that a signature was given
};

/// What an author may do, as far as they could know of it.
struct Rights {
    bool everHeld = false; ///< may write about this at all
    bool endedBefore = false; ///< had the right at the floor, but the grant had ended at event time
    std::string refused; ///< for a command: why this role may not take that step; empty if it may
};

/// Where ingest reads and writes. All calls of one `ingest` run inside one transaction that the caller opened and will
/// commit.
class IngestStore {
public:
    virtual ~IngestStore() = default;
    virtual std::optional<DeviceRecord> device(const DeviceId& device) = 0;
    virtual void saveDevice(const DeviceRecord& device) = 0;
    virtual std::optional<JournalEntry> journalEntry(const Dot& dot) = 0;
    /// Short hashes of the device's newest operations, at most `count`, by counter.
    virtual std::vector<std::string> newestHashes(const DeviceId& device, std::size_t count) = 0;
    virtual void appendJournal(const JournalEntry& entry) = 0;
    /// Replaces what was made of an operation that stood in quarantine and has now been applied.
    virtual void settleJournal(const JournalEntry& entry) = 0;
    virtual std::optional<Entity> entity(const Id& id) = 0;
    /// Stores the row under its stream's next sequence number, and leaves a `moved` row where it was before.
    virtual void saveEntity(const Entity& entity) = 0;
    /// The rights of the operation's author at its floor; `entity` is null for a record.
    virtual Rights rightsFor(const Operation& operation, const EventTime& event, const Entity* entity) = 0;
    /// The document number for a `sign` step that was just taken on `entity`; empty where none is due.
    virtual std::string numberFor(const Entity& entity, const PlacedOperation& signature) = 0;
};

struct IngestResult {
    std::vector<Receipt> receipts; ///< one per operation that is now in the journal, in the request's order
    std::uint64_t lastCounter = 0;
    std::optional<Fork> fork;
    std::optional<std::uint64_t> gap; ///< the counter that the server expects next
    std::vector<Id> touchedEntities;
    std::vector<Id> touchedProjects; ///< without repetition: what the rules must look at again
};

/// A group with everything that can be worked out without the store, so that the writer's thread need not.
struct PreparedGroup {
    OperationGroup group; ///< without the operations' `json`, which `canonical` holds
    std::vector<std::string> canonical; ///< one for each operation
    std::vector<Hash> hashes;
    std::string
        invalid; ///< why none of it can be applied (`signature`, `unknown_kind`, a code of the model …), or empty
};

/// Checks signatures and values. Safe from any thread.
std::vector<PreparedGroup> prepare(std::vector<OperationGroup> groups, const VerifyingKey& key);

/// What a request says besides its groups.
struct PushContext {
    DeviceId device;
    ClockReading clock;
    std::uint64_t ackedCounter = 0;
    std::int64_t nowMs = 0; ///< server time
};

/// Takes one tablet's groups. Repeating a request changes nothing and gives the same receipts. Never refuses an
/// operation for good: what cannot be applied is quarantined, group-wise, and acknowledged. Unauthorized if the device
/// is unknown; then nothing is stored. `macKey` seals the receipts.
Result<IngestResult> ingest(
    IngestStore& store, const PushContext& context, std::span<const PreparedGroup> groups, std::string_view macKey);

/// For operations that the server itself writes (`group.operations` of its own device): applies and journals them.
IngestResult ingestOwn(IngestStore& store, const OperationGroup& group, std::int64_t nowMs, std::string_view macKey);

/// Tries groups again that stand in quarantine, each whole and in order; applies those whose cause has gone, until
/// nothing moves. Edits and commands older than 30 days stay. Returns the number of operations applied.
std::size_t retryQuarantined(IngestStore& store, std::vector<std::vector<JournalEntry>> groups, std::int64_t nowMs);

/// Seals a receipt with the server's key.
std::string macOf(const Receipt& receipt, std::string_view macKey);

/// Wrong values of a record's body that no later version will find right; empty if it can be applied. Checked before
/// applying.
std::string invalidReason(const Operation& operation);

} // namespace tacha
