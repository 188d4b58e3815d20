#include "server/handlers/tus.h"

#include "shared/core/id.h"
#include "shared/core/text.h"

#include <openssl/evp.h>

#include <charconv>
#include <ctime>

namespace tacha::tus {

std::optional<std::uint64_t> numberField(const Request& request, std::string_view name)
{
    const std::string_view text = request.headers.value(name);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

Result<std::map<std::string, std::string>> parseMetadata(std::string_view field)
{
    std::map<std::string, std::string> metadata;
    if (trimmed(field).empty())
        return metadata;
    for (const std::string& pair : split(field, ',')) {
        const std::string_view text = trimmed(pair);
        const auto space = text.find(' ');
        const std::string key{text.substr(0, space)};
        const auto value =
            fromBase64(space == std::string_view::npos ? std::string_view{} : trimmed(text.substr(space + 1)));
        if (key.empty() || !value || !isUtf8(key) || !isUtf8(*value) || !metadata.emplace(key, *value).second)
            return fail(ErrorCode::InvalidInput, "malformed Upload-Metadata", "malformed_metadata");
    }
    return metadata;
}

std::string metadataText(const std::map<std::string, std::string>& metadata)
{
    std::string text;
    for (const auto& [key, value] : metadata)
        text += (text.empty() ? "" : ",") + key + (value.empty() ? "" : " " + toBase64(value));
    return text;
}

std::string expiresText(std::int64_t utcMs)
{
    const auto seconds = static_cast<std::time_t>(utcMs / 1000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

struct Checksum::State {
    EVP_MD_CTX* context;
    std::string expected;
    State(const EVP_MD* algorithm, std::string bytes) : context(EVP_MD_CTX_new()), expected(std::move(bytes))
    {
        EVP_DigestInit_ex(context, algorithm, nullptr);
    }
    ~State() { EVP_MD_CTX_free(context); }
};

Checksum::Checksum(std::unique_ptr<State> state) : m_state(std::move(state)) { }
Checksum::~Checksum() = default;

Result<std::unique_ptr<Checksum>> Checksum::parse(std::string_view field)
{
    const auto space = field.find(' ');
    const std::string_view name = field.substr(0, space);
    const EVP_MD* algorithm = name == "sha256" ? EVP_sha256() : name == "sha1" ? EVP_sha1() : nullptr;
    if (!algorithm || space == std::string_view::npos)
        return fail(ErrorCode::InvalidInput, "checksum algorithms are " + std::string(kChecksums), "unknown_checksum");
    auto expected = fromBase64(trimmed(field.substr(space + 1)));
    if (!expected || expected->size() != static_cast<std::size_t>(EVP_MD_get_size(algorithm)))
        return fail(ErrorCode::InvalidInput, "malformed Upload-Checksum", "unknown_checksum");
    return std::unique_ptr<Checksum>(new Checksum(std::make_unique<State>(algorithm, std::move(*expected))));
}

void Checksum::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size());
}

bool Checksum::matches()
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_DigestFinal_ex(m_state->context, digest, &size);
    return std::string_view(reinterpret_cast<const char*>(digest), size) == m_state->expected;
}

} // namespace tacha::tus
