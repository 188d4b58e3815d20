#include "mobile/sync/http_link.h"

#include "shared/core/canonical.h"

namespace tacha {
namespace {

ErrorCode codeOf(int status)
{
    switch (status) {
    case 401:
        return ErrorCode::Unauthorized;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
    case 410:
        return ErrorCode::NotFound;
    case 408:
        return ErrorCode::TimedOut;
    case 409:
        return ErrorCode::Conflict;
    case 413:
        return ErrorCode::TooLarge;
    case 429:
        return ErrorCode::TooMany;
    case 507:
        return ErrorCode::DiskFull;
    default:
        break;
    }
    if (status >= 500)
        return ErrorCode::Unavailable;
    // Anything else that is no answer of ours: a portal's page, a proxy. Later it works.
    return status >= 400 ? ErrorCode::InvalidInput : ErrorCode::Offline;
}

} // namespace

Error errorOf(const HttpReply& reply)
{
    Error error{codeOf(reply.status), "status " + std::to_string(reply.status), {}};
    if (reply.header("content-type").rfind("application/problem+json", 0) != 0) {
        if (error.code != ErrorCode::Unavailable && error.code != ErrorCode::NotFound)
            error.code = ErrorCode::Offline; // not from our server
        return error;
    }
    const auto json = parseJson(reply.body);
    if (!json || !json->is_object())
        return error;
    error.reason = json->value("code", "");
    error.detail = json->value("detail", error.detail);
    return error;
}

} // namespace tacha
