#pragma once

#include "shared/core/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace tacha {

/// The name of the algorithm that stands beside every signature, so that another may join it later.
constexpr std::string_view kEcdsaP256 = "ecdsa-p256-sha256";

/// A device's key pair (ECDSA on P-256 with SHA-256, FIPS 186-5). Signing is safe from any thread.
class SigningKey {
public:
    static SigningKey generate();
    /// Reads what `pem()` wrote. InvalidInput otherwise.
    static Result<SigningKey> fromPem(std::string_view pem);
    SigningKey(SigningKey&&) noexcept;
    SigningKey& operator=(SigningKey&&) noexcept;
    ~SigningKey();

    std::string pem() const; ///< PKCS#8; secret
    std::string publicKey() const; ///< DER SubjectPublicKeyInfo in base64
    /// DER-encoded signature in base64.
    std::string sign(std::string_view message) const;

private:
    struct State;
    explicit SigningKey(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// A public key ready to check many signatures.
class VerifyingKey {
public:
    /// Takes `SigningKey::publicKey()`. InvalidInput unless a P-256 key.
    static Result<VerifyingKey> fromText(std::string_view base64);
    VerifyingKey(VerifyingKey&&) noexcept;
    VerifyingKey& operator=(VerifyingKey&&) noexcept;
    ~VerifyingKey();

    bool verifies(std::string_view message, std::string_view signatureBase64) const;

private:
    struct State;
    explicit VerifyingKey(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace tacha
