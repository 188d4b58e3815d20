#include "shared/evidence/hash.h"

#include "shared/core/id.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

#include <new>

namespace tacha {

struct Hasher::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    ~State() { EVP_MD_CTX_free(context); }
};

Hash sha256(std::string_view bytes)
{
    Hash hash;
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), hash.data());
    return hash;
}

std::string hexOf(const Hash& hash)
{
    return toHex(bytesOf(hash));
}

std::string sha256Hex(std::string_view bytes)
{
    return hexOf(sha256(bytes));
}

Hash hmacSha256(std::string_view key, std::string_view bytes)
{
    Hash hash;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(bytes.data()),
        bytes.size(), hash.data(), nullptr);
    return hash;
}

Hasher::Hasher() : m_state(std::make_unique<State>())
{
    if (m_state->context == nullptr || EVP_DigestInit_ex(m_state->context, EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc{};
}

Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

void Hasher::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size());
}

Hash Hasher::value() const
{
    State copy;
    EVP_MD_CTX_copy_ex(copy.context, m_state->context);
    Hash hash;
    EVP_DigestFinal_ex(copy.context, hash.data(), nullptr);
    return hash;
}

} // namespace tacha
