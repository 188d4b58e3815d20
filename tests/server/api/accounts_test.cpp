#include "tests/server/api/office_fixture.h"

using namespace tacha;
using namespace tacha::testing;

SCENARIO("a tablet is enrolled with a one-time code", "[api][accounts]")
{
    RunningOffice office;
    HttpsClient client = office.client();
    const SigningKey key = SigningKey::generate();
    const DeviceId device = newDevice();
    const Json body = enrolBody(office.code("A01"), device, key);

    GIVEN("a tablet that used its code")
    {
        const Reply reply = client.post("/api/v1/enrol", body.dump());
        REQUIRE(reply.status == 200);
        const Json grant = jsonOf(reply);

        THEN("it is told who its holder is, what time it is at the office, and its token works")
        {
            CHECK(grant.at("person").at("id") == demo::personId("A01").text());
            CHECK(grant.at("person").at("roles") == Json::array({"CHIEF_ASSISTANT"}));
            CHECK(!grant.at("unit").at("name").get<std::string>().empty());
            CHECK(grant.at("server_ms") >= kBusinessMs);
            const Reply me = client.get("/api/v1/people/me", bearer(grant.at("token")));
            CHECK(me.status == 200);
            CHECK(jsonOf(me).at("code") == "A01");
        }
        THEN("another tablet cannot use the code again")
        {
            const Reply again = client.post("/api/v1/enrol", enrolBody(body.at("code"), newDevice(), key).dump());
            CHECK(again.status == 401);
            CHECK(problemOf(again) == "enrolment_used");
        }
        THEN("it may repeat the request, whose answer may have been lost; only the newer token is good")
        {
            const Reply again = client.post("/api/v1/enrol", body.dump());
            CHECK(again.status == 200);
            CHECK(client.get("/api/v1/people/me", bearer(jsonOf(again).at("token"))).status == 200);
            CHECK(problemOf(client.get("/api/v1/people/me", bearer(grant.at("token")))) == "revoked");
        }
        THEN("somebody else's code does not take the device over")
        {
            const Reply other = client.post("/api/v1/enrol", enrolBody(office.code("A02"), device, key).dump());
            CHECK(other.status == 409);
            CHECK(problemOf(other) == "device_taken");
        }
        THEN("after a fork it goes on as a new device under its old token")
        {
            const SigningKey newKey = SigningKey::generate();
            Json again = enrolBody("", newDevice(), newKey);
            again.erase("code");
            const Reply reply2 = client.post("/api/v1/devices", again.dump(), bearer(grant.at("token")));
            CHECK(reply2.status == 200);
            CHECK(jsonOf(reply2).at("person").at("code") == "A01");
        }
        THEN("once it is cut off, its token says so")
        {
            CHECK(office.command({{"command", "revoke"}, {"device", device.text()}}).at("ok") == true);
            const Reply cut = client.get("/api/v1/people/me", bearer(grant.at("token")));
            CHECK(cut.status == 401);
            CHECK(problemOf(cut) == "revoked");
        }
    }
    GIVEN("a code that was never made")
    {
        const Reply reply = client.post("/api/v1/enrol", enrolBody("0000-0000-0000-0000", device, key).dump());
        THEN("it is refused")
        {
            CHECK(reply.status == 401);
            CHECK(problemOf(reply) == "enrolment_unknown");
        }
    }
    GIVEN("bodies that are no enrolment")
    {
        Json noKey = body;
        noKey["public_key"] = "AAAA";
        Json noDevice = body;
        noDevice["device"] = "not a device";
        THEN("each is named for what it is")
        {
            CHECK(problemOf(client.post("/api/v1/enrol", "{")) == "json");
            CHECK(client.post("/api/v1/enrol", "[]").status == 400);
            CHECK(problemOf(client.post("/api/v1/enrol", noKey.dump())) == "public_key");
            CHECK(client.post("/api/v1/enrol", noDevice.dump()).status == 400);
            CHECK(client.post("/api/v1/enrol", std::string(100'000, ' ')).status == 413);
        }
        THEN("the code is still good afterwards")
        {
            CHECK(office.client().post("/api/v1/enrol", body.dump()).status == 200);
        }
    }
}

SCENARIO("guessing is slowed down", "[api][accounts]")
{
    RunningOffice office{3};
    HttpsClient client = office.client();
    const SigningKey key = SigningKey::generate();
    const std::string wrong = enrolBody("0000000000000000", newDevice(), key).dump();
    GIVEN("three wrong codes from one address")
    {
        for (int i = 0; i < 3; ++i)
            REQUIRE(client.post("/api/v1/enrol", wrong).status == 401);
        const Reply fourth = client.post("/api/v1/enrol", wrong);
        THEN("the next is not even looked at, and the answer says when to come back")
        {
            CHECK(fourth.status == 429);
            CHECK(problemOf(fourth) == "attempts");
            CHECK(std::stoi(std::string{fourth.headers.value("Retry-After")}) >= 1);
        }
    }
}

SCENARIO("other programs sign in with login and password", "[api][accounts]")
{
    RunningOffice office;
    HttpsClient client = office.client();
    const std::string token = signedIn(office, "V1");

    THEN("their token reads")
    {
        CHECK(client.get("/api/v1/projects", bearer(token)).status == 200);
    }
    THEN("it does not sync, for it is no tablet")
    {
        SyncRequest request;
        request.device = newDevice();
        const Reply reply = client.post("/api/v1/sync", encode(request), bearer(token));
        CHECK(reply.status == 403);
        CHECK(problemOf(reply) == "other_device");
    }
    THEN("a wrong password and an unknown login sound alike")
    {
        const Reply wrong = client.post("/api/v1/sessions", R"({"login":"login-V1","password":"something else"})");
        const Reply unknown = client.post("/api/v1/sessions", R"({"login":"nobody","password":"something else"})");
        CHECK(wrong.status == 401);
        CHECK(wrong.body == unknown.body);
    }
    WHEN("they sign out")
    {
        CHECK(client.request("DELETE", "/api/v1/sessions", "", bearer(token)).status == 204);
        THEN("the token is worth nothing")
        {
            CHECK(client.get("/api/v1/projects", bearer(token)).status == 401);
        }
    }
    THEN("no token, a made-up token and another scheme are all refused")
    {
        CHECK(problemOf(client.get("/api/v1/projects")) == "token");
        CHECK(problemOf(client.get("/api/v1/projects", bearer("ABC"))) == "token");
        CHECK(client.get("/api/v1/projects", {{"Authorization", "Basic YTpi"}}).status == 401);
    }
}
