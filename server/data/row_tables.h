#pragma once

#include "server/data/rows.h"
#include "server/data/statements.h"

#include <map>
#include <unordered_map>

namespace tacha {

/// Rows and streams. Lives on its connection's thread. May throw StorageError.
class RowTables {
public:
    explicit RowTables(Statements& statements) : m_statements(statements) { }

    std::optional<Row> row(const Id& id);
    std::vector<Row> rows(const RowQuery& query);
    std::vector<Entity> entitiesOf(const std::string& type);
    std::vector<Entity> entitiesOfProject(const Id& project);
    std::vector<RowCount> counts();

    StreamHead head(const StreamId& stream);
    std::vector<StreamHead> heads();
    std::vector<StreamRow> streamRows(const StreamId& stream, std::int64_t after, std::size_t maxBytes);
    std::optional<std::string> chainAt(const StreamId& stream, std::int64_t seq);

private:
    std::optional<std::int64_t> numberOf(const StreamId& stream);
    Row readRow(const Statement& row);
    StreamId nameOfStream(std::int64_t number);

    Statements& m_statements;
    std::unordered_map<std::int64_t, StreamId> m_names; ///< a stream never changes its number
};

/// Writes rows under their streams' next sequence numbers. Lives inside one transaction at a time: `forget` after a
/// rollback.
class RowWriter {
public:
    explicit RowWriter(Statements& statements) : m_statements(statements) { }

    /// `isNew`: it is known that there is no such row yet.
    void write(const Entity& entity, bool isNew = false);
    /// Takes a row out of its stream, as if it had moved to none.
    void drop(const Id& id);
    /// Saves the heads of the streams that have moved.
    void finish();
    /// Newest sequence of the streams moved since the last call.
    std::map<StreamId, std::int64_t> takeMoved();
    void forget();

private:
    struct Head {
        std::int64_t number = 0;
        std::int64_t seq = 0;
        std::string chain;
        std::uint64_t sum = 0;
        bool moved = false;
    };
    struct Place {
        std::int64_t stream = 0;
        std::int64_t seq = 0;
    };
    Head& headOf(const StreamId& stream);
    Head& headOf(std::int64_t number);
    std::int64_t advance(Head& head, const Id& row, std::string_view text);
    void leave(const Place& old, const Id& row);
    std::optional<Place> placeOf(const Id& row);

    Statements& m_statements;
    std::map<StreamId, Head> m_heads;
    std::map<StreamId, std::int64_t> m_moved;
};

/// What is indexed of an entity, apart from its place in a stream.
struct RowColumns {
    Id parent;
    std::string state;
    std::int64_t atMs = 0;
    Id person;
    bool conflict = false;
    std::optional<std::string> blob; ///< SHA-256 of the original of a photo, or of a picture attached to a reply
};
RowColumns columnsOf(const Entity& entity);
/// The text of a row that has moved to another stream.
std::string goneText(const Id& row);

} // namespace tacha
