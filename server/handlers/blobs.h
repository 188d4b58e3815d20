#pragma once

#include "server/data/blob_store.h"
#include "server/http/router.h"
#include "server/services/pictures.h"

#include <functional>
#include <string>

namespace tacha {

/// What the office decides about blobs. All are called on worker threads.
struct BlobRules {
    /// Who may upload: gives the owner's name (a device id), or Unauthorized/Forbidden.
    std::function<Result<std::string>(const Request&)> authoriseUpload;
    /// Who may read a blob: NotFound where its existence is to stay hidden.
    std::function<Result<>(const Request&, const std::string& sha256)> authoriseDownload;
    /// A blob has become durable. Called at least once for each upload that ends; until it succeeds it is called again
    /// whenever the client asks. `upload.sha256` is the verified hash.
    std::function<Result<>(const Upload& upload)> onComplete;
};

/// tus 1.0.0 (https://tus.io/protocols/resumable-upload; core, creation, creation-with-upload, checksum, expiration,
/// termination) at /api/v1/blobs, and downloads:
///
///     OPTIONS /api/v1/blobs                        what the server supports
///     POST    /api/v1/blobs                        announce; Upload-Metadata `sha256` holds 64 hex digits
///     HEAD, PATCH, DELETE /api/v1/blobs/uploads/{id}
///     GET     /api/v1/blobs/{sha256}               ranges, ETag, If-None-Match, If-Range
///     GET     /api/v1/blobs/{sha256}/thumbnail     JPEG of at most 12 KB
///     GET     /api/v1/blobs/{sha256}/preview       JPEG, long side at most 1280
///
/// The references must outlive the router.
void registerBlobRoutes(Router& router, BlobStore& store, PictureCache& pictures, BlobRules rules);

} // namespace tacha
