#pragma once

#include "server/data/blob_store.h"
#include "server/services/ingest_service.h"

namespace tacha {

/// Brings photo records and the bytes they promise together, whichever comes first: a photo whose original is here gets
/// the register `arrived`: {at_ms, size_bytes, media_type}; `media_type` is what the bytes begin like, empty if they
/// are no picture. Safe from any thread; functions may throw StorageError.
class PhotoArrivals {
public:
    PhotoArrivals(Store& store, IngestService& ingest, const BlobStore& blobs)
        : m_store(store), m_ingest(ingest), m_blobs(blobs)
    {
    }

    /// A blob has become durable. Returns when all its photos say so. NotFound if it is not there.
    Result<> blobArrived(const std::string& sha256);
    /// Photo records have come in; some of their blobs may have come before. Does not wait.
    void photosRecorded(const std::vector<std::string>& hashes);

private:
    Result<Json> describe(const std::string& sha256) const;
    void mark(Writer& writer, const std::string& sha256, Json arrival);

    Store& m_store;
    IngestService& m_ingest;
    const BlobStore& m_blobs;
};

} // namespace tacha
