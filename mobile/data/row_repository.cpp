#include "mobile/data/row_repository.h"

#include "shared/core/text.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>

namespace tacha {
namespace {

#define TACHA_SUMMARY                                                                                                  \
    "id, type, project, parent, state, at_ms, person, code, title, kind, stage, township, colour, due_ms, conflict, "  \
    "own, delivery"

constexpr auto kEntity = "SELECT coalesce(body, base) FROM rows WHERE id = ?1 AND hidden = 0";
constexpr auto kSummary = "SELECT " TACHA_SUMMARY " FROM rows WHERE id = ?1 AND hidden = 0";
constexpr auto kBase = "SELECT stream, seq, base, coalesce(body, base) FROM rows WHERE id = ?1";
constexpr auto kUpsert = R"sql(
    INSERT INTO rows (id, type, stream, seq, project, parent, state, at_ms, person, code, title, kind, stage, township, colour,
                      due_ms, conflict, own, delivery, search, base, body)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)
        ON CONFLICT (id) DO UPDATE SET type = excluded.type, stream = excluded.stream, seq = excluded.seq,
            project = excluded.project, parent = excluded.parent, state = excluded.state, at_ms = excluded.at_ms,
            person = excluded.person, code = excluded.code, title = excluded.title, kind = excluded.kind,
            stage = excluded.stage, township = excluded.township, colour = excluded.colour, due_ms = excluded.due_ms,
            conflict = excluded.conflict, own = excluded.own, delivery = excluded.delivery, search = excluded.search,
            base = excluded.base, body = excluded.body, hidden = 0)sql";
constexpr auto kDelete = "DELETE FROM rows WHERE id = ?1";
constexpr auto kDelivery = "UPDATE rows SET delivery = ?2 WHERE id = ?1";
// Ended follow-ups and issues of no further concern light no lamp.
constexpr auto kLamps = R"sql(
    SELECT project,
           max(colour) FILTER (WHERE type = 'follow_up' AND state NOT IN ('CLEARED', 'VOIDED', 'WITHDRAWN')),
           count(*) FILTER (WHERE type = 'follow_up' AND state NOT IN ('CLEARED', 'VOIDED', 'WITHDRAWN')),
           count(*) FILTER (WHERE type = 'issue' AND state NOT IN ('CLOSED', 'DUPLICATE', 'WAIVED')),
           max(at_ms) FILTER (WHERE type = 'visit' AND state <> 'REJECTED')
      FROM rows WHERE hidden = 0 AND project IS NOT NULL AND type IN ('follow_up', 'issue', 'visit')
     GROUP BY project)sql";

Entity entityOf(const std::string& text)
{
    const auto json = parseJson(text);
    auto entity = json ? Entity::fromJson(*json) : Result<Entity>{tl::unexpected(json.error())};
    if (!entity)
        throw StorageError(ErrorCode::Storage, "row: " + entity.error().detail);
    return std::move(*entity);
}

ListRow rowOf(const Statement& select)
{
    return {select.id(0), select.text(1), select.id(2), select.id(3), select.text(4), select.integer(5), select.id(6),
        select.text(7), select.text(8), select.text(9), select.text(10), select.text(11),
        static_cast<int>(select.integer(12)), select.integer(13), select.integer(14) != 0, select.integer(15) != 0,
        static_cast<Delivery>(select.integer(16))};
}

std::vector<std::string> wordsOf(const std::string& search)
{
    std::vector<std::string> words;
    for (const std::string& word : split(search, ' ')) {
        std::string folded{trimmed(word)};
        for (char& c : folded)
            if (static_cast<unsigned char>(c) < 0x80)
                c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        if (!folded.empty())
            words.push_back(std::move(folded));
    }
    return words;
}

constexpr std::string_view kOrders[]{
    "at_ms DESC, id DESC", "at_ms, id", "title, id", "due_ms = 0, due_ms, colour DESC, id"};

