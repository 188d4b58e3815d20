#pragma once

#include "shared/sync/streams.h"

namespace tacha {

/// Protocol versions this build speaks. Pushes of every released version are taken.
constexpr int kProtocolVersion = 1;

/// What became of one operation.
enum class Fate { Applied, Merged, Conflict, Superseded, Quarantined };
constexpr std::array<std::string_view, 5> namesOf(Fate)
{
    return {"applied", "merged", "conflict", "superseded", "quarantined"};
}

/// How safe a thing is: L0 on the tablet's disk, L1 on the server's disk, L2 in a verified backup.
enum class Safety { L0, L1, L2 };
constexpr std::array<std::string_view, 3> namesOf(Safety)
{
    return {"L0", "L1", "L2"};
}

/// The server's word for one operation.
struct Receipt {
    Dot dot;
    std::string hash; ///< short hash of the operation it is for
    Fate fate = Fate::Applied;
    std::string reason; ///< for superseded and quarantined
    OrderTime order;
    EventTime event;
    std::string number; ///< document number, for a signature
    std::string mac; ///< the server's own seal over all of the above

    friend bool operator==(const Receipt&, const Receipt&) = default;
    /// The text that `mac` covers.
    std::string sealedText() const;
};

/// A tablet's whole request.
struct SyncRequest {
    int protocolMin = kProtocolVersion;
    int protocolMax = kProtocolVersion;
    DeviceId device;
    ClockReading clock; ///< at sending
    std::uint64_t ackedCounter = 0; ///< highest own counter that was ever acknowledged
    std::vector<OperationGroup> groups;
    std::vector<Cursor> cursors;
    std::int64_t maxBytes = 256 * 1024; ///< of pages in the answer
    bool pull = true;
};

/// Rows of one stream above the reader's cursor, in ascending sequence.
struct Page {
    StreamId stream;
    std::string epoch;
    std::int64_t from = 0; ///< the cursor it starts from
    std::int64_t to = 0; ///< sequence of the last row here
    std::int64_t head = 0; ///< newest sequence of the stream
    std::string chain; ///< at `to`
    std::uint64_t sum = 0; ///< of the whole stream at `head`; meaningful when to == head
    bool reset = false; ///< start again from nothing: the reader's cursor is of another life
    struct Row {
        std::int64_t seq = 0;
        std::string text; ///< to send: canonical `Entity::toJson`, or {"gone":true,"id":…} for a row that moved away
        Json entity; ///< as received: the same, read
    };
    std::vector<Row> rows;
    bool complete() const { return to == head; }
};

/// Two different histories under one device id. The tablet looks for the last operation that both sides hold.
struct Fork {
    std::uint64_t from = 1; ///< counter of the first of `hashes`
    std::vector<std::string> hashes; ///< short hashes of the server's operations, ending with its newest
};

struct SyncAnswer {
    int protocol = kProtocolVersion;
    std::int64_t serverMs = 0;
    std::vector<Receipt> receipts;
    std::uint64_t lastCounter = 0; ///< highest counter of this device that the server holds
    std::optional<Fork> fork; ///< the tablet must become a new device
    std::optional<std::uint64_t> gap; ///< the counter that the server expects next
    std::vector<StreamId> scope; ///< all streams this person may read now, the most urgent first
    std::vector<Page> pages;
    bool more = false; ///< rows are left that did not fit: ask again
    std::uint64_t backedUpCounter = 0; ///< own operations up to here are at L2
    bool recovering = false; ///< the server came back from a backup and waits for its tablets
    bool pushOnly = false; ///< this tablet is too old to be given rows
};

/// JSON of the wire. Reading checks everything and names what is wrong; limits are those of parseJson plus
/// `kMaxGroups…`.
Json toJson(const Receipt& receipt);
Result<Receipt> receiptFromJson(const Json& json);
Json toJson(const OperationGroup& group);
Result<OperationGroup> groupFromJson(Json json);
std::string encode(const SyncRequest& request);
Result<SyncRequest> decodeRequest(std::string_view text);
std::string encode(const SyncAnswer& answer);
Result<SyncAnswer> decodeAnswer(std::string_view text);

constexpr std::size_t kMaxGroupsPerRequest = 5'000;
constexpr std::size_t kMaxOperationsPerGroup = 500;
constexpr std::size_t kMaxRequestBytes = 16 << 20; ///< after inflation

} // namespace tacha
