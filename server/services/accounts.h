#pragma once

#include "server/data/account_tables.h"
#include "server/services/audit.h"
#include "server/services/county.h"

#include <functional>
#include <shared_mutex>
#include <unordered_map>

namespace tacha {

/// How long an enrolment code may lie on a desk.
constexpr std::int64_t kCodeLifetimeMs = 7 * kDayMs;
/// A tablet whose answer was lost may use its code again within this time.
constexpr std::int64_t kEnrolRetryMs = 10 * kMinuteMs;
/// A tablet's token outlives a year without network.
constexpr std::int64_t kTabletTokenMs = 400 * kDayMs;
/// A password sign-in lasts a working day.
constexpr std::int64_t kSessionTokenMs = 12 * kHourMs;
/// Tablets that one person may have enrolled and not revoked: forks of restored images use some up.
constexpr std::size_t kMaxDevicesPerPerson = 20;

constexpr std::size_t kMaxLoginBytes = 60;

/// Who sends a request, as its bearer token says.
struct Caller {
    Id person;
    TokenKind kind = TokenKind::Tablet;
    std::optional<DeviceId> device; ///< tablets only
    std::string tokenHash;
};

/// What a tablet tells of itself when it enrols.
struct Enrolment {
    std::string code; ///< as typed; empty when it enrols again under its old token
    DeviceId device;
    std::string publicKey; ///< `SigningKey::publicKey()`
    std::string name; ///< what its holder calls it
};

/// A token as it is given out: this once, never again.
struct Grant {
    std::string token;
    std::int64_t expiresAtMs = 0; ///< system time
    Id person;
};

struct LoginRow {
    std::string login;
    Id person;
};

struct DeviceRow {
    DeviceId device;
    Id person;
    std::string name;
    std::int64_t madeAtMs = 0;
    std::int64_t expiresAtMs = 0;
};

/// Enrolment, sign-in and tokens. Tokens and code lifetimes go by the system clock. Safe from any thread; functions
/// that write wait until it is durable and may throw StorageError.
class Accounts {
public:
    Accounts(Store& store, CountyCache& counties, Audit& audit, const Clock& systemClock, Random& random);

    /// Who holds this token. Unauthorized with reason `token` (unknown), `expired`, `revoked` or `person_inactive`.
    Result<Caller> authenticate(std::string_view token);

    /// Gives a tablet its token for a one-time code. InvalidInput (`enrolment_code`, `public_key`, `device`, `name`);
    /// Unauthorized (`enrolment_unknown`, `enrolment_used`, `enrolment_expired`, `person_inactive`); Conflict
    /// `device_taken`; TooMany `devices`. The same tablet may repeat it while its answer may have been lost.
    Result<Grant> enrol(const Enrolment& enrolment);
    /// The same for a tablet that became a new device after a fork, on the strength of its old token.
    Result<Grant> enrolAgain(const Caller& caller, const Enrolment& enrolment);
    /// Unauthorized `login` for a wrong name or password alike.
    Result<Grant> signIn(std::string_view login, std::string_view password);
    void signOut(const Caller& caller);

    /// A new one-time code of a person, as it is typed. NotFound `person`.
    Result<std::string> makeCode(const std::string& personCode);
    /// Makes a login or gives it a new password, and ends its sessions. InvalidInput `login` or `password`; NotFound
    /// `person` when a new login names none.
    Result<> setPassword(const std::string& login, const std::string& personCode, const std::string& password);
    std::vector<LoginRow> logins();
    std::vector<DeviceRow> devices();
    /// Cuts a tablet off: its tokens end and what it pushes is refused. NotFound.
    Result<> revoke(const DeviceId& device);
    /// Tells which owner of live connections (`ownerOf`) lost its rights. Set before use.
    void onRevoked(std::function<void(const std::string& owner)> listener) { m_onRevoked = std::move(listener); }
    /// Whom a caller's live connections belong to.
    static std::string ownerOf(const Caller& caller);

private:
    struct Issued {
        Grant grant;
        Token token;
    };

    Result<> checkTablet(const Enrolment& enrolment) const;
    Issued issue(Writer& writer, TokenKind kind, const Id& person, const Enrolment* tablet);
    Result<Issued> issueToTablet(Writer& writer, const Id& person, const Enrolment& enrolment);
    Result<Grant> handOver(Result<Issued> issued);
    Result<> saveDevice(Writer& writer, const Id& person, const Enrolment& enrolment) const;
    Result<EnrolmentCode> openCode(Writer& writer, const Enrolment& enrolment, const std::string& bytes);
    Result<Id> activePerson(Reader& reader, const Id& person);
    Result<Id> personByCode(Reader& reader, const std::string& code);
    void forget(const std::function<bool(const Token&)>& matches);
    std::string whyUnknown(const std::string& hash);

    Store& m_store;
    CountyCache& m_counties;
    Audit& m_audit;
    const Clock& m_clock;
    Random& m_random;
    std::function<void(const std::string&)> m_onRevoked = [](const std::string&) {};
    std::shared_mutex m_mutex; ///< guards m_tokens
    std::unordered_map<std::string, Token> m_tokens; ///< every valid token by its hash: this process alone changes them
};

} // namespace tacha
