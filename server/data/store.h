#pragma once

#include "server/data/rows.h"
#include "shared/core/environment.h"
#include "shared/core/log.h"
#include "shared/storage/database.h"
#include "shared/sync/ingest.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

/// The server's database: journal, rows and streams of one county. Everything that changes rows is an operation in the
/// journal.
namespace tacha {

/// A project that something was written about; the stamp grows with every touch.
struct TouchedProject {
    Id project;
    std::int64_t stamp = 0;
};

/// A visit that waits for its verdict.
struct ArrivedVisit {
    Id visit;
    Id project;
    std::int64_t previousSyncMs = 0; ///< server time of its device's sync before it came; 0 for none
};

/// What has been written at one moment. Belongs to the thread that was given it, and ends with the call.
/// All functions may throw StorageError.
class Reader {
public:
    virtual ~Reader() = default;

    virtual std::optional<Row> row(const Id& id) = 0;
    virtual std::vector<Row> rows(const RowQuery& query) = 0;
    /// All rows of a type, in no order; for reference data and the rules.
    virtual std::vector<Entity> entitiesOf(const std::string& type) = 0;
    /// All rows of one project, of every type; for the rules.
    virtual std::vector<Entity> entitiesOfProject(const Id& project) = 0;
    virtual std::vector<RowCount> countRows() = 0;

    /// A stream that nothing was written to yet has sequence 0.
    virtual StreamHead head(const StreamId& stream) = 0;
    virtual std::vector<StreamHead> heads() = 0;
    /// Rows with sequence above `after`, ascending: at least one if there is any, then as many as fit into `maxBytes`
    /// of text.
    virtual std::vector<StreamRow> streamRows(const StreamId& stream, std::int64_t after, std::size_t maxBytes) = 0;
    /// Chain hash after `seq`; nothing if this database never reached it.
    virtual std::optional<std::string> chainAt(const StreamId& stream, std::int64_t seq) = 0;

    virtual std::optional<DeviceRecord> device(const DeviceId& device) = 0;
    virtual std::vector<DeviceRecord> devices() = 0;
    virtual std::optional<JournalEntry> journalEntry(const Dot& dot) = 0;
    /// Operations with this fate, oldest first; for the list of what is quarantined.
    virtual std::vector<JournalEntry> journalOf(Fate fate, std::size_t limit) = 0;
    /// Operations after the `after`-th in the order of first ingest; `after` becomes the place of the last one given.
    virtual std::vector<JournalEntry> journalAfter(std::int64_t& after, std::size_t limit) = 0;
    virtual std::int64_t journalSize() = 0;

    /// Projects that the rules must look at again, the one touched first in front.
    virtual std::vector<TouchedProject> touchedProjects() = 0;
    /// 0 if the rules have seen all of the project.
    virtual std::int64_t touchStamp(const Id& project) = 0;
    virtual std::vector<ArrivedVisit> arrivedVisits(const Id& project) = 0;

    /// A value under a stable key, empty if never set. Keys are prefixed by who keeps them, such as `engine.` or
    /// `accounts.`.
    virtual std::string setting(const std::string& key) = 0;
    /// The connection itself, for other tables of `server/data` (accounts, audit). Never for `rows`, `journal` or
    /// `streams`.
    virtual Database& database() = 0;
};

/// One job's view of the open transaction: reads what it has written.
class Writer : public Reader {
public:
    /// Server time of this transaction: max(clock, high-water mark). Equal for all calls of one job.
    virtual std::int64_t nowMs() = 0;

    virtual void saveDevice(const DeviceRecord& device) = 0;
    virtual std::vector<std::string> newestHashes(const DeviceId& device, std::size_t count) = 0;
    /// Appends one operation, and touches its project unless the server itself wrote it.
    virtual void appendJournal(const JournalEntry& entry) = 0;
    /// Replaces what was made of an operation that was quarantined and has now been applied.
    virtual void settleJournal(const JournalEntry& entry) = 0;
    /// As it stands in this transaction.
    virtual std::optional<Entity> entity(const Id& id) = 0;
    /// Stores the row; it gets its stream's next sequence number when the job ends, once however often it was saved.
    virtual void saveEntity(const Entity& entity) = 0;

    /// Takes out a row that the journal knows nothing of. Only a rebuild may.
    virtual void dropRow(const Id& id) = 0;

    virtual void setSetting(const std::string& key, const std::string& value) = 0;
    /// The next of a sequence that starts at 1 and never gives a number twice.
    virtual std::int64_t nextNumber(const std::string& issuer, const std::string& kind, int year) = 0;

    /// The rules must look at the project again.
    virtual void touch(const Id& project) = 0;
    /// The rules have done so, with what was known at `stamp`. False, and nothing changed, if it was touched since.
    virtual bool settleTouch(const Id& project, std::int64_t stamp) = 0;
    virtual void noteArrival(const ArrivedVisit& visit) = 0;
    virtual void settleArrival(const Id& visit) = 0;
};

/// The database behind its one writer. All functions are safe from any thread.
class Store {
public:
    using Job = std::function<void(Writer&)>;
    /// Called once, on the writer's thread, after the job's work is durable; or with why nothing of it was kept.
    using Done = std::function<void(Result<>)>;

    virtual ~Store() = default;

    /// Queues a job. Jobs run in order, many in one transaction; a job that throws is undone alone.
    virtual void write(Job job, Done done) = 0;
    /// Runs a job and waits until it is durable. Throws what the job threw, or StorageError. Not from the writer's
    /// thread.
    virtual void writeNow(const Job& job) = 0;
    /// Calls `body` with a reader of what is committed now, on the calling thread, and gives back what it returns.
    template <class Body> auto read(const Body& body)
    {
        using Value = std::invoke_result_t<Body, Reader&>;
        if constexpr (std::is_void_v<Value>) {
            withReader([&](Reader& reader) { body(reader); });
        } else {
            std::optional<Value> value;
            withReader([&](Reader& reader) { value.emplace(body(reader)); });
            return std::move(*value);
        }
    }

    /// Named anew each time the database starts another life (first start, restore).
    virtual std::string epoch() const = 0;
    /// max(clock, high-water mark): never goes back, whichever process answers.
    virtual std::int64_t nowMs() const = 0;
    /// Copies the database as it is now into a new file, durably, and opens and checks the copy. Storage if the copy is
    /// bad.
    virtual Result<> copyTo(const std::string& path) = 0;
    /// Jobs waiting for the writer.
    virtual std::size_t queueLength() const = 0;

protected:
    virtual void withReader(const std::function<void(Reader&)>& body) = 0;
};

/// Newest sequence of every stream that a transaction has moved.
using MovedStreams = std::map<StreamId, std::int64_t>;

struct StoreOptions {
    std::string path; ///< of the database file, or ":memory:" (then everything runs on the caller's thread)
    bool threaded = true; ///< false: jobs run at once on the caller's thread, for tests and the simulator
    std::size_t readers = 4; ///< connections kept open
    std::function<void(const MovedStreams&)> onMoved; ///< after each commit, on the writer's thread; must not block
    LogSink log;
};

/// Opens or creates the database and brings it to the newest schema. `clock` tells business time and must outlive the
/// store. Conflict with reason `newer_database` if a later program wrote it; throws StorageError.
Result<std::unique_ptr<Store>> openStore(StoreOptions options, const Clock& clock, Random& random);

constexpr std::size_t kCommitJobs = 500; ///< most jobs in one transaction
constexpr std::int64_t kCommitWaitMs = 5; ///< longest that a job waits for company

} // namespace tacha
