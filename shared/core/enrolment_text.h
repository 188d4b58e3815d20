#pragma once

#include "shared/core/result.h"

#include <string>
#include <string_view>

namespace tacha {

/// What a person types or scans to enrol a tablet: where the server is, which certificate it must show, and the
/// one-time code. Text form: `tacha1:<host>:<port>:<fingerprint>:<code>`, for example
/// `tacha1:192.168.1.20:8443:9f86…0a08:7K3M9QWTPD2XVA5N`. The fingerprint is SHA-256 of the certificate's DER form in
/// 64 lower-case hex digits; the code is 16 characters of Crockford base32. An IPv6 host stands in brackets.
struct EnrolmentText {
    std::string host;
    unsigned short port = 0;
    std::string fingerprint;
    std::string code;

    friend bool operator==(const EnrolmentText&, const EnrolmentText&) = default;
    std::string text() const;
    /// Accepts blanks around and dashes inside the code, and lower case. InvalidInput with reason `enrolment_text`.
    static Result<EnrolmentText> parse(std::string_view text);
};

constexpr std::size_t kEnrolmentCodeBytes = 10; ///< 80 random bits: 16 characters

/// The bytes of a code as typed: dashes, blanks and case do not matter. InvalidInput with reason `enrolment_code`.
Result<std::string> enrolmentCodeBytes(std::string_view code);

} // namespace tacha
