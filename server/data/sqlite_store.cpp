#include "server/data/sqlite_store.h"

#include "server/data/migrations.h"

#include <chrono>
#include <future>

namespace tacha {
namespace {

constexpr int kAutoCheckpointPages = 4'000; // 16 MB: a checkpoint about once a second at full load

Error errorOf(const std::exception& problem)
{
    if (const auto* storage = dynamic_cast<const StorageError*>(&problem))
        return storage->error();
    return {ErrorCode::Internal, problem.what(), {}};
}

} // namespace

Result<std::unique_ptr<Store>> openStore(StoreOptions options, const Clock& clock, Random& random)
{
    auto store = std::make_unique<SqliteStore>(std::move(options), clock);
    if (auto opened = store->open(random); !opened)
        return tl::unexpected(opened.error());
    return store;
}

SqliteStore::SqliteStore(StoreOptions options, const Clock& clock) : m_options(std::move(options)), m_clock(clock) { }

SqliteStore::~SqliteStore()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join(); // what was queued is still written
}

Result<> SqliteStore::open(Random& random)
{
    m_writer = std::make_unique<Session>(m_options.path, Database::Mode::ReadWrite);
    if (auto migrated = migrate(m_writer->database(), serverMigrations()); !migrated)
        return migrated;
    m_writer->database().execute("PRAGMA wal_autocheckpoint=" + std::to_string(kAutoCheckpointPages));
    m_writer->begin(m_clock.wallMs());
    m_epoch = m_writer->setting(kEpoch);
    if (m_epoch.empty()) {
        m_epoch = toHex(random.bytes(8));
        m_writer->setSetting(kEpoch, m_epoch);
    }
    m_highWaterMs = m_writer->nowMs();
    m_writer->commit();
    if (isThreaded())
        m_thread = std::thread([this] { runWriter(); });
    return {};
}

std::int64_t SqliteStore::nowMs() const
{
    return std::max(m_clock.wallMs(), m_highWaterMs.load());
}

void SqliteStore::write(Job job, Done done)
{
    {
        const std::lock_guard lock{m_mutex};
        m_queue.push_back({std::move(job), std::move(done)});
    }
    if (isThreaded())
        m_wake.notify_one();
    else
        pump();
}

void SqliteStore::writeNow(const Job& job)
{
    std::exception_ptr thrown;
    std::promise<Result<>> outcome;
    write(
        [&](Writer& writer) {
            try {
                job(writer);
            } catch (...) {
                thrown = std::current_exception();
                throw;
            }
        },
        [&](Result<> result) { outcome.set_value(std::move(result)); });
    const Result<> result = outcome.get_future().get();
    if (thrown)
        std::rethrow_exception(thrown);
    if (!result)
        throw StorageError(result.error().code, result.error().detail);
}

std::size_t SqliteStore::queueLength() const
{
    const std::lock_guard lock{m_mutex};
    return m_queue.size();
}

void SqliteStore::runWriter()
{
    while (true) {
        {
            std::unique_lock lock{m_mutex};
            m_wake.wait(lock, [&] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                return;
        }
        runBatch();
    }
}

void SqliteStore::pump()
{
    if (std::exchange(m_pumping, true))
        return; // a job wrote: its turn comes when the running one has ended
    while (runBatch()) { }
    m_pumping = false;
}

bool SqliteStore::runBatch()
{
    auto next = takeNext();
    if (!next)
        return false;
    std::vector<Finished> finished;
    std::optional<Error> failure;
    MovedStreams moved;
    try {
        m_writer->begin(m_clock.wallMs());
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds{kCommitWaitMs};
        while (next) {
            auto error = runJob(next->job);
            if (!m_writer->isOpen())
                failure = error;
            finished.push_back({std::move(next->done), std::move(error)});
            const bool full = finished.size() >= kCommitJobs || std::chrono::steady_clock::now() >= deadline;
            next = failure || full ? std::nullopt : takeNext();
        }
        if (!failure)
            moved = m_writer->commit();
    } catch (const std::exception& problem) {
        failure = errorOf(problem);
    }
    if (next)
        finished.push_back({std::move(next->done), failure});
    if (failure)
        m_writer->rollback();
    settle(finished, failure, moved);
    return true;
}

std::optional<SqliteStore::Waiting> SqliteStore::takeNext()
{
    const std::lock_guard lock{m_mutex};
    if (m_queue.empty())
        return std::nullopt;
    Waiting next = std::move(m_queue.front());
    m_queue.pop_front();
    return next;
}

std::optional<Error> SqliteStore::runJob(const Job& job)
{
    try {
        m_writer->run(job);
        return std::nullopt;
    } catch (const std::exception& problem) {
        log(LogLevel::Error, std::string{"a job was undone: "} + problem.what());
        return errorOf(problem);
    }
}

void SqliteStore::settle(
    std::vector<Finished>& finished, const std::optional<Error>& failure, const MovedStreams& moved)
{
    m_highWaterMs = std::max(m_highWaterMs.load(), m_writer->nowMs());
    if (failure)
        log(LogLevel::Error, "nothing of a transaction was kept: " + failure->detail);
    else if (!moved.empty() && m_options.onMoved)
        m_options.onMoved(moved);
    for (Finished& one : finished) {
        const auto& error = one.error ? one.error : failure;
        try {
            one.done(error ? Result<>{tl::unexpected(*error)} : Result<>{});
        } catch (const std::exception& problem) {
            log(LogLevel::Error, std::string{"a completion threw: "} + problem.what());
        }
    }
}

void SqliteStore::withReader(const std::function<void(Reader&)>& body)
{
    if (m_options.path == ":memory:")
        return body(*m_writer); // one connection is all there is
    auto reader = borrowReader();
    reader->database().execute("BEGIN"); // one moment for all that `body` asks
    try {
        body(*reader);
    } catch (...) {
        reader->rollback();
        giveBack(std::move(reader));
        throw;
    }
    reader->rollback();
    giveBack(std::move(reader));
}

std::unique_ptr<Session> SqliteStore::borrowReader()
{
    {
        const std::lock_guard lock{m_readersMutex};
        if (!m_idleReaders.empty()) {
            auto reader = std::move(m_idleReaders.back());
            m_idleReaders.pop_back();
            return reader;
        }
    }
    return std::make_unique<Session>(m_options.path, Database::Mode::ReadOnly);
}

void SqliteStore::giveBack(std::unique_ptr<Session> reader)
{
    const std::lock_guard lock{m_readersMutex};
    if (m_idleReaders.size() < m_options.readers)
        m_idleReaders.push_back(std::move(reader));
}

Result<> SqliteStore::copyTo(const std::string& path)
{
    try {
        Database{m_options.path, Database::Mode::ReadOnly}.backupTo(path);
        Database copy{path, Database::Mode::ReadOnly};
        Statement check{copy, "PRAGMA integrity_check"};
        check.bind();
        if (!check.step() || check.view(0) != "ok")
            return fail(ErrorCode::Storage, "the copy is damaged: " + check.text(0), "bad_copy");
        return {};
    } catch (const StorageError& problem) {
        return tl::unexpected(problem.error());
    }
}

void SqliteStore::log(LogLevel level, const std::string& text) const
{
    if (m_options.log)
        m_options.log(level, text);
}

} // namespace tacha
