#include "tests/mobile/tablet_bench.h"

#include <catch2/catch.hpp>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>
#include <sstream>

using namespace tacha;
using namespace tacha::testing;

namespace {

constexpr int kKills = 25;

/// Starts the child and reads what it says; kills it after `lines` lines (negative: lets it end). Gives all it said.
std::string runChild(const std::string& folder, int seed, const char* mode, int lines, int& exitStatus)
{
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        const std::string number = std::to_string(seed);
        ::execl(TACHA_TABLET_CHILD, TACHA_TABLET_CHILD, folder.c_str(), number.c_str(), mode, nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    std::string said;
    char buffer[4096];
    bool killed = false;
    while (true) {
        const ssize_t got = ::read(ends[0], buffer, sizeof buffer);
        if (got <= 0)
            break;
        said.append(buffer, static_cast<std::size_t>(got));
        const auto heard = std::count(said.begin(), said.end(), '\n');
        if (lines >= 0 && heard >= lines && !killed) {
            ::usleep(static_cast<useconds_t>(seed * 7'919 % 23'000)); // somewhere in the middle of what it does next
            ::kill(child, SIGKILL);
            killed = true;
        }
    }
    ::close(ends[0]);
    ::waitpid(child, &exitStatus, 0);
    return said;
}

} // namespace

SCENARIO("a tablet that is killed again and again loses nothing and doubles nothing", "[kill]")
{
    TemporaryFolder folder;
    std::set<std::string> visits, photos, openings;
    std::map<std::string, std::string> notes;
    int status = 0;
    const auto hear = [&](const std::string& said) {
        std::istringstream lines{said};
        std::string what, id, value;
        for (std::string line; std::getline(lines, line);) {
            std::istringstream words{line};
            words >> what >> id >> value;
            if (what == "visit")
                visits.insert(id);
            else if (what == "photo")
                photos.insert(id);
            else if (what == "opening")
                openings.insert(id);
            else if (what == "note")
                notes[id] = value;
        }
    };
    for (int kill = 0; kill < kKills; ++kill) {
        hear(runChild(folder.path(), kill + 1, "work", 1 + kill * 5 % 17, status));
        REQUIRE(WIFSIGNALED(status));
    }
    hear(runChild(folder.path(), 1'000, "finish", -1, status));
    REQUIRE(WIFEXITED(status));
    REQUIRE(WEXITSTATUS(status) == 0);

    TabletBench tablet{1, folder.path()};
    OfficeLink office{folder / "office.log"};
    office.admit(*tablet.meta->device(), loadKey(tablet.disk, tablet.paths, *tablet.meta->device()).value().publicKey(),
        idOf(7));
    office.settle();
    REQUIRE(visits.size() > 20);
    {
        INFO("every opening and every visit that was reported is at the office, once");
        for (const std::string& id : visits)
            CHECK(office.store.entities.contains(Id::parse(id).value()));
        for (const std::string& id : openings)
            CHECK(office.store.entities.contains(Id::parse(id).value()));
        CHECK(office.recordsOfType("visit") == office.recordsOfType("visit_opening"));
        std::set<Id> submittedOpenings;
        for (const auto& [id, entity] : office.store.entities)
            if (entity.type == "visit")
                CHECK(submittedOpenings.insert(fromJson<Visit>(entity.body())->opening).second);
    }
    {
        INFO("every photo that was reported is whole on the tablet and at the office, once");
        std::map<std::string, int> manifests;
        for (const auto& [id, entity] : office.store.entities)
            if (entity.type == "photo")
                ++manifests[entity.body().at("sha256")];
        for (const std::string& sha256 : photos) {
            CHECK(manifests[sha256] == 1);
            CHECK(office.blobs.contains(sha256));
            CHECK(sha256Hex(tablet.desk->original(sha256).value()) == sha256);
        }
    }
    {
        INFO("every field that was reported is what the visit says");
        for (const auto& [opening, note] : notes) {
            const auto draft = tablet.drafts->find(Id::parse(opening).value());
            REQUIRE(draft);
            CHECK(tablet.rows->read<Visit>(draft->record)->note == "记录 " + note);
        }
    }
    {
        INFO("both sides hold the same operations");
        CHECK(tablet.journal->counts().unsent == 0);
        CHECK(static_cast<std::size_t>(tablet.journal->counts().all) == office.store.journal.size());
    }
}
