#include "mobile/app/pin_lock.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace tacha {
namespace {

constexpr std::string_view kSalt = "pin_salt";
constexpr std::string_view kHash = "pin_hash";
constexpr std::string_view kTries = "pin_tries";
constexpr std::string_view kClosedUntil = "pin_closed_until_ms";

constexpr std::size_t kSaltBytes = 16;
constexpr std::uint64_t kN = 1 << 15; // 32 MiB and some 100 ms on a tablet: a person does not notice, a thief does
constexpr std::uint64_t kR = 8;
constexpr std::uint64_t kP = 1;
constexpr std::uint64_t kMemoryBytes = 64 << 20;

/// scrypt of a PIN in hex.
std::string hashed(std::string_view pin, std::string_view salt)
{
    std::array<unsigned char, 32> key{};
    const int done = EVP_PBE_scrypt(pin.data(), pin.size(), reinterpret_cast<const unsigned char*>(salt.data()),
        salt.size(), kN, kR, kP, kMemoryBytes, key.data(), key.size());
    if (done != 1)
        throw StorageError(ErrorCode::Storage, "scrypt failed"); // no memory
    return toHex({reinterpret_cast<const char*>(key.data()), key.size()});
}

} // namespace

bool PinLock::isSet()
{
    return !m_meta.text(kHash).empty();
}

Result<> PinLock::set(std::string_view pin)
{
    const bool digits = std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool shape = pin.size() >= kShortest && pin.size() <= kLongest && digits;
    if (!shape || std::all_of(pin.begin(), pin.end(), [&](char c) { return c == pin.front(); }))
        return fail(ErrorCode::InvalidInput, "4 to 12 digits, not all the same", "pin_shape");
    const std::string salt = m_environment.random.bytes(kSaltBytes);
    m_meta.setText(kSalt, toHex(salt));
    m_meta.setText(kHash, hashed(pin, salt));
    m_meta.setInteger(kTries, 0);
    m_meta.remove(kClosedUntil);
    return {};
}

void PinLock::clear()
{
    for (const std::string_view key : {kSalt, kHash, kTries, kClosedUntil})
        m_meta.remove(key);
}

Result<> PinLock::unlock(std::string_view pin)
{
    const std::int64_t tries = m_meta.integer(kTries);
    if (tries >= kTriesBeforeEnd)
        return fail(ErrorCode::Forbidden, "ten wrong tries", "ended");
    if (waitMs() > 0)
        return fail(ErrorCode::TooMany, "five wrong tries", "wait");
    m_meta.setInteger(kTries, tries + 1);
    const std::string salt = fromHex(m_meta.text(kSalt)).value_or(std::string{});
    const std::string expected = m_meta.text(kHash);
    const std::string given = hashed(pin, salt);
    if (expected.size() == given.size() && CRYPTO_memcmp(expected.data(), given.data(), given.size()) == 0) {
        m_meta.setInteger(kTries, 0);
        m_meta.remove(kClosedUntil);
        return {};
    }
    if (tries + 1 == kTriesBeforeWait)
        m_meta.setInteger(kClosedUntil, m_environment.clock.wallMs() + kWaitMs);
    return fail(ErrorCode::Unauthorized, "wrong PIN", "wrong_pin");
}

int PinLock::attemptsLeft()
{
    const auto tries = static_cast<int>(m_meta.integer(kTries));
    return tries < kTriesBeforeWait ? kTriesBeforeWait - tries : std::max(kTriesBeforeEnd - tries, 0);
}

std::int64_t PinLock::waitMs()
{
    // A clock that was set back must not lengthen the wait.
    return std::clamp<std::int64_t>(m_meta.integer(kClosedUntil) - m_environment.clock.wallMs(), 0, kWaitMs);
}

} // namespace tacha
