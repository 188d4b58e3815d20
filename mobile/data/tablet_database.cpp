#include "mobile/data/tablet_database.h"

#include "mobile/data/migrations.h"

namespace tacha {

Result<std::unique_ptr<Database>> openTabletDatabase(const std::string& path)
{
    auto database = std::make_unique<Database>(path);
    if (auto migrated = migrate(*database, tabletMigrations()); !migrated)
        return tl::unexpected(migrated.error());
    return database;
}

void saveKey(Files& files, const TabletPaths& paths, const DeviceId& device, const SigningKey& key)
{
    const std::string path = paths.key(device);
    {
        const auto file = files.openForAppend(path + ".new", true);
        file->append(key.pem());
        file->sync();
    }
    files.rename(path + ".new", path);
    files.syncFolder(paths.folder);
}

Result<SigningKey> loadKey(const Files& files, const TabletPaths& paths, const DeviceId& device)
{
    constexpr std::size_t kLargestKey = 8 * 1024;
    const auto pem = files.read(paths.key(device), 0, kLargestKey);
    return pem ? SigningKey::fromPem(*pem) : Result<SigningKey>{tl::unexpected(pem.error())};
}

} // namespace tacha
