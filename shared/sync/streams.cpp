#include "shared/sync/streams.h"

namespace tacha {
namespace {

std::string eightBytes(std::uint64_t value)
{
    std::string bytes(8, '\0');
    for (int i = 7; i >= 0; --i, value >>= 8)
        bytes[static_cast<std::size_t>(i)] = static_cast<char>(value & 255U);
    return bytes;
}

} // namespace

StreamId commonStream(const Id& project)
{
    return "p/" + project.text() + "/common";
}
StreamId restrictedStream(const Id& project)
{
    return "p/" + project.text() + "/restricted";
}
StreamId fundsStream(const Id& project)
{
    return "p/" + project.text() + "/funds";
}
StreamId ownStream(const Id& person)
{
    return "own/" + person.text();
}

StreamId streamOf(const Entity& entity)
{
    if (entity.type == "complaint" && entity.creation)
        return ownStream(entity.creation->author);
    if (entity.type == "project")
        return commonStream(entity.id);
    if (!entity.project)
        return countyStream();
    // An opening proves when a visit began and is nobody's business before the visit is submitted.
    if (entity.type == "visit_opening")
        return restrictedStream(entity.project);
    if (entity.type == "issue" && entity.field("category") == "FUND_IRREGULARITY")
        return restrictedStream(entity.project);
    return commonStream(entity.project);
}

std::uint64_t rowSum(const Id& row, std::int64_t seq)
{
    const Hash hash = sha256(std::string{bytesOf(row)} + eightBytes(static_cast<std::uint64_t>(seq)));
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < 8; ++i)
        sum = sum << 8 | hash[i];
    return sum;
}

std::string chainHash(std::string_view before, const Id& row, std::int64_t seq, std::string_view rowBytes)
{
    Hasher hasher;
    hasher.add(before);
    hasher.add(bytesOf(row));
    hasher.add(eightBytes(static_cast<std::uint64_t>(seq)));
    hasher.add(rowBytes);
    return shortHash(hasher.value());
}

} // namespace tacha
