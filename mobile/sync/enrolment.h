#pragma once

#include "mobile/data/meta_repository.h"
#include "mobile/data/tablet_database.h"
#include "mobile/sync/http_link.h"
#include "shared/core/enrolment_text.h"
#include "shared/core/environment.h"

#include <functional>
#include <memory>

namespace tacha {

/// A device that the server knows now, not yet in force on this tablet.
struct Enrolled {
    DeviceId device;
    std::string keyPem; ///< secret
    Identity identity;
    std::int64_t serverMs = 0;
};

/// Makes a device and introduces it to the server. Errors of the link; Unauthorized if the code is wrong, used or
/// expired.
Result<Enrolled> enrol(HttpLink& link, const EnrolmentText& text, Environment& environment);
/// Puts an enrolment in force: key file, then the database, both durable.
void adoptEnrolment(Database& database, const TabletPaths& paths, Files& files, const Enrolled& enrolled);
/// After a fork: introduces the new device, whose key is there already, under the present token.
Result<> reenrol(HttpLink& link, Database& database, const TabletPaths& paths, Environment& environment);

/// The body and the answer of the call, for both cases.
HttpRequest enrolRequest(
    const std::string& code, const DeviceId& device, const std::string& publicKey, const std::string& token);

} // namespace tacha
