#include "server/data/row_tables.h"

#include "shared/model/follow_up.h"

#include <algorithm>

namespace tacha {
namespace {

const std::string kRowColumns = "stream, seq, parent, state, at_ms, person, conflict, body";
const std::string kSelectRow = "SELECT " + kRowColumns + " FROM rows WHERE id = ?1";
const std::string kSelectType = "SELECT body FROM rows WHERE type = ?1";
const std::string kSelectProject = "SELECT body FROM rows WHERE project = ?1";
const std::string kCounts = "SELECT type, state, count(*) FROM rows GROUP BY type, state";
const std::string kSelectHead = "SELECT name, seq, chain, sum FROM streams WHERE name = ?1";
const std::string kSelectHeads = "SELECT name, seq, chain, sum FROM streams ORDER BY name";
const std::string kSelectStreamNumber = "SELECT number FROM streams WHERE name = ?1";
const std::string kSelectStreamName = "SELECT name FROM streams WHERE number = ?1";
const std::string kSelectStreamRows = R"sql(
    SELECT seq, id, body FROM rows WHERE stream = ?1 AND seq > ?2
    UNION ALL
    SELECT seq, id, '' FROM moved_rows WHERE stream = ?1 AND seq > ?2
    ORDER BY seq)sql";
const std::string kSelectChain = "SELECT chain FROM chain_links WHERE stream = ?1 AND seq = ?2";

Entity readEntity(std::string_view body)
{
    return Entity::fromJson(Json::parse(body)).value(); // we wrote it ourselves
}

StreamHead readHead(const Statement& row)
{
    return {row.text(0), row.integer(1), row.text(2), static_cast<std::uint64_t>(row.integer(3))};
}

/// The statement for a query's set of restrictions, and the values to bind in the order of its parameters.
struct Conditions {
    std::string sql;
    int parameters = 0;

    std::string next() { return "?" + std::to_string(++parameters); }
    void add(const std::string& before, const std::string& after = {})
    {
        sql += (sql.empty() ? " WHERE " : " AND ") + before + next() + after;
    }
};

std::string sqlOf(const RowQuery& query)
{
    Conditions where;
    if (!query.type.empty())
        where.add("type = ");
    if (query.project)
        where.add("project = ");
    if (query.parent)
        where.add("parent = ");
    if (query.person)
        where.add("person = ");
    if (!query.blob.empty())
        where.add("blob = ");
    if (!query.states.empty())
        where.add("state IN (SELECT value FROM json_each(", "))");
    if (query.streams)
        where.add("stream IN (SELECT number FROM streams WHERE name IN (SELECT value FROM json_each(", ")))");
    if (query.sinceMs)
        where.add("at_ms >= ");
    if (query.untilMs)
        where.add("at_ms < ");
    if (query.conflictOnly)
        where.add("conflict = ");
    if (query.after) {
        where.add(query.newestFirst ? "(at_ms, id) < (" : "(at_ms, id) > (");
        where.sql += ", " + where.next() + ")";
    }
    const std::string order = query.newestFirst ? " DESC" : "";
    return "SELECT " + kRowColumns + " FROM rows" + where.sql + " ORDER BY at_ms" + order + ", id" + order + " LIMIT "
        + where.next();
}

void bindQuery(Statement& select, const RowQuery& query, const std::string& states, const std::string& streams)
{
    int position = 0;
    select.reset();
    if (!query.type.empty())
        select.put(++position, query.type);
    for (const Id* id : {&query.project, &query.parent, &query.person})
        if (*id)
            select.put(++position, *id);
    if (!query.blob.empty())
        select.put(++position, query.blob);
    if (!query.states.empty())
        select.put(++position, states);
    if (query.streams)
        select.put(++position, streams);
    if (query.sinceMs)
        select.put(++position, *query.sinceMs);
    if (query.untilMs)
        select.put(++position, *query.untilMs);
    if (query.conflictOnly)
        select.put(++position, 1);
    if (query.after) {
        select.put(++position, query.after->atMs);
        select.put(++position, query.after->id);
    }
    select.put(++position, std::uint64_t{query.limit});
}

Id memberId(const Json& body, const char* key)
{
    const auto at = body.find(key); // the end also where `body` is no object
    if (at == body.end() || !at->is_string())
        return {};
    return Id::parse(at->get_ref<const std::string&>()).value_or(Id{});
}

} // namespace

std::string goneText(const Id& row)
{
    return canonical(Json{{"gone", true}, {"id", row.text()}});
}

