#include "server/app/office_desk.h"

#include "server/app/backup_set.h"
#include "server/http/certificate.h"
#include "server/services/rebuild.h"
#include "shared/core/enrolment_text.h"
#include "shared/core/text.h"

#include <array>
#include <charconv>

#include <unistd.h>

namespace tacha {
namespace {

constexpr auto kHostSetting = "app.host";
constexpr auto kPortSetting = "app.port";

Json failure(const Error& error)
{
    return {{"ok", false}, {"code", error.reason.empty() ? "error" : error.reason}, {"detail", error.detail}};
}

std::string text(const Json& request, const char* key)
{
    const auto at = request.find(key);
    return at != request.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

bool flag(const Json& request, const char* key)
{
    const auto at = request.find(key);
    return at != request.end() && at->is_boolean() && at->get<bool>();
}

} // namespace

std::string publicHost(const std::string& name, const std::string& address)
{
    if (!name.empty())
        return name;
    if (address != "0.0.0.0" && address != "::")
        return address.find(':') == std::string::npos ? address : "[" + address + "]";
    std::array<char, 256> host{};
    return ::gethostname(host.data(), host.size() - 1) == 0 ? host.data() : "localhost";
}

OfficeDesk::OfficeDesk(Parts& parts, bool isDemo) : m_parts(parts), m_isDemo(isDemo) { }

const std::map<std::string, OfficeDesk::Action, std::less<>>& OfficeDesk::actions()
{
    static const std::map<std::string, Action, std::less<>> all{
        {"enrol", &OfficeDesk::enrol},
        {"user_password", &OfficeDesk::setPassword},
        {"users", &OfficeDesk::listUsers},
        {"devices", &OfficeDesk::listDevices},
        {"revoke", &OfficeDesk::revoke},
        {"backup", &OfficeDesk::backup},
        {"verify", &OfficeDesk::verify},
        {"status", &OfficeDesk::status},
        {"evaluate", &OfficeDesk::evaluate},
        {"import", &OfficeDesk::import},
        {"export", &OfficeDesk::exportSheets},
        {"demo_clock", &OfficeDesk::moveClock},
    };
    return all;
}

Json OfficeDesk::answer(const Json& request)
{
    try {
        const auto result = run(request);
        return result ? Json{{"ok", true}, {"result", *result}} : failure(result.error());
    } catch (const StorageError& problem) {
        return failure(problem.error());
    } catch (const std::exception& problem) {
        return failure({ErrorCode::Internal, problem.what(), "internal"});
    }
}

Result<Json> OfficeDesk::run(const Json& request)
{
    const auto action = actions().find(text(request, "command"));
    if (action == actions().end())
        return fail(ErrorCode::InvalidInput, "there is no such command", "command");
    return (this->*action->second)(request);
}

void OfficeDesk::note(std::string_view action, std::string subject, std::string_view outcome, Json details)
{
    AuditEntry entry;
    entry.action = action;
    entry.subject = std::move(subject);
    entry.outcome = outcome;
    entry.details = std::move(details);
    m_parts.audit->note(std::move(entry));
}

void OfficeDesk::setAddress(const std::string& host, unsigned short port)
{
    m_parts.store().writeNow([&](Writer& writer) {
        writer.setSetting(kHostSetting, host);
        writer.setSetting(kPortSetting, std::to_string(port));
    });
}

void OfficeDesk::noteDeclaredBackup()
{
    note(audit_action::backup, m_parts.options.backupFolder, "ok", {{"declared_second_place", true}});
}

std::string OfficeDesk::personCode(const Id& person)
{
    const auto county = m_parts.store().read([&](Reader& reader) { return m_parts.counties.current(reader); });
    const Person* found = county->person(person);
    return found != nullptr ? found->code : person.text();
}

Result<Json> OfficeDesk::enrol(const Json& request)
{
    EnrolmentText enrolment;
    std::string port;
    m_parts.store().read([&](Reader& reader) {
        enrolment.host = reader.setting(kHostSetting);
        port = reader.setting(kPortSetting);
    });
    std::from_chars(port.data(), port.data() + port.size(), enrolment.port);
    if (enrolment.host.empty() || enrolment.port == 0)
        return fail(ErrorCode::Conflict, "the server has not run yet, so its address is not known", "no_address");
    const auto fingerprint = certificateFingerprint(m_parts.folder.certificates() + "/certificate.pem");
    if (!fingerprint)
        return tl::unexpected(fingerprint.error());
    enrolment.fingerprint = *fingerprint;
    return m_parts.accounts->makeCode(text(request, "person")).map([&](const std::string& code) {
        enrolment.code = code;
        return Json{{"text", enrolment.text()}, {"code", code},
            {"expires_at_ms", m_parts.systemClock.wallMs() + kCodeLifetimeMs}};
    });
}

Result<Json> OfficeDesk::setPassword(const Json& request)
{
    const auto done =
        m_parts.accounts->setPassword(text(request, "login"), text(request, "person"), text(request, "password"));
    return done.map([] { return Json::object(); });
}

Result<Json> OfficeDesk::listUsers(const Json&)
{
    Json users = Json::array();
    for (const LoginRow& row : m_parts.accounts->logins())
        users.push_back({{"login", row.login}, {"person", personCode(row.person)}});
    return Json{{"users", std::move(users)}};
}

Result<Json> OfficeDesk::listDevices(const Json&)
{
    Json devices = Json::array();
    for (const DeviceRow& row : m_parts.accounts->devices())
        devices.push_back({{"device", row.device.text()}, {"person", personCode(row.person)}, {"name", row.name},
            {"enrolled_at_ms", row.madeAtMs}, {"expires_at_ms", row.expiresAtMs}});
    return Json{{"devices", std::move(devices)}};
}

Result<Json> OfficeDesk::revoke(const Json& request)
{
    return DeviceId::parse(text(request, "device"))
        .and_then([&](const DeviceId& device) { return m_parts.accounts->revoke(device); })
        .map([] { return Json::object(); });
}

Result<Json> OfficeDesk::backup(const Json&)
{
    const auto state = makeBackup(m_parts);
    note(audit_action::backup, m_parts.options.backupFolder, state ? "ok" : "failed");
    return state.map([](const BackupState& made) {
        return Json{{"path", made.path}, {"finished_ms", made.finishedMs}, {"second_place", made.isSecondPlace()}};
    });
}

Result<Json> OfficeDesk::verify(const Json& request)
{
    const bool rebuild = flag(request, "rebuild");
    const RebuildReport report = rebuild ? rebuildRows(m_parts.store()) : compareWithJournal(m_parts.store());
    const auto brokenAudit = m_parts.audit->firstBroken();
    Json different = Json::array();
    for (const Id& id : report.different)
        different.push_back(id.text());
    if (rebuild)
        note(audit_action::rebuild, "rows", "ok", {{"different", report.different.size()}});
    return Json{{"operations", report.operations}, {"rows", report.rows}, {"different", std::move(different)},
        {"rebuilt", rebuild}, {"audit_broken_at", brokenAudit.value_or(0)},
        {"sound", (rebuild || report.equal()) && !brokenAudit}};
}

Result<Json> OfficeDesk::status(const Json&)
{
    const ServerStatus now = m_parts.status->now();
    return Json{{"operations", now.journalOperations}, {"streams", now.streams}, {"free_bytes", now.freeBytes},
        {"queued_jobs", now.queuedJobs}, {"not_ready", now.notReady()}, {"warnings", now.warnings()},
        {"server_ms", m_parts.store().nowMs()}, {"epoch", m_parts.store().epoch()}, {"sqlite", now.sqliteVersion}};
}

} // namespace tacha
