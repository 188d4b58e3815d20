#pragma once

#include "server/data/audit_table.h"
#include "server/data/store.h"

namespace tacha {

/// The words that stand in the audit log's `action`. They are stable: reports filter by them.
namespace audit_action {
constexpr std::string_view enrol = "enrol";
constexpr std::string_view enrolAgain = "enrol_again";
constexpr std::string_view signIn = "sign_in";
constexpr std::string_view signOut = "sign_out";
constexpr std::string_view codeMade = "code_made";
constexpr std::string_view passwordSet = "password_set";
constexpr std::string_view revoke = "revoke";
constexpr std::string_view access = "access";
constexpr std::string_view review = "review";
constexpr std::string_view importing = "import";
constexpr std::string_view exporting = "export";
constexpr std::string_view backup = "backup";
constexpr std::string_view rebuild = "rebuild";
constexpr std::string_view demoClock = "demo_clock";
} // namespace audit_action

/// The audit log as services use it. Safe from any thread.
class Audit {
public:
    Audit(Store& store, const Clock& clock) : m_store(store), m_clock(clock) { }

    /// Writes one entry and returns when it is durable. Not from the writer's thread. Throws StorageError.
    void note(AuditEntry entry);
    /// Writes several, without waiting: for what the journal proves already.
    void noteLater(std::vector<AuditEntry> entries);
    /// Writes one entry inside a job of the caller, so that it stands or falls with what it tells of.
    void noteIn(Writer& writer, AuditEntry entry) const;

    /// At most `limit` entries with a sequence below `before` (0: from the newest), the newest first.
    static std::vector<AuditEntry> list(Reader& reader, std::int64_t before, int limit);
    /// The sequence of the first entry that does not fit the chain; nothing if the log is whole.
    std::optional<std::int64_t> firstBroken();

private:
    Store& m_store;
    const Clock& m_clock; ///< the system's: an audit log does not follow a demo's time
};

} // namespace tacha