/// The conditions of a query as SQL, whose parameters `bindQuery` fills in the same order.
std::string conditionsOf(const ListQuery& query, std::size_t words)
{
    int parameter = 0;
    const auto next = [&] { return "?" + std::to_string(++parameter); };
    std::string sql = " FROM rows WHERE hidden = 0 AND type = " + next();
    for (const auto& [column, wanted] : {std::pair{"project", query.project.has_value()},
             {"parent", query.parent.has_value()}, {"person", query.person.has_value()}})
        if (wanted)
            sql += std::string{" AND "} + column + " = " + next();
    if (!query.states.empty())
        sql += " AND state IN (SELECT value FROM json_each(" + next() + "))";
    if (query.fromMs)
        sql += " AND at_ms >= " + next();
    if (query.toMs)
        sql += " AND at_ms < " + next();
    for (std::size_t i = 0; i < words; ++i)
        sql += " AND instr(search, " + next() + ") > 0";
    if (query.conflictOnly)
        sql += " AND conflict = 1";
    return sql;
}

/// Binds in the order of `conditionsOf`; returns the last position used. What it binds lives as long as its arguments.
int bindQuery(
    Statement& select, const ListQuery& query, const std::string& states, const std::vector<std::string>& words)
{
    int position = 0;
    select.reset();
    select.put(++position, query.type);
    for (const auto* id : {&query.project, &query.parent, &query.person})
        if (*id)
            select.put(++position, **id);
    if (!query.states.empty())
        select.put(++position, states);
    for (const auto* moment : {&query.fromMs, &query.toMs})
        if (*moment)
            select.put(++position, **moment);
    for (const std::string& word : words)
        select.put(++position, word);
    return position;
}

int severity(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Attention:
        return 4;
    case Delivery::Local:
        return 3;
    case Delivery::Sending:
        return 2;
    case Delivery::Delivered:
        return 1;
    case Delivery::BackedUp:
        return 0;
    }
    return 0;
}

} // namespace

RowRepository::RowRepository(Database& database)
    : m_database(database), m_journal(database), m_meta(database), m_entity(database, kEntity),
      m_summary(database, kSummary), m_base(database, kBase), m_upsert(database, kUpsert), m_delete(database, kDelete),
      m_delivery(database, kDelivery), m_lamps(database, kLamps)
{
}

std::vector<ListRow> RowRepository::list(const ListQuery& query)
{
    const auto words = wordsOf(query.search);
    const std::string order{kOrders[static_cast<std::size_t>(query.order)]};
    const std::string sql = "SELECT " TACHA_SUMMARY + conditionsOf(query, words.size()) + " ORDER BY " + order
        + " LIMIT " + std::to_string(query.limit) + " OFFSET " + std::to_string(query.offset);
    Statement select{m_database, sql.c_str()};
    const std::string states = Json(query.states).dump();
    bindQuery(select, query, states, words);
    std::vector<ListRow> rows;
    while (select.step())
        rows.push_back(rowOf(select));
    return rows;
}

std::int64_t RowRepository::count(const ListQuery& query)
{
    const auto words = wordsOf(query.search);
    const std::string sql = "SELECT count(*)" + conditionsOf(query, words.size());
    Statement select{m_database, sql.c_str()};
    const std::string states = Json(query.states).dump();
    bindQuery(select, query, states, words);
    select.step();
    return select.integer(0);
}

std::optional<ListRow> RowRepository::summary(const Id& id)
{
    m_summary.bind(id);
    std::optional<ListRow> row;
    if (m_summary.step())
        row = rowOf(m_summary);
    m_summary.reset();
    return row;
}

std::optional<Entity> RowRepository::entity(const Id& id)
{
    m_entity.bind(id);
    std::optional<Entity> entity;
    if (m_entity.step() && !m_entity.isNull(0))
        entity = entityOf(m_entity.text(0));
    m_entity.reset();
    return entity;
}

std::vector<Entity> RowRepository::entities(std::string_view type, const std::optional<Id>& project)
{
    const std::string sql = std::string{"SELECT coalesce(body, base) FROM rows WHERE hidden = 0 AND type = ?1"}
        + (project ? " AND project = ?2" : "") + " ORDER BY at_ms, id";
    Statement select{m_database, sql.c_str()};
    select.reset();
    select.put(1, type);
    if (project)
        select.put(2, *project);
    std::vector<Entity> entities;
    while (select.step())
        entities.push_back(entityOf(select.text(0)));
    return entities;
}

