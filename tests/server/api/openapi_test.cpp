#include "tests/server/api/office_fixture.h"

#include "server/handlers/operations_routes.h"

#include <set>

using namespace tacha;
using namespace tacha::testing;

namespace {

/// The description, with `$ref`s followed.
class OpenApi {
public:
    explicit OpenApi(Json json) : m_json(std::move(json)) { }
    const Json& root() const { return m_json; }
    const Json& operation(const std::string& method, const std::string& path) const
    {
        return m_json.at("paths").at(path).at(method);
    }
    const Json& resolved(const Json& schema) const
    {
        const auto ref = schema.find("$ref");
        return ref == schema.end() ? schema : m_json.at(Json::json_pointer{ref->get<std::string>().substr(1)});
    }

    /// What is wrong with `value` as the schema has it: types, required members, items, enumerations. Empty if nothing.
    std::string fault(const Json& value, const Json& given, const std::string& at = "$") const
    {
        const Json& schema = resolved(given);
        for (const Json& part : schema.value("allOf", Json::array()))
            if (auto found = fault(value, part, at); !found.empty())
                return found;
        if (schema.contains("const") && value != schema.at("const"))
            return at + " is not " + schema.at("const").dump();
        if (schema.contains("enum")
            && std::find(schema.at("enum").begin(), schema.at("enum").end(), value) == schema.at("enum").end())
            return at + " is none of " + schema.at("enum").dump();
        if (const auto type = schema.value("type", ""); !type.empty() && !isOfType(value, type))
            return at + " is no " + type;
        return membersFault(value, schema, at);
    }

private:
    static bool isOfType(const Json& value, const std::string& type)
    {
        if (type == "object")
            return value.is_object();
        if (type == "array")
            return value.is_array();
        if (type == "string")
            return value.is_string();
        return type == "boolean" ? value.is_boolean() : value.is_number_integer();
    }
    std::string membersFault(const Json& value, const Json& schema, const std::string& at) const
    {
        for (const Json& name : schema.value("required", Json::array()))
            if (!value.contains(name.get<std::string>()))
                return at + " lacks " + name.get<std::string>();
        const Json properties = schema.value("properties", Json::object());
        for (const auto& [name, member] : properties.items())
            if (value.contains(name))
                if (auto found = fault(value.at(name), member, at + "." + name); !found.empty())
                    return found;
        if (value.is_array() && schema.contains("items"))
            for (std::size_t i = 0; i < value.size(); ++i)
                if (auto found = fault(value[i], schema.at("items"), at + "[" + std::to_string(i) + "]");
                    !found.empty())
                    return found;
        return {};
    }

    Json m_json;
};

std::string lower(std::string_view text)
{
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
    return out;
}

/// Sends a request and holds the answer against the description: the status must be documented, and a JSON body must
/// have the shape of that status.
void checkAnswer(const OpenApi& api, RunningOffice& office, const std::string& method, const std::string& pattern,
    const std::string& target, const Fields& fields, int expected, const std::string& body = {})
{
    INFO(method << " " << target);
    const Reply reply = office.client().request(method, target, body, fields);
    INFO(reply.body.substr(0, 600));
    CHECK(reply.status == expected);
    const Json& responses = api.operation(lower(method), pattern).at("responses");
    REQUIRE(responses.contains(std::to_string(reply.status)));
    const Json& described = responses.at(std::to_string(reply.status));
    if (!described.contains("content"))
        return;
    const auto content = described.at("content").begin();
    const std::string& mediaType = content.key();
    CHECK(reply.headers.value("Content-Type").substr(0, mediaType.size()) == mediaType);
    if (mediaType.find("json") != std::string::npos)
        CHECK(api.fault(jsonOf(reply), content.value().at("schema")) == "");
}

} // namespace

SCENARIO("the description names exactly the routes that are served", "[api][openapi]")
{
    RunningOffice office;
    const OpenApi api{Json::parse(openApiText())};
    std::set<std::string> described;
    for (const auto& [path, item] : api.root().at("paths").items())
        for (const auto& [method, operation] : item.items())
            if (operation.value("x-served-by", "router") == "router")
                described.insert(method + " " + path);
    std::set<std::string> served;
    for (const Route& route : office.app->router().routes())
        served.insert(lower(nameOf(route.method)) + " " + route.pattern);
    const auto missing = [](const std::set<std::string>& from, const std::set<std::string>& in) {
        std::string names;
        for (const std::string& one : from)
            if (!in.contains(one))
                names += one + "; ";
        return names;
    };
    CHECK(missing(served, described) == "");
    CHECK(missing(described, served) == "");
    CHECK(office.client().get("/api/v1/openapi.json").body == openApiText());
}

