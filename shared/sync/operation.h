#pragma once

#include "shared/core/canonical.h"
#include "shared/core/environment.h"
#include "shared/core/id.h"
#include "shared/evidence/hash.h"
#include "shared/evidence/signature.h"
#include "shared/model/event_time.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tacha {

/// The three kinds of operations; there are no others.
enum class OperationKind { Record, Edit, Command };
constexpr std::array<std::string_view, 3> namesOf(OperationKind)
{
    return {"record", "edit", "command"};
}

/// Rank of concurrent writes, fixed once at first ingest: server milliseconds, then a tick that keeps one device's
/// writes apart.
struct OrderTime {
    std::int64_t ms = 0;
    std::int64_t tick = 0;
    friend auto operator<=>(const OrderTime&, const OrderTime&) = default;
};

/// One immutable operation. `json` is the whole of it, unknown fields included; the other members are read from it.
struct Operation {
    Dot dot;
    OperationKind kind = OperationKind::Record;
    std::string type; ///< of the entity: `visit`, `photo`, `issue` …
    Id entity; ///< what it is about; for a record its own id
    Id project; ///< for routing; none for things of the county
    Id author; ///< the person, or none for the server itself
    std::int64_t wallMs = 0; ///< device clock, raw
    std::int64_t monotonicMs = 0;
    std::string bootId;
    std::optional<std::int64_t> satelliteMs; ///< time of a fix, if one was at hand
    std::int64_t floorMs = 0; ///< latest server time that the device knew of
    std::string
        previous; ///< first 8 bytes, in hex, of the hash of the device's operation before; 16 zeros for the first
    std::optional<Dot> reissuedFrom; ///< after a fork: the dot under which this was first made
    Json body; ///< the record; or {field, value, over, reason}; or {event, after, …}
    Json json;

    /// Reads one operation. InvalidInput with reason `operation` if a member is missing or of the wrong type.
    static Result<Operation> fromJson(Json json);
    /// RFC 8785 bytes; hash, chain, signature and receipt cover their SHA-256.
    std::string canonicalBytes() const { return canonical(json); }
    Hash hash() const { return sha256(canonicalBytes()); }

    // Edits
    std::string field() const { return body.value("field", ""); }
    std::vector<Dot> over() const;
    // Commands
    std::string event() const { return body.value("event", ""); }
    Id after() const;
    std::string reason() const { return body.value("reason", ""); }
};

/// First 8 bytes of a hash in hex: how an operation names its predecessor and a receipt its operation.
std::string shortHash(const Hash& hash);
constexpr std::string_view kNoPredecessor = "0000000000000000";

/// Operations of one user action: they travel and apply together, under one signature over the hash of their hashes.
struct OperationGroup {
    std::vector<Operation> operations; ///< of one device, counters without holes
    std::string signature; ///< base64
    std::string algorithm{kEcdsaP256};
};

/// What a group's signature covers.
std::string signedMessage(std::span<const Hash> hashes);

/// What a caller wants done; the writer adds dot, chain and times.
struct Draft {
    OperationKind kind = OperationKind::Record;
    std::string type;
    Id entity; ///< required for edits and commands, and for records with an id of their own (server only)
    Id project;
    Json body;
};

/// Makes signed groups of one device. Whoever stores them must do so before making the next.
class OperationWriter {
public:
    struct Position {
        DeviceId device;
        std::uint64_t lastCounter = 0;
        std::string lastHash{kNoPredecessor}; ///< short form
    };

    OperationWriter(Position position, const SigningKey& key, const Clock& clock)
        : m_position(std::move(position)), m_key(key), m_clock(clock)
    {
    }
    const Position& position() const { return m_position; }
    /// The id that the `index`-th draft of the next group will have if it is a record.
    Id nextId(std::size_t index = 0) const { return Id::of({m_position.device, m_position.lastCounter + 1 + index}); }
    /// One group of all drafts, in order. `floorMs` is the latest server time known; `satelliteMs` that of a fix at
    /// hand.
    OperationGroup write(std::span<const Draft> drafts, const Id& author, std::int64_t floorMs,
        std::optional<std::int64_t> satelliteMs = {});

private:
    Position m_position;
    const SigningKey& m_key;
    const Clock& m_clock;
};

Draft recordDraft(std::string type, const Id& project, Json body);
Draft editDraft(std::string type, const Id& entity, const Id& project, std::string field, Json value,
    std::span<const Dot> over, std::string reason = {});
/// `body` may hold more than event and after: reason, text, photos …
Draft commandDraft(std::string type, const Id& entity, const Id& project, std::string event, const Id& after,
    Json body = Json::object());

} // namespace tacha
