#include "server/app/commands.h"

#include "shared/core/time.h"

#include <map>

namespace tacha {
namespace {

/// The moment as an office reads it.
std::string localTime(std::int64_t utcMs)
{
    const std::string utc = utcText(utcMs + kShanghaiOffsetMs);
    return utc.substr(0, 10) + " " + utc.substr(11, 5);
}

std::string number(const Json& result, const char* key)
{
    return result.contains(key) ? result.at(key).dump() : "0";
}

std::string enrolment(const Json& result)
{
    return result.value("text", "") + "\n" + say("一次性使用，有效期至 ", "Good once, until ")
        + localTime(result.value("expires_at_ms", std::int64_t{0})) + "\n";
}

std::string users(const Json& result)
{
    std::string out;
    for (const Json& user : result.value("users", Json::array()))
        out += user.value("login", "") + "\t" + user.value("person", "") + "\n";
    return out;
}

std::string devices(const Json& result)
{
    std::string out;
    for (const Json& device : result.value("devices", Json::array()))
        out += device.value("device", "") + "\t" + device.value("person", "") + "\t"
            + localTime(device.value("enrolled_at_ms", std::int64_t{0})) + "\t" + device.value("name", "") + "\n";
    return out;
}

std::string backup(const Json& result)
{
    const bool second = result.value("second_place", false);
    return result.value("path", "") + "\n"
        + (second ? say("备份已核验。\n", "Backup made and checked.\n")
                  : say("备份已核验，但与数据在同一磁盘：平板上的照片原件仍须保留。\n",
                      "Backup made and checked, but on the same disk as the data: tablets keep their originals.\n"));
}

std::string verification(const Json& result)
{
    std::string out = say("操作 ", "Operations ") + number(result, "operations") + say("，数据行 ", ", rows ")
        + number(result, "rows") + say("，有差异 ", ", different ") + std::to_string(result.at("different").size())
        + "\n";
    if (result.value("audit_broken_at", std::int64_t{0}) != 0)
        out += say("审计记录自第 ", "The audit log does not fit its chain from entry ")
            + number(result, "audit_broken_at") + say(" 条起与链不符。\n", " on.\n");
    return out
        + (result.value("sound", false) ? say("核对无误。\n", "All is sound.\n")
                                        : say("核对未通过。\n", "Not sound.\n"));
}

std::string runLine(const Json& run)
{
    std::string out = localTime(run.value("as_of_ms", std::int64_t{0})) + say("：项目 ", ": projects ")
        + number(run, "projects") + say("，发现 ", ", findings ") + number(run, "findings") + "\n";
    for (const Json& change : run.value("changes", Json::array()))
        out += "  " + change.get<std::string>() + "\n";
    return out;
}

std::string clock(const Json& result)
{
    std::string out = say("业务时间 ", "Business time ") + localTime(result.value("server_ms", std::int64_t{0})) + "\n";
    for (const Json& run : result.value("runs", Json::array()))
        out += runLine(run);
    return out;
}

std::string import(const Json& result)
{
    return result.value(speaksChinese() ? "text_zh" : "text_en", "");
}

std::string exported(const Json& result)
{
    return say("已写入 ", "Written: ") + number(result, "sheets") + say(" 张表：", " sheets in ")
        + result.value("folder", "") + "\n";
}

std::string prepared(const Json& result)
{
    return say("数据文件夹：", "Data folder: ") + result.value("folder", "") + "\n" + say("证书指纹：", "Certificate: ")
        + result.value("fingerprint", "") + "\n";
}

std::string figures(const Json& result)
{
    std::string out;
    for (const auto& [name, value] : result.items())
        out += name + ": " + (value.is_string() ? value.get<std::string>() : value.dump()) + "\n";
    return out;
}

} // namespace

std::string reportOf(Command command, const Json& result)
{
    switch (command) {
    case Command::Enrol:
        return enrolment(result);
    case Command::UserList:
        return users(result);
    case Command::Devices:
        return devices(result);
    case Command::Backup:
        return backup(result);
    case Command::Verify:
        return verification(result);
    case Command::Evaluate:
        return runLine(result);
    case Command::DemoClock:
        return clock(result);
    case Command::Import:
        return import(result);
    case Command::Export:
        return exported(result);
    case Command::Init:
        return prepared(result);
    case Command::UserAdd:
    case Command::UserPassword:
    case Command::Revoke:
        return say("已完成。\n", "Done.\n");
    case Command::Status:
    case Command::DemoData:
    case Command::Restore:
        return figures(result);
    case Command::Serve:
        break;
    }
    return {};
}

std::string complaintOf(const Json& failure)
{
    static const std::map<std::string, std::pair<std::string, std::string>> sentences{
        {"in_use", {"数据文件夹正被另一个进程使用。", "Another process has the data folder."}},
        {"newer_database",
            {"数据库由更新的版本写成，本程序不能打开；请升级程序。",
                "A later version wrote the database; upgrade this program."}},
        {"person", {"没有这个人员编号。", "There is no person with this code."}},
        {"person_inactive", {"此人已不在岗。", "This person is not active."}},
        {"password", {"密码至少 8 个字符。", "A password has at least 8 characters."}},
        {"login", {"登录名为 1 到 60 个字节，不含空格。", "A login has 1 to 60 bytes and no blanks."}},
        {"device", {"没有这台平板。", "There is no such tablet."}},
        {"no_address",
            {"服务器还没有运行过，登记码不知道指向哪里；请先运行 serve。",
                "The server has not run yet, so the code would not know where to lead; run serve first."}},
        {"not_empty",
            {"数据文件夹里已有数据库；只能恢复到空文件夹。",
                "There is a database in the data folder; restore into an empty one."}},
        {"no_backup", {"这个文件夹里没有备份。", "There is no backup in this folder."}},
        {"no_demo", {"服务器不是以 --demo-clock 启动的。", "The server was not started with --demo-clock."}},
        {"time_goes_back", {"业务时间不能倒退。", "Business time never goes back."}},
    };
    const auto known = sentences.find(failure.value("code", ""));
    const std::string detail = failure.value("detail", "");
    if (known == sentences.end())
        return say("未完成：", "Not done: ") + detail;
    return say(known->second.first, known->second.second);
}

} // namespace tacha