RowColumns columnsOf(const Entity& entity)
{
    RowColumns columns;
    columns.state = machineOf(entity.type) ? entity.state() : "";
    columns.conflict = entity.hasConflict();
    if (entity.creation) {
        const Json& body = entity.creation->body;
        columns.atMs = entity.creation->event.ms;
        columns.person = entity.creation->author;
        columns.parent = memberId(body, "visit");
        const bool isPicture = entity.type == "photo" || entity.type == "attachment";
        if (isPicture && body.contains("sha256") && body["sha256"].is_string())
            columns.blob = body["sha256"].get<std::string>();
    }
    if (entity.type == "follow_up") {
        const Json content = entity.field("content");
        columns.person = memberId(content, "addressee_person");
        columns.parent = memberId(content, "issue");
        if (content.is_object())
            columns.atMs = content.value("raised_at_ms", columns.atMs);
    }
    return columns;
}

Row RowTables::readRow(const Statement& statement)
{
    Row row;
    row.stream = nameOfStream(statement.integer(0));
    row.seq = statement.integer(1);
    row.parent = statement.id(2);
    row.state = statement.text(3);
    row.atMs = statement.integer(4);
    row.person = statement.id(5);
    row.conflict = statement.integer(6) != 0;
    row.entity = readEntity(statement.view(7));
    return row;
}

std::optional<Row> RowTables::row(const Id& id)
{
    Statement& select = m_statements(kSelectRow);
    select.bind(id);
    std::optional<Row> found;
    if (select.step())
        found = readRow(select);
    select.reset();
    return found;
}

std::vector<Row> RowTables::rows(const RowQuery& query)
{
    const std::string states = Json(query.states).dump();
    const std::string streams = query.streams ? Json(*query.streams).dump() : "";
    Statement& select = m_statements(sqlOf(query));
    bindQuery(select, query, states, streams);
    std::vector<Row> found;
    while (select.step())
        found.push_back(readRow(select));
    select.reset();
    return found;
}

std::vector<Entity> RowTables::entitiesOf(const std::string& type)
{
    Statement& select = m_statements(kSelectType);
    select.bind(type);
    std::vector<Entity> found;
    while (select.step())
        found.push_back(readEntity(select.view(0)));
    select.reset();
    return found;
}

std::vector<Entity> RowTables::entitiesOfProject(const Id& project)
{
    Statement& select = m_statements(kSelectProject);
    select.bind(project);
    std::vector<Entity> found;
    while (select.step())
        found.push_back(readEntity(select.view(0)));
    select.reset();
    return found;
}

std::vector<RowCount> RowTables::counts()
{
    Statement& select = m_statements(kCounts);
    select.bind();
    std::vector<RowCount> all;
    while (select.step())
        all.push_back({select.text(0), select.text(1), select.integer(2)});
    select.reset();
    return all;
}

StreamHead RowTables::head(const StreamId& stream)
{
    Statement& select = m_statements(kSelectHead);
    select.bind(stream);
    StreamHead head{stream, 0, std::string{kNoPredecessor}, 0};
    if (select.step())
        head = readHead(select);
    select.reset();
    return head;
}

std::vector<StreamHead> RowTables::heads()
{
    Statement& select = m_statements(kSelectHeads);
    select.bind();
    std::vector<StreamHead> all;
    while (select.step())
        all.push_back(readHead(select));
    select.reset();
    return all;
}

std::vector<StreamRow> RowTables::streamRows(const StreamId& stream, std::int64_t after, std::size_t maxBytes)
{
    const auto number = numberOf(stream);
    std::vector<StreamRow> found;
    if (!number)
        return found;
    Statement& select = m_statements(kSelectStreamRows);
    select.bind(*number, after);
    std::size_t bytes = 0;
    while (select.step()) {
        const Id id = select.id(1);
        bytes += select.view(2).size();
        if (!found.empty() && bytes > maxBytes)
            break;
        found.push_back({select.integer(0), id, select.text(2)});
    }
    select.reset();
    return found;
}

std::optional<std::string> RowTables::chainAt(const StreamId& stream, std::int64_t seq)
{
    if (seq == 0)
        return std::string{kNoPredecessor};
    const auto number = numberOf(stream);
    if (!number)
        return std::nullopt;
    Statement& select = m_statements(kSelectChain);
    select.bind(*number, seq);
    std::optional<std::string> chain;
    if (select.step())
        chain = select.text(0);
    select.reset();
    return chain;
}

std::optional<std::int64_t> RowTables::numberOf(const StreamId& stream)
{
    Statement& select = m_statements(kSelectStreamNumber);
    select.bind(stream);
    std::optional<std::int64_t> number;
    if (select.step())
        number = select.integer(0);
    select.reset();
    return number;
}

StreamId RowTables::nameOfStream(std::int64_t number)
{
    const auto known = m_names.find(number);
    if (known != m_names.end())
        return known->second;
    Statement& select = m_statements(kSelectStreamName);
    select.bind(number);
    select.step();
    const StreamId name = select.text(0);
    select.reset();
    m_names.emplace(number, name);
    return name;
}

} // namespace tacha
