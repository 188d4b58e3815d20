#include "shared/core/enrolment_text.h"

#include "shared/core/id.h"
#include "shared/core/text.h"

#include <algorithm>
#include <charconv>
#include <span>

namespace tacha {
namespace {

constexpr std::string_view kPrefix = "tacha1:";
constexpr std::size_t kFingerprintDigits = 64;

tl::unexpected<Error> refused(const std::string& why)
{
    return fail(ErrorCode::InvalidInput, "enrolment text: " + why, "enrolment_text");
}

bool isFingerprint(std::string_view text)
{
    return text.size() == kFingerprintDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string lowerCase(std::string_view text)
{
    std::string lower{text};
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
    return lower;
}

/// Takes what stands after the last colon.
std::string_view takeLast(std::string_view& rest)
{
    const auto colon = rest.rfind(':');
    if (colon == std::string_view::npos)
        return {};
    const auto last = rest.substr(colon + 1);
    rest = rest.substr(0, colon);
    return last;
}

} // namespace

std::string EnrolmentText::text() const
{
    return std::string{kPrefix} + host + ":" + std::to_string(port) + ":" + fingerprint + ":" + code;
}

Result<EnrolmentText> EnrolmentText::parse(std::string_view text)
{
    text = trimmed(text);
    if (lowerCase(text.substr(0, kPrefix.size())) != kPrefix)
        return refused("must begin with tacha1:");
    std::string_view rest = text.substr(kPrefix.size()); // read from its end: an IPv6 host has colons of its own
    const auto code = takeLast(rest);
    const auto fingerprint = lowerCase(takeLast(rest));
    const auto port = takeLast(rest);
    EnrolmentText parsed{.host = std::string{rest}, .port = 0, .fingerprint = fingerprint, .code = {}};
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), parsed.port);
    if (error != std::errc{} || end != port.data() + port.size() || parsed.port == 0)
        return refused("no port");
    if (parsed.host.empty())
        return refused("no host");
    if (!isFingerprint(parsed.fingerprint))
        return refused("fingerprint must be 64 hex digits");
    const auto bytes = enrolmentCodeBytes(code);
    if (!bytes)
        return refused("code must be 16 characters");
    parsed.code = toBase32(std::span{reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()});
    return parsed;
}

Result<std::string> enrolmentCodeBytes(std::string_view code)
{
    std::string plain;
    std::copy_if(code.begin(), code.end(), std::back_inserter(plain),
        [](char c) { return c != '-' && c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    auto bytes = fromBase32(plain, kEnrolmentCodeBytes);
    if (!bytes)
        return fail(ErrorCode::InvalidInput, "an enrolment code has 16 characters", "enrolment_code");
    return bytes;
}

} // namespace tacha
