#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tacha {

/// What one run of tacha-server is asked to do.
enum class Command {
    Init,
    Serve,
    DemoData,
    DemoClock,
    UserAdd,
    UserPassword,
    UserList,
    Enrol,
    Devices,
    Revoke,
    Backup,
    Restore,
    Verify,
    Evaluate,
    Import,
    Export,
    Status
};

struct Options {
    Command command = Command::Serve;
    std::string data = "tacha-data"; ///< folder
    bool json = false; ///< answer as one JSON object

    // serve, init
    std::string address = "127.0.0.1";
    unsigned short port = 8443;
    std::string name; ///< under which tablets reach the server
    std::string backupFolder; ///< default: `backup` beside the data
    bool backupIsSafe = false; ///< the backup folder counts as a second place although it is on the same disk
    std::optional<std::string> demoClock; ///< business time to start at

    // others
    std::string login;
    std::string person; ///< code
    std::string password; ///< read from standard input where empty
    std::string device;
    std::string path; ///< import, export, restore
    std::string time; ///< evaluate, demo-clock
    bool dryRun = false;
    bool templates = false;
    bool rebuild = false;
    bool qr = false;
};

/// What the command line came to: options, or a text to print and an exit status.
struct CommandLine {
    std::optional<Options> options;
    std::string text;
    int exitStatus = 0;
};

CommandLine readCommandLine(int argc, const char* const* argv);

/// The language of what is printed: Chinese unless LC_ALL, LC_MESSAGES or LANG begins with `en`.
bool speaksChinese();
/// The text in that language.
std::string say(const std::string& chinese, const std::string& english);

} // namespace tacha
