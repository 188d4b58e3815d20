#pragma once

#include "server/handlers/api.h"
#include "server/http/http_server.h"
#include "server/services/server_status.h"

#include <functional>
#include <string_view>

namespace tacha {

/// What the routes for operators show.
struct OperationsParts {
    const StatusService& status;
    const Hub& hub;
    std::function<HttpCounters()> httpCounters;
};

/// GET /healthz (the process answers), /readyz (it should get traffic; with warnings), /metrics (Prometheus) and
/// /api/v1/openapi.json. Open to anybody: they hold no personal data.
void registerOperationsRoutes(Api& api, OperationsParts parts);

/// The OpenAPI 3.1 description of every route, `server/openapi.json` as it was built in.
std::string_view openApiText();

} // namespace tacha
