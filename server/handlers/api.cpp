#include "server/handlers/api.h"

#include "shared/evidence/hash.h"

namespace tacha {
namespace {

constexpr std::string_view kBearer = "Bearer ";
constexpr std::size_t kEtagDigits = 32;

std::string_view bearerToken(const Request& request)
{
    const std::string_view header = request.headers.value("Authorization");
    return header.starts_with(kBearer) ? header.substr(kBearer.size()) : std::string_view{};
}

std::string routeName(Method method, const std::string& pattern)
{
    return std::string{nameOf(method)} + " " + pattern;
}

} // namespace

void RequestCounts::add(const std::string& route, int status, std::int64_t elapsedMs)
{
    const std::lock_guard lock{m_mutex};
    Line& line = m_lines[{route, status}];
    ++line.count;
    line.totalMs += elapsedMs;
}

std::map<RequestCounts::Key, RequestCounts::Line> RequestCounts::lines() const
{
    const std::lock_guard lock{m_mutex};
    return m_lines;
}

Api::Api(Router& router, Parts parts) : m_router(router), m_parts(std::move(parts)) { }

Result<Caller> Api::caller(const Request& request) const
{
    return m_parts.accounts.authenticate(bearerToken(request));
}

Result<Json> Api::read(const Caller& caller, const std::function<Result<Json>(const Access&)>& body) const
{
    const auto now = m_parts.store.nowMs();
    return m_parts.store.read([&](Reader& reader) {
        return body(Access{reader, m_parts.counties.current(reader), caller.person, now});
    });
}

void Api::finish(const std::string& route, const Request& request, const Caller* caller, const Response& response,
    std::int64_t startedMs) const
{
    m_parts.counts.add(route, response.status, m_parts.systemClock.read().monotonicMs - startedMs);
    if (response.status != statusOf(ErrorCode::Forbidden) || caller == nullptr)
        return;
    AuditEntry entry;
    entry.actor = caller->person;
    entry.device = caller->device;
    entry.action = audit_action::access;
    entry.outcome = "forbidden";
    entry.subject = route;
    entry.details = {{"path", request.path}};
    m_parts.audit.noteLater({std::move(entry)});
}

void Api::open(Method method, const std::string& pattern, Handler handler, RouteOptions options)
{
    auto counted = [this, name = routeName(method, pattern), handler = std::move(handler)](
                       const Request& request, const PathParameters& parameters) {
        const auto started = m_parts.systemClock.read().monotonicMs;
        Response response = handler(request, parameters);
        finish(name, request, nullptr, response, started);
        return response;
    };
    m_router.add(method, pattern, std::move(counted), options);
}

void Api::signedIn(Method method, const std::string& pattern, SignedInHandler handler, RouteOptions options)
{
    auto async = [handler = std::move(handler)](const Request& request, const PathParameters& parameters,
                     const Caller& caller,
                     const Completion& complete) { complete(handler(request, parameters, caller)); };
    signedInAsync(method, pattern, std::move(async), options);
}

void Api::signedInAsync(Method method, const std::string& pattern, AsyncSignedInHandler handler, RouteOptions options)
{
    auto guarded = [this, name = routeName(method, pattern), handler = std::move(handler)](
                       const Request& request, const PathParameters& parameters, Completion complete) {
        const auto started = m_parts.systemClock.read().monotonicMs;
        const auto who = caller(request);
        if (!who) {
            Response response = problemResponse(who.error(), request);
            finish(name, request, nullptr, response, started);
            return complete(std::move(response));
        }
        handler(request, parameters, *who,
            [this, name, &request, who = *who, started, complete = std::move(complete)](Response response) {
                finish(name, request, &who, response, started);
                complete(std::move(response));
            });
    };
    m_router.addAsync(method, pattern, std::move(guarded), options);
}

void Api::reading(const std::string& pattern, ReadHandler handler)
{
    signedIn(Method::Get, pattern,
        [this, handler = std::move(handler)](
            const Request& request, const PathParameters& parameters, const Caller& caller) {
            const auto json = read(caller, [&](const Access& access) { return handler(request, parameters, access); });
            return json ? cacheableResponse(request, *json) : problemResponse(json.error(), request);
        });
}

Response cacheableResponse(const Request& request, const Json& json)
{
    std::string text = json.dump();
    const std::string etag = "\"" + sha256Hex(text).substr(0, kEtagDigits) + "\"";
    const bool unchanged = request.headers.value("If-None-Match").find(etag) != std::string_view::npos;
    Response response = unchanged ? Response{304, {}, {}, {}} : jsonResponse(200, std::move(text));
    response.headers.add("ETag", etag);
    response.headers.add("Cache-Control", "private, no-cache");
    return response;
}

Result<Json> jsonBody(const Request& request)
{
    auto json = parseJson(request.body);
    if (json && !json->is_object())
        return fail(ErrorCode::InvalidInput, "expected a JSON object", "json");
    return json;
}

Result<Id> idParameter(const PathParameters& parameters)
{
    auto id = Id::parse(parameters.at("id"));
    if (!id)
        return fail(ErrorCode::NotFound, "this is not an id", "id");
    return id;
}

} // namespace tacha
