#pragma once

#include "shared/storage/database.h"
#include "shared/sync/wire.h"

#include <optional>
#include <string>
#include <vector>

namespace tacha {

/// Where a thing of one's own is safe, as screens say it.
enum class Delivery { Local, Sending, Delivered, BackedUp, Attention };
constexpr std::array<std::string_view, 5> namesOf(Delivery)
{
    return {"LOCAL", "SENDING", "DELIVERED", "BACKED_UP", "ATTENTION"};
}

/// One own operation and what became of it.
struct JournalLine {
    Operation operation;
    std::uint64_t groupFirst = 0; ///< counter of the first operation of its group
    std::int64_t madeAtMs = 0; ///< device clock
    bool acknowledged = false;
    std::optional<Receipt> receipt;
    std::int64_t deliveredAtMs = 0; ///< server time of the receipt; 0 while none
    bool backedUp = false;

    Delivery delivery() const;
};

/// Own operations, as signed: append-only. Those that were re-issued under a new device after a fork stay, marked, and
/// are never sent again. Lives on its Database's thread. All functions may throw StorageError.
class Journal {
public:
    explicit Journal(Database& database);

    /// Where `device` stands: what the next operation is chained to.
    OperationWriter::Position position(const DeviceId& device);
    /// Adds a group. Call inside the transaction that also stores its effect.
    void append(const OperationGroup& group);

    /// Not acknowledged, of the given device, oldest group first, until `maxBytes` of canonical text; at least one if
    /// any.
    std::vector<OperationGroup> unacknowledged(const DeviceId& device, std::size_t maxBytes);
    std::uint64_t ackedCounter(const DeviceId& device);
    /// False if the receipt does not fit the operation's hash, or there is no such operation.
    bool takeReceipt(const Receipt& receipt, std::int64_t serverMs);
    /// SHA-256 of an own operation in hex, also of one that was re-issued.
    std::optional<std::string> hashOf(const Dot& dot);
    void takeBackedUp(const DeviceId& device, std::uint64_t counter);

    /// Own operations about one entity, oldest first; without those re-issued.
    std::vector<JournalLine> about(const Id& entity);
    std::optional<JournalLine> find(const Dot& dot);
    /// Made in [fromMs, toMs) by the device clock, newest first.
    std::vector<JournalLine> madeBetween(std::int64_t fromMs, std::int64_t toMs);
    /// Not yet at the server, newest first.
    std::vector<JournalLine> unsent(std::size_t most = 200);
    /// Quarantined ones: the server holds them and a person must look, newest first.
    std::vector<JournalLine> quarantined(std::size_t most = 200);

    struct Counts {
        std::int64_t unsent = 0;
        std::int64_t unsentBytes = 0; ///< canonical text
        std::int64_t attention = 0; ///< quarantined
        std::int64_t all = 0;
    };
    Counts counts();

    /// All groups of a device after `counter`, oldest first, acknowledged or not.
    std::vector<OperationGroup> groupsAfter(const DeviceId& device, std::uint64_t counter);
    /// The server lost them: everything of the device from `counter` on counts as not acknowledged.
    void forgetReceiptsFrom(const DeviceId& device, std::uint64_t counter);
    /// Notes under which dot an operation was made again.
    void markReissued(const Dot& old, const Dot& now);
    /// Whether any operation on this project (none: of the county) has not reached the server.
    bool hasUnsent(const Id& project);

private:
    std::vector<JournalLine> lines(Statement& select);

    Statement m_insert, m_last, m_acked, m_groups, m_hash, m_receipt, m_backedUp, m_about, m_find, m_between, m_unsent,
        m_quarantined, m_counts, m_after, m_reissued, m_forget, m_hasUnsent;
};

} // namespace tacha
