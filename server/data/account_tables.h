#pragma once

#include "shared/core/id.h"
#include "shared/core/names.h"
#include "shared/storage/database.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacha {

/// What a bearer token was given for.
enum class TokenKind {
    Tablet, ///< an enrolled device, for as long as it is used
    Session, ///< a password sign-in of another program, for some hours
};
constexpr std::array<std::string_view, 2> namesOf(TokenKind)
{
    return {"TABLET", "SESSION"};
}

/// A sign-in of the office: who, and the stored form of the password.
struct Login {
    std::string name; ///< as typed, lower case
    Id person;
    std::string password; ///< `passwordHash` form
};

/// A one-time enrolment code. The code itself is never stored.
struct EnrolmentCode {
    std::string hash; ///< SHA-256 of the code, 32 bytes
    Id person;
    std::int64_t madeAtMs = 0;
    std::int64_t expiresAtMs = 0;
    std::optional<std::int64_t> usedAtMs;
    std::optional<DeviceId> usedBy;
};

struct Token {
    std::string hash; ///< SHA-256 of the token, 32 bytes
    TokenKind kind = TokenKind::Tablet;
    Id person;
    std::optional<DeviceId> device; ///< tablets only
    std::string deviceName; ///< what its holder calls it
    std::int64_t madeAtMs = 0;
    std::int64_t expiresAtMs = 0;
    std::optional<std::int64_t> revokedAtMs;
};

/// Logins, enrolment codes and tokens. Lives on its Database's thread. All functions may throw StorageError.
class AccountTables {
public:
    explicit AccountTables(Database& database);

    void saveLogin(const Login& login);
    std::optional<Login> login(std::string_view name);
    std::vector<Login> logins();

    void saveCode(const EnrolmentCode& code);
    std::optional<EnrolmentCode> code(std::string_view hash);

    void saveToken(const Token& token);
    std::optional<Token> token(std::string_view hash);
    /// All that are neither expired nor revoked at `nowMs`, the oldest first.
    std::vector<Token> validTokens(std::int64_t nowMs);
    /// Revokes one token. False if there is no such valid token.
    bool revokeToken(std::string_view hash, std::int64_t nowMs);
    void revokeTokensOf(const DeviceId& device, std::int64_t nowMs);
    void revokeSessionsOf(const Id& person, std::int64_t nowMs);

private:
    Database& m_database;
};

} // namespace tacha
