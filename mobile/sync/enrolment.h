#pragma once

#include "mobile/data/meta_repository.h"
#include "mobile/data/tablet_database.h"
#include "mobile/sync/http_link.h"
#include "shared/core/enrolment_text.h"
#include "shared/core/environment.h"
#include "shared/sync/wire.h"

#include <functional>
#include <memory>

namespace tacha {

/// What the server said of a device that it knows now, not yet in force on this tablet.
struct Enrolled {
    DeviceId device;
    std::string keyPem; ///< of a device that was made elsewhere; empty: its key is on the disk already
    Identity identity;
    std::int64_t serverMs = 0;
};

/// Makes a device, its key on the disk, and introduces it to the server. May be repeated when an answer was lost.
/// Errors of the link; Unauthorized if the code is wrong, used or expired.
Result<Enrolled> enrol(
    HttpLink& link, const EnrolmentText& text, Database& database, const TabletPaths& paths, Environment& environment);
/// Puts an enrolment in force: the key's file, then the database. InvalidInput if the key is damaged.
Result<> adoptEnrolment(Database& database, const TabletPaths& paths, Files& files, const Enrolled& enrolled);
/// After a fork: introduces the new device, whose key is there already, under the present token.
Result<> reenrol(HttpLink& link, Database& database, const TabletPaths& paths, Environment& environment);

/// The call, for both cases: with a code, or with a token.
HttpRequest enrolRequest(
    const std::string& code, const DeviceId& device, const std::string& publicKey, const std::string& token);

} // namespace tacha
