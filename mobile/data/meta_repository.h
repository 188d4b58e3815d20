#pragma once

#include "shared/core/id.h"
#include "shared/core/json_fields.h"
#include "shared/model/words.h"
#include "shared/storage/database.h"
#include "shared/sync/order_time.h"

#include <optional>
#include <string>
#include <vector>

namespace tacha {

/// Whose tablet this is, and which server it speaks to: what enrolment brought.
struct Identity {
    Id person;
    std::string name;
    std::string unit; ///< its name
    std::string post;
    std::vector<Role> roles;
    std::string server; ///< `https://host:port`
    std::string serverName; ///< as people call it
    std::string fingerprint; ///< SHA-256 of the server's certificate (DER), 64 hex digits
    std::string token; ///< secret

    friend bool operator==(const Identity&, const Identity&) = default;
};

template <class Fields> void describe(Fields& fields, Identity& identity)
{
    fields("person", identity.person);
    fields("name", identity.name);
    fields("unit", identity.unit);
    fields("post", identity.post);
    fields("roles", identity.roles);
    fields("server", identity.server);
    fields("server_name", identity.serverName);
    fields("fingerprint", identity.fingerprint);
    fields("token", identity.token);
}

/// The tablet's few single values. Lives on its Database's thread. Every write is durable when it returns (unless
/// inside the caller's transaction). All functions may throw StorageError.
class MetaRepository {
public:
    explicit MetaRepository(Database& database);

    std::string text(std::string_view key); ///< empty if never set
    void setText(std::string_view key, std::string_view value);
    std::int64_t integer(std::string_view key, std::int64_t otherwise = 0);
    void setInteger(std::string_view key, std::int64_t value);
    void remove(std::string_view key);

    std::optional<Identity> identity();
    void setIdentity(const Identity& identity);
    /// The device that new operations are made under; nothing before enrolment.
    std::optional<DeviceId> device();
    void setDevice(const DeviceId& device);
    /// True after a fork until the new device is enrolled.
    bool mustReenrol();
    void setMustReenrol(bool must);

    ClockOffset clockOffset();
    void setClockOffset(const ClockOffset& offset);
    /// Latest server time that this device has heard of; 0 for never.
    std::int64_t serverFloorMs();
    void raiseServerFloor(std::int64_t serverMs);
    std::int64_t lastSyncMs();
    void setLastSyncMs(std::int64_t wallMs);

private:
    Statement m_select;
    Statement m_upsert;
    Statement m_delete;
};

} // namespace tacha
