#pragma once

#include "server/app/parts.h"

#include <functional>
#include <map>

namespace tacha {

/// The host that enrolment texts name: `name` where one was given, else the address that is listened on; for an address
/// that means "all of them" the name of this machine.
std::string publicHost(const std::string& name, const std::string& address);

/// What the office asks of the server by command, whether through the control socket of a running server or directly.
/// A request is {"command": …, arguments…}; the answer {"ok": true, "result": …} or {"ok": false, "code", "detail"}.
/// Functions may be called from any thread.
class OfficeDesk {
public:
    OfficeDesk(Parts& parts, bool isDemo);

    /// Never throws: what goes wrong is in the answer.
    Json answer(const Json& request);
    /// Runs one command. May throw StorageError.
    Result<Json> run(const Json& request);

    /// Where tablets reach this server; kept for enrolment texts that are made while it is not running.
    void setAddress(const std::string& host, unsigned short port);
    /// Writes down that the backup folder was declared a second place.
    void noteDeclaredBackup();

private:
    using Action = Result<Json> (OfficeDesk::*)(const Json&);
    static const std::map<std::string, Action, std::less<>>& actions();

    // people
    Result<Json> enrol(const Json& request);
    Result<Json> setPassword(const Json& request);
    Result<Json> listUsers(const Json& request);
    Result<Json> listDevices(const Json& request);
    Result<Json> revoke(const Json& request);
    // upkeep
    Result<Json> backup(const Json& request);
    Result<Json> verify(const Json& request);
    Result<Json> status(const Json& request);
    // county
    Result<Json> evaluate(const Json& request);
    Result<Json> import(const Json& request);
    Result<Json> exportSheets(const Json& request);
    Result<Json> moveClock(const Json& request);

    std::string personCode(const Id& person);
    void note(std::string_view action, std::string subject, std::string_view outcome, Json details = Json::object());

    Parts& m_parts;
    const bool m_isDemo;
};

} // namespace tacha
