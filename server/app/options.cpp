#include "server/app/options.h"

#include "shared/core/time.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <cstdlib>
#include <sstream>
#include <string_view>

namespace tacha {
namespace {

/// `127.0.0.1:8443` or `[::1]:8443`; empty result if it is neither.
bool readListen(const std::string& text, Options& options)
{
    const auto colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0)
        return false;
    std::string host = text.substr(0, colon);
    if (host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, options.port);
    options.address = host;
    return error == std::errc{} && stop == end && !host.empty();
}

std::string checkTime(const std::string& text)
{
    return parseUtc(text) ? std::string{} : "expected RFC 3339, such as 2026-11-23T09:00:00+08:00";
}

CLI::App* add(CLI::App& app, Options& options, const std::string& name, Command command, const std::string& chinese,
    const std::string& english)
{
    CLI::App* sub = app.add_subcommand(name, say(chinese, english));
    sub->callback([&options, command] { options.command = command; });
    return sub;
}

void addServing(CLI::App& app, Options& options)
{
    const auto listen = [&options](const std::string& text) {
        if (!readListen(text, options))
            throw CLI::ValidationError("--listen", "expected ADDRESS:PORT");
    };
    auto* init = add(app, options, "init", Command::Init, "建立数据文件夹、证书和检查表",
        "make the data folder, the certificate and the checklists");
    init->add_option("--name", options.name, say("平板访问服务器用的主机名或地址", "host name or address tablets use"));

    init->add_option_function<std::string>("--listen", listen,
        say("以后监听的地址和端口，默认 127.0.0.1:8443", "address and port to serve on later, default 127.0.0.1:8443"));

    auto* serve = add(app, options, "serve", Command::Serve, "运行服务器，直到收到停止信号", "run until a signal");
    serve->add_option_function<std::string>(
        "--listen", listen, say("监听地址和端口，默认 127.0.0.1:8443", "address and port, default 127.0.0.1:8443"));
    serve->add_option(
        "--name", options.name, say("平板访问服务器用的主机名或地址", "host name or address tablets use"));
    serve->add_option("--backup-dir", options.backupFolder,
        say("备份文件夹，默认在数据文件夹旁", "backup folder, default beside the data"));
    serve->add_flag("--backup-is-safe", options.backupIsSafe,
        say("声明备份文件夹即使在同一磁盘也算第二处（记入审计）",
            "declare the backup folder a second place although on the same disk (audited)"));
    serve
        ->add_option(
            "--demo-clock", options.demoClock, say("演示：业务时间从此刻开始", "demo: business time to start at"))
        ->check(checkTime);
}

void addPeople(CLI::App& app, Options& options)
{
    auto* user = app.add_subcommand("user", say("办公室登录帐号", "logins of the office"));
    user->require_subcommand(1);
    auto* userAdd = add(*user, options, "add", Command::UserAdd, "新建登录帐号", "make a login");
    userAdd->add_option("login", options.login)->required();
    userAdd->add_option("person", options.person, say("人员编号", "code of the person"))->required();
    userAdd->add_option("--password", options.password, say("默认从标准输入读取", "default: from standard input"));
    auto* password = add(*user, options, "password", Command::UserPassword, "重设密码", "set a new password");
    password->add_option("login", options.login)->required();
    password->add_option("--password", options.password, say("默认从标准输入读取", "default: from standard input"));
    add(*user, options, "list", Command::UserList, "列出登录帐号", "list logins");

    auto* enrol =
        add(app, options, "enrol", Command::Enrol, "给一人发一次性登记码", "one-time enrolment code of a person");
    enrol->add_option("person", options.person, say("人员编号", "code of the person"))->required();
    enrol->add_flag("--qr,!--no-qr", options.qr, say("同时显示二维码", "show it as a QR code too"));
    add(app, options, "devices", Command::Devices, "列出已登记的平板", "list enrolled tablets");
    auto* revoke = add(app, options, "revoke", Command::Revoke, "停用一台平板", "cut a tablet off");
    revoke->add_option("device", options.device)->required();
}

void addUpkeep(CLI::App& app, Options& options)
{
    add(app, options, "backup", Command::Backup, "立即备份并核验", "back up now and check the copy");
    auto* restore = add(app, options, "restore", Command::Restore, "从备份恢复到空的数据文件夹",
        "restore a backup into an empty data folder");
    restore->add_option("from", options.path, say("备份文件夹", "backup folder"))->required();
    auto* verify = add(app, options, "verify", Command::Verify, "核对日志、数据和审计记录",
        "check rows against the journal, and the audit log");
    verify->add_flag("--rebuild", options.rebuild, say("按日志重建有差异的数据", "make rows that differ again"));
    add(app, options, "status", Command::Status, "运行状况", "how the server is");
}

void addOffice(CLI::App& app, Options& options)
{
    auto* evaluate =
        add(app, options, "evaluate", Command::Evaluate, "按某一时刻运行督办规则", "run the rules as of a moment");
    evaluate->add_option("--as-of", options.time, say("时刻（RFC 3339）", "moment (RFC 3339)"))
        ->required()
        ->check(checkTime);
    auto* import = add(app, options, "import", Command::Import, "导入 CSV 表格，要么全部成功，要么不作改动",
        "take over CSV sheets, all or nothing");
    import->add_option("path", options.path, say("文件夹或一个 CSV 文件", "a folder or one CSV file"))->required();
    import->add_flag("--dry-run", options.dryRun, say("只检查，不写入", "check only"));
    auto* exporting = add(app, options, "export", Command::Export, "导出全套 CSV 表格", "write all sheets as CSV");
    exporting->add_option("folder", options.path)->required();
    exporting->add_flag("--templates", options.templates, say("只导出空表", "empty sheets only"));
    add(app, options, "demo-data", Command::DemoData, "装入演示县数据及其历史",
        "load the demo county with its history");
    auto* clock = add(
        app, options, "demo-clock", Command::DemoClock, "演示：把业务时间拨到某一时刻", "demo: move business time on");
    clock->add_option("time", options.time)->required()->check(checkTime);
}

} // namespace

bool speaksChinese()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0')
            return std::string_view{value}.substr(0, 2) != "en";
    return true;
}

std::string say(const std::string& chinese, const std::string& english)
{
    return speaksChinese() ? chinese : english;
}

CommandLine readCommandLine(int argc, const char* const* argv)
{
    Options options;
    CLI::App app{say("踏查服务器", "The Tacha server"), "tacha-server"};
    app.require_subcommand(1);
    app.fallthrough(); // --data and --json may stand before or after the command
    app.add_option("--data", options.data, say("数据文件夹，默认 ./tacha-data", "data folder, default ./tacha-data"));
    app.add_flag("--json", options.json, say("以 JSON 输出结果", "answer as one JSON object"));
    addServing(app, options);
    addPeople(app, options);
    addUpkeep(app, options);
    addOffice(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream problem;
        const int status = app.exit(error, out, problem);
        return {std::nullopt, out.str() + problem.str(), status};
    }
    return {options, {}, 0};
}

} // namespace tacha
