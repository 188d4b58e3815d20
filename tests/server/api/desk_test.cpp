#include "tests/server/api/office_fixture.h"

#include "server/app/backup_set.h"
#include "server/app/options.h"
#include "server/services/import/reference_export.h"
#include "shared/core/enrolment_text.h"

#include <array>
#include <csignal>
#include <filesystem>

#include <sys/wait.h>
#include <unistd.h>

using namespace tacha;
using namespace tacha::testing;

namespace {

Json askRunning(const RunningOffice& office, const Json& request)
{
    const auto answer = askServer(office.parts->folder.path, office.parts->folder.socketName(), request);
    REQUIRE(answer);
    return *answer;
}

/// What a program printed, and how it ended.
struct Ended {
    int status = -1;
    std::string printed;
};

Ended run(const std::string& arguments)
{
    Ended ended;
    FILE* pipe = ::popen((std::string{TACHA_SERVER_PROGRAM} + " " + arguments + " 2>&1").c_str(), "r");
    std::array<char, 4096> piece{};
    while (const std::size_t got = std::fread(piece.data(), 1, piece.size(), pipe))
        ended.printed.append(piece.data(), got);
    const int status = ::pclose(pipe);
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ended;
}

/// The real program, serving, until it is told to stop.
class ServingProgram {
public:
    explicit ServingProgram(const std::string& folder)
    {
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        m_process = ::fork();
        if (m_process == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::execl(TACHA_SERVER_PROGRAM, TACHA_SERVER_PROGRAM, "serve", "--data", folder.c_str(), "--listen",
                "127.0.0.1:0", nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        for (char c = 0;
             ::read(ends[0], &c, 1) == 1 && c != '\n';) // blocks until the line is there, or the program ended
            address += c;
        ::close(ends[0]);
    }
    /// Its exit status after SIGTERM.
    int stop()
    {
        ::kill(m_process, SIGTERM);
        int status = 0;
        ::waitpid(m_process, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    std::string address;

private:
    pid_t m_process = -1;
};

CommandLine parsed(std::vector<const char*> arguments)
{
    arguments.insert(arguments.begin(), "tacha-server");
    return readCommandLine(static_cast<int>(arguments.size()), arguments.data());
}

} // namespace

SCENARIO("a running server answers the office through its socket", "[app]")
{
    RunningOffice office;
    THEN("an enrolment text leads to this server, with its certificate, and its code works")
    {
        const Json answer = askRunning(office, {{"command", "enrol"}, {"person", "A01"}});
        const auto text = EnrolmentText::parse(answer.at("result").at("text").get<std::string>());
        REQUIRE(text);
        CHECK(text->host == "127.0.0.1");
        CHECK(text->port == office.app->port());
        const SigningKey key = SigningKey::generate();
        const Json body = enrolBody(text->code, newDevice(), key);
        CHECK(office.client().post("/api/v1/enrol", body.dump()).status == 200);
    }
    THEN("nonsense is answered, not obeyed, and the next request works")
    {
        CHECK(askRunning(office, {{"command", "explode"}}).at("code") == "command");
        CHECK(askRunning(office, Json::array()).at("ok") == false);
        CHECK(askRunning(office, {{"command", "enrol"}, {"person", "nobody"}}).at("code") == "person");
        CHECK(askRunning(office, {{"command", "evaluate"}, {"as_of", "yesterday"}}).at("ok") == false);
        CHECK(askRunning(office, {{"command", "status"}}).at("ok") == true);
    }
    THEN("rows agree with the journal and the audit log is whole")
    {
        const Json result = askRunning(office, {{"command", "verify"}}).at("result");
        CHECK(result.at("sound") == true);
        CHECK(result.at("rows") > 300);
    }
    THEN("business time moves on at the demo, never back")
    {
        CHECK(askRunning(office, {{"command", "demo_clock"}, {"time", "2026-11-23T10:01:00Z"}}).at("ok") == true);
        CHECK(office.parts->store().nowMs() >= parseUtc("2026-11-23T10:01:00Z").value());
        CHECK(askRunning(office, {{"command", "demo_clock"}, {"time", "2026-11-22T10:00:00Z"}}).at("code")
            == "time_goes_back");
    }
    THEN("the socket is its owner's alone")
    {
        const auto socket = std::filesystem::status(office.parts->folder.path + "/tacha.sock");
        CHECK(socket.permissions() == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    }
}

SCENARIO("an office takes its county out and in again", "[app]")
{
    RunningOffice office;
    const std::string sheets = office.folder / "sheets";
    REQUIRE(office.command({{"command", "export"}, {"folder", sheets}}).at("ok") == true);

    THEN("importing what was exported changes nothing")
    {
        const Json result = office.command({{"command", "import"}, {"path", sheets}}).at("result");
        INFO(result.at("text_en"));
        CHECK(result.at("refused") == false);
        CHECK(result.at("report").at("created") == 0);
        CHECK(result.at("report").at("updated") == 0);
    }
    THEN("a wrong cell refuses the whole, and a dry run writes nothing")
    {
        const auto units = [&] {
            return office.parts->store().read([](Reader& reader) { return reader.entitiesOf("unit").size(); });
        };
        const auto before = units();
        SheetFiles wrong = readSheetFiles(sheets).value();
        wrong["units.csv"] += "NEW,新单位,,NO_SUCH_KIND,,,\r\n";
        const std::string folder = office.folder / "wrong";
        REQUIRE(writeSheetFiles(wrong, folder));
        CHECK(office.command({{"command", "import"}, {"path", folder}}).at("result").at("refused") == true);
        SheetFiles good = readSheetFiles(sheets).value();
        good["units.csv"] += "NEW,新单位,,OTHER,,,\r\n";
        REQUIRE(writeSheetFiles(good, folder));
        const Json dry = office.command({{"command", "import"}, {"path", folder}, {"dry_run", true}}).at("result");
        CHECK(dry.at("report").at("created") == 1);
        CHECK(units() == before);
        CHECK(office.command({{"command", "import"}, {"path", folder}}).at("result").at("report").at("created") == 1);
        CHECK(units() == before + 1);
    }
}

SCENARIO("a backup is restored as another life of the same county", "[app]")
{
    RunningOffice office;
    const std::string epoch = office.parts->store().epoch();
    const auto rows = office.parts->store().read([](Reader& reader) { return reader.entitiesOf("project").size(); });
    const auto made = makeBackup(*office.parts);
    REQUIRE(made);
    const DataFolder restored{office.folder / "restored"};
    REQUIRE(restoreBackup(office.parts->options.backupFolder, restored));

    PartsOptions options;
    options.dataFolder = restored.path;
    options.businessMs = kBusinessMs;
    const auto parts = Parts::open(options);
    REQUIRE(parts);
    CHECK((*parts)->store().epoch() != epoch);
    CHECK((*parts)->store().read([](Reader& reader) { return reader.entitiesOf("project").size(); }) == rows);
    CHECK(std::filesystem::exists(restored.certificates() + "/key.pem"));
    THEN("it is never restored over a database that is there")
    {
        CHECK(restoreBackup(office.parts->options.backupFolder, restored).error().reason == "not_empty");
        CHECK(restoreBackup(office.folder / "nowhere", {office.folder / "empty"}).error().reason == "no_backup");
    }
}

SCENARIO("the program serves, answers its own commands and stops in order", "[app][program]")
{
    const TemporaryFolder folder;
    const std::string data = folder / "data";
    REQUIRE(run("init --name tacha.example --data " + data).status == 0);
    const auto database = std::filesystem::status(data + "/tacha.db").permissions();
    CHECK((database & (std::filesystem::perms::group_all | std::filesystem::perms::others_all))
        == std::filesystem::perms::none);
    ServingProgram server{data};
    REQUIRE(server.address.rfind("https://127.0.0.1:", 0) == 0);
    const auto port = static_cast<std::uint16_t>(std::stoi(server.address.substr(18)));

    CHECK(HttpsClient{port}.get("/readyz").status == 200);
    CHECK(run("status --json --data " + data).printed.find("\"ok\":true") != std::string::npos);
    CHECK(run("serve --listen 127.0.0.1:0 --data " + data).status == 1); // the folder is taken
    CHECK(run("demo-clock 2030-01-01T00:00:00Z --data " + data).status == 1); // no demo
    CHECK(server.stop() == 0);
    CHECK_FALSE(std::filesystem::exists(data + "/tacha.sock"));
    CHECK(run("verify --data " + data).status == 0); // now by itself
}

SCENARIO("an enrolment text names a host that tablets can reach", "[app]")
{
    CHECK(publicHost("tacha.example", "0.0.0.0") == "tacha.example");
    CHECK(publicHost("", "192.168.1.20") == "192.168.1.20");
    CHECK(publicHost("", "fe80::1") == "[fe80::1]");
    CHECK(publicHost("", "0.0.0.0").find("0.0.0.0") == std::string::npos);
}

SCENARIO("the command line is read as it is written down", "[app]")
{
    CHECK(parsed({"serve", "--listen", "[::1]:9000"}).options->address == "::1");
    CHECK(parsed({"serve", "--listen", "[::1]:9000"}).options->port == 9000);
    CHECK(parsed({"--data", "x", "enrol", "A01"}).options->data == "x");
    CHECK(parsed({"enrol", "A01", "--data", "x"}).options->person == "A01");
    CHECK(parsed({"user", "add", "lin", "P1"}).options->command == Command::UserAdd);
    CHECK(parsed({"import", "sheets", "--dry-run"}).options->dryRun);
    CHECK(parsed({"--help"}).exitStatus == 0);
    for (const std::vector<const char*>& bad :
        std::vector<std::vector<const char*>>{{}, {"fly"}, {"enrol"}, {"serve", "--listen", "8443"},
            {"serve", "--listen", "h:99999"}, {"evaluate", "--as-of", "monday"}, {"serve", "--demo-clock", "9:00"}}) {
        CHECK_FALSE(parsed(bad).options);
        CHECK(parsed(bad).exitStatus != 0);
    }
}
