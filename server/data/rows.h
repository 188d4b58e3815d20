#pragma once

#include "shared/sync/streams.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tacha {

/// One entity as the read tables hold it: what is indexed, and the whole.
struct Row {
    StreamId stream;
    std::int64_t seq = 0;
    Id parent; ///< visit of a photo, issue or suggestion; issue of a follow-up
    std::string state; ///< where its commands have led; empty for a type without states
    std::int64_t atMs = 0; ///< event time of its creation; of a follow-up when it was raised
    Id person; ///< its author; of a follow-up the person it is addressed to
    bool conflict = false;
    Entity entity;
};

/// Where a list goes on: after the row with this time and id.
struct RowKey {
    std::int64_t atMs = 0;
    Id id;
    friend bool operator==(const RowKey&, const RowKey&) = default;
};
inline RowKey keyOf(const Row& row)
{
    return {row.atMs, row.entity.id};
}

/// What rows to give. Empty members do not restrict.
struct RowQuery {
    std::string type;
    Id project;
    Id parent;
    Id person;
    std::string blob; ///< SHA-256 of a photo's original, hex: the photos that this blob belongs to
    std::vector<std::string> states;
    std::optional<std::vector<StreamId>> streams; ///< the reader's scope; an empty list gives nothing
    std::optional<std::int64_t> sinceMs; ///< inclusive
    std::optional<std::int64_t> untilMs; ///< exclusive
    bool conflictOnly = false;
    bool newestFirst = true; ///< by (atMs, id)
    std::optional<RowKey> after;
    std::size_t limit = 100;
};

/// The newest state of one stream.
struct StreamHead {
    StreamId stream;
    std::int64_t seq = 0;
    std::string chain; ///< 8 bytes in hex
    std::uint64_t sum = 0;
    friend bool operator==(const StreamHead&, const StreamHead&) = default;
};

/// A row of a stream in its stored text form.
struct StreamRow {
    std::int64_t seq = 0;
    Id id;
    std::string json; ///< `Entity::toJson`, dumped; empty if it has moved to another stream
};

struct RowCount {
    std::string type;
    std::string state;
    std::int64_t count = 0;
};

} // namespace tacha
