#include "shared/core/canonical.h"
#include "tests/server/http/server_fixture.h"

#include <future>
#include <thread>

using namespace tacha;
using namespace tacha::testing;
using namespace std::chrono_literals;

namespace {

constexpr int kText = 1;
constexpr int kClose = 8;
constexpr int kPing = 9;

/// Listeners of "anna" hear project/1 and county.
Result<LiveSubscription> authorise(const Request& request)
{
    if (request.headers.value("Authorization") != "Bearer anna")
        return fail(ErrorCode::Unauthorized, "who are you");
    return LiveSubscription{{"project/1", "county"}, "anna"};
}

void waitForListeners(const Hub& hub, std::size_t count)
{
    for (int i = 0; i < 1000 && hub.listeners() != count; ++i)
        std::this_thread::sleep_for(5ms);
    REQUIRE(hub.listeners() == count);
}

const Fields kAnna{{"Authorization", "Bearer anna"}};

} // namespace

SCENARIO("listeners hear of their streams and of no others", "[http][live]")
{
    RunningServer running;
    running.options.authoriseLive = authorise;
    running.start();
    LiveClient live{running.port(), "/api/v1/live", kAnna};
    REQUIRE(live.reply().status == 101);
    CHECK_FALSE(live.reply().headers.find("Sec-WebSocket-Extensions"));
    waitForListeners(running.hub, 1);

    THEN("a hint names stream and sequence")
    {
        running.hub.publish("project/2", 5);
        running.hub.publish("project/1", 812);
        const auto frame = live.read();
        CHECK(frame.opcode == kText);
        CHECK(Json::parse(frame.payload) == Json{{"streams", {{"project/1", 812}}}});
    }
    THEN("an owner whose rights changed is let go")
    {
        running.hub.disconnect("bert");
        running.hub.disconnect("anna");
        CHECK(live.read().opcode == kClose);
    }
    THEN("a listener that is not there any more leaves the hub")
    {
        live.connection().drop();
        waitForListeners(running.hub, 0);
        running.hub.publish("project/1", 1);
    }
    THEN("what a listener says is dropped, and too much of it ends the connection")
    {
        live.send(kText, "hello");
        running.hub.publish("county", 3);
        CHECK(live.read().opcode == kText);
    }
    THEN("an orderly stop says goodbye")
    {
        std::future<void> stopped = std::async(std::launch::async, [&] { running.server->stop(5s); });
        const auto frame = live.read();
        CHECK(frame.opcode == kClose);
        CHECK(frame.payload.substr(0, 2) == std::string("\x03\xE9")); // 1001: going away
        live.send(kClose, frame.payload);
        CHECK(stopped.wait_for(5s) == std::future_status::ready);
    }
}

SCENARIO("hints to a slow listener are merged into one", "[http][live]")
{
    Hub hub;
    int woken = 0;
    Hub::Listener listener{hub, {{"a", "b"}, "x"}, [&] { ++woken; }};
    for (std::uint64_t seq = 1; seq <= 1000; ++seq)
        hub.publish("a", seq);
    hub.publish("a", 17); // a hint that was overtaken
    hub.publish("b", 2);
    hub.publish("c", 3);
    CHECK(woken == 1);
    CHECK(listener.take() == LiveHints{{"a", 1000}, {"b", 2}});
    CHECK(listener.take().empty());
    hub.publish("b", 3);
    CHECK(woken == 2);
}

SCENARIO("the live address is guarded", "[http][live]")
{
    RunningServer running;
    running.options.authoriseLive = authorise;
    running.start();
    CHECK(LiveClient(running.port(), "/api/v1/live").reply().status == 401);
    CHECK(running.client().get("/api/v1/live", kAnna).status == 426);
    CHECK(running.hub.listeners() == 0);
}

SCENARIO("a listener is pinged, and forgotten when it does not answer", "[http][live]")
{
    RunningServer running;
    running.options.authoriseLive = authorise;
    running.options.deadlines.live = 600ms;
    running.start();
    LiveClient live{running.port(), "/api/v1/live", kAnna};
    CHECK(live.read().opcode == kPing);
    waitForListeners(running.hub, 0);
}
