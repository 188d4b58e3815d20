#include "server/services/rebuild.h"

#include "server/data/row_tables.h"

#include <unordered_map>

namespace tacha {
namespace {

constexpr std::size_t kBatch = 1'000;

/// What the journal comes to, and how many operations it has.
std::unordered_map<Id, Entity> fold(Reader& reader, std::int64_t& operations)
{
    std::unordered_map<Id, Entity> entities;
    std::int64_t after = 0;
    while (true) {
        const auto entries = reader.journalAfter(after, kBatch);
        for (const JournalEntry& entry : entries)
            if (entry.fate != Fate::Quarantined)
                entities[entry.placed.operation.entity].apply(entry.placed);
        operations += static_cast<std::int64_t>(entries.size());
        if (entries.size() < kBatch)
            return entities;
    }
}

bool isSame(const Row& stored, const Entity& folded)
{
    const RowColumns made = columnsOf(folded);
    return stored.entity == folded && stored.stream == streamOf(folded) && stored.state == made.state
        && stored.parent == made.parent && stored.atMs == made.atMs && stored.person == made.person
        && stored.conflict == made.conflict;
}

struct Comparison {
    RebuildReport report;
    std::unordered_map<Id, Entity> folded;
};

Comparison compare(Reader& reader)
{
    Comparison comparison;
    comparison.folded = fold(reader, comparison.report.operations);
    std::size_t met = 0;
    RowQuery query;
    query.newestFirst = false;
    query.limit = kBatch;
    while (true) {
        const auto rows = reader.rows(query);
        for (const Row& row : rows) {
            const auto made = comparison.folded.find(row.entity.id);
            met += made != comparison.folded.end() ? 1 : 0;
            if (made == comparison.folded.end() || !isSame(row, made->second))
                comparison.report.different.push_back(row.entity.id);
        }
        comparison.report.rows += static_cast<std::int64_t>(rows.size());
        if (rows.size() < kBatch)
            break;
        query.after = keyOf(rows.back());
    }
    if (met < comparison.folded.size())
        for (const auto& [id, entity] : comparison.folded)
            if (!reader.row(id))
                comparison.report.different.push_back(id);
    return comparison;
}

} // namespace

RebuildReport compareWithJournal(Store& store)
{
    return store.read([](Reader& reader) { return compare(reader).report; });
}

RebuildReport rebuildRows(Store& store)
{
    RebuildReport report;
    store.writeNow([&](Writer& writer) {
        Comparison comparison = compare(writer);
        report = comparison.report;
        for (const Id& id : report.different) {
            const auto made = comparison.folded.find(id);
            if (made == comparison.folded.end())
                writer.dropRow(id);
            else
                writer.saveEntity(made->second);
        }
    });
    return report;
}

} // namespace tacha
