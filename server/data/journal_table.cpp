#include "server/data/journal_table.h"

#include "shared/sync/wire.h"

#include <algorithm>

namespace tacha {
namespace {

const std::string kDeviceColumns =
    "device, person, public_key, revoked, last_counter, last_hash, last_order_ms, last_order_tick,"
    " offset_boot, offset_wall_ms, offset_monotonic_ms, offset_learned_ms, last_sync_ms";
const std::string kSelectDevice = "SELECT " + kDeviceColumns + " FROM devices WHERE device = ?1";
const std::string kSelectDevices = "SELECT " + kDeviceColumns + " FROM devices ORDER BY device";
const std::string kSaveDevice = "INSERT OR REPLACE INTO devices (" + kDeviceColumns
    + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";

const std::string kEntryColumns =
    "number, hash, group_first, signature, algorithm, order_ms, order_tick, event_ms, event_trust,"
    " received_ms, fate, reason, document, refused, flags, canonical";
const std::string kSelectEntry = "SELECT " + kEntryColumns + " FROM journal WHERE device = ?1 AND counter = ?2";
const std::string kSelectByFate =
    "SELECT " + kEntryColumns + " FROM journal WHERE fate = ?1 AND fate <> 'applied' ORDER BY number LIMIT ?2";
const std::string kSelectAfter = "SELECT " + kEntryColumns + " FROM journal WHERE number > ?1 ORDER BY number LIMIT ?2";
const std::string kSelectHashes =
    "SELECT substr(hash, 1, 16) FROM journal WHERE device = ?1 ORDER BY counter DESC LIMIT ?2";
const std::string kCount = "SELECT count(*) FROM journal";
const std::string kAppend =
    "INSERT INTO journal (device, counter, hash, group_first, signature, algorithm, order_ms, order_tick,"
    " event_ms, event_trust, received_ms, fate, reason, document, refused, flags, canonical)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) RETURNING number";
const std::string kSettle = "UPDATE journal SET fate = ?3, reason = ?4, document = ?5, refused = ?6, flags = ?7"
                            " WHERE device = ?1 AND counter = ?2";

DeviceRecord readDevice(const Statement& row)
{
    DeviceRecord record;
    record.device.value = static_cast<std::uint64_t>(row.integer(0));
    record.person = row.id(1);
    record.publicKey = row.text(2);
    record.revoked = row.integer(3) != 0;
    record.lastCounter = static_cast<std::uint64_t>(row.integer(4));
    record.lastHash = row.text(5);
    record.lastOrder = {row.integer(6), row.integer(7)};
    record.offset = {row.text(8), row.integer(9), row.integer(10), row.integer(11)};
    record.lastSyncMs = row.integer(12);
    return record;
}

std::string flagsText(const PlacedOperation& placed)
{
    return placed.flags.empty() ? std::string{} : Json(placed.flags).dump();
}

JournalEntry readEntry(const Statement& row)
{
    JournalEntry entry;
    entry.canonical = row.text(15);
    entry.placed.operation = Operation::fromJson(Json::parse(entry.canonical)).value();
    entry.placed.hash = row.text(1);
    entry.placed.order = {row.integer(5), row.integer(6)};
    entry.placed.event = {row.integer(7), parseName<ClockTrust>(row.view(8)).value()};
    entry.placed.receivedMs = row.integer(9);
    entry.placed.refused = row.text(13);
    entry.groupFirst = static_cast<std::uint64_t>(row.integer(2));
    entry.signature = row.text(3);
    entry.algorithm = row.text(4);
    entry.fate = parseName<Fate>(row.view(10)).value();
    entry.reason = row.text(11);
    entry.number = row.text(12);
    const std::string_view flags = row.view(14);
    if (!flags.empty())
        entry.placed.flags = Json::parse(flags).get<std::vector<std::string>>();
    return entry;
}

} // namespace

std::optional<DeviceRecord> JournalTable::device(const DeviceId& device)
{
    Statement& select = m_statements(kSelectDevice);
    select.bind(device.value);
    std::optional<DeviceRecord> found;
    if (select.step())
        found = readDevice(select);
    select.reset();
    return found;
}

std::vector<DeviceRecord> JournalTable::devices()
{
    Statement& select = m_statements(kSelectDevices);
    select.bind();
    std::vector<DeviceRecord> all;
    while (select.step())
        all.push_back(readDevice(select));
    select.reset();
    return all;
}

void JournalTable::saveDevice(const DeviceRecord& record)
{
    m_statements(kSaveDevice)
        .run(record.device.value, record.person, record.publicKey, record.revoked, record.lastCounter, record.lastHash,
            record.lastOrder.ms, record.lastOrder.tick, record.offset.bootId, record.offset.wallOffsetMs,
            record.offset.monotonicOffsetMs, record.offset.learnedAtMs, record.lastSyncMs);
}

std::vector<JournalEntry> JournalTable::collect(Statement& statement, std::int64_t* lastNumber)
{
    std::vector<JournalEntry> entries;
    while (statement.step()) {
        entries.push_back(readEntry(statement));
        if (lastNumber != nullptr)
            *lastNumber = statement.integer(0);
    }
    statement.reset();
    return entries;
}

std::optional<JournalEntry> JournalTable::entry(const Dot& dot)
{
    auto found = collect(m_statements(kSelectEntry).bind(dot.device.value, dot.counter));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<JournalEntry> JournalTable::entriesOf(Fate fate, std::size_t limit)
{
    return collect(m_statements(kSelectByFate).bind(nameOf(fate), std::uint64_t{limit}));
}

std::vector<JournalEntry> JournalTable::entriesAfter(std::int64_t& after, std::size_t limit)
{
    const std::int64_t from = after;
    return collect(m_statements(kSelectAfter).bind(from, std::uint64_t{limit}), &after);
}

std::vector<std::string> JournalTable::newestHashes(const DeviceId& device, std::size_t count)
{
    Statement& select = m_statements(kSelectHashes);
    select.bind(device.value, std::uint64_t{count});
    std::vector<std::string> hashes;
    while (select.step())
        hashes.push_back(select.text(0));
    select.reset();
    std::reverse(hashes.begin(), hashes.end());
    return hashes;
}

std::int64_t JournalTable::size()
{
    Statement& select = m_statements(kCount);
    select.bind();
    select.step();
    const std::int64_t count = select.integer(0);
    select.reset();
    return count;
}

std::int64_t JournalTable::append(const JournalEntry& entry)
{
    const PlacedOperation& placed = entry.placed;
    const std::string flags = flagsText(placed);
    Statement& insert = m_statements(kAppend);
    insert.bind(placed.operation.dot.device.value, placed.operation.dot.counter, placed.hash, entry.groupFirst,
        entry.signature, entry.algorithm, placed.order.ms, placed.order.tick, placed.event.ms,
        nameOf(placed.event.trust), placed.receivedMs, nameOf(entry.fate), entry.reason, entry.number, placed.refused,
        flags, entry.canonical);
    insert.step();
    const std::int64_t number = insert.integer(0);
    insert.reset();
    return number;
}

void JournalTable::settle(const JournalEntry& entry)
{
    const Dot& dot = entry.placed.operation.dot;
    m_statements(kSettle).run(dot.device.value, dot.counter, nameOf(entry.fate), entry.reason, entry.number,
        entry.placed.refused, flagsText(entry.placed));
}

} // namespace tacha
