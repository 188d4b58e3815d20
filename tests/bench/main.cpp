// Measures the real server over TLS, and the real app. tests/bench/bench.sh runs it.
#include "tests/bench/bench_tablet.h"
#include "tests/bench/figures.h"

#include "mobile/data/tablet_store.h"
#include "server/services/demo/demo_county.h"
#include "shared/model/reference.h"
#include "shared/storage/database.h"
#include "shared/sync/client_session.h"
#include "shared/sync/deflate.h"
#include "tests/support/moved_clock.h"
#include "tests/support/temporary_folder.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <iostream>
#include <thread>

using namespace tacha;
using namespace tacha::bench;

namespace {

constexpr int kConnections = 4;
constexpr int kSingleConnections = 32;
constexpr int kRequestsPerConnection = 25;
constexpr int kVisitsPerRequest = 200; // 1 000 operations
constexpr std::size_t kPhotoBytes = 2'000'000;

struct County {
    ReferenceData reference = demo::demoReference();
    std::vector<Id> projects;
    std::vector<std::string> inspectors; ///< codes of supervisors, who may inspect everywhere

    County()
    {
        for (const Project& project : reference.projects)
            projects.push_back(idOf(project));
        for (const Person& person : reference.people)
            if (person.holds(Role::Supervisor))
                inspectors.push_back(person.code);
    }
    /// A person is given only so many tablets, so the supervisors take turns.
    const std::string& inspector(int turn) const
    {
        return inspectors[static_cast<std::size_t>(turn) % inspectors.size()];
    }
    /// Code of the facilitator who sits on the site of a project.
    std::string facilitator(int project) const
    {
        const Id seated =
            reference.projects[static_cast<std::size_t>(project)].seated(SeatKind::Facilitator, {2026, 11, 1});
        for (const Person& person : reference.people)
            if (idOf(person) == seated)
                return person.code;
        return {};
    }
};

/// Runs `body(i)` on `count` threads at once; gives the seconds it took.
template <class Body> double together(int count, const Body& body)
{
    std::vector<std::future<void>> running;
    const Stopwatch watch;
    for (int i = 0; i < count; ++i)
        running.push_back(std::async(std::launch::async, [&, i] { body(i); }));
    for (std::future<void>& one : running)
        one.get();
    return watch.seconds();
}

/// Says on the way what is being measured: some parts take a minute.
void begin(const char* part)
{
    std::cerr << "measuring " << part << " …" << std::endl;
}

void expectOk(const testing::Reply& reply)
{
    const bool taken = reply.body.find("\"quarantined\"") == std::string::npos;
    if (reply.status / 100 != 2 || !taken)
        throw std::runtime_error("answer " + std::to_string(reply.status) + ": " + reply.body.substr(0, 300));
}

void ingestBatches(BenchServer& server, const County& county, Figures& figures)
{
    std::vector<BenchTablet> tablets;
    std::vector<std::vector<std::string>> requests(kConnections);
    for (int i = 0; i < kConnections; ++i) {
        tablets.emplace_back(server, county.inspector(i));
        for (int k = 0; k < kRequestsPerConnection; ++k)
            requests[i].push_back(tablets[i].visitsRequest(county.projects, kVisitsPerRequest));
    }
    const double seconds = together(kConnections, [&](int i) {
        testing::HttpsClient client{server.port()};
        for (const std::string& body : requests[i])
            expectOk(client.post("/api/v1/sync", body, tablets[i].fields()));
    });
    const double operations =
        1.0 * kConnections * kRequestsPerConnection * kVisitsPerRequest * BenchTablet::kOperationsPerVisit;
    figures.add("ingest_batches", operations / seconds, "ops/s", 20'000, true);
}

void ingestPaced(BenchServer& server, const County& county, Figures& figures)
{
    constexpr int perSecond = 5'000;
    constexpr int visitsPerRequest = 10; // 50 operations, as a tablet brings after a day out
    constexpr int requests = 4 * perSecond / (visitsPerRequest * BenchTablet::kOperationsPerVisit);
    BenchTablet tablet{server, county.inspector(0)};
    std::vector<std::string> bodies;
    for (int i = 0; i < requests; ++i)
        bodies.push_back(tablet.visitsRequest(county.projects, visitsPerRequest));
    testing::HttpsClient client{server.port()};
    std::vector<double> took;
    const auto begin = std::chrono::steady_clock::now();
    const auto interval =
        std::chrono::microseconds(1'000'000LL * visitsPerRequest * BenchTablet::kOperationsPerVisit / perSecond);
    for (int i = 0; i < requests; ++i) {
        std::this_thread::sleep_until(begin + i * interval);
        const Stopwatch watch;
        expectOk(client.post("/api/v1/sync", bodies[i], tablet.fields()));
        took.push_back(watch.milliseconds());
    }
    figures.tell("acknowledgement_p50_at_5000_ops", quantile(took, 0.5), "ms");
    figures.add("acknowledgement_p99_at_5000_ops", quantile(took, 0.99), "ms", 50, false);
}

void ingestSingles(BenchServer& server, const County& county, Figures& figures)
{
    constexpr int each = 200;
    std::vector<BenchTablet> tablets;
    std::vector<std::vector<std::string>> bodies(kSingleConnections);
    for (int i = 0; i < kSingleConnections; ++i) {
        tablets.emplace_back(server, county.facilitator(i));
        for (int k = 0; k < each; ++k)
            bodies[i].push_back(tablets[i].openingRequest(county.projects[i]));
    }
    const double seconds = together(kSingleConnections, [&](int i) {
        testing::HttpsClient client{server.port()};
        for (const std::string& body : bodies[i])
            expectOk(client.post("/api/v1/sync", body, tablets[i].fields()));
    });
    figures.add("ingest_single_operations", kSingleConnections * each / seconds, "ops/s", 5'000, true);
}

struct FirstSync {
    double seconds = 0;
    std::int64_t rows = 0;
    std::int64_t bytes = 0;
    double peakMiB = 0;
};

/// Pulls everything into a fresh tablet database, in a process of its own so that its memory can be told.
FirstSync firstSync(BenchServer& server, const BenchTablet& identity)
{
    int pipe[2];
    if (::pipe(pipe) != 0)
        throw std::runtime_error("pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        const testing::TemporaryFolder folder;
        const TabletPaths paths{folder.path()};
        auto database = openTabletDatabase(paths.database()).value();
        testing::ImmediateExecutor executor;
        SystemClock clock;
        SystemRandom random;
        PosixFiles files;
        Environment environment{clock, random, files, executor};
        MetaRepository{*database}.setDevice(identity.device());
        TabletStore store{*database, paths, environment};
        ClientSession session{store, clock};
        testing::HttpsClient client{server.port()};
        auto fields = identity.fields();
        fields.push_back({"Content-Encoding", std::string{kDeflateCoding}});
        fields.push_back({"Accept-Encoding", std::string{kDeflateCoding}});
        FirstSync result;
        const Stopwatch watch;
        for (auto next = ClientSession::Next::Again; next == ClientSession::Next::Again;) {
            const std::int64_t sent = clock.read().monotonicMs;
            const auto reply = client.post("/api/v1/sync", deflated(encode(session.nextRequest())), fields);
            expectOk(reply);
            result.bytes += static_cast<std::int64_t>(reply.body.size());
            const auto answer = decodeAnswer(inflated(reply.body, 64 << 20).value()).value();
            for (const Page& page : answer.pages)
                result.rows += static_cast<std::int64_t>(page.rows.size());
            next = session.take(answer, sent);
        }
        result.seconds = watch.seconds();
        result.peakMiB = procMiB("/proc/self/status", "VmHWM");
        const bool told = ::write(pipe[1], &result, sizeof result) == sizeof result;
        ::_exit(told ? 0 : 1);
    }
    ::close(pipe[1]);
    FirstSync result;
    const bool told = ::read(pipe[0], &result, sizeof result) == sizeof result;
    ::close(pipe[0]);
    ::waitpid(child, nullptr, 0);
    if (!told)
        throw std::runtime_error("the first sync failed");
    return result;
}

void measureFirstSync(BenchServer& server, const County& county, Figures& figures)
{
    const BenchTablet reader{server, county.inspector(1)};
    const FirstSync sync = firstSync(server, reader);
    const double per100k = 100'000.0 / static_cast<double>(sync.rows);
    figures.tell("first_sync_rows", static_cast<double>(sync.rows), "rows");
    figures.add("first_sync_per_100000_rows", sync.seconds * per100k, "s", 3, false);
    figures.add("first_sync_bytes_per_100000_rows", static_cast<double>(sync.bytes) * per100k / 1e6, "MB", 7, false);
    figures.add("first_sync_client_peak", sync.peakMiB, "MiB", 64, false);
}

std::string photoBytes(int index)
{
    std::string bytes = "\xFF\xD8\xFF\xE0 bench " + std::to_string(index);
    SystemRandom random;
    return bytes + random.bytes(kPhotoBytes - bytes.size());
}

void photos(BenchServer& server, const County& county, Figures& figures)
{
    constexpr int uploaders = 8;
    constexpr int downloaders = 4;
    constexpr int each = 25;
    BenchTablet tablet{server, county.inspector(2)};
    std::vector<std::vector<std::string>> files(uploaders);
    std::vector<std::string> hashes;
    for (int i = 0; i < uploaders; ++i)
        for (int k = 0; k < each; ++k) {
            files[i].push_back(photoBytes(i * each + k));
            hashes.push_back(sha256Hex(files[i].back()));
        }
    expectOk(testing::HttpsClient{server.port()}.post(
        "/api/v1/sync", tablet.photosRequest(county.projects[0], hashes), tablet.fields()));
    const testing::Fields authorised{{"Authorization", "Bearer " + tablet.token()}, {"Tus-Resumable", "1.0.0"}};
    const double up = together(uploaders, [&](int i) {
        testing::HttpsClient client{server.port()};
        for (const std::string& bytes : files[i]) {
            auto create = authorised;
            create.push_back({"Upload-Length", std::to_string(bytes.size())});
            create.push_back({"Upload-Metadata", "sha256 " + toBase64(sha256Hex(bytes))});
            const auto made = client.post("/api/v1/blobs", "", create);
            expectOk(made);
            auto patch = authorised;
            patch.push_back({"Upload-Offset", "0"});
            patch.push_back({"Content-Type", "application/offset+octet-stream"});
            expectOk(client.request("PATCH", made.headers.value("Location"), bytes, patch));
        }
    });
    const double megabytes = uploaders * each * kPhotoBytes / 1e6;
    figures.add("photo_upload", megabytes / up, "MB/s", 300, true);
    const double down = together(downloaders, [&](int i) {
        testing::HttpsClient client{server.port()};
        for (const std::string& bytes : files[i])
            expectOk(client.get("/api/v1/blobs/" + sha256Hex(bytes), authorised));
    });
    figures.add("photo_download", downloaders * each * kPhotoBytes / 1e6 / down, "MB/s", 640, true);
}

void yardsticks(Figures& figures)
{
    const testing::TemporaryFolder folder;
    Database database{folder / "yardstick.db"};
    database.execute(
        "CREATE TABLE rows (id TEXT PRIMARY KEY, at INTEGER, body TEXT); CREATE INDEX rows_at ON rows (at)");
    Statement insert{database, "INSERT INTO rows VALUES (?1, ?2, ?3)"};
    const std::string body(400, 'x');
    const Stopwatch watch;
    for (int commit = 0; commit < 60; ++commit) {
        Transaction transaction{database};
        for (int row = 0; row < 500; ++row)
            insert.run(std::to_string(commit * 500 + row), row, body);
        transaction.commit();
    }
    figures.tell("yardstick_sqlite_rows", 30'000 / watch.seconds(), "rows/s");
    const std::string bytes(64 << 20, 'x');
    const Stopwatch hashing;
    (void)sha256(bytes);
    figures.tell("yardstick_sha256", static_cast<double>(bytes.size()) / 1e6 / hashing.seconds(), "MB/s");
}

/// Seconds from starting the app until it has done the steps, on a copy of a tablet's folder.
double appRun(const std::string& program, const std::string& folder, const std::string& steps)
{
    const testing::TemporaryFolder scratch;
    std::ofstream{scratch / "steps.json"} << R"({"steps":[)" << steps << "]}";
    const std::string script = scratch / "steps.json";
    const Stopwatch watch;
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl(program.c_str(), program.c_str(), "--folder", folder.c_str(), "--simulated-devices", "--demo-clock",
            "2026-11-25T02:30:00Z", "--pin", "246810", "--script", script.c_str(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (status != 0)
        throw std::runtime_error("the app did not do its steps");
    return watch.seconds();
}

void tablet(const std::string& program, const std::string& source, Figures& figures)
{
    const testing::TemporaryFolder scratch;
    const std::string folder = scratch / "tablet";
    std::filesystem::copy(source, folder, std::filesystem::copy_options::recursive);
    const std::string ready = R"({"wait":"app.stage","is":"READY"},{"wait":"app.projects.count","not":0})";
    const std::string visit = R"(,{"open":"startVisit","kind":"RECHECK","first":"app.projects","role":"projectId"})";
    appRun(program, folder, ready); // the first start sets the PIN and fills caches
    std::vector<double> starts;
    std::vector<double> visits;
    for (int i = 0; i < 5; ++i) {
        starts.push_back(appRun(program, folder, ready));
        visits.push_back(appRun(program, folder, ready + visit));
    }
    const TabletPaths paths{folder};
    auto database = openTabletDatabase(paths.database()).value();
    Statement count{*database, "SELECT count(*) FROM rows"};
    count.step();
    figures.tell("tablet_records", static_cast<double>(count.integer(0)), "rows");
    figures.add("tablet_cold_start_to_list", quantile(starts, 0.5), "s", 1, false);
    figures.add(
        "tablet_open_visit", std::max(0.0, quantile(visits, 0.5) - quantile(starts, 0.5)) * 1000, "ms", 100, false);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5) {
        std::cerr << "usage: tacha-bench PROGRAMS_FOLDER COUNTY_FOLDER TABLET_FOLDER PORT\n";
        return 2;
    }
    const std::string programs = argv[1];
    try {
        const testing::TemporaryFolder folder;
        Figures figures;
        yardsticks(figures);
        begin("the app");
        tablet(programs + "/tacha-tablet", argv[3], figures);
        BenchServer server{
            programs + "/tacha-server", folder / "data", argv[2], static_cast<std::uint16_t>(std::stoi(argv[4]))};
        const County county;
        figures.tell("server_memory_idle", server.pssMiB(), "MiB");
        begin("photos");
        photos(server, county, figures);
        begin("single operations");
        ingestSingles(server, county, figures);
        begin("acknowledgement at 5 000 operations/s");
        ingestPaced(server, county, figures);
        begin("batches");
        ingestBatches(server, county, figures);
        begin("first sync");
        measureFirstSync(server, county, figures);
        figures.add("server_memory_peak", server.peakMiB(), "MiB", 180, false);
        std::cout << figures.json().dump(2) << std::endl;
    } catch (const std::exception& error) {
        std::cerr << "the bench ended early: " << error.what() << std::endl;
        return 1;
    }
    return 0;
}
