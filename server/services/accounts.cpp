#include "server/services/accounts.h"

#include "server/services/password.h"
#include "shared/core/enrolment_text.h"
#include "shared/core/text.h"
#include "shared/evidence/hash.h"
#include "shared/evidence/signature.h"
#include "shared/model/validate.h"

#include <algorithm>
#include <mutex>
#include <span>

namespace tacha {
namespace {

constexpr std::size_t kTokenBytes = 32;

std::string rawSha256(std::string_view bytes)
{
    const Hash hash = sha256(bytes);
    return std::string{bytesOf(hash)};
}

std::string base32(const std::string& bytes)
{
    return toBase32(std::span{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

AuditEntry entryOf(std::string_view action, const Id& actor, std::string subject, std::string_view outcome = "ok")
{
    AuditEntry entry;
    entry.action = action;
    entry.actor = actor;
    entry.subject = std::move(subject);
    entry.outcome = outcome;
    return entry;
}

std::string lowerCase(std::string_view text)
{
    std::string lower{trimmed(text)};
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

} // namespace

Accounts::Accounts(Store& store, CountyCache& counties, Audit& audit, const Clock& systemClock, Random& random)
    : m_store(store), m_counties(counties), m_audit(audit), m_clock(systemClock), m_random(random)
{
    const auto now = m_clock.wallMs();
    const auto valid = m_store.read([&](Reader& reader) { return AccountTables{reader.database()}.validTokens(now); });
    for (const Token& token : valid)
        m_tokens.emplace(token.hash, token);
}

std::string Accounts::ownerOf(const Caller& caller)
{
    return caller.device ? "device/" + caller.device->text() : "token/" + toHex(caller.tokenHash);
}

Result<Caller> Accounts::authenticate(std::string_view token)
{
    if (token.empty())
        return fail(ErrorCode::Unauthorized, "no bearer token", "token");
    const std::string hash = rawSha256(token);
    std::optional<Token> known;
    {
        const std::shared_lock lock{m_mutex};
        if (const auto found = m_tokens.find(hash); found != m_tokens.end())
            known = found->second;
    }
    if (!known)
        return fail(ErrorCode::Unauthorized, "the token is not valid", whyUnknown(hash));
    if (known->expiresAtMs <= m_clock.wallMs())
        return fail(ErrorCode::Unauthorized, "the token has expired", "expired");
    const auto person = m_store.read([&](Reader& reader) { return activePerson(reader, known->person); });
    if (!person)
        return tl::unexpected(person.error());
    return Caller{known->person, known->kind, known->device, hash};
}

std::string Accounts::whyUnknown(const std::string& hash)
{
    const auto token = m_store.read([&](Reader& reader) { return AccountTables{reader.database()}.token(hash); });
    if (!token)
        return "token";
    return token->revokedAtMs ? "revoked" : "expired";
}

Result<Id> Accounts::activePerson(Reader& reader, const Id& person)
{
    const auto county = m_counties.current(reader);
    const Person* found = county->person(person);
    if (found == nullptr || !found->active)
        return fail(ErrorCode::Unauthorized, "the person is not active", "person_inactive");
    return person;
}

Result<> Accounts::checkTablet(const Enrolment& enrolment) const
{
    if (enrolment.device.value == 0)
        return fail(ErrorCode::InvalidInput, "device: 0 is no device", "device");
    if (!VerifyingKey::fromText(enrolment.publicKey))
        return fail(ErrorCode::InvalidInput, "public_key: expected a P-256 key", "public_key");
    if (countCharacters(enrolment.name) > kMaxNameCharacters)
        return fail(ErrorCode::InvalidInput, "name: at most 100 characters", "name");
    return {};
}

Result<EnrolmentCode> Accounts::openCode(Writer& writer, const Enrolment& enrolment, const std::string& bytes)
{
    auto code = AccountTables{writer.database()}.code(rawSha256(bytes));
    const auto now = m_clock.wallMs();
    if (!code)
        return fail(ErrorCode::Unauthorized, "unknown enrolment code", "enrolment_unknown");
    const bool isRetry = code->usedAtMs && code->usedBy == enrolment.device && now < *code->usedAtMs + kEnrolRetryMs;
    if (code->usedAtMs && !isRetry)
        return fail(ErrorCode::Unauthorized, "enrolment code was used", "enrolment_used");
    if (!isRetry && code->expiresAtMs <= now)
        return fail(ErrorCode::Unauthorized, "enrolment code has expired", "enrolment_expired");
    return *code;
}

Result<> Accounts::saveDevice(Writer& writer, const Id& person, const Enrolment& enrolment) const
{
    const auto known = writer.device(enrolment.device);
    if (known && (known->person != person || known->publicKey != enrolment.publicKey || known->revoked))
        return fail(ErrorCode::Conflict, "the device id belongs to another tablet", "device_taken");
    if (known)
        return {};
    const auto devices = writer.devices();
    const auto own = std::count_if(devices.begin(), devices.end(),
        [&](const DeviceRecord& device) { return device.person == person && !device.revoked; });
    if (static_cast<std::size_t>(own) >= kMaxDevicesPerPerson)
        return fail(ErrorCode::TooMany, "too many tablets of one person", "devices");
    DeviceRecord record;
    record.device = enrolment.device;
    record.person = person;
    record.publicKey = enrolment.publicKey;
    writer.saveDevice(record);
    return {};
}

Accounts::Issued Accounts::issue(Writer& writer, TokenKind kind, const Id& person, const Enrolment* tablet)
{
    AccountTables tables{writer.database()};
    const std::string plain = base32(m_random.bytes(kTokenBytes));
    const auto now = m_clock.wallMs();
    Token token;
    token.hash = rawSha256(plain);
    token.kind = kind;
    token.person = person;
    token.madeAtMs = now;
    token.expiresAtMs = now + (kind == TokenKind::Tablet ? kTabletTokenMs : kSessionTokenMs);
    if (tablet != nullptr) {
        token.device = tablet->device;
        token.deviceName = tablet->name;
        tables.revokeTokensOf(tablet->device, now); // one token per tablet: a repeated enrolment replaces it
    }
    tables.saveToken(token);
    return {Grant{plain, token.expiresAtMs, person}, token};
}

Result<Accounts::Issued> Accounts::issueToTablet(Writer& writer, const Id& person, const Enrolment& enrolment)
{
    if (const auto saved = saveDevice(writer, person, enrolment); !saved)
        return tl::unexpected(saved.error());
    return issue(writer, TokenKind::Tablet, person, &enrolment);
}

Result<Grant> Accounts::handOver(Result<Issued> issued)
{
    if (!issued)
        return tl::unexpected(issued.error());
    if (const auto device = issued->token.device)
        forget([&](const Token& token) { return token.device == device; });
    const std::unique_lock lock{m_mutex};
    m_tokens.emplace(issued->token.hash, issued->token);
    return std::move(issued->grant);
}

void Accounts::forget(const std::function<bool(const Token&)>& matches)
{
    const std::unique_lock lock{m_mutex};
    std::erase_if(m_tokens, [&](const auto& entry) { return matches(entry.second); });
}

Result<Grant> Accounts::enrol(const Enrolment& enrolment)
{
    const auto bytes = enrolmentCodeBytes(enrolment.code);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (const auto good = checkTablet(enrolment); !good)
        return tl::unexpected(good.error());
    Result<Issued> issued = fail(ErrorCode::Internal, "the job did not run");
    m_store.writeNow([&](Writer& writer) {
        auto code = openCode(writer, enrolment, *bytes);
        issued = code.and_then([&](const EnrolmentCode& open) { return activePerson(writer, open.person); })
                     .and_then([&](const Id& person) { return issueToTablet(writer, person, enrolment); });
        if (issued && !code->usedAtMs) {
            code->usedAtMs = m_clock.wallMs();
            code->usedBy = enrolment.device;
            AccountTables{writer.database()}.saveCode(*code);
        }
        auto entry = entryOf(audit_action::enrol, code ? code->person : Id{}, enrolment.device.text(),
            issued ? "ok" : issued.error().reason);
        entry.details = {{"name", enrolment.name}};
        m_audit.noteIn(writer, std::move(entry));
    });
    return handOver(std::move(issued));
}

Result<Grant> Accounts::enrolAgain(const Caller& caller, const Enrolment& enrolment)
{
    if (caller.kind != TokenKind::Tablet)
        return fail(ErrorCode::Forbidden, "only a tablet can enrol again", "not_a_tablet");
    if (const auto good = checkTablet(enrolment); !good)
        return tl::unexpected(good.error());
    Result<Issued> issued = fail(ErrorCode::Internal, "the job did not run");
    m_store.writeNow([&](Writer& writer) {
        issued = issueToTablet(writer, caller.person, enrolment);
        auto entry = entryOf(
            audit_action::enrolAgain, caller.person, enrolment.device.text(), issued ? "ok" : issued.error().reason);
        entry.device = caller.device;
        m_audit.noteIn(writer, std::move(entry));
    });
    return handOver(std::move(issued));
}

Result<Grant> Accounts::signIn(std::string_view login, std::string_view password)
{
    const std::string name = lowerCase(login).substr(0, kMaxLoginBytes);
    const auto stored = m_store.read([&](Reader& reader) { return AccountTables{reader.database()}.login(name); });
    // An unknown name costs as much time as a wrong password, so that names cannot be told apart.
    static const std::string nobody = passwordHash("nobody's password", m_random);
    const bool fits =
        password.size() <= kMaxPasswordBytes && passwordFits(password, stored ? stored->password : nobody);
    Result<Issued> issued = fail(ErrorCode::Unauthorized, "wrong login or password", "login");
    m_store.writeNow([&](Writer& writer) {
        if (stored && fits)
            issued = activePerson(writer, stored->person).map([&](const Id& person) {
                return issue(writer, TokenKind::Session, person, nullptr);
            });
        m_audit.noteIn(writer,
            entryOf(audit_action::signIn, stored ? stored->person : Id{}, name, issued ? "ok" : issued.error().reason));
    });
    return handOver(std::move(issued));
}

void Accounts::signOut(const Caller& caller)
{
    m_store.writeNow([&](Writer& writer) {
        AccountTables{writer.database()}.revokeToken(caller.tokenHash, m_clock.wallMs());
        auto entry = entryOf(audit_action::signOut, caller.person, {});
        entry.device = caller.device;
        m_audit.noteIn(writer, std::move(entry));
    });
    forget([&](const Token& token) { return token.hash == caller.tokenHash; });
    m_onRevoked(ownerOf(caller));
}

Result<Id> Accounts::personByCode(Reader& reader, const std::string& code)
{
    const Id person = referenceId(reference_kind::person, code);
    const auto county = m_counties.current(reader);
    if (county->person(person) == nullptr)
        return fail(ErrorCode::NotFound, "there is no person with the code " + code, "person");
    return person;
}

Result<std::string> Accounts::makeCode(const std::string& personCode)
{
    const std::string bytes = m_random.bytes(kEnrolmentCodeBytes);
    Result<std::string> made = fail(ErrorCode::Internal, "the job did not run");
    m_store.writeNow([&](Writer& writer) {
        const auto person =
            personByCode(writer, personCode).and_then([&](const Id& id) { return activePerson(writer, id); });
        if (!person) {
            made = tl::unexpected(person.error());
            return;
        }
        AccountTables tables{writer.database()};
        const auto now = m_clock.wallMs();
        tables.saveCode({rawSha256(bytes), *person, now, now + kCodeLifetimeMs, {}, {}});
        m_audit.noteIn(writer, entryOf(audit_action::codeMade, {}, personCode));
        made = base32(bytes);
    });
    return made;
}

Result<> Accounts::setPassword(const std::string& login, const std::string& personCode, const std::string& password)
{
    const std::string name = lowerCase(login);
    if (name.empty() || name.size() > kMaxLoginBytes || name.find_first_of(" \t\r\n") != std::string::npos)
        return fail(ErrorCode::InvalidInput, "login: 1 to 60 bytes without blanks", "login");
    if (countCharacters(password) < kMinPasswordCharacters || password.size() > kMaxPasswordBytes)
        return fail(ErrorCode::InvalidInput, "password: at least 8 characters, at most 256 bytes", "password");
    const std::string hash = passwordHash(password, m_random);
    Result<> done;
    Id owner;
    m_store.writeNow([&](Writer& writer) {
        AccountTables tables{writer.database()};
        const auto known = tables.login(name);
        const auto person = personCode.empty() && known ? Result<Id>{known->person} : personByCode(writer, personCode);
        if (!person) {
            done = tl::unexpected(person.error());
            return;
        }
        owner = *person;
        tables.saveLogin({name, owner, hash});
        tables.revokeSessionsOf(owner, m_clock.wallMs());
        m_audit.noteIn(writer, entryOf(audit_action::passwordSet, owner, name));
    });
    if (done)
        forget([&](const Token& token) { return token.kind == TokenKind::Session && token.person == owner; });
    return done;
}

std::vector<LoginRow> Accounts::logins()
{
    std::vector<LoginRow> rows;
    const auto stored = m_store.read([](Reader& reader) { return AccountTables{reader.database()}.logins(); });
    for (const Login& login : stored)
        rows.push_back({login.name, login.person});
    return rows;
}

std::vector<DeviceRow> Accounts::devices()
{
    std::vector<DeviceRow> rows;
    const auto now = m_clock.wallMs();
    const auto valid = m_store.read([&](Reader& reader) { return AccountTables{reader.database()}.validTokens(now); });
    for (const Token& token : valid)
        if (token.device)
            rows.push_back({*token.device, token.person, token.deviceName, token.madeAtMs, token.expiresAtMs});
    return rows;
}

Result<> Accounts::revoke(const DeviceId& device)
{
    Result<> done;
    m_store.writeNow([&](Writer& writer) {
        auto record = writer.device(device);
        if (!record) {
            done = fail(ErrorCode::NotFound, "there is no such tablet", "device");
            return;
        }
        record->revoked = true;
        writer.saveDevice(*record);
        AccountTables{writer.database()}.revokeTokensOf(device, m_clock.wallMs());
        m_audit.noteIn(writer, entryOf(audit_action::revoke, record->person, device.text()));
    });
    if (done) {
        forget([&](const Token& token) { return token.device == device; });
        m_onRevoked(ownerOf({{}, TokenKind::Tablet, device, {}}));
    }
    return done;
}

} // namespace tacha
