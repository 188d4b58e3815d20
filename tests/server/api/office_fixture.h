#pragma once

#include "server/app/server_app.h"
#include "server/services/demo/demo_county.h"
#include "tests/support/https_client.h"
#include "tests/support/records.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

namespace tacha::testing {

/// Sunday before the demo's week: every seat of the demo county is taken then.
constexpr std::int64_t kBusinessMs = 1'795'395'600'000; // 2026-11-23T01:00:00Z

/// The whole server with the demo county's reference data on a free port of 127.0.0.1, with real TLS, disk and
/// database.
class RunningOffice {
public:
    explicit RunningOffice(double attemptBurst = 1'000);

    /// Stops the server and opens it again on the same folder, as after a power cut of the building.
    void restart();
    HttpsClient client() const { return HttpsClient{app->port()}; }
    std::string code(const std::string& person);
    Json command(const Json& request) { return app->desk().answer(request); }

    TemporaryFolder folder;
    std::unique_ptr<Parts> parts;
    std::unique_ptr<ServerApp> app;

private:
    void open();
    double m_attemptBurst;
};

inline Fields bearer(const std::string& token)
{
    return {{"Authorization", "Bearer " + token}};
}

inline Json jsonOf(const Reply& reply)
{
    INFO(reply.body);
    Json json = Json::parse(reply.body, nullptr, false);
    REQUIRE(!json.is_discarded());
    return json;
}

/// `code` of a problem document.
inline std::string problemOf(const Reply& reply)
{
    return jsonOf(reply).value("code", "");
}

/// A tablet as the server sees it: a device with a key and a token, writing signed groups and sending them.
class TestTablet {
public:
    /// Enrols with a code of `person`.
    TestTablet(RunningOffice& office, const std::string& person);

    /// What it would send with these drafts; remembers them as written.
    SyncRequest request(const std::vector<Draft>& drafts);
    Reply send(const SyncRequest& request);
    /// Pushes one group; the answer must be 200.
    SyncAnswer push(const std::vector<Draft>& drafts);
    Reply get(const std::string& target) { return m_client.get(target, bearer(token)); }
    Id nextId(std::size_t index = 0) const { return m_writer.nextId(index); }
    HttpsClient& client() { return m_client; }

    const Id person;
    const DeviceId device;
    std::string token;

private:
    SystemClock m_systemClock;
    BusinessClock m_clock{m_systemClock};
    SigningKey m_key = SigningKey::generate();
    OperationWriter m_writer;
    HttpsClient m_client;
};

/// A device id that nobody has.
DeviceId newDevice();
/// The body of an enrolment.
Json enrolBody(const std::string& code, const DeviceId& device, const SigningKey& key);
/// A token of a password sign-in for a person, whose login is made first.
std::string signedIn(RunningOffice& office, const std::string& person);

} // namespace tacha::testing
