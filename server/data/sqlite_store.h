#pragma once

#include "server/data/session.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace tacha {

/// The store on one SQLite file: one connection writes, on a thread of its own, and as many read as are asked for at
/// once.
class SqliteStore : public Store {
public:
    SqliteStore(StoreOptions options, const Clock& clock);
    ~SqliteStore() override;
    /// Brings the schema up to date and starts the writer. Before anything else.
    Result<> open(Random& random);

    void write(Job job, Done done) override;
    void writeNow(const Job& job) override;
    std::string epoch() const override { return m_epoch; }
    std::int64_t nowMs() const override;
    Result<> copyTo(const std::string& path) override;
    std::size_t queueLength() const override;

protected:
    void withReader(const std::function<void(Reader&)>& body) override;

private:
    struct Waiting {
        Job job;
        Done done;
    };
    struct Finished {
        Done done;
        std::optional<Error> error;
    };

    bool isThreaded() const { return m_options.threaded && m_options.path != ":memory:"; }
    void runWriter();
    void pump();
    /// Runs what waits as one transaction and tells everyone. Returns false if nothing waits.
    bool runBatch();
    std::optional<Waiting> takeNext();
    std::optional<Error> runJob(const Job& job);
    void settle(std::vector<Finished>& finished, const std::optional<Error>& failure, const MovedStreams& moved);
    std::unique_ptr<Session> borrowReader();
    void giveBack(std::unique_ptr<Session> reader);
    void log(LogLevel level, const std::string& text) const;

    const StoreOptions m_options;
    const Clock& m_clock;
    std::string m_epoch;
    std::atomic<std::int64_t> m_highWaterMs{0};

    std::unique_ptr<Session> m_writer; ///< used by the writer's thread only, once open
    mutable std::mutex m_mutex; ///< guards the queue
    std::condition_variable m_wake;
    std::deque<Waiting> m_queue;
    bool m_stopping = false;
    bool m_pumping = false; ///< without a thread: a job is running on the caller's
    std::thread m_thread;

    std::mutex m_readersMutex;
    std::vector<std::unique_ptr<Session>> m_idleReaders;
};

} // namespace tacha
