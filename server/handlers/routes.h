#pragma once

#include "server/handlers/api.h"
#include "server/services/photo_arrivals.h"
#include "server/services/sync_service.h"

/// One function for each family of routes. What they are given must outlive the router.
namespace tacha {

/// POST /api/v1/enrol, POST /api/v1/devices, POST and DELETE /api/v1/sessions. Attempts are limited by address and by
/// what is tried.
void registerAccountRoutes(Api& api, AttemptLimiter& attempts);

/// POST /api/v1/sync: a tablet's whole sync. Bodies are JSON, plain or with `Content-Encoding: x-tacha-deflate-1`; the
/// answer is deflated when `Accept-Encoding` names that coding.
void registerSyncRoutes(Api& api, SyncService& sync, PhotoArrivals& photos);

/// GET /api/v1/projects, /api/v1/projects/{id}, /api/v1/projects/{id}/visits, /api/v1/people/me.
void registerProjectRoutes(Api& api);

/// GET /api/v1/visits/{id}, /api/v1/visits/{id}/photos.
void registerVisitRoutes(Api& api);

/// GET /api/v1/issues, /api/v1/issues/{id}, /api/v1/suggestions.
void registerIssueRoutes(Api& api);

/// GET /api/v1/follow-ups, /api/v1/follow-ups/{id}, /api/v1/follow-ups/{id}/explanation.
void registerFollowUpRoutes(Api& api);

/// GET /api/v1/quarantine (supervisors) and /api/v1/audit (log auditors).
void registerOversightRoutes(Api& api);

} // namespace tacha
