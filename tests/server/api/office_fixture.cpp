#include "tests/server/api/office_fixture.h"

#include "server/app/office_defaults.h"

namespace tacha::testing {
namespace {

constexpr auto kPassword = "correct horse battery";

} // namespace

RunningOffice::RunningOffice(double attemptBurst) : m_attemptBurst(attemptBurst)
{
    open();
    parts->reference->apply(demo::demoReference());
}

void RunningOffice::open()
{
    PartsOptions options;
    options.dataFolder = folder / "data";
    options.businessMs = kBusinessMs;
    auto opened = Parts::open(std::move(options));
    REQUIRE(opened);
    parts = std::move(*opened);
    ServingOptions serving;
    serving.port = 0;
    serving.isDemo = true;
    serving.attemptBurst = m_attemptBurst;
    app = std::make_unique<ServerApp>(*parts, serving);
    REQUIRE(app->start());
}

void RunningOffice::restart()
{
    app.reset();
    parts.reset();
    open();
}

std::string RunningOffice::code(const std::string& person)
{
    const Json answer = command({{"command", "enrol"}, {"person", person}});
    INFO(answer);
    REQUIRE(answer.at("ok") == true);
    return answer.at("result").at("code");
}

DeviceId newDevice()
{
    SystemRandom random;
    return {random.next64()};
}

Json enrolBody(const std::string& code, const DeviceId& device, const SigningKey& key)
{
    return {{"code", code}, {"device", device.text()}, {"public_key", key.publicKey()}, {"name", "测试平板"}};
}

std::string signedIn(RunningOffice& office, const std::string& person)
{
    const std::string login = "login-" + person;
    REQUIRE(office.parts->accounts->setPassword(login, person, kPassword));
    const Json body{{"login", login}, {"password", kPassword}};
    const Reply reply = office.client().post("/api/v1/sessions", body.dump());
    REQUIRE(reply.status == 200);
    return jsonOf(reply).at("token");
}

TestTablet::TestTablet(RunningOffice& office, const std::string& personCode)
    : person(demo::personId(personCode)), device(newDevice()), m_writer({device, 0}, m_key, m_clock),
      m_client(office.client())
{
    m_clock.set(kBusinessMs);
    const Reply reply = m_client.post("/api/v1/enrol", enrolBody(office.code(personCode), device, m_key).dump());
    INFO(reply.body);
    REQUIRE(reply.status == 200);
    token = jsonOf(reply).at("token");
}

SyncRequest TestTablet::request(const std::vector<Draft>& drafts)
{
    SyncRequest request;
    request.device = device;
    request.clock = m_clock.read();
    if (!drafts.empty())
        request.groups.push_back(m_writer.write(drafts, person, kBusinessMs));
    return request;
}

Reply TestTablet::send(const SyncRequest& request)
{
    return m_client.post("/api/v1/sync", encode(request), bearer(token));
}

SyncAnswer TestTablet::push(const std::vector<Draft>& drafts)
{
    const Reply reply = send(request(drafts));
    INFO(reply.body);
    REQUIRE(reply.status == 200);
    const auto answer = decodeAnswer(reply.body);
    REQUIRE(answer);
    return *answer;
}

} // namespace tacha::testing
