#pragma once

#include "server/http/message.h"

#include <cstdint>
#include <string>

namespace tacha {

/// A file that never changes under its address.
struct ServedFile {
    std::string path;
    std::uint64_t size = 0;
    std::string mediaType;
    std::string etag; ///< without quotes
};

/// The answer to a GET of `file`: 200, 206 for one satisfiable range, 304 when the client has it (If-None-Match), 416
/// (RFC 9110 §13, §14). Several ranges at once are answered with the whole file, as the standard allows.
Response fileResponse(const Request& request, const ServedFile& file);

} // namespace tacha
