#pragma once

#include "shared/core/environment.h"
#include "shared/core/id.h"
#include "shared/core/result.h"
#include "shared/evidence/signature.h"
#include "shared/storage/database.h"

#include <memory>
#include <string>

namespace tacha {

/// Where a tablet keeps what; everything lies in one folder.
struct TabletPaths {
    std::string folder;

    std::string database() const { return folder + "/tablet.db"; }
    std::string photos() const
    {
        return folder + "/photos";
    } ///< originals, one folder for each draft they were taken for
    std::string photo(const Id& draft, const std::string& sha256) const
    {
        return photos() + "/" + draft.text() + "-" + sha256;
    }
    std::string incoming() const { return folder + "/incoming"; } ///< pictures being written
    std::string cache() const { return folder + "/cache"; } ///< thumbnails and previews; can be made or fetched again
    std::string exports() const { return folder + "/exports"; }
    std::string reserve() const { return folder + "/reserve"; } ///< space that lets the last transaction finish
    std::string key(const DeviceId& device) const { return folder + "/device-" + device.text() + ".pem"; }
};

/// Opens the tablet's database, making or upgrading it. Conflict with reason `newer_database`, nothing touched, if a
/// later program wrote it. Each thread opens its own. Throws StorageError.
Result<std::unique_ptr<Database>> openTabletDatabase(const std::string& path);

/// Writes a device's key so that it is on the disk when this returns.
void saveKey(Files& files, const TabletPaths& paths, const DeviceId& device, const SigningKey& key);
/// NotFound if there is none; InvalidInput if the file is damaged.
Result<SigningKey> loadKey(const Files& files, const TabletPaths& paths, const DeviceId& device);

} // namespace tacha
