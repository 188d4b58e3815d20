#pragma once

#include "server/http/limits.h"
#include "server/http/message.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tacha {

/// Values of the `{name}` segments of a route.
using PathParameters = std::map<std::string, std::string, std::less<>>;

/// Called once, from any thread, with the answer. When every copy is dropped uncalled, the client gets 500.
using Completion = std::function<void(Response)>;

/// Runs on a worker thread and may block. An exception becomes 500, StorageError 503 or 507.
using Handler = std::function<Response(const Request&, const PathParameters&)>;
/// Starts on a worker thread and answers later. The request stays alive until the completion is called.
using AsyncHandler = std::function<void(const Request&, const PathParameters&, Completion)>;
/// Decides on a worker thread, from the header alone, whether a body is wanted: a sink for it, or the answer at once.
using UploadHandler =
    std::function<std::variant<std::unique_ptr<BodySink>, Response>(const Request&, const PathParameters&)>;

struct RouteOptions {
    std::size_t maxBodyBytes = kDefaultBodyBytes;
};

struct Route {
    Method method;
    std::string pattern; ///< such as `/api/v1/projects/{id}`
    std::vector<std::string> segments; ///< of the pattern; a parameter keeps its braces
    std::variant<AsyncHandler, UploadHandler> handler;
    RouteOptions options;
};

struct RouteMatch {
    const Route* route = nullptr; ///< none: `allow` tells 404 from 405
    PathParameters parameters;
    std::string allow; ///< methods of the path, as the Allow field has them; empty if there is no such path
};

/// The routes of the server. Filled before it starts, then only read.
class Router {
public:
    void add(Method method, std::string pattern, Handler handler, RouteOptions options = {});
    void addAsync(Method method, std::string pattern, AsyncHandler handler, RouteOptions options = {});
    void addUpload(Method method, std::string pattern, UploadHandler handler, RouteOptions options);

    /// A literal segment wins over a parameter. HEAD falls back to GET; the transport then drops the body.
    RouteMatch match(Method method, const std::vector<std::string>& segments) const;
    const std::vector<Route>& routes() const { return m_routes; }

private:
    void insert(Route route);

    std::vector<Route> m_routes; ///< literal segments before parameters
};

} // namespace tacha
