#include "server/data/audit_table.h"

#include "shared/evidence/hash.h"

#include <limits>

namespace tacha {

namespace {

constexpr auto kLast = "SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1";
constexpr auto kInsert = R"sql(
    INSERT INTO audit_log (seq, at_ms, actor, device, action, outcome, subject, details, hash)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9))sql";
constexpr auto kBefore = R"sql(
    SELECT seq, at_ms, actor, device, action, outcome, subject, details, hash
      FROM audit_log WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2)sql";
constexpr auto kAll = R"sql(
    SELECT seq, at_ms, actor, device, action, outcome, subject, details, hash FROM audit_log ORDER BY seq)sql";

AuditEntry read(const Statement& row)
{
    AuditEntry entry;
    entry.seq = row.integer(0);
    entry.atMs = row.integer(1);
    entry.actor = row.id(2);
    if (!row.isNull(3))
        entry.device = DeviceId{static_cast<std::uint64_t>(row.integer(3))};
    entry.action = row.text(4);
    entry.outcome = row.text(5);
    entry.subject = row.text(6);
    entry.details = Json::parse(row.text(7), nullptr, false);
    entry.hash = row.text(8);
    return entry;
}

} // namespace

Json AuditEntry::toJson() const
{
    Json json{{"seq", seq}, {"at_ms", atMs}, {"action", action}, {"outcome", outcome}, {"subject", subject},
        {"details", details}, {"hash", hash}};
    if (actor)
        json["actor"] = actor.text();
    if (device)
        json["device"] = device->text();
    return json;
}

std::string auditHash(const AuditEntry& entry, std::string_view previousHash)
{
    Json json = entry.toJson();
    json["hash"] = previousHash;
    // Details that are no JSON any more were tampered with, and have no canonical form.
    return json["details"].is_discarded() ? std::string{} : sha256Hex(canonical(json));
}

AuditTable::AuditTable(Database& database) : m_database(database) { }

AuditEntry AuditTable::append(AuditEntry entry)
{
    Statement last{m_database, kLast};
    const bool isFirst = !last.step();
    entry.seq = isFirst ? 1 : last.integer(0) + 1;
    entry.hash = auditHash(entry, isFirst ? std::string{} : last.text(1));
    last.reset();
    const std::optional<std::uint64_t> device = entry.device ? std::optional{entry.device->value} : std::nullopt;
    Statement{m_database, kInsert}.run(entry.seq, entry.atMs, entry.actor, device, entry.action, entry.outcome,
        entry.subject, canonical(entry.details), entry.hash);
    return entry;
}

std::vector<AuditEntry> AuditTable::before(std::int64_t before, int limit)
{
    std::vector<AuditEntry> entries;
    Statement select{m_database, kBefore};
    select.bind(before > 0 ? before : std::numeric_limits<std::int64_t>::max(), limit);
    while (select.step())
        entries.push_back(read(select));
    return entries;
}

std::optional<std::int64_t> AuditTable::firstBroken()
{
    std::int64_t expected = 1;
    std::string previous;
    Statement select{m_database, kAll};
    while (select.step()) {
        const AuditEntry entry = read(select);
        if (entry.seq != expected || entry.hash != auditHash(entry, previous))
            return expected;
        previous = entry.hash;
        ++expected;
    }
    return std::nullopt;
}

} // namespace tacha
