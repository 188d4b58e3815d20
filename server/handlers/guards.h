#pragma once

#include "server/handlers/api.h"
#include "server/handlers/blobs.h"
#include "server/http/http_server.h"
#include "server/services/photo_arrivals.h"

/// Who may use the routes that the transport serves by itself.
namespace tacha {

/// Uploads: any enrolled tablet, under its own name. Downloads: only originals of photos that the caller may see.
BlobRules blobRules(const Api& api, PhotoArrivals& photos);

/// /api/v1/live: hints about every stream that the caller may read.
LiveAuthorise liveAuthorisation(const Api& api);

} // namespace tacha
