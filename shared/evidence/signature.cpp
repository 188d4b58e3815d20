#include "shared/evidence/signature.h"

#include "shared/core/id.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <stdexcept>

namespace tacha {
namespace {

struct KeyDeleter {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
using Key = std::unique_ptr<EVP_PKEY, KeyDeleter>;

struct ContextDeleter {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, ContextDeleter>;

struct BioDeleter {
    void operator()(BIO* bio) const { BIO_free(bio); }
};
using Bio = std::unique_ptr<BIO, BioDeleter>;

bool isP256(EVP_PKEY* key)
{
    char group[32]{};
    std::size_t length = 0;
    return EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1
        && std::string_view{group, length} == "prime256v1";
}

const unsigned char* bytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

struct SigningKey::State {
    Key key;
};

struct VerifyingKey::State {
    Key key;
};

SigningKey::SigningKey(std::unique_ptr<State> state) : m_state(std::move(state)) { }
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&&) noexcept = default;
SigningKey::~SigningKey() = default;

SigningKey SigningKey::generate()
{
    Key key{EVP_EC_gen("P-256")};
    if (!key)
        throw std::runtime_error("cannot make a key pair");
    return SigningKey{std::make_unique<State>(State{std::move(key)})};
}

Result<SigningKey> SigningKey::fromPem(std::string_view pem)
{
    const Bio bio{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
    Key key{PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr)};
    if (!key || !isP256(key.get()))
        return fail(ErrorCode::InvalidInput, "not a P-256 private key");
    return SigningKey{std::make_unique<State>(State{std::move(key)})};
}

std::string SigningKey::pem() const
{
    const Bio bio{BIO_new(BIO_s_mem())};
    PEM_write_bio_PKCS8PrivateKey(bio.get(), m_state->key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char* text = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &text);
    return {text, static_cast<std::size_t>(length)};
}

std::string SigningKey::publicKey() const
{
    unsigned char* der = nullptr;
    const int length = i2d_PUBKEY(m_state->key.get(), &der);
    std::string text = toBase64({reinterpret_cast<char*>(der), static_cast<std::size_t>(length)});
    OPENSSL_free(der);
    return text;
}

std::string SigningKey::sign(std::string_view message) const
{
    const Context context{EVP_MD_CTX_new()};
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_state->key.get());
    std::string signature(80, '\0');
    std::size_t length = signature.size();
    if (EVP_DigestSign(
            context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length, bytes(message), message.size())
        != 1)
        throw std::runtime_error("cannot sign");
    signature.resize(length);
    return toBase64(signature);
}

VerifyingKey::VerifyingKey(std::unique_ptr<State> state) : m_state(std::move(state)) { }
VerifyingKey::VerifyingKey(VerifyingKey&&) noexcept = default;
VerifyingKey& VerifyingKey::operator=(VerifyingKey&&) noexcept = default;
VerifyingKey::~VerifyingKey() = default;

Result<VerifyingKey> VerifyingKey::fromText(std::string_view base64)
{
    const auto der = fromBase64(base64);
    if (!der)
        return tl::unexpected(der.error());
    const unsigned char* at = bytes(*der);
    Key key{d2i_PUBKEY(nullptr, &at, static_cast<long>(der->size()))};
    if (!key || !isP256(key.get()))
        return fail(ErrorCode::InvalidInput, "not a P-256 public key");
    return VerifyingKey{std::make_unique<State>(State{std::move(key)})};
}

bool VerifyingKey::verifies(std::string_view message, std::string_view signatureBase64) const
{
    const auto signature = fromBase64(signatureBase64);
    if (!signature)
        return false;
    const Context context{EVP_MD_CTX_new()};
    EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_state->key.get());
    return EVP_DigestVerify(context.get(), bytes(*signature), signature->size(), bytes(message), message.size()) == 1;
}

} // namespace tacha
