#include "tests/server/api/office_fixture.h"

using namespace tacha;
using namespace tacha::testing;

namespace {

/// The value of a metric, or -1.
double metric(const std::string& text, const std::string& name)
{
    const auto at = text.find("\n" + name + " ");
    return at == std::string::npos ? -1 : std::stod(text.substr(at + name.size() + 2));
}

} // namespace

SCENARIO("a listener hears that a stream of its own has moved", "[api][live]")
{
    RunningOffice office;
    const Id project = demo::projectIdOf(10);
    TestTablet tablet{office, demo::assistantCode(demo::assistantOf(10))};
    TestTablet supervisor{office, "V1"};
    LiveClient live{office.app->port(), "/api/v1/live", bearer(supervisor.token)};
    REQUIRE(live.reply().status == 101);

    tablet.push({recordDraft("visit", project, toJson(plainVisit(project, tablet.person, kBusinessMs - kHourMs)))});
    Json streams;
    do { // hints about other streams may come first; the client's own time limit ends a wait for nothing
        const LiveClient::Frame frame = live.read();
        streams = frame.opcode == 1 ? Json::parse(frame.payload).at("streams") : Json::object();
    } while (!streams.contains(commonStream(project)));
    CHECK(streams.at(commonStream(project)) >= 2);

    THEN("it is cut off with its tablet")
    {
        REQUIRE(office.command({{"command", "revoke"}, {"device", supervisor.device.text()}}).at("ok") == true);
        int opcode = 0;
        while (opcode != 8)
            opcode = live.read().opcode;
        CHECK(opcode == 8);
    }
    THEN("nobody listens without a token")
    {
        CHECK(LiveClient(office.app->port(), "/api/v1/live").reply().status == 401);
    }
}

SCENARIO("the figures say what the server does", "[api][metrics]")
{
    RunningOffice office;
    TestTablet tablet{office, "A01"};
    HttpsClient client = office.client();
    for (int i = 0; i < 3; ++i)
        tablet.get("/api/v1/projects");
    client.get("/api/v1/projects");
    const std::string text = client.get("/metrics").body;
    const std::string counted = "tacha_requests_total{route=\"GET /api/v1/projects\",status=";
    CHECK(metric(text, counted + "\"200\"}") == 3);
    CHECK(metric(text, counted + "\"401\"}") == 1);
    CHECK(metric(text, "tacha_journal_operations") > 300);
    CHECK(metric(text, "tacha_resident_bytes") > 1e6);
    CHECK(metric(text, "tacha_http_requests_total") >= 5);
    CHECK(text.find("tacha_sqlite_info{version=\"3.") != std::string::npos);
    CHECK(text.find("A01") == std::string::npos); // no personal data
}
