#include "shared/core/id.h"

#include <charconv>

namespace tacha {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int base32Value(char c)
{
    if (c >= 'a' && c <= 'z')
        c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O')
        c = '0';
    if (c == 'I' || c == 'L')
        c = '1';
    const auto at = kAlphabet.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

void putBigEndian(std::uint64_t value, std::uint8_t* out)
{
    for (int i = 7; i >= 0; --i, value >>= 8)
        out[i] = static_cast<std::uint8_t>(value);
}

std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char c : bytes)
        value = value << 8 | static_cast<std::uint8_t>(c);
    return value;
}

} // namespace

std::string toBase32(std::span<const std::uint8_t> bytes)
{
    const std::size_t digits = (bytes.size() * 8 + 4) / 5;
    std::string text(digits, '0');
    std::uint32_t pending = 0;
    int pendingBits = 0;
    std::size_t at = digits;
    for (std::size_t i = bytes.size(); i-- > 0;) {
        pending |= static_cast<std::uint32_t>(bytes[i]) << pendingBits;
        pendingBits += 8;
        while (pendingBits >= 5) {
            text[--at] = kAlphabet[pending & 31U];
            pending >>= 5;
            pendingBits -= 5;
        }
    }
    if (at > 0)
        text[--at] = kAlphabet[pending & 31U];
    return text;
}

Result<std::string> fromBase32(std::string_view text, std::size_t size)
{
    if (text.size() != (size * 8 + 4) / 5)
        return fail(ErrorCode::InvalidInput, "base32 text has the wrong length");
    std::string bytes(size, '\0');
    std::uint32_t pending = 0;
    int pendingBits = 0;
    std::size_t at = size;
    for (std::size_t i = text.size(); i-- > 0;) {
        const int value = base32Value(text[i]);
        if (value < 0)
            return fail(ErrorCode::InvalidInput, "not a base32 digit");
        pending |= static_cast<std::uint32_t>(value) << pendingBits;
        pendingBits += 5;
        if (pendingBits >= 8 && at > 0) {
            bytes[--at] = static_cast<char>(pending & 255U);
            pending >>= 8;
            pendingBits -= 8;
        }
    }
    if (pending != 0)
        return fail(ErrorCode::InvalidInput, "base32 text is too large a number");
    return bytes;
}

std::string toHex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        text += digits[byte >> 4];
        text += digits[byte & 15U];
    }
    return text;
}

Result<std::string> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return fail(ErrorCode::InvalidInput, "odd number of hexadecimal digits");
    std::string bytes(text.size() / 2, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        unsigned value = 0;
        const char* begin = text.data() + 2 * i;
        const auto [end, error] = std::from_chars(begin, begin + 2, value, 16);
        if (error != std::errc{} || end != begin + 2)
            return fail(ErrorCode::InvalidInput, "not a hexadecimal digit");
        bytes[i] = static_cast<char>(value);
    }
    return bytes;
}

std::string toBase64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t block = 0;
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        for (std::size_t k = 0; k < 3; ++k)
            block = block << 8 | (k < count ? static_cast<std::uint8_t>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += k <= count ? kBase64[block >> (18 - 6 * k) & 63U] : '=';
    }
    return text;
}

Result<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return fail(ErrorCode::InvalidInput, "base64 text has the wrong length");
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); i += 4) {
        std::uint32_t block = 0;
        std::size_t padding = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const char c = text[i + k];
            if (c == '=' && i + 4 == text.size() && k >= 2) {
                ++padding;
                block <<= 6;
                continue;
            }
            const auto at = kBase64.find(c);
            if (at == std::string_view::npos || padding > 0)
                return fail(ErrorCode::InvalidInput, "not a base64 digit");
            block = block << 6 | static_cast<std::uint32_t>(at);
        }
        for (std::size_t k = 0; k < 3 - padding; ++k)
            bytes += static_cast<char>(block >> (16 - 8 * k) & 255U);
    }
    return bytes;
}

std::string DeviceId::text() const
{
    std::array<std::uint8_t, 8> bytes{};
    putBigEndian(value, bytes.data());
    return toBase32(bytes);
}

Result<DeviceId> DeviceId::parse(std::string_view text)
{
    return fromBase32(text, 8).map([](const std::string& bytes) { return DeviceId{bigEndian(bytes)}; });
}

std::string Dot::text() const
{
    return device.text() + '-' + std::to_string(counter);
}

Result<Dot> Dot::parse(std::string_view text)
{
    const auto dash = text.find('-');
    if (dash == std::string_view::npos)
        return fail(ErrorCode::InvalidInput, "a dot is device-counter");
    const auto device = DeviceId::parse(text.substr(0, dash));
    if (!device)
        return tl::unexpected(device.error());
    const auto digits = text.substr(dash + 1);
    Dot dot{*device, 0};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), dot.counter);
    if (error != std::errc{} || end != digits.data() + digits.size() || digits.front() == '0')
        return fail(ErrorCode::InvalidInput, "a dot's counter is a positive number");
    return dot;
}

std::string Id::text() const
{
    return toBase32(bytes);
}

Result<Id> Id::parse(std::string_view text)
{
    return fromBase32(text, 16).and_then([](const std::string& bytes) { return idFromBytes(bytes); });
}

Id Id::of(const Dot& dot)
{
    Id id;
    putBigEndian(dot.device.value, id.bytes.data());
    putBigEndian(dot.counter, id.bytes.data() + 8);
    return id;
}

Id Id::ofHash(std::span<const std::uint8_t> hash)
{
    Id id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

Result<Id> idFromBytes(std::string_view bytes)
{
    Id id;
    if (bytes.size() != id.bytes.size())
        return fail(ErrorCode::InvalidInput, "an id has 16 bytes");
    std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
    return id;
}

} // namespace tacha
