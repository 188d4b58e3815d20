#pragma once

#include "server/app/data_folder.h"
#include "server/data/blob_store.h"
#include "server/http/hub.h"
#include "server/services/accounts.h"
#include "server/services/backup_service.h"
#include "server/services/business_clock.h"
#include "server/services/engine_service.h"
#include "server/services/photo_arrivals.h"
#include "server/services/pictures.h"
#include "server/services/pull_service.h"
#include "server/services/reference_service.h"
#include "server/services/server_status.h"
#include "server/services/sync_service.h"
#include "shared/storage/posix_files.h"

#include <memory>

namespace tacha {

struct PartsOptions {
    std::string dataFolder; ///< absolute; made where needed
    std::string backupFolder; ///< empty: `backup` beside the data folder
    bool backupIsSafe = false;
    std::optional<std::int64_t> businessMs; ///< business time to start at, for demos
    LogSink log = [](LogLevel, const std::string&) {};
};

/// Everything of the server except the network: opened together, closed in the reverse order. Holds the data folder's
/// lock while it lives.
class Parts {
public:
    /// Conflict with reason `in_use` if another process has the folder, `newer_database` if a later program wrote it.
    /// Throws StorageError.
    static Result<std::unique_ptr<Parts>> open(PartsOptions options);
    ~Parts();

private:
    Parts(PartsOptions options, FolderLock lock);
    Result<> openStoreAndServices();

    FolderLock m_lock;
    std::unique_ptr<Store> m_store;

public:
    const PartsOptions options;
    const DataFolder folder;
    PosixFiles files;
    SystemClock systemClock;
    SystemRandom random;
    BusinessClock businessClock{systemClock};
    Hub hub;
    CountyCache counties;

    Store& store() { return *m_store; }
    // Each is there once open() has returned.
    std::unique_ptr<IngestService> ingest;
    std::unique_ptr<PullService> pull;
    std::unique_ptr<SyncService> sync;
    std::unique_ptr<EngineService> engine;
    std::unique_ptr<ReferenceService> reference;
    std::unique_ptr<Audit> audit;
    std::unique_ptr<Accounts> accounts;
    std::unique_ptr<BlobStore> blobs;
    std::unique_ptr<PictureCache> pictures;
    std::unique_ptr<PhotoArrivals> photos;
    std::unique_ptr<BackupService> backup;
    std::unique_ptr<StatusService> status;
};

} // namespace tacha
