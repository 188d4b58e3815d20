#pragma once

#include "server/data/journal_table.h"
#include "server/data/row_tables.h"
#include "server/data/settings.h"
#include "server/data/store.h"

#include <unordered_map>
#include <unordered_set>

namespace tacha {

/// One connection with all its tables: what a job writes through, and what readers read through. Belongs to one thread.
class Session : public Writer {
public:
    Session(const std::string& path, Database::Mode mode);

    // What may be asked at any time.
    std::optional<Row> row(const Id& id) override { return m_rows.row(id); }
    std::vector<Row> rows(const RowQuery& query) override { return m_rows.rows(query); }
    std::vector<Entity> entitiesOf(const std::string& type) override { return m_rows.entitiesOf(type); }
    std::vector<Entity> entitiesOfProject(const Id& project) override { return m_rows.entitiesOfProject(project); }
    std::vector<RowCount> countRows() override { return m_rows.counts(); }
    StreamHead head(const StreamId& stream) override { return m_rows.head(stream); }
    std::vector<StreamHead> heads() override { return m_rows.heads(); }
    std::vector<StreamRow> streamRows(const StreamId& stream, std::int64_t after, std::size_t maxBytes) override
    {
        return m_rows.streamRows(stream, after, maxBytes);
    }
    std::optional<std::string> chainAt(const StreamId& stream, std::int64_t seq) override
    {
        return m_rows.chainAt(stream, seq);
    }
    std::optional<DeviceRecord> device(const DeviceId& device) override;
    std::vector<DeviceRecord> devices() override { return m_journal.devices(); }
    std::optional<JournalEntry> journalEntry(const Dot& dot) override { return m_journal.entry(dot); }
    std::vector<JournalEntry> journalOf(Fate fate, std::size_t limit) override
    {
        return m_journal.entriesOf(fate, limit);
    }
    std::vector<JournalEntry> journalAfter(std::int64_t& after, std::size_t limit) override
    {
        return m_journal.entriesAfter(after, limit);
    }
    std::int64_t journalSize() override { return m_journal.size(); }
    std::vector<TouchedProject> touchedProjects() override;
    std::int64_t touchStamp(const Id& project) override;
    std::vector<ArrivedVisit> arrivedVisits(const Id& project) override;
    std::string setting(const std::string& key) override;
    Database& database() override { return m_database; }

    // What a job may do.
    std::int64_t nowMs() override { return m_nowMs; }
    void saveDevice(const DeviceRecord& device) override;
    std::vector<std::string> newestHashes(const DeviceId& device, std::size_t count) override
    {
        return m_journal.newestHashes(device, count);
    }
    void appendJournal(const JournalEntry& entry) override;
    void settleJournal(const JournalEntry& entry) override { m_journal.settle(entry); }
    std::optional<Entity> entity(const Id& id) override;
    void saveEntity(const Entity& entity) override;
    void dropRow(const Id& id) override;
    void setSetting(const std::string& key, const std::string& value) override;
    std::int64_t nextNumber(const std::string& issuer, const std::string& kind, int year) override;
    void touch(const Id& project) override;
    bool settleTouch(const Id& project, std::int64_t stamp) override;
    void noteArrival(const ArrivedVisit& visit) override;
    void settleArrival(const Id& visit) override;

    // For the store: one transaction of many jobs.
    void begin(std::int64_t nowMs);
    /// Runs one job; rethrows what it throws, after everything it did is undone.
    void run(const Store::Job& job);
    /// Returns the streams that have moved.
    MovedStreams commit();
    void rollback();
    /// False once SQLite itself has undone the transaction (disk full, I/O error).
    bool isOpen() const;

private:
    void flush();
    void forget();

    Database m_database;
    Statements m_statements;
    JournalTable m_journal;
    RowTables m_rows;
    RowWriter m_rowWriter;
    std::int64_t m_nowMs = 0;
    std::int64_t m_savedNowMs = 0; ///< high-water mark as stored
    std::unordered_map<Id, Entity> m_entities; ///< as they stand in the open transaction
    std::vector<Id> m_changed; ///< by the running job, in order
    std::unordered_set<Id> m_isChanged;
    std::unordered_set<Id> m_absent; ///< looked for by the running job, and not there
    std::unordered_map<std::uint64_t, DeviceRecord> m_devices;
    std::unordered_set<Id> m_touched; ///< in this transaction
    std::int64_t m_stamp = 0; ///< newest given to a touched project
    std::int64_t m_savedStamp = 0;
    bool m_referenceChanged = false; ///< by the running job
    std::int64_t m_referenceVersion = 0; ///< never used twice, also not after a rollback
};

inline constexpr const char* kHighWater = "store.high_water_ms";
inline constexpr const char* kEpoch = "store.epoch";

} // namespace tacha
