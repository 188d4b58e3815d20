#include "server/http/problem.h"
#include "shared/storage/database.h"
#include "tests/server/http/server_fixture.h"

#include <condition_variable>
#include <fstream>
#include <future>
#include <thread>

using namespace tacha;
using namespace tacha::testing;
using namespace std::chrono_literals;

namespace {

/// Counts what it is given; tells when it is destroyed.
struct CountingSink : BodySink {
    std::string& bytes;
    std::promise<void>* gone;
    CountingSink(std::string& target, std::promise<void>* whenGone) : bytes(target), gone(whenGone) { }
    ~CountingSink() override
    {
        if (gone)
            gone->set_value();
    }
    std::optional<Response> write(std::string_view piece) override
    {
        bytes.append(piece);
        if (bytes.starts_with("stop"))
            return jsonResponse(409, "{}");
        return std::nullopt;
    }
    Response finish() override { return jsonResponse(200, std::to_string(bytes.size())); }
};

Response echo(const Request& request, const PathParameters&)
{
    return contentResponse(200, "text/plain", std::string(request.body));
}

} // namespace

SCENARIO("requests are answered on one connection, one after the other", "[http]")
{
    RunningServer running;
    running.router.add(Method::Get, "/hello/{name}", [](const Request& request, const PathParameters& parameters) {
        return contentResponse(
            200, "text/plain", "hello " + parameters.at("name") + " " + std::string(request.queryValue("n")));
    });
    running.router.add(Method::Post, "/echo", echo, {.maxBodyBytes = 200'000});
    running.start();
    HttpsClient client = running.client();

    THEN("each gets its own answer, with date and transport security")
    {
        const Reply reply = client.get("/hello/anna?n=1");
        CHECK(reply.status == 200);
        CHECK(reply.body == "hello anna 1");
        CHECK(reply.headers.find("Date"));
        CHECK(reply.headers.value("Strict-Transport-Security") == "max-age=31536000");
        CHECK(client.post("/echo", std::string(150'000, 'x')).body.size() == 150'000);
        CHECK(client.get("/hello/bert").body == "hello bert ");
    }
    THEN("pipelined requests keep their order")
    {
        std::string all;
        for (int i = 0; i < 20; ++i)
            all += HttpsClient::requestText("POST", "/echo", "body " + std::to_string(i), {});
        client.send(all);
        for (int i = 0; i < 20; ++i)
            CHECK(client.readReply().body == "body " + std::to_string(i));
    }
    THEN("HEAD has the length and no body")
    {
        const Reply reply = client.request("HEAD", "/hello/anna");
        CHECK(reply.headers.value("Content-Length") == "11");
        CHECK(client.get("/hello/next").body == "hello next ");
    }
    THEN("a chunked body is put together")
    {
        client.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
        client.send("6;note=1\r\n world\r\n0\r\n\r\n");
        CHECK(client.readReply().body == "hello world");
    }
    THEN("a client that asks first is told to go on")
    {
        client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        CHECK(client.readReply().status == 100);
        client.send("ok");
        CHECK(client.readReply().body == "ok");
    }
    THEN("the connection ends when the client asks for it")
    {
        CHECK(client.get("/hello/anna", {{"Connection", "close"}}).headers.value("Connection") == "close");
        CHECK(client.isClosedByServer());
    }
}

SCENARIO("an address or a method that is not there is said so", "[http]")
{
    RunningServer running;
    running.router.add(Method::Get, "/here", echo);
    running.start();
    CHECK(running.client().get("/nowhere").status == 404);
    CHECK(codeOf(running.client().get("/nowhere")) == "not_found");
    const Reply reply = running.client().post("/here", "x");
    CHECK(reply.status == 405);
    CHECK(reply.headers.value("Allow") == "GET, HEAD, OPTIONS");
    CHECK(running.client().request("OPTIONS", "/here").status == 204);
    CHECK(running.client().request("BREW", "/here").status == 501);
    CHECK(running.client().get("/here/../../etc/passwd").status == 400);
    CHECK(running.client().get("/%2e%2e/here").status == 400);
}

SCENARIO("what is malformed or too large is refused, and the server goes on", "[http]")
{
    RunningServer running;
    running.router.add(Method::Post, "/echo", echo, {.maxBodyBytes = 1000});
    running.start();
    const auto replyTo = [&](const std::string& bytes) {
        HttpsClient client = running.client();
        client.send(bytes);
        const Reply reply = client.readReply();
        CHECK(client.isClosedByServer());
        return reply.status;
    };
    CHECK(replyTo("\x16\x03 nonsense\r\n\r\n") == 400);
    CHECK(replyTo("GET / HTTP/1.1\r\n\r\n") == 400); // no Host
    CHECK(replyTo("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n") == 400);
    CHECK(replyTo("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n") == 400);
    CHECK(replyTo("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n") == 400);
    CHECK(replyTo("GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(kMaxHeaderBytes, 'a') + "\r\n\r\n") == 431);
    CHECK(replyTo("GET /" + std::string(kMaxTargetBytes, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n") == 414);

    HttpsClient client = running.client();
    THEN("a body over the limit is refused before it is read, and its sender can read why")
    {
        CHECK(client.post("/echo", std::string(1000, 'x')).status == 200);
        const Reply reply = client.post("/echo", std::string(1001, 'x'));
        CHECK(reply.status == 413);
        CHECK(codeOf(reply) == "too_large");
    }
    THEN("a large one that is already on its way, too")
    {
        CHECK(client.post("/echo", std::string(3'000'000, 'x')).status == 413);
    }
    THEN("a chunked body that grows over the limit, too")
    {
        client.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n"
            + std::string(2000, 'x') + "\r\n0\r\n\r\n");
        CHECK(client.readReply().status == 413);
    }
    CHECK(running.client().post("/echo", "still here").body == "still here");
}

SCENARIO("only TLS 1.3 is spoken", "[http]")
{
    RunningServer running;
    running.start();
    CHECK_THROWS_WITH(HttpsClient(running.port(), HttpsClient::Tls::V1_2), "TLS handshake refused");
    CHECK_NOTHROW(HttpsClient(running.port(), HttpsClient::Tls::V1_3));
    CHECK(running.server->counters().failedHandshakes == 1);
}

SCENARIO("a slow client is cut off, a steady one is not", "[http]")
{
    RunningServer running;
    running.router.add(Method::Post, "/echo", echo, {.maxBodyBytes = 100'000});
    running.options.deadlines.header = 300ms;
    running.options.deadlines.progress = 300ms;
    running.options.deadlines.idle = 2'000ms;
    running.start();
    HttpsClient client = running.client();
    const auto start = std::chrono::steady_clock::now();
    THEN("a header that trickles has one deadline")
    {
        client.send("GET / HTTP/1.1\r\n");
        CHECK(client.isClosedByServer());
        CHECK(std::chrono::steady_clock::now() - start < 1500ms);
    }
    THEN("so has a body that stops")
    {
        client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
        CHECK(client.isClosedByServer());
        CHECK(std::chrono::steady_clock::now() - start < 1500ms);
    }
    THEN("an idle connection is closed later")
    {
        CHECK(client.isClosedByServer());
        CHECK(std::chrono::steady_clock::now() - start >= 1900ms);
    }
    THEN("a body that comes slowly but steadily is taken, though it takes longer than one deadline")
    {
        client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 40000\r\n\r\n");
        for (int i = 0; i < 8; ++i) {
            client.send(std::string(5000, 'x'));
            std::this_thread::sleep_for(80ms); // this test is about time passing
        }
        CHECK(client.readReply().body.size() == 40'000);
        CHECK(std::chrono::steady_clock::now() - start > 600ms);
    }
}

SCENARIO("handlers fail without harm", "[http]")
{
    RunningServer running;
    running.router.add(Method::Get, "/mistake",
        [](const Request&, const PathParameters&) -> Response { throw std::runtime_error("our own mistake"); });
    running.router.add(Method::Get, "/full",
        [](const Request&, const PathParameters&) -> Response { throw StorageError(ErrorCode::DiskFull, "no space"); });
    running.router.addAsync(Method::Get, "/forgetful", [](const Request&, const PathParameters&, const Completion&) {});
    running.router.add(Method::Get, "/tricky", [](const Request&, const PathParameters&) {
        Response response = contentResponse(200, "text/plain", "x");
        response.headers.add("X-Note", "a\r\nSet-Cookie: evil=1");
        return response;
    });
    std::ofstream(running.folder / "short") << "12345";
    running.router.add(Method::Get, "/short", [&](const Request&, const PathParameters&) {
        Response response;
        response.file = FileRange{running.folder / "short", 0, 10};
        return response;
    });
    running.router.add(Method::Get, "/missing", [](const Request&, const PathParameters&) {
        Response response;
        response.file = FileRange{"/nonexistent/file", 0, 10};
        return response;
    });
    running.start();
    HttpsClient client = running.client();
    CHECK(client.get("/mistake").status == 500);
    CHECK(codeOf(client.get("/full")) == "disk_full");
    CHECK(client.get("/full").status == 507);
    CHECK(client.get("/forgetful").status == 500); // an answer that nobody will ever give
    CHECK_FALSE(client.get("/tricky").headers.find("Set-Cookie"));
    CHECK(client.get("/missing").status == 503);
    CHECK_THROWS(client.get("/short")); // half an answer never looks whole
    CHECK(running.client().get("/full").status == 507);
    const std::lock_guard lock{running.logMutex};
    CHECK(running.logged.at(0) == "/mistake: our own mistake");
}

SCENARIO("an answer may come later, from another thread", "[http]")
{
    RunningServer running;
    std::mutex mutex;
    std::vector<Completion> waiting;
    std::condition_variable arrived;
    running.router.addAsync(Method::Post, "/push", [&](const Request&, const PathParameters&, Completion complete) {
        const std::lock_guard lock{mutex};
        waiting.push_back(std::move(complete));
        arrived.notify_all();
    });
    running.options.workerThreads = 1; // many pushes wait for one commit without holding a thread each
    running.start();
    std::vector<HttpsClient> clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(running.client());
        clients.back().send(HttpsClient::requestText("POST", "/push", "op", {}));
    }
    std::unique_lock lock{mutex};
    REQUIRE(arrived.wait_for(lock, 10s, [&] { return waiting.size() == 5; }));
    for (const Completion& complete : waiting) {
        complete(jsonResponse(200, "{\"ok\":true}"));
        complete(jsonResponse(500, "{}")); // only the first counts
    }
    for (HttpsClient& client : clients)
        CHECK(client.readReply().body == "{\"ok\":true}");
}

SCENARIO("an upload reaches its sink piece by piece", "[http]")
{
    RunningServer running;
    std::string bytes;
    std::promise<void> gone;
    std::promise<void>* whenGone = nullptr;
    const auto begin = [&](const Request& request,
                           const PathParameters&) -> std::variant<std::unique_ptr<BodySink>, Response> {
        if (request.headers.find("X-Refuse"))
            return problemResponse(Error{ErrorCode::Forbidden, "not you", {}}, request);
        return std::make_unique<CountingSink>(bytes, whenGone);
    };
    running.router.addUpload(Method::Put, "/upload", begin, {.maxBodyBytes = 10'000'000});
    running.start();
    HttpsClient client = running.client();
    const std::string big(3'000'000, 'y');
    THEN("whole")
    {
        CHECK(client.request("PUT", "/upload", big).body == "3000000");
        CHECK(bytes == big);
    }
    THEN("or not at all")
    {
        const Reply reply = client.request("PUT", "/upload", big, {{"X-Refuse", "1"}});
        CHECK(reply.status == 403);
        CHECK(bytes.empty());
        CHECK(client.isClosedByServer());
    }
    THEN("until it has enough")
    {
        CHECK(client.request("PUT", "/upload", "stop" + big).status == 409);
        CHECK(bytes.size() < 1'000'000);
    }
    THEN("or up to where the connection broke")
    {
        whenGone = &gone;
        client.send("PUT /upload HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n");
        client.send(std::string(1'000'000, 'y'));
        client.drop();
        REQUIRE(gone.get_future().wait_for(10s) == std::future_status::ready);
        CHECK(bytes == std::string(bytes.size(), 'y'));
    }
}

SCENARIO("files are sent in parts of their own", "[http]")
{
    RunningServer running;
    std::string content;
    for (int i = 0; content.size() < 1'500'000; ++i)
        content += std::to_string(i) + ' ';
    const std::string path = running.folder / "file";
    std::ofstream(path, std::ios::binary) << content;
    running.router.add(Method::Get, "/file", [&](const Request& request, const PathParameters&) {
        Response response;
        const auto offset = static_cast<std::uint64_t>(std::stoull("0" + std::string(request.queryValue("from"))));
        response.file = FileRange{path, offset, content.size() - offset};
        return response;
    });
    running.start();
    HttpsClient client = running.client();
    CHECK(client.get("/file").body == content);
    CHECK(client.get("/file?from=1234567").body == content.substr(1'234'567));
    CHECK(client.request("HEAD", "/file").headers.value("Content-Length") == std::to_string(content.size()));
}

SCENARIO("connections over the limit are refused", "[http]")
{
    RunningServer running;
    running.options.maxConnections = 2;
    running.router.add(Method::Get, "/", echo);
    running.start();
    HttpsClient first = running.client();
    {
        HttpsClient second = running.client();
        CHECK(second.get("/").status == 200);
        CHECK_THROWS(running.client());
        CHECK(running.server->counters().refusedConnections == 1);
        CHECK(second.get("/", {{"Connection", "close"}}).status == 200);
        CHECK(second.isClosedByServer());
    }
    CHECK(first.get("/").status == 200);
}

SCENARIO("the server stops in order", "[http]")
{
    RunningServer running;
    std::promise<void> started;
    std::promise<void> release;
    running.router.add(Method::Get, "/slow", [&](const Request&, const PathParameters&) {
        started.set_value();
        release.get_future().wait();
        return contentResponse(200, "text/plain", "finished");
    });
    running.start();
    HttpsClient busy = running.client();
    HttpsClient idle = running.client();
    busy.send(HttpsClient::requestText("GET", "/slow", "", {}));
    started.get_future().wait();
    std::future<void> stopped = std::async(std::launch::async, [&] { running.server->stop(10s); });

    CHECK(idle.isClosedByServer());
    CHECK_THROWS(running.client()); // nobody new
    release.set_value();
    const Reply reply = busy.readReply(); // what runs is finished and answered
    CHECK(reply.body == "finished");
    CHECK(reply.headers.value("Connection") == "close");
    CHECK(stopped.wait_for(5s) == std::future_status::ready);
}

SCENARIO("a client that never ends does not hold up the stop", "[http]")
{
    RunningServer running;
    running.router.add(Method::Post, "/echo", echo);
    running.start();
    HttpsClient client = running.client();
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n");
    CHECK(client.readReply().status == 100); // now it is in the middle of a request
    const auto start = std::chrono::steady_clock::now();
    running.server->stop(300ms);
    CHECK(std::chrono::steady_clock::now() - start < 5s);
    CHECK(client.isClosedByServer());
}

SCENARIO("a server that cannot start says why", "[http]")
{
    RunningServer running;
    running.start();
    HttpServerOptions options = running.options;
    options.port = running.port();
    CHECK(HttpServer(options, running.router, running.hub).start().error().code == ErrorCode::Unavailable);
    options.address = "not an address";
    CHECK(HttpServer(options, running.router, running.hub).start().error().code == ErrorCode::InvalidInput);
    options = running.options;
    options.certificateFile = options.keyFile;
    CHECK(HttpServer(options, running.router, running.hub).start().error().reason == "certificate");
}
