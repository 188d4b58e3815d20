#pragma once

#include "server/services/ingest_service.h"
#include "server/services/pull_service.h"
#include "server/services/workers.h"

namespace tacha {

constexpr std::size_t kAnswerThreads = 2; ///< read and encode answers while the writer goes on

/// A whole sync: what the tablet brings, then what it may have. Safe from any thread.
class SyncService {
public:
    /// `answerThreads` 0: everything on the caller's and the writer's thread, for tests and the simulator.
    SyncService(Store& store, IngestService& ingest, PullService& pull, std::size_t answerThreads = kAnswerThreads)
        : m_store(store), m_ingest(ingest), m_pull(pull), m_workers(answerThreads)
    {
    }

    using Done = std::function<void(Result<SyncAnswer>)>;
    /// `person` is whom the tablet's token stands for; the device in the request must be theirs (Forbidden otherwise).
    /// `done` comes on the caller's thread if nothing can be done, else on a thread of this service.
    void sync(const Id& person, SyncRequest request, Done done);
    /// Where the answer takes "safe in a second place up to here" from; a device's counter. Set before the first sync.
    void backedUpBy(std::function<std::uint64_t(const DeviceId&)> counter) { m_backedUp = std::move(counter); }

private:
    struct Wish;
    SyncAnswer answer(const Wish& wish, IngestResult taken);

    Store& m_store;
    IngestService& m_ingest;
    PullService& m_pull;
    std::function<std::uint64_t(const DeviceId&)> m_backedUp;
    Workers m_workers;
};

} // namespace tacha
