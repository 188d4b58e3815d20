#pragma once

#include "shared/core/result.h"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace tacha {

/// A random 64-bit name that a device gives itself at enrolment. Text form: 13 characters of Crockford base32.
struct DeviceId {
    std::uint64_t value = 0;

    friend auto operator<=>(const DeviceId&, const DeviceId&) = default;
    std::string text() const;
    static Result<DeviceId> parse(std::string_view text);
};

/// The name of one operation: the device that made it and its place in that device's journal, counted from 1 without
/// holes. Text form: `<device>-<counter>`, such as `0D3K1ZQ8V2M4A-17`.
struct Dot {
    DeviceId device;
    std::uint64_t counter = 0;

    friend auto operator<=>(const Dot&, const Dot&) = default;
    std::string text() const;
    static Result<Dot> parse(std::string_view text);
};

/// The 16-byte name of anything: of a record it is the dot that created it (device, counter, both big-endian); of a
/// derived or imported thing the first 16 bytes of a hash. Text form: 26 characters of Crockford base32, whose order
/// is the order of the bytes. The default value is "no id".
struct Id {
    std::array<std::uint8_t, 16> bytes{};

    friend auto operator<=>(const Id&, const Id&) = default;
    explicit operator bool() const { return *this != Id{}; }
    std::string text() const;
    static Result<Id> parse(std::string_view text);
    static Id of(const Dot& dot);
    /// The first 16 of at least 16 bytes.
    static Id ofHash(std::span<const std::uint8_t> hash);
};

/// 16 bytes for an index or a blob column.
inline std::string_view bytesOf(const Id& id)
{
    return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
}
Result<Id> idFromBytes(std::string_view bytes);

/// Crockford base32, upper case, most significant bit first, zero bits added in front to a multiple of 5.
std::string toBase32(std::span<const std::uint8_t> bytes);
/// Reads exactly `size` bytes; accepts lower case, and I L O for 1 1 0. InvalidInput otherwise.
Result<std::string> fromBase32(std::string_view text, std::size_t size);
std::string toHex(std::string_view bytes);
/// InvalidInput unless an even number of hexadecimal digits.
Result<std::string> fromHex(std::string_view text);
std::string toBase64(std::string_view bytes);
/// Standard alphabet with padding (RFC 4648 §4). InvalidInput otherwise.
Result<std::string> fromBase64(std::string_view text);

} // namespace tacha

template <> struct std::hash<tacha::Id> {
    std::size_t operator()(const tacha::Id& id) const noexcept
    {
        return std::hash<std::string_view>{}(tacha::bytesOf(id));
    }
};
template <> struct std::hash<tacha::Dot> {
    std::size_t operator()(const tacha::Dot& dot) const noexcept
    {
        return std::hash<std::uint64_t>{}(dot.device.value * 0x9E3779B97F4A7C15ULL ^ dot.counter);
    }
};
