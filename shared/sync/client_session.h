#pragma once

#include "shared/sync/order_time.h"
#include "shared/sync/wire.h"

namespace tacha {

/// An own group as the tablet keeps it.
struct OutboxGroup {
    OperationGroup group;
    bool acknowledged = false;
};

/// Where the tablet's sync reads and writes; implemented by the tablet's database. Calls that change something are
/// atomic and durable when they return.
class ClientStore {
public:
    virtual ~ClientStore() = default;
    virtual DeviceId device() = 0;
    virtual std::uint64_t ackedCounter() = 0;
    /// Groups not acknowledged yet, oldest first, until `maxBytes` of canonical text.
    virtual std::vector<OperationGroup> unacknowledged(std::size_t maxBytes) = 0;
    virtual std::vector<Cursor> cursors() = 0;
    /// Stores receipts that fit (short hash equal), marks their operations acknowledged, and remembers the server's
    /// time.
    virtual void takeReceipts(std::span<const Receipt> receipts, std::uint64_t lastCounter, std::int64_t serverMs) = 0;
    virtual void takeClockOffset(const ClockOffset& offset) = 0;
    virtual void takeBackedUp(std::uint64_t counter) = 0;
    /// Stages the page's rows; makes a stream's staged rows visible in one transaction, with the cursor, when
    /// `page.complete()`. A page with `reset` drops what was staged and held of that stream first (at the switch, not
    /// before).
    virtual void takePage(const Page& page) = 0;
    /// Checksum over the visible rows of a stream, to be compared with `Page::sum`.
    virtual std::uint64_t sumOf(const StreamId& stream) = 0;
    /// Forgets the cursor, so that the stream is pulled again from 0 into staging.
    virtual void repull(const StreamId& stream) = 0;
    /// Hides streams outside `scope` and removes their rows once nothing of theirs is unsent; own operations stay.
    virtual void takeScope(std::span<const StreamId> scope) = 0;
    /// Short hash of an own operation, or nothing if this tablet no longer holds it.
    virtual std::optional<std::string> ownHash(std::uint64_t counter) = 0;
    /// The server lost what it had acknowledged: everything from `counter` on is to be sent again.
    virtual void resendFrom(std::uint64_t counter) = 0;
    /// Becomes a new device: new id and key, everything after `lastCommon` re-issued under it.
    virtual void reissueAfter(std::uint64_t lastCommon) = 0;
};

/// One tablet's side of the sync, without I/O: asks for the next request, is given the answer. Lives on the sync
/// thread.
class ClientSession {
public:
    ClientSession(ClientStore& store, const Clock& clock) : m_store(store), m_clock(clock) { }

    /// The next request to send.
    SyncRequest nextRequest();
    enum class Next {
        Again, ///< more to push or pull: send `nextRequest()` at once
        Done, ///< up to date
        Reenrol, ///< forked: the new device must enrol before it can send
    };
    /// Takes the answer to the last request. Throws StorageError.
    Next take(const SyncAnswer& answer, std::int64_t sentMonotonicMs);

private:
    ClientStore& m_store;
    const Clock& m_clock;
};

constexpr std::size_t kPushBytes = 512 * 1024; ///< canonical text per request: a few seconds of a 2G link once deflated

} // namespace tacha
