#pragma once

#include "server/services/ingest_service.h"
#include "shared/model/reference.h"

namespace tacha {

struct ReferenceCounts {
    std::size_t created = 0;
    std::size_t updated = 0;
    std::size_t unchanged = 0;
    friend bool operator==(const ReferenceCounts&, const ReferenceCounts&) = default;
};

/// Puts the office's own data into the store, in one transaction, as edits of the register `content` by the server.
/// What is equal to what is stored writes nothing. Not from the writer's thread.
class ReferenceService {
public:
    ReferenceService(Store& store, IngestService& ingest, CountyCache& counties)
        : m_store(store), m_ingest(ingest), m_counties(counties)
    {
    }

    /// What is there now, each list ordered by code.
    ReferenceData current();
    ReferenceCounts apply(const ReferenceData& data, const Id& author = {});
    ReferenceCounts applyTemplates(std::span<const Template> templates, const Id& author = {});
    ReferenceCounts applyParameters(const ParameterSet& set, const Id& author = {});

private:
    Store& m_store;
    IngestService& m_ingest;
    CountyCache& m_counties;
};

/// The one parameter set of the county.
Id parameterSetId();

} // namespace tacha
