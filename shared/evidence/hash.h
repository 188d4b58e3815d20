#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tacha {

using Hash = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4).
Hash sha256(std::string_view bytes);
/// 64 lower-case hex digits.
std::string sha256Hex(std::string_view bytes);
std::string hexOf(const Hash& hash);
inline std::string_view bytesOf(const Hash& hash)
{
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}
/// HMAC-SHA-256 (RFC 2104).
Hash hmacSha256(std::string_view key, std::string_view bytes);

/// SHA-256 of bytes that come in pieces.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;
    void add(std::string_view bytes);
    /// The hash of everything added. May be asked again later, after more was added.
    Hash value() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace tacha
