#include "server/handlers/entity_view.h"
#include "server/handlers/routes.h"

#include "shared/evidence/hash.h"

namespace tacha {
namespace {

struct EnrolBody {
    std::string code;
    DeviceId device;
    std::string publicKey;
    std::string name;
};

template <class Fields> void describe(Fields& fields, EnrolBody& body)
{
    fields("code", body.code);
    fields("device", body.device);
    fields("public_key", body.publicKey);
    fields("name", body.name);
}

struct SignInBody {
    std::string login;
    std::string password;
};

template <class Fields> void describe(Fields& fields, SignInBody& body)
{
    fields("login", body.login);
    fields("password", body.password);
}

template <class Body> Result<Body> readBody(const Request& request)
{
    return jsonBody(request).and_then([](const Json& json) { return fromJson<Body>(json); });
}

Result<Enrolment> enrolmentOf(const Request& request)
{
    return readBody<EnrolBody>(request).map([](const EnrolBody& body) {
        return Enrolment{body.code, body.device, body.publicKey, body.name};
    });
}

/// What whoever has just got a token needs to begin: the token, who they are, and what time it is at the office.
Response grantResponse(const Api& api, const Grant& grant)
{
    Store& store = api.parts().store;
    Json json{{"token", grant.token}, {"expires_at_ms", grant.expiresAtMs}, {"server_ms", store.nowMs()},
        {"epoch", store.epoch()}};
    const auto county = store.read([&](Reader& reader) { return api.parts().counties.current(reader); });
    if (const Person* person = county->person(grant.person)) {
        json["person"] = toJson(*person);
        json["person"]["id"] = grant.person.text();
        if (const Unit* unit = county->unit(person->unit))
            json["unit"] = {{"id", person->unit.text()}, {"name", unit->name}, {"short_name", unit->shortName}};
    }
    Response response = jsonResponse(200, json.dump());
    response.headers.add("Cache-Control", "no-store");
    return response;
}

/// Guards something secret: refuses with 429 when `key` was tried too often from this address.
class Attempt {
public:
    Attempt(AttemptLimiter& limiter, const Request& request, std::string key, const Clock& clock)
        : m_limiter(limiter), m_request(request), m_key(std::move(key)), m_nowMs(clock.read().monotonicMs)
    {
    }

    bool isAllowed() const { return m_limiter.allow(m_request.remoteAddress, m_key, m_nowMs); }
    Response refusal() const
    {
        Response response =
            problemResponse(Error{ErrorCode::TooMany, "too many attempts from here", "attempts"}, m_request);
        response.headers.set(
            "Retry-After", std::to_string(m_limiter.retryAfterSeconds(m_request.remoteAddress, m_key, m_nowMs)));
        return response;
    }
    void succeeded() const { m_limiter.forget(m_request.remoteAddress, m_key); }

private:
    AttemptLimiter& m_limiter;
    const Request& m_request;
    std::string m_key;
    std::int64_t m_nowMs;
};

template <class Try>
Response answerAttempt(const Api& api, const Request& request, const Attempt& attempt, const Try& tryIt)
{
    if (!attempt.isAllowed())
        return attempt.refusal();
    const Result<Grant> grant = tryIt();
    if (!grant)
        return problemResponse(grant.error(), request);
    attempt.succeeded();
    return grantResponse(api, *grant);
}

Response enrol(const Api& api, AttemptLimiter& attempts, const Request& request)
{
    const auto enrolment = enrolmentOf(request);
    if (!enrolment)
        return problemResponse(enrolment.error(), request);
    // One key for all codes: a guesser tries a new one each time.
    return answerAttempt(api, request, {attempts, request, "enrol", api.parts().systemClock},
        [&] { return api.parts().accounts.enrol(*enrolment); });
}

Response enrolAgain(const Api& api, const Request& request, const Caller& caller)
{
    const auto grant = enrolmentOf(request).and_then([&](const Enrolment& enrolment) -> Result<Grant> {
        return api.parts().accounts.enrolAgain(caller, enrolment);
    });
    return grant ? grantResponse(api, *grant) : problemResponse(grant.error(), request);
}

Response signIn(const Api& api, AttemptLimiter& attempts, const Request& request)
{
    const auto body = readBody<SignInBody>(request);
    if (!body)
        return problemResponse(body.error(), request);
    const std::string key = "login/" + sha256Hex(body->login).substr(0, 16); // a key of bounded size
    return answerAttempt(api, request, {attempts, request, key, api.parts().systemClock},
        [&] { return api.parts().accounts.signIn(body->login, body->password); });
}

} // namespace

void registerAccountRoutes(Api& api, AttemptLimiter& attempts)
{
    api.open(Method::Post, "/api/v1/enrol",
        [&](const Request& request, const PathParameters&) { return enrol(api, attempts, request); });
    api.signedIn(
        Method::Post, "/api/v1/devices", [&](const Request& request, const PathParameters&, const Caller& caller) {
            return enrolAgain(api, request, caller);
        });
    api.open(Method::Post, "/api/v1/sessions",
        [&](const Request& request, const PathParameters&) { return signIn(api, attempts, request); });
    api.signedIn(Method::Delete, "/api/v1/sessions", [&](const Request&, const PathParameters&, const Caller& caller) {
        api.parts().accounts.signOut(caller);
        return Response{204, {}, {}, {}};
    });
}

} // namespace tacha
