#include "server/data/account_tables.h"

namespace tacha {

namespace {

constexpr auto kSaveLogin = R"sql(
    INSERT INTO logins (name, person, password) VALUES (?1, ?2, ?3)
        ON CONFLICT (name) DO UPDATE SET person = excluded.person, password = excluded.password)sql";
constexpr auto kSelectLogin = "SELECT name, person, password FROM logins WHERE name = ?1";
constexpr auto kSelectLogins = "SELECT name, person, password FROM logins ORDER BY name";

constexpr auto kSaveCode = R"sql(
    INSERT INTO enrolment_codes (hash, person, made_at_ms, expires_at_ms, used_at_ms, used_by)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (hash) DO UPDATE SET used_at_ms = excluded.used_at_ms, used_by = excluded.used_by)sql";
constexpr auto kSelectCode = R"sql(
    SELECT hash, person, made_at_ms, expires_at_ms, used_at_ms, used_by FROM enrolment_codes WHERE hash = ?1)sql";

constexpr auto kInsertToken = R"sql(
    INSERT INTO tokens (hash, kind, person, device, device_name, made_at_ms, expires_at_ms, revoked_at_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))sql";
constexpr auto kSelectToken = R"sql(
    SELECT hash, kind, person, device, device_name, made_at_ms, expires_at_ms, revoked_at_ms
      FROM tokens WHERE hash = ?1)sql";
constexpr auto kSelectValidTokens = R"sql(
    SELECT hash, kind, person, device, device_name, made_at_ms, expires_at_ms, revoked_at_ms
      FROM tokens WHERE revoked_at_ms IS NULL AND expires_at_ms > ?1 ORDER BY made_at_ms, hash)sql";
constexpr auto kRevokeToken = "UPDATE tokens SET revoked_at_ms = ?2 WHERE hash = ?1 AND revoked_at_ms IS NULL";
constexpr auto kRevokeDevice = "UPDATE tokens SET revoked_at_ms = ?2 WHERE device = ?1 AND revoked_at_ms IS NULL";
constexpr auto kRevokeSessions = R"sql(
    UPDATE tokens SET revoked_at_ms = ?2 WHERE person = ?1 AND kind = 'SESSION' AND revoked_at_ms IS NULL)sql";

Login readLogin(const Statement& row)
{
    return {row.text(0), row.id(1), row.text(2)};
}

std::optional<std::int64_t> optionalInteger(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional{row.integer(column)};
}

std::optional<DeviceId> optionalDevice(const Statement& row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return DeviceId{static_cast<std::uint64_t>(row.integer(column))};
}

std::optional<std::uint64_t> number(const std::optional<DeviceId>& device)
{
    return device ? std::optional{device->value} : std::nullopt;
}

Token readToken(const Statement& row)
{
    return {
        .hash = row.text(0),
        .kind = parseName<TokenKind>(row.view(1)).value(),
        .person = row.id(2),
        .device = optionalDevice(row, 3),
        .deviceName = row.text(4),
        .madeAtMs = row.integer(5),
        .expiresAtMs = row.integer(6),
        .revokedAtMs = optionalInteger(row, 7),
    };
}

} // namespace

AccountTables::AccountTables(Database& database) : m_database(database) { }

void AccountTables::saveLogin(const Login& login)
{
    Statement{m_database, kSaveLogin}.run(login.name, login.person, login.password);
}

std::optional<Login> AccountTables::login(std::string_view name)
{
    Statement select{m_database, kSelectLogin};
    return select.bind(name).step() ? std::optional{readLogin(select)} : std::nullopt;
}

std::vector<Login> AccountTables::logins()
{
    std::vector<Login> all;
    Statement select{m_database, kSelectLogins};
    while (select.step())
        all.push_back(readLogin(select));
    return all;
}

void AccountTables::saveCode(const EnrolmentCode& code)
{
    Statement{m_database, kSaveCode}.run(
        Statement::Blob{code.hash}, code.person, code.madeAtMs, code.expiresAtMs, code.usedAtMs, number(code.usedBy));
}

std::optional<EnrolmentCode> AccountTables::code(std::string_view hash)
{
    Statement row{m_database, kSelectCode};
    if (!row.bind(Statement::Blob{hash}).step())
        return std::nullopt;
    return EnrolmentCode{
        row.text(0), row.id(1), row.integer(2), row.integer(3), optionalInteger(row, 4), optionalDevice(row, 5)};
}

void AccountTables::saveToken(const Token& token)
{
    Statement{m_database, kInsertToken}.run(Statement::Blob{token.hash}, nameOf(token.kind), token.person,
        number(token.device), token.deviceName, token.madeAtMs, token.expiresAtMs, token.revokedAtMs);
}

std::optional<Token> AccountTables::token(std::string_view hash)
{
    Statement select{m_database, kSelectToken};
    return select.bind(Statement::Blob{hash}).step() ? std::optional{readToken(select)} : std::nullopt;
}

std::vector<Token> AccountTables::validTokens(std::int64_t nowMs)
{
    std::vector<Token> all;
    Statement select{m_database, kSelectValidTokens};
    select.bind(nowMs);
    while (select.step())
        all.push_back(readToken(select));
    return all;
}

bool AccountTables::revokeToken(std::string_view hash, std::int64_t nowMs)
{
    return Statement{m_database, kRevokeToken}.run(Statement::Blob{hash}, nowMs) > 0;
}

void AccountTables::revokeTokensOf(const DeviceId& device, std::int64_t nowMs)
{
    Statement{m_database, kRevokeDevice}.run(device.value, nowMs);
}

void AccountTables::revokeSessionsOf(const Id& person, std::int64_t nowMs)
{
    Statement{m_database, kRevokeSessions}.run(person, nowMs);
}

} // namespace tacha
