#pragma once

#include "server/app/parts.h"

/// A backup set: `tacha-<time>.db` copies, `blobs/`, key files, and `tls/`, without which restored tablets would not
/// believe the server.
namespace tacha {

/// Makes a verified copy of everything now. Errors of BackupService::run; Storage if the certificate cannot be copied.
Result<BackupState> makeBackup(Parts& parts);

/// What a restore took.
struct Restored {
    std::string copy; ///< path of the database copy
    std::size_t originals = 0; ///< photos
};
/// Puts the newest copy of a backup folder into an empty data folder, as a new life of the database: tablets notice by
/// its epoch and send again what the copy lacks. Conflict `not_empty`; NotFound `no_backup`; Storage.
Result<Restored> restoreBackup(const std::string& from, const DataFolder& into);

} // namespace tacha