std::vector<std::pair<Id, RowRepository::Lamp>> RowRepository::lamps()
{
    std::vector<std::pair<Id, Lamp>> lamps;
    m_lamps.bind();
    while (m_lamps.step())
        lamps.emplace_back(m_lamps.id(0),
            Lamp{static_cast<int>(m_lamps.integer(1)), m_lamps.integer(2), m_lamps.integer(3), m_lamps.integer(4)});
    m_lamps.reset();
    return lamps;
}

RowRepository::Held RowRepository::held(const Id& id)
{
    Held held;
    m_base.bind(id);
    if (m_base.step()) {
        held.stream = m_base.text(0);
        held.seq = m_base.integer(1);
        held.base = m_base.text(2);
        held.merged = m_base.text(3);
    }
    m_base.reset();
    return held;
}

void RowRepository::applyOwn(const PlacedOperation& placed)
{
    Held held = this->held(placed.operation.entity);
    Entity entity = held.merged.empty() ? Entity{} : entityOf(held.merged);
    entity.apply(placed);
    if (held.stream.empty())
        held.stream = streamOf(entity);
    store(held, entity, Delivery::Local, true);
}

void RowRepository::putPulled(const std::string& stream, std::int64_t seq, const Entity& pulled)
{
    Held held{stream, seq, canonical(pulled.toJson()), {}};
    storeMerged(held, pulled);
}

void RowRepository::removePulled(const std::string& stream, const Id& id)
{
    const Held held = this->held(id);
    if (held.stream != stream)
        return; // it has arrived in its new stream before it left this one
    storeMerged({held.stream, 0, {}, {}}, Entity{}, id);
}

void RowRepository::rebuild(const Id& id)
{
    const Held held = this->held(id);
    storeMerged(held, held.base.empty() ? Entity{} : entityOf(held.base), id);
}

/// Puts own operations on top of what was pulled. Quarantined edits and commands are in force nowhere; quarantined
/// records are still their author's work and stay in sight.
void RowRepository::storeMerged(Held held, Entity entity, const Id& id)
{
    const Id key = entity.id ? entity.id : id;
    const ClockOffset offset = m_meta.clockOffset();
    Delivery worst = Delivery::BackedUp;
    bool own = false;
    bool changed = false;
    for (const JournalLine& line : m_journal.about(key)) {
        own = true;
        if (severity(line.delivery()) > severity(worst))
            worst = line.delivery();
        const bool quarantined = line.receipt && line.receipt->fate == Fate::Quarantined;
        if (quarantined && line.operation.kind != OperationKind::Record)
            continue;
        PlacedOperation placed = placedLocally(line.operation, offset);
        if (line.receipt) {
            placed.order = line.receipt->order;
            placed.event = line.receipt->event;
        }
        changed = entity.apply(placed) || changed;
    }
    if (!entity.id) {
        m_delete.run(key);
        return;
    }
    if (held.stream.empty())
        held.stream = streamOf(entity);
    held.merged = changed || held.base.empty() ? "changed" : "";
    store(held, entity, own ? worst : Delivery::Delivered, own);
}

void RowRepository::store(const Held& held, const Entity& entity, Delivery delivery, bool own)
{
    const RowColumns columns = summarise(entity);
    const ListRow& row = columns.row;
    const std::optional<std::string> base = held.base.empty() ? std::nullopt : std::optional{held.base};
    const std::optional<std::string> body =
        held.merged.empty() && base ? std::nullopt : std::optional{canonical(entity.toJson())};
    m_upsert.run(row.id, row.type, held.stream, held.seq, row.project, row.parent, row.state, row.atMs, row.person,
        row.code, row.title, row.kind, row.stage, row.township, row.colour, row.dueMs, row.conflict, own,
        static_cast<int>(delivery), columns.search, base, body);
}

void RowRepository::setDelivery(const Id& id, Delivery delivery)
{
    m_delivery.run(id, static_cast<int>(delivery));
}

PlacedOperation placedLocally(const Operation& operation, const ClockOffset& offset)
{
    PlacedOperation placed;
    placed.operation = operation;
    placed.hash = hexOf(operation.hash());
    const EventTime corrected = correctedTime(operation, offset);
    placed.order = {std::max(corrected.ms, operation.floorMs), 0};
    placed.event = eventTime(operation, claimedMs(operation), offset);
    return placed;
}

} // namespace tacha
