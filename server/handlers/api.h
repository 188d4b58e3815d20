#pragma once

#include "server/http/problem.h"
#include "server/http/rate_limit.h"
#include "server/http/router.h"
#include "server/services/access.h"
#include "shared/core/environment.h"

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace tacha {

/// What has been answered, by route and status. Safe from any thread.
class RequestCounts {
public:
    struct Line {
        std::uint64_t count = 0;
        std::int64_t totalMs = 0;
    };
    using Key = std::pair<std::string, int>; ///< `GET /api/v1/projects`, status

    void add(const std::string& route, int status, std::int64_t elapsedMs);
    std::map<Key, Line> lines() const;

private:
    mutable std::mutex m_mutex;
    std::map<Key, Line> m_lines;
};

/// Puts routes on the router with what all of them share: who is asking, what they may see, what is counted and what is
/// audited. A handler behind it is never called for a stranger.
class Api {
public:
    /// All must outlive the router's use. `businessClock` decides scope, `systemClock` measures.
    struct Parts {
        Store& store;
        CountyCache& counties;
        Accounts& accounts;
        Audit& audit;
        RequestCounts& counts;
        const Clock& systemClock;
        LogSink log;
    };
    using SignedInHandler = std::function<Response(const Request&, const PathParameters&, const Caller&)>;
    using AsyncSignedInHandler = std::function<void(const Request&, const PathParameters&, const Caller&, Completion)>;
    using ReadHandler = std::function<Result<Json>(const Request&, const PathParameters&, const Access&)>;

    Api(Router& router, Parts parts);

    /// For anybody.
    void open(Method method, const std::string& pattern, Handler handler, RouteOptions options = {});
    /// For whoever has a valid token.
    void signedIn(Method method, const std::string& pattern, SignedInHandler handler, RouteOptions options = {});
    void signedInAsync(Method method, const std::string& pattern, AsyncSignedInHandler handler, RouteOptions options);
    /// A GET that reads what its caller may see. The JSON is answered with an ETag; an equal If-None-Match gets 304.
    void reading(const std::string& pattern, ReadHandler handler);

    /// Who sends a request. Unauthorized otherwise.
    Result<Caller> caller(const Request& request) const;
    /// Runs `body` with what the caller may see.
    Result<Json> read(const Caller& caller, const std::function<Result<Json>(const Access&)>& body) const;
    const Parts& parts() const { return m_parts; }

private:
    /// Tells the audit log when a right was missing, and counts.
    void finish(const std::string& route, const Request& request, const Caller* caller, const Response& response,
        std::int64_t startedMs) const;

    Router& m_router;
    Parts m_parts;
};

/// The answer to a GET whose body is `json`: 200 with an ETag over the bytes, or 304.
Response cacheableResponse(const Request& request, const Json& json);
/// The body of a request as an object. InvalidInput otherwise.
Result<Json> jsonBody(const Request& request);
/// The `{id}` of a route. NotFound if it cannot be one.
Result<Id> idParameter(const PathParameters& parameters);

} // namespace tacha
