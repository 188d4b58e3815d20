#pragma once

#include "server/http/message.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// The words of the tus 1.0.0 protocol, without any state.
namespace tacha::tus {

constexpr std::string_view kVersion = "1.0.0";
constexpr std::string_view kExtensions = "creation,creation-with-upload,checksum,expiration,termination";
constexpr std::string_view kChecksums = "sha256,sha1";
constexpr std::string_view kContentType = "application/offset+octet-stream";
constexpr int kChecksumMismatch = 460;

/// A field that holds a decimal number, or nothing.
std::optional<std::uint64_t> numberField(const Request& request, std::string_view name);

/// `Upload-Metadata`: keys with base64 values. InvalidInput if malformed.
Result<std::map<std::string, std::string>> parseMetadata(std::string_view field);
std::string metadataText(const std::map<std::string, std::string>& metadata);

/// `Upload-Expires`: RFC 9110 date.
std::string expiresText(std::int64_t utcMs);

/// Compares a request's body with its `Upload-Checksum`.
class Checksum {
public:
    /// InvalidInput "unknown_checksum" for an algorithm that kChecksums does not name, or malformed.
    static Result<std::unique_ptr<Checksum>> parse(std::string_view field);
    ~Checksum();
    void add(std::string_view bytes);
    /// Ask once, at the end.
    bool matches();

private:
    struct State;
    Checksum(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace tacha::tus
