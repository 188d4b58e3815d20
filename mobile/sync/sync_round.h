#pragma once

#include "mobile/capture/thumbnails.h"
#include "mobile/data/tablet_store.h"
#include "mobile/sync/http_link.h"
#include "shared/core/environment.h"

#include <atomic>
#include <functional>
#include <optional>

namespace tacha {

/// How far the three lanes are, for the bars of the Sync screen.
struct SyncProgress {
    struct Bar {
        std::int64_t done = 0, total = 0, doneBytes = 0, totalBytes = 0;
        friend bool operator==(const Bar&, const Bar&) = default;
    };
    Bar records; ///< own operations at the server
    Bar previews; ///< small pictures of others on board
    Bar originals; ///< own originals at the server
    std::int64_t bytesPerSecond = 0; ///< measured on the last request that was large enough; 0 unknown
};

/// What one round of sync came to.
struct SyncSummary {
    bool upToDate = false;
    std::optional<Error> error; ///< why it ended before; what was done until then stays done
    std::int64_t operationsSent = 0;
    std::int64_t rowsReceived = 0;
    std::int64_t photosSent = 0;
    std::int64_t picturesReceived = 0;
    std::int64_t bytesSent = 0; ///< bodies, as they went over the wire
    std::int64_t bytesReceived = 0;
    std::int64_t quarantined = 0;
    std::int64_t conflicts = 0; ///< fates of own operations
    std::int64_t superseded = 0;
    int requests = 0;
    bool reissued = false; ///< this tablet became a new device
    std::set<Id> projects; ///< whose rows have changed
};

/// What may travel now.
struct SyncPolicy {
    bool originals = true;
    bool previews = true; ///< small pictures of others' photos
    std::int64_t previewsPerRound = 200;
};

constexpr int kMostRequests = 20'000; ///< of one round; a year away takes some hundreds

/// One round: operations up and rows down until both are done, then own originals, then small pictures of others.
/// Blocks; runs on the sync thread. Between two chunks of a photo the operations go first.
class SyncRound {
public:
    SyncRound(Database& database, TabletPaths paths, Environment& environment, HttpLink& link);

    std::function<void(const SyncProgress&)> onProgress;
    std::function<void(const std::set<Id>& projects)> onRows; ///< rows have become visible
    std::function<void()> onPause; ///< between two chunks of an original: what a person waits for may go first
    const std::atomic<bool>* stop = nullptr; ///< set: ends after the request under way
    SyncPolicy policy;

    /// Never throws: a broken disk comes back as the summary's error.
    SyncSummary run();
    SyncProgress progress();
    /// Brings one picture into the cache. NotFound while the server has not got the original.
    Result<> fetch(const std::string& sha256, PictureSize size, SyncSummary& summary);

private:
    Result<> syncOperations(SyncSummary& summary);
    Result<> sendOriginals(SyncSummary& summary);
    Result<> proveOriginals();
    Result<> fetchPreviews(SyncSummary& summary);
    Result<SyncAnswer> exchange(const SyncRequest& request, SyncSummary& summary);
    void count(const SyncAnswer& answer, SyncSummary& summary) const;
    bool stopped() const { return stop != nullptr && stop->load(); }
    void tell();

    Database& m_database;
    TabletPaths m_paths;
    Environment& m_environment;
    HttpLink& m_link;
    TabletStore m_store;
    MetaRepository m_meta;
    Journal m_journal;
    PhotoRepository m_photos;
    RowRepository m_rows;
    ClientSession m_session;
    SyncProgress::Bar m_previews;
    std::int64_t m_bytesPerSecond = 0;
};

} // namespace tacha
