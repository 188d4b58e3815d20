#pragma once

#include "server/data/statements.h"
#include "shared/sync/ingest.h"

#include <vector>

namespace tacha {

/// The journal of operations and the devices that wrote them. Lives on its connection's thread. May throw StorageError.
class JournalTable {
public:
    explicit JournalTable(Statements& statements) : m_statements(statements) { }

    std::optional<DeviceRecord> device(const DeviceId& device);
    std::vector<DeviceRecord> devices();
    void saveDevice(const DeviceRecord& record);

    std::optional<JournalEntry> entry(const Dot& dot);
    /// Operations with this fate in the order of first ingest.
    std::vector<JournalEntry> entriesOf(Fate fate, std::size_t limit);
    /// Operations after the `after`-th in the order of first ingest; `after` becomes the number of the last one given.
    std::vector<JournalEntry> entriesAfter(std::int64_t& after, std::size_t limit);
    std::vector<std::string> newestHashes(const DeviceId& device, std::size_t count);
    std::int64_t size();
    /// Returns its number.
    std::int64_t append(const JournalEntry& entry);
    void settle(const JournalEntry& entry);

private:
    std::vector<JournalEntry> collect(Statement& statement, std::int64_t* lastNumber = nullptr);

    Statements& m_statements;
};

} // namespace tacha
