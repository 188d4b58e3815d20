#pragma once

#include "shared/core/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tacha {

struct CertificateFiles {
    std::string certificate; ///< PEM
    std::string key; ///< PEM, readable by the owner only
};

/// `certificate.pem` and `key.pem` in `folder`. When neither is there they are made: ECDSA P-256, self-signed, valid
/// for ten years from `nowMs`, for localhost, 127.0.0.1, ::1 and `names` (host names or addresses). Conflict if only
/// one of the two is there, because guessing which one is meant would cut every tablet off. StorageError from the disk.
Result<CertificateFiles> ensureCertificate(
    const std::string& folder, const std::vector<std::string>& names, std::int64_t nowMs);

/// SHA-256 over the DER form of the first certificate in a PEM file, 64 lower-case hex digits: what an enrolment code
/// pins. InvalidInput if there is no certificate in it.
Result<std::string> certificateFingerprint(const std::string& pemFile);

} // namespace tacha
