#pragma once

#include "server/services/ingest_service.h"
#include "server/services/pull_service.h"

namespace tacha {

/// A whole sync: what the tablet brings, then what it may have. Safe from any thread.
class SyncService {
public:
    SyncService(Store& store, IngestService& ingest, PullService& pull) : m_store(store), m_ingest(ingest), m_pull(pull)
    {
    }

    using Done = std::function<void(Result<SyncAnswer>)>;
    /// `person` is whom the tablet's token stands for; the device in the request must be theirs (Forbidden otherwise).
    /// `done` comes on the caller's thread when nothing was pushed, else on the writer's thread.
    void sync(const Id& person, SyncRequest request, Done done);

private:
    SyncAnswer answer(const Id& person, const SyncRequest& request, const IngestResult& taken);

    Store& m_store;
    IngestService& m_ingest;
    PullService& m_pull;
};

} // namespace tacha
