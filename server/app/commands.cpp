#include "server/app/commands.h"

#include "server/app/backup_set.h"
#include "server/app/control_socket.h"
#include "server/app/log.h"
#include "server/app/office_defaults.h"
#include "server/app/office_desk.h"
#include "server/app/qr_text.h"
#include "server/http/certificate.h"

#include <filesystem>
#include <iostream>

#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace tacha {
namespace {

std::string absolute(const std::string& path)
{
    return std::filesystem::absolute(path).lexically_normal().string();
}

/// A line of standard input, unseen while it is typed.
std::string readPassword()
{
    termios before{};
    const bool isTerminal = ::isatty(STDIN_FILENO) == 1 && ::tcgetattr(STDIN_FILENO, &before) == 0;
    if (isTerminal) {
        std::cerr << say("密码：", "Password: ");
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    std::string line;
    std::getline(std::cin, line);
    if (isTerminal) {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        std::cerr << '\n';
    }
    return line;
}

/// The request that a command makes of the office desk.
Json requestOf(const Options& options)
{
    switch (options.command) {
    case Command::UserAdd:
    case Command::UserPassword:
        return {{"command", "user_password"}, {"login", options.login}, {"person", options.person},
            {"password", options.password.empty() ? readPassword() : options.password}};
    case Command::UserList:
        return {{"command", "users"}};
    case Command::Enrol:
        return {{"command", "enrol"}, {"person", options.person}};
    case Command::Devices:
        return {{"command", "devices"}};
    case Command::Revoke:
        return {{"command", "revoke"}, {"device", options.device}};
    case Command::Backup:
        return {{"command", "backup"}};
    case Command::Verify:
        return {{"command", "verify"}, {"rebuild", options.rebuild}};
    case Command::Status:
        return {{"command", "status"}};
    case Command::Evaluate:
        return {{"command", "evaluate"}, {"as_of", options.time}};
    case Command::Import:
        return {{"command", "import"}, {"path", absolute(options.path)}, {"dry_run", options.dryRun}};
    case Command::Export:
        return {{"command", "export"}, {"folder", absolute(options.path)}, {"templates", options.templates},
            {"chinese", speaksChinese()}};
    case Command::DemoClock:
        return {{"command", "demo_clock"}, {"time", options.time}};
    case Command::Init:
    case Command::Serve:
    case Command::DemoData:
    case Command::Restore:
        break;
    }
    return Json::object();
}

Json failureOf(const Error& error)
{
    return {{"ok", false}, {"code", error.reason}, {"detail", error.detail}};
}

/// Asks the server that has the folder, or does it itself when none is running.
Json askOffice(const Options& options)
{
    const Json request = requestOf(options);
    auto parts = Parts::open(partsOptions(options));
    if (parts)
        return OfficeDesk{**parts, false}.answer(request);
    if (parts.error().reason != "in_use")
        return failureOf(parts.error());
    const DataFolder folder{absolute(options.data)};
    const auto answer = askServer(folder.path, folder.socketName(), request);
    return answer ? *answer : failureOf(answer.error());
}

Json init(const Options& options)
{
    auto parts = Parts::open(partsOptions(options));
    if (!parts)
        return failureOf(parts.error());
    const auto loaded = loadOfficeDefaults((*parts)->store(), *(*parts)->reference, assetsFolder());
    if (!loaded)
        return failureOf(loaded.error());
    OfficeDesk{**parts, false}.setAddress(publicHost(options.name, options.address), options.port);
    const auto names = options.name.empty() ? std::vector<std::string>{} : std::vector{options.name};
    const auto certificate = ensureCertificate((*parts)->folder.certificates(), names, (*parts)->systemClock.wallMs());
    if (!certificate)
        return failureOf(certificate.error());
    const auto fingerprint = certificateFingerprint(certificate->certificate);
    if (!fingerprint)
        return failureOf(fingerprint.error());
    return {{"ok", true}, {"result", {{"folder", (*parts)->folder.path}, {"fingerprint", *fingerprint}}}};
}

Json restore(const Options& options)
{
    const auto restored = restoreBackup(absolute(options.path), {absolute(options.data)});
    if (!restored)
        return failureOf(restored.error());
    return {{"ok", true}, {"result", {{"copy", restored->copy}, {"originals", restored->originals}}}};
}

int print(const Options& options, const Json& answer)
{
    const bool ok = answer.value("ok", false);
    const Json result = ok ? answer.at("result") : Json::object();
    if (options.json)
        std::cout << answer.dump() << '\n';
    else if (ok)
        std::cout << reportOf(options.command, result);
    else
        std::cerr << complaintOf(answer) << '\n';
    if (ok && options.command == Command::Enrol && options.qr && !options.json)
        std::cout << qrText(result.value("text", ""));
    const bool isBad = result.value("refused", false) || !result.value("sound", true);
    return ok && !isBad ? 0 : 1;
}

} // namespace

PartsOptions partsOptions(const Options& options)
{
    PartsOptions parts;
    parts.dataFolder = absolute(options.data);
    if (!options.backupFolder.empty())
        parts.backupFolder = absolute(options.backupFolder);
    parts.backupIsSafe = options.backupIsSafe;
    if (options.demoClock)
        parts.businessMs = parseUtc(*options.demoClock).value(); // checked with the command line
    parts.log = standardLog();
    return parts;
}

int runCommand(const Options& options)
{
    // Whatever is made here holds people's names, keys or hashes of tokens: it is the owner's alone.
    ::umask(S_IRWXG | S_IRWXO);
    try {
        switch (options.command) {
        case Command::Serve:
            return serve(options);
        case Command::Init:
            return print(options, init(options));
        case Command::DemoData:
            return print(options, loadDemo(partsOptions(options)));
        case Command::Restore:
            return print(options, restore(options));
        default:
            return print(options, askOffice(options));
        }
    } catch (const std::exception& problem) { // the disk or the database: nothing half done, the text says what
        return print(options, failureOf({ErrorCode::Storage, problem.what(), "storage"}));
    }
}

} // namespace tacha
