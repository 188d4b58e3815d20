#pragma once

#include "server/services/ingest_service.h"

namespace tacha {

/// Gives every visit that has arrived its verdict, and accepts or holds it by it. Safe from any thread.
class VisitJudge {
public:
    VisitJudge(Store& store, IngestService& ingest, CountyCache& counties)
        : m_store(store), m_ingest(ingest), m_counties(counties)
    {
    }
    /// Judges the project's visits that wait for it; returns how many. Not from the writer's thread.
    std::size_t judge(const Id& project);

private:
    Store& m_store;
    IngestService& m_ingest;
    CountyCache& m_counties;
};

} // namespace tacha
