#include "server/app/parts.h"

namespace tacha {

Result<std::unique_ptr<Parts>> Parts::open(PartsOptions options)
{
    PosixFiles{}.makeFolders(options.dataFolder);
    auto lock = FolderLock::take(options.dataFolder);
    if (!lock)
        return tl::unexpected(lock.error());
    if (options.backupFolder.empty())
        options.backupFolder = options.dataFolder + "-backup";
    std::unique_ptr<Parts> parts{new Parts{std::move(options), std::move(*lock)}};
    if (const auto opened = parts->openStoreAndServices(); !opened)
        return tl::unexpected(opened.error());
    return parts;
}

Parts::Parts(PartsOptions given, FolderLock lock)
    : m_lock(std::move(lock)), options(std::move(given)), folder{options.dataFolder}
{
    if (options.businessMs)
        businessClock.set(*options.businessMs);
}

Parts::~Parts()
{
    // The engine and jobs still queued use the services, and answers still due use the store: they end first.
    if (engine)
        engine->stop();
    if (m_store)
        m_store->writeNow([](Writer&) {});
    sync.reset();
    m_store.reset();
}

Result<> Parts::openStoreAndServices()
{
    StoreOptions storeOptions;
    storeOptions.path = folder.database();
    storeOptions.log = options.log;
    storeOptions.onMoved = [this](const MovedStreams& moved) {
        for (const auto& [stream, seq] : moved)
            hub.publish(stream, static_cast<std::uint64_t>(seq));
    };
    auto opened = openStore(std::move(storeOptions), businessClock, random);
    if (!opened)
        return tl::unexpected(opened.error());
    m_store = std::move(*opened);

    ingest = std::make_unique<IngestService>(
        *m_store, counties, ServerIdentity::make(files, folder.path, random), businessClock);
    pull = std::make_unique<PullService>(*m_store, counties);
    sync = std::make_unique<SyncService>(*m_store, *ingest, *pull);
    engine = std::make_unique<EngineService>(*m_store, *ingest, counties, options.log);
    ingest->onTaken([this] { engine->wake(); });
    reference = std::make_unique<ReferenceService>(*m_store, *ingest, counties);
    audit = std::make_unique<Audit>(*m_store, systemClock);
    accounts = std::make_unique<Accounts>(*m_store, counties, *audit, systemClock, random);
    accounts->onRevoked([this](const std::string& owner) { hub.disconnect(owner); });
    blobs = std::make_unique<BlobStore>(folder.blobs(), files, systemClock, random);
    pictures = std::make_unique<PictureCache>(folder.pictures(), files, *blobs);
    photos = std::make_unique<PhotoArrivals>(*m_store, *ingest, *blobs);
    backup = std::make_unique<BackupService>(
        *m_store, files, BackupOptions{options.backupFolder, folder.blobs(), folder.path, options.backupIsSafe});
    sync->backedUpBy([this](const DeviceId& device) { return backup->backedUpCounter(device); });
    status = std::make_unique<StatusService>(*m_store, *backup, files, systemClock, folder.path, folder.database());
    return {};
}

} // namespace tacha
