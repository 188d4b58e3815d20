#include "mobile/data/meta_repository.h"

#include <charconv>

namespace tacha {
namespace {

constexpr auto kSelect = "SELECT value FROM meta WHERE key = ?1";
constexpr auto kUpsert = R"sql(
    INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value)sql";
constexpr auto kDelete = "DELETE FROM meta WHERE key = ?1";

constexpr std::string_view kIdentity = "identity";
constexpr std::string_view kDevice = "device";
constexpr std::string_view kReenrol = "must_reenrol";
constexpr std::string_view kOffset = "clock_offset";
constexpr std::string_view kFloor = "server_floor_ms";
constexpr std::string_view kLastSync = "last_sync_ms";

struct StoredOffset {
    ClockOffset offset;
};

template <class Fields> void describe(Fields& fields, StoredOffset& stored)
{
    fields("boot", stored.offset.bootId);
    fields("wall_ms", stored.offset.wallOffsetMs);
    fields("mono_ms", stored.offset.monotonicOffsetMs);
    fields("learned_at_ms", stored.offset.learnedAtMs);
}

/// What this program wrote itself; anything else is a broken database.
template <class T> T stored(const std::string& text)
{
    const auto json = parseJson(text);
    auto value = json ? fromJson<T>(*json) : Result<T>{tl::unexpected(json.error())};
    if (!value)
        throw StorageError(ErrorCode::Storage, "meta: " + value.error().detail);
    return std::move(*value);
}

} // namespace

MetaRepository::MetaRepository(Database& database)
    : m_select(database, kSelect), m_upsert(database, kUpsert), m_delete(database, kDelete)
{
}

std::string MetaRepository::text(std::string_view key)
{
    m_select.bind(key);
    std::string value = m_select.step() ? m_select.text(0) : std::string{};
    m_select.reset();
    return value;
}

void MetaRepository::setText(std::string_view key, std::string_view value)
{
    m_upsert.run(key, value);
}

std::int64_t MetaRepository::integer(std::string_view key, std::int64_t otherwise)
{
    const std::string value = text(key);
    std::int64_t number = otherwise;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

void MetaRepository::setInteger(std::string_view key, std::int64_t value)
{
    setText(key, std::to_string(value));
}

void MetaRepository::remove(std::string_view key)
{
    m_delete.run(key);
}

std::optional<Identity> MetaRepository::identity()
{
    const std::string value = text(kIdentity);
    if (value.empty())
        return std::nullopt;
    return stored<Identity>(value);
}

void MetaRepository::setIdentity(const Identity& identity)
{
    setText(kIdentity, canonical(toJson(identity)));
}

std::optional<DeviceId> MetaRepository::device()
{
    const auto device = DeviceId::parse(text(kDevice));
    return device ? std::optional{*device} : std::nullopt;
}

void MetaRepository::setDevice(const DeviceId& device)
{
    setText(kDevice, device.text());
}

bool MetaRepository::mustReenrol()
{
    return integer(kReenrol) != 0;
}

void MetaRepository::setMustReenrol(bool must)
{
    setInteger(kReenrol, must);
}

ClockOffset MetaRepository::clockOffset()
{
    const std::string value = text(kOffset);
    return value.empty() ? ClockOffset{} : stored<StoredOffset>(value).offset;
}

void MetaRepository::setClockOffset(const ClockOffset& offset)
{
    setText(kOffset, canonical(toJson(StoredOffset{offset})));
}

std::int64_t MetaRepository::serverFloorMs()
{
    return integer(kFloor);
}

void MetaRepository::raiseServerFloor(std::int64_t serverMs)
{
    if (serverMs > serverFloorMs())
        setInteger(kFloor, serverMs);
}

std::int64_t MetaRepository::lastSyncMs()
{
    return integer(kLastSync);
}

void MetaRepository::setLastSyncMs(std::int64_t wallMs)
{
    setInteger(kLastSync, wallMs);
}

} // namespace tacha
