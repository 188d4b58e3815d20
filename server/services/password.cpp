#include "server/services/password.h"

#include "shared/core/id.h"
#include "shared/core/text.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <charconv>
#include <cstdint>
#include <mutex>
#include <optional>
#include <stdexcept>

namespace tacha {
namespace {

/// OWASP's equal-strength choice for scrypt with the least memory that still hurts a graphics card: 32 MiB, three
/// rounds.
constexpr unsigned kLog2N = 15;
constexpr unsigned kBlockSize = 8;
constexpr unsigned kRounds = 3;
constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;
constexpr std::uint64_t kMaxMemory = 64ULL << 20;
constexpr std::string_view kScheme = "scrypt";

struct Cost {
    unsigned log2N, blockSize, rounds;
};

std::optional<std::string> derive(std::string_view password, std::string_view salt, const Cost& cost)
{
    static std::mutex one;
    const std::lock_guard lock{one};
    std::string hash(kHashBytes, '\0');
    const int done = EVP_PBE_scrypt(password.data(), password.size(),
        reinterpret_cast<const unsigned char*>(salt.data()), salt.size(), 1ULL << cost.log2N, cost.blockSize,
        cost.rounds, kMaxMemory, reinterpret_cast<unsigned char*>(hash.data()), hash.size());
    return done == 1 ? std::optional{hash} : std::nullopt;
}

std::optional<unsigned> smallNumber(const std::string& text)
{
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && value > 0 && value < 32 ? std::optional{value} : std::nullopt;
}

} // namespace

std::string passwordHash(std::string_view password, Random& random)
{
    const std::string salt = random.bytes(kSaltBytes);
    const auto hash = derive(password, salt, {kLog2N, kBlockSize, kRounds});
    if (!hash)
        throw std::runtime_error("scrypt failed");
    return std::string{kScheme} + "$" + std::to_string(kLog2N) + "$" + std::to_string(kBlockSize) + "$"
        + std::to_string(kRounds) + "$" + toBase64(salt) + "$" + toBase64(*hash);
}

bool passwordFits(std::string_view password, std::string_view stored)
{
    const auto parts = split(stored, '$');
    if (parts.size() != 6 || parts[0] != kScheme)
        return false;
    const auto log2N = smallNumber(parts[1]);
    const auto blockSize = smallNumber(parts[2]);
    const auto rounds = smallNumber(parts[3]);
    const auto salt = fromBase64(parts[4]);
    const auto expected = fromBase64(parts[5]);
    if (!log2N || !blockSize || !rounds || !salt || !expected || expected->size() != kHashBytes)
        return false;
    const auto hash = derive(password, *salt, {*log2N, *blockSize, *rounds});
    return hash && CRYPTO_memcmp(hash->data(), expected->data(), kHashBytes) == 0;
}

} // namespace tacha
