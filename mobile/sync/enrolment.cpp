#include "mobile/sync/enrolment.h"

#include "shared/core/json_fields.h"

namespace tacha {
namespace {

constexpr std::string_view kPending = "pending_device";

struct EnrolBody {
    std::string code;
    DeviceId device;
    std::string publicKey;
    std::string algorithm{kEcdsaP256};
    std::string name;
    std::int32_t protocol = kProtocolVersion;
};

template <class Fields> void describe(Fields& fields, EnrolBody& body)
{
    fields("code", body.code);
    fields("device", body.device);
    fields("public_key", body.publicKey);
    fields("algorithm", body.algorithm);
    fields("name", body.name);
    fields("protocol", body.protocol);
}

/// Who the server says that this is, with what else it tells left aside.
struct EnrolledPerson {
    Id id;
    std::string name;
    std::string post;
    std::vector<Role> roles;
};

template <class Fields> void describe(Fields& fields, EnrolledPerson& person)
{
    fields("id", person.id);
    fields("name", person.name);
    fields("post", person.post);
    fields("roles", person.roles);
}

struct EnrolledUnit {
    std::string name;
};

template <class Fields> void describe(Fields& fields, EnrolledUnit& unit)
{
    fields("name", unit.name);
}

struct EnrolAnswer {
    std::string token;
    EnrolledPerson person;
    std::optional<EnrolledUnit> unit;
    std::int64_t serverMs = 0;
};

template <class Fields> void describe(Fields& fields, EnrolAnswer& answer)
{
    fields("token", answer.token);
    fields("person", answer.person);
    fields("unit", answer.unit);
    fields("server_ms", answer.serverMs);
}

Result<EnrolAnswer> call(HttpLink& link, const HttpRequest& request)
{
    const auto reply = link.send(request);
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->status != 200 && reply->status != 201)
        return tl::unexpected(errorOf(*reply));
    const auto json = parseJson(reply->body);
    if (!json)
        return tl::unexpected(json.error());
    auto answer = fromJson<EnrolAnswer>(*json);
    if (answer && answer->token.empty())
        return fail(ErrorCode::Internal, "an enrolment without a token");
    return answer;
}

} // namespace

HttpRequest enrolRequest(
    const std::string& code, const DeviceId& device, const std::string& publicKey, const std::string& token)
{
    HttpRequest request;
    request.method = "POST";
    request.path = token.empty() ? "/api/v1/enrol" : "/api/v1/devices";
    request.headers["Content-Type"] = "application/json";
    if (!token.empty())
        request.headers["Authorization"] = "Bearer " + token;
    EnrolBody body;
    body.code = code;
    body.device = device;
    body.publicKey = publicKey;
    body.name = "tablet " + device.text().substr(0, 4);
    request.body = canonical(toJson(body));
    return request;
}

Result<Enrolled> enrol(
    HttpLink& link, const EnrolmentText& text, Database& database, const TabletPaths& paths, Environment& environment)
{
    // The device is kept before the server hears of it: should the answer be lost, the same one asks again.
    MetaRepository meta{database};
    auto device = DeviceId::parse(meta.text(kPending));
    auto key = device ? loadKey(environment.files, paths, *device) : Result<SigningKey>{tl::unexpected(device.error())};
    if (!key) {
        device = DeviceId{environment.random.next64()};
        key = SigningKey::generate();
        saveKey(environment.files, paths, *device, *key);
        meta.setText(kPending, device->text());
    }
    const auto answer = call(link, enrolRequest(text.code, *device, key->publicKey(), {}));
    if (!answer)
        return tl::unexpected(answer.error());
    Enrolled enrolled;
    enrolled.device = *device;
    const std::string server = text.host + ":" + std::to_string(text.port);
    enrolled.identity = Identity{.person = answer->person.id,
        .name = answer->person.name,
        .unit = answer->unit ? answer->unit->name : "",
        .post = answer->person.post,
        .roles = answer->person.roles,
        .server = "https://" + server,
        .serverName = server,
        .fingerprint = text.fingerprint,
        .token = answer->token};
    enrolled.serverMs = answer->serverMs;
    return enrolled;
}

Result<> adoptEnrolment(Database& database, const TabletPaths& paths, Files& files, const Enrolled& enrolled)
{
    if (!enrolled.keyPem.empty()) {
        const auto key = SigningKey::fromPem(enrolled.keyPem);
        if (!key)
            return tl::unexpected(key.error());
        saveKey(files, paths, enrolled.device, *key);
    }
    MetaRepository meta{database};
    Transaction transaction{database};
    meta.setDevice(enrolled.device);
    meta.setIdentity(enrolled.identity);
    meta.setMustReenrol(false);
    meta.raiseServerFloor(enrolled.serverMs);
    meta.remove(kPending);
    transaction.commit();
    return {};
}

Result<> reenrol(HttpLink& link, Database& database, const TabletPaths& paths, Environment& environment)
{
    MetaRepository meta{database};
    auto identity = meta.identity();
    const auto device = meta.device();
    if (!identity || !device)
        return fail(ErrorCode::Unauthorized, "this tablet is not enrolled", "not_enrolled");
    const auto key = loadKey(environment.files, paths, *device);
    if (!key)
        return tl::unexpected(key.error());
    const auto answer = call(link, enrolRequest({}, *device, key->publicKey(), identity->token));
    if (!answer)
        return tl::unexpected(answer.error());
    identity->token = answer->token;
    Transaction transaction{database};
    meta.setIdentity(*identity);
    meta.setMustReenrol(false);
    transaction.commit();
    return {};
}

} // namespace tacha
