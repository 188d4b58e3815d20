#include "mobile/data/journal.h"

namespace tacha {
namespace {

#define TACHA_LINE "canonical, group_first, made_at_ms, acknowledged, receipt, delivered_at_ms, backed_up"

constexpr auto kInsert = R"sql(
    INSERT INTO journal (device, counter, group_first, hash, entity, project, made_at_ms, canonical, signature, algorithm)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))sql";
constexpr auto kLast = "SELECT counter, hash FROM journal WHERE device = ?1 ORDER BY counter DESC LIMIT 1";
constexpr auto kAcked = "SELECT max(counter) FROM journal WHERE device = ?1 AND acknowledged = 1";
constexpr auto kUnacknowledged = R"sql(
    SELECT counter, group_first, canonical, signature, algorithm FROM journal
     WHERE device = ?1 AND acknowledged = 0 AND reissued_as IS NULL ORDER BY counter)sql";
constexpr auto kHash = "SELECT hash FROM journal WHERE device = ?1 AND counter = ?2";
constexpr auto kReceipt = R"sql(
    UPDATE journal SET acknowledged = 1, fate = ?3, receipt = ?4,
           delivered_at_ms = CASE WHEN acknowledged = 1 THEN delivered_at_ms ELSE ?5 END
     WHERE device = ?1 AND counter = ?2)sql";
constexpr auto kBackedUp =
    "UPDATE journal SET backed_up = 1 WHERE device = ?1 AND counter <= ?2 AND acknowledged = 1 AND backed_up = 0";
constexpr auto kAbout =
    "SELECT " TACHA_LINE " FROM journal WHERE entity = ?1 AND reissued_as IS NULL ORDER BY made_at_ms, counter";
constexpr auto kFind = "SELECT " TACHA_LINE " FROM journal WHERE device = ?1 AND counter = ?2";
constexpr auto kBetween =
    "SELECT " TACHA_LINE " FROM journal WHERE made_at_ms >= ?1 AND made_at_ms < ?2 AND reissued_as IS NULL"
    " ORDER BY made_at_ms DESC, counter DESC";
constexpr auto kUnsent = "SELECT " TACHA_LINE " FROM journal WHERE acknowledged = 0 AND reissued_as IS NULL"
                         " ORDER BY made_at_ms DESC, counter DESC LIMIT ?1";
constexpr auto kQuarantined = "SELECT " TACHA_LINE " FROM journal WHERE fate = 'quarantined' AND reissued_as IS NULL"
                              " ORDER BY made_at_ms DESC, counter DESC LIMIT ?1";
constexpr auto kCounts = R"sql(
    SELECT count(*) FILTER (WHERE acknowledged = 0), coalesce(sum(length(canonical)) FILTER (WHERE acknowledged = 0), 0),
           count(*) FILTER (WHERE fate = 'quarantined'), count(*)
      FROM journal WHERE reissued_as IS NULL)sql";
constexpr auto kAfter = R"sql(
    SELECT counter, group_first, canonical, signature, algorithm FROM journal
     WHERE device = ?1 AND counter > ?2 AND reissued_as IS NULL ORDER BY counter)sql";
constexpr auto kReissued = "UPDATE journal SET reissued_as = ?3 WHERE device = ?1 AND counter = ?2";
constexpr auto kForget = "UPDATE journal SET acknowledged = 0, backed_up = 0 WHERE device = ?1 AND counter >= ?2";
constexpr auto kHasUnsent =
    "SELECT 1 FROM journal WHERE acknowledged = 0 AND reissued_as IS NULL AND project IS ?1 LIMIT 1";

/// An operation as this tablet wrote it; anything else is a broken database.
Operation operationOf(const std::string& canonical)
{
    auto json = parseJson(canonical);
    auto operation = json ? Operation::fromJson(std::move(*json)) : Result<Operation>{tl::unexpected(json.error())};
    if (!operation)
        throw StorageError(ErrorCode::Storage, "journal: " + operation.error().detail);
    return std::move(*operation);
}

/// Reads rows of (counter, group_first, canonical, signature, algorithm) as whole groups. A group that was begun is
/// finished whatever its size, because it travels as one.
std::vector<OperationGroup> groupsOf(Statement& select, std::size_t maxBytes)
{
    std::vector<OperationGroup> groups;
    std::size_t bytes = 0;
    while (select.step()) {
        const bool begins = groups.empty() || select.integer(0) == select.integer(1);
        if (begins && !groups.empty() && bytes >= maxBytes)
            break;
        if (begins)
            groups.emplace_back();
        OperationGroup& group = groups.back();
        const std::string canonical = select.text(2);
        bytes += canonical.size();
        group.operations.push_back(operationOf(canonical));
        if (!select.isNull(3)) {
            group.signature = select.text(3);
            group.algorithm = select.text(4);
        }
    }
    select.reset();
    return groups;
}

} // namespace

Delivery JournalLine::delivery() const
{
    if (receipt && receipt->fate == Fate::Quarantined)
        return Delivery::Attention;
    if (!acknowledged)
        return Delivery::Local;
    return backedUp ? Delivery::BackedUp : Delivery::Delivered;
}

Journal::Journal(Database& database)
    : m_insert(database, kInsert), m_last(database, kLast), m_acked(database, kAcked),
      m_groups(database, kUnacknowledged), m_hash(database, kHash), m_receipt(database, kReceipt),
      m_backedUp(database, kBackedUp), m_about(database, kAbout), m_find(database, kFind),
      m_between(database, kBetween), m_unsent(database, kUnsent), m_quarantined(database, kQuarantined),
      m_counts(database, kCounts), m_after(database, kAfter), m_reissued(database, kReissued),
      m_forget(database, kForget), m_hasUnsent(database, kHasUnsent)
{
}