SCENARIO("every answer has the shape that is described", "[api][openapi]")
{
    RunningOffice office;
    const OpenApi api{Json::parse(openApiText())};
    const Id project = demo::projectIdOf(10);
    TestTablet tablet{office, demo::assistantCode(demo::assistantOf(10))};
    const Id visit = tablet.nextId();
    const Id issue = tablet.nextId(1);
    tablet.push({recordDraft("visit", project, toJson(plainVisit(project, tablet.person, kBusinessMs - kHourMs))),
        recordDraft("issue", project, toJson(plainIssue(project, visit, kBusinessMs - kHourMs)))});
    tablet.push({recordDraft("visit", idOf(99), toJson(plainVisit(idOf(99), tablet.person, kBusinessMs)))});
    office.parts->engine->runTouched();
    const Fields tabletFields = bearer(tablet.token);
    const Fields supervisor = bearer(signedIn(office, "V1"));
    const Fields auditor = bearer(signedIn(office, "X3"));
    const std::string nowhere = idOf(77).text();

    const auto read = [&](const std::string& pattern, const std::string& target, const Fields& fields, int expected) {
        checkAnswer(api, office, "GET", pattern, target, fields, expected);
    };
    THEN("for whoever may read, may not, and is nobody")
    {
        const std::string p = "/api/v1/projects";
        read(p, p, supervisor, 200);
        read(p, p + "?limit=0", supervisor, 400);
        read(p, p, {}, 401);
        read(p + "/{id}", p + "/" + project.text(), supervisor, 200);
        read(p + "/{id}", p + "/" + nowhere, supervisor, 404);
        read(p + "/{id}/visits", p + "/" + project.text() + "/visits", tabletFields, 200);
        read("/api/v1/visits/{id}", "/api/v1/visits/" + visit.text(), tabletFields, 200);
        read("/api/v1/visits/{id}/photos", "/api/v1/visits/" + visit.text() + "/photos", tabletFields, 200);
        read("/api/v1/issues", "/api/v1/issues", supervisor, 200);
        read("/api/v1/issues/{id}", "/api/v1/issues/" + issue.text(), supervisor, 200);
        read("/api/v1/suggestions", "/api/v1/suggestions", supervisor, 200);
        read("/api/v1/people/me", "/api/v1/people/me", tabletFields, 200);
        read("/api/v1/quarantine", "/api/v1/quarantine", supervisor, 200);
        read("/api/v1/quarantine", "/api/v1/quarantine", tabletFields, 403);
        read("/api/v1/audit", "/api/v1/audit", auditor, 200);
        read("/api/v1/audit", "/api/v1/audit?after=x", auditor, 400);
        read("/healthz", "/healthz", {}, 200);
        read("/metrics", "/metrics", {}, 200);
        read("/readyz", "/readyz", {}, 200);
    }
    THEN("for follow-ups that the rules drew, with why they exist")
    {
        office.parts->engine->evaluateAt(kBusinessMs);
        const Json list = jsonOf(office.client().get("/api/v1/follow-ups?limit=5", supervisor));
        REQUIRE(!list.at("items").empty());
        const std::string f = "/api/v1/follow-ups";
        const std::string id = list.at("items")[0].at("id");
        read(f, f, supervisor, 200);
        read(f + "/{id}", f + "/" + id, supervisor, 200);
        read(f + "/{id}/explanation", f + "/" + id + "/explanation", supervisor, 200);
        const Json why = jsonOf(office.client().get(f + "/" + id + "/explanation", supervisor));
        CHECK(!why.at("items").empty());
        CHECK(!why.at("items")[0].at("sentence").get<std::string>().empty());
        read(f + "/{id}", f + "/" + nowhere, supervisor, 404);
    }
    THEN("for enrolment, sign-in and sync")
    {
        const SigningKey key = SigningKey::generate();
        const Json enrol = enrolBody(office.code("A01"), newDevice(), key);
        checkAnswer(api, office, "POST", "/api/v1/enrol", "/api/v1/enrol", {}, 200, enrol.dump());
        checkAnswer(api, office, "POST", "/api/v1/enrol", "/api/v1/enrol", {}, 400, "{}");
        Json wrong = enrolBody("0000000000000000", newDevice(), key);
        checkAnswer(api, office, "POST", "/api/v1/enrol", "/api/v1/enrol", {}, 401, wrong.dump());
        wrong["device"] = newDevice().text();
        checkAnswer(api, office, "POST", "/api/v1/devices", "/api/v1/devices", tabletFields, 200, wrong.dump());
        checkAnswer(api, office, "POST", "/api/v1/devices", "/api/v1/devices", supervisor, 403, wrong.dump());
        const std::string login = R"({"login":"login-V1","password":"not the password"})";
        checkAnswer(api, office, "POST", "/api/v1/sessions", "/api/v1/sessions", {}, 401, login);
        checkAnswer(api, office, "DELETE", "/api/v1/sessions", "/api/v1/sessions", auditor, 204);
        const std::string sync = encode(tablet.request({}));
        checkAnswer(api, office, "POST", "/api/v1/sync", "/api/v1/sync", tabletFields, 200, sync);
        checkAnswer(api, office, "POST", "/api/v1/sync", "/api/v1/sync", supervisor, 403, sync);
        checkAnswer(api, office, "POST", "/api/v1/sync", "/api/v1/sync", tabletFields, 400, "{");
    }
    THEN("for uploads and originals")
    {
        const std::string b = "/api/v1/blobs";
        const std::string hash(64, '0');
        checkAnswer(api, office, "OPTIONS", b, b, {}, 204);
        checkAnswer(api, office, "POST", b, b, {}, 412);
        checkAnswer(api, office, "POST", b, b, {{"Tus-Resumable", "1.0.0"}}, 401);
        checkAnswer(api, office, "GET", b + "/{sha256}", b + "/" + hash, tabletFields, 404);
        checkAnswer(api, office, "GET", b + "/{sha256}/thumbnail", b + "/" + hash + "/thumbnail", tabletFields, 404);
        checkAnswer(api, office, "GET", b + "/{sha256}/preview", b + "/" + hash + "/preview", {}, 401);
    }
}
