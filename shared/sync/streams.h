#pragma once

#include "shared/sync/entity.h"

namespace tacha {

/// A row belongs to exactly one stream. Text forms: `county`, `p/<project>/common`, `p/<project>/restricted`,
/// `p/<project>/funds`, `own/<person>`.
using StreamId = std::string;

inline StreamId countyStream()
{
    return "county";
}
StreamId commonStream(const Id& project);
StreamId restrictedStream(const Id& project);
StreamId fundsStream(const Id& project);
StreamId ownStream(const Id& person);

/// The stream that an entity's row belongs to now.
StreamId streamOf(const Entity& entity);

/// Where a reader stands in one stream.
struct Cursor {
    StreamId stream;
    std::string epoch; ///< names one life of the server's database; empty before the first pull
    std::int64_t seq = 0;
    std::string chain; ///< 8 bytes in hex: the chain hash at `seq`
    std::uint64_t sum = 0; ///< of all rows held, `rowSum` added up

    friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// One row's share in a stream's checksum; shares are added modulo 2⁶⁴.
std::uint64_t rowSum(const Id& row, std::int64_t seq);
/// The chain hash after a row moved to `seq`.
std::string chainHash(std::string_view before, const Id& row, std::int64_t seq, std::string_view rowBytes);

} // namespace tacha