OperationWriter::Position Journal::position(const DeviceId& device)
{
    OperationWriter::Position position;
    position.device = device;
    const std::string text = device.text();
    m_last.bind(text);
    if (m_last.step()) {
        position.lastCounter = static_cast<std::uint64_t>(m_last.integer(0));
        position.lastHash = m_last.text(1).substr(0, kNoPredecessor.size());
    }
    m_last.reset();
    return position;
}

void Journal::append(const OperationGroup& group)
{
    const std::uint64_t first = group.operations.front().dot.counter;
    for (const Operation& operation : group.operations) {
        const std::string device = operation.dot.device.text();
        const std::string canonical = operation.canonicalBytes();
        const std::string hash = sha256Hex(canonical);
        const bool begins = operation.dot.counter == first;
        const std::optional<std::string> signature = begins ? std::optional{group.signature} : std::nullopt;
        const std::optional<std::string> algorithm = begins ? std::optional{group.algorithm} : std::nullopt;
        m_insert.run(device, operation.dot.counter, first, hash, operation.entity, operation.project, operation.wallMs,
            canonical, signature, algorithm);
    }
}

std::vector<OperationGroup> Journal::unacknowledged(const DeviceId& device, std::size_t maxBytes)
{
    const std::string text = device.text();
    m_groups.bind(text);
    return groupsOf(m_groups, maxBytes);
}

std::uint64_t Journal::ackedCounter(const DeviceId& device)
{
    const std::string text = device.text();
    m_acked.bind(text);
    m_acked.step();
    const auto counter = static_cast<std::uint64_t>(m_acked.integer(0));
    m_acked.reset();
    return counter;
}

std::optional<std::string> Journal::hashOf(const Dot& dot)
{
    const std::string device = dot.device.text();
    m_hash.bind(device, dot.counter);
    std::optional<std::string> hash;
    if (m_hash.step())
        hash = m_hash.text(0);
    m_hash.reset();
    return hash;
}

bool Journal::takeReceipt(const Receipt& receipt, std::int64_t serverMs)
{
    const auto hash = hashOf(receipt.dot);
    if (!hash || hash->substr(0, receipt.hash.size()) != receipt.hash || receipt.hash.size() != kNoPredecessor.size())
        return false;
    const std::string device = receipt.dot.device.text();
    const std::string text = canonical(toJson(receipt));
    m_receipt.run(device, receipt.dot.counter, nameOf(receipt.fate), text, serverMs);
    return true;
}

void Journal::takeBackedUp(const DeviceId& device, std::uint64_t counter)
{
    const std::string text = device.text();
    m_backedUp.run(text, counter);
}

std::vector<JournalLine> Journal::lines(Statement& select)
{
    std::vector<JournalLine> lines;
    while (select.step()) {
        JournalLine line;
        line.operation = operationOf(select.text(0));
        line.groupFirst = static_cast<std::uint64_t>(select.integer(1));
        line.madeAtMs = select.integer(2);
        line.acknowledged = select.integer(3) != 0;
        if (!select.isNull(4))
            if (const auto json = parseJson(select.text(4)))
                if (auto receipt = receiptFromJson(*json))
                    line.receipt = std::move(*receipt);
        line.deliveredAtMs = select.integer(5);
        line.backedUp = select.integer(6) != 0;
        lines.push_back(std::move(line));
    }
    select.reset();
    return lines;
}

std::vector<JournalLine> Journal::about(const Id& entity)
{
    return lines(m_about.bind(entity));
}

std::optional<JournalLine> Journal::find(const Dot& dot)
{
    const std::string device = dot.device.text();
    auto found = lines(m_find.bind(device, dot.counter));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<JournalLine> Journal::madeBetween(std::int64_t fromMs, std::int64_t toMs)
{
    return lines(m_between.bind(fromMs, toMs));
}

std::vector<JournalLine> Journal::unsent(std::size_t most)
{
    return lines(m_unsent.bind(static_cast<std::int64_t>(most)));
}

std::vector<JournalLine> Journal::quarantined(std::size_t most)
{
    return lines(m_quarantined.bind(static_cast<std::int64_t>(most)));
}

Journal::Counts Journal::counts()
{
    m_counts.bind();
    m_counts.step();
    const Counts counts{m_counts.integer(0), m_counts.integer(1), m_counts.integer(2), m_counts.integer(3)};
    m_counts.reset();
    return counts;
}

std::vector<OperationGroup> Journal::groupsAfter(const DeviceId& device, std::uint64_t counter)
{
    const std::string text = device.text();
    m_after.bind(text, counter);
    return groupsOf(m_after, static_cast<std::size_t>(-1));
}

void Journal::forgetReceiptsFrom(const DeviceId& device, std::uint64_t counter)
{
    const std::string text = device.text();
    m_forget.run(text, counter);
}

void Journal::markReissued(const Dot& old, const Dot& now)
{
    const std::string device = old.device.text();
    const std::string dot = now.text();
    m_reissued.run(device, old.counter, dot);
}

bool Journal::hasUnsent(const Id& project)
{
    m_hasUnsent.bind(project);
    const bool found = m_hasUnsent.step();
    m_hasUnsent.reset();
    return found;
}

} // namespace tacha
