#include "server/data/row_tables.h"

namespace tacha {
namespace {

const std::string kSelectPlace = "SELECT stream, seq FROM rows WHERE id = ?1";
const std::string kSelectStream = "SELECT number, seq, chain, sum FROM streams WHERE name = ?1";
const std::string kSelectStreamName = "SELECT name FROM streams WHERE number = ?1";
const std::string kInsertStream = "INSERT INTO streams (name, seq, chain, sum) VALUES (?1, 0, ?2, 0) RETURNING number";
const std::string kSaveStream = "UPDATE streams SET seq = ?2, chain = ?3, sum = ?4 WHERE number = ?1";
const std::string kSaveRow = R"sql(
    INSERT INTO rows (id, type, stream, seq, project, parent, state, at_ms, person, conflict, blob, body)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        ON CONFLICT (id) DO UPDATE SET type = excluded.type, stream = excluded.stream, seq = excluded.seq,
            project = excluded.project, parent = excluded.parent, state = excluded.state, at_ms = excluded.at_ms,
            person = excluded.person, conflict = excluded.conflict, blob = excluded.blob, body = excluded.body)sql";
const std::string kSaveMoved = "INSERT OR REPLACE INTO moved_rows (stream, seq, id) VALUES (?1, ?2, ?3)";
const std::string kDropMoved = "DELETE FROM moved_rows WHERE stream = ?1 AND id = ?2";
const std::string kDropRow = "DELETE FROM rows WHERE id = ?1";
const std::string kAppendChain = "INSERT INTO chain_links (stream, seq, chain) VALUES (?1, ?2, ?3)";

} // namespace

void RowWriter::write(const Entity& entity, bool isNew)
{
    const RowColumns row = columnsOf(entity);
    const std::string text = canonical(entity.toJson());
    const auto old = isNew ? std::nullopt : placeOf(entity.id);
    const StreamId stream = streamOf(entity);
    Head& head = headOf(stream);
    if (old && old->stream == head.number)
        head.sum -= rowSum(entity.id, old->seq);
    else if (old)
        leave(*old, entity.id);
    const std::int64_t seq = advance(head, entity.id, text);
    head.sum += rowSum(entity.id, seq);
    m_statements(kSaveRow).run(entity.id, entity.type, head.number, seq, entity.project, row.parent, row.state,
        row.atMs, row.person, row.conflict, row.blob, text);
    if (old && old->stream != head.number)
        m_statements(kDropMoved).run(head.number, entity.id); // it may have been here before
}

void RowWriter::drop(const Id& id)
{
    const auto old = placeOf(id);
    if (!old)
        return;
    leave(*old, id);
    m_statements(kDropRow).run(id);
}

void RowWriter::finish()
{
    for (auto& [name, head] : m_heads) {
        if (!head.moved)
            continue;
        m_statements(kSaveStream).run(head.number, head.seq, head.chain, static_cast<std::int64_t>(head.sum));
        head.moved = false;
        m_moved[name] = head.seq;
    }
}

std::map<StreamId, std::int64_t> RowWriter::takeMoved()
{
    return std::exchange(m_moved, {});
}

void RowWriter::forget()
{
    m_heads.clear();
}

RowWriter::Head& RowWriter::headOf(const StreamId& stream)
{
    const auto known = m_heads.find(stream);
    if (known != m_heads.end())
        return known->second;
    Head head;
    Statement& select = m_statements(kSelectStream);
    select.bind(stream);
    if (select.step()) {
        head = {
            select.integer(0), select.integer(1), select.text(2), static_cast<std::uint64_t>(select.integer(3)), false};
        select.reset();
    } else {
        Statement& insert = m_statements(kInsertStream);
        insert.bind(stream, kNoPredecessor);
        insert.step();
        head = {insert.integer(0), 0, std::string{kNoPredecessor}, 0, false};
        insert.reset();
    }
    return m_heads.emplace(stream, std::move(head)).first->second;
}

RowWriter::Head& RowWriter::headOf(std::int64_t number)
{
    Statement& select = m_statements(kSelectStreamName);
    select.bind(number);
    select.step();
    const StreamId name = select.text(0);
    select.reset();
    return headOf(name);
}

std::int64_t RowWriter::advance(Head& head, const Id& row, std::string_view text)
{
    ++head.seq;
    head.chain = chainHash(head.chain, row, head.seq, text);
    head.moved = true;
    m_statements(kAppendChain).run(head.number, head.seq, head.chain);
    return head.seq;
}

void RowWriter::leave(const Place& old, const Id& row)
{
    Head& head = headOf(old.stream);
    head.sum -= rowSum(row, old.seq);
    const std::int64_t seq = advance(head, row, goneText(row));
    m_statements(kSaveMoved).run(old.stream, seq, row);
}

std::optional<RowWriter::Place> RowWriter::placeOf(const Id& row)
{
    Statement& select = m_statements(kSelectPlace);
    select.bind(row);
    std::optional<Place> place;
    if (select.step())
        place = Place{select.integer(0), select.integer(1)};
    select.reset();
    return place;
}

} // namespace tacha
