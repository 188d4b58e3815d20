#pragma once

#include "shared/core/result.h"

#include <functional>
#include <map>
#include <string>

namespace tacha {

struct HttpRequest {
    std::string method = "GET";
    std::string path; ///< from the server's root, such as `/api/v1/sync`
    std::map<std::string, std::string> headers;
    std::string body;
    int timeoutMs = 60'000; ///< without any progress
};

struct HttpReply {
    int status = 0;
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;

    std::string header(const std::string& name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string{} : found->second;
    }
};

/// One server, spoken to over HTTP. Blocks the sync thread, never another.
class HttpLink {
public:
    virtual ~HttpLink() = default;
    /// The server's answer, whatever its status. Offline if it cannot be reached, TimedOut, Unauthorized with reason
    /// `certificate` if it is not the server that was enrolled with.
    virtual Result<HttpReply> send(const HttpRequest& request) = 0;
};

/// What a reply that is not a success means: the problem document's code and detail, or its status.
Error errorOf(const HttpReply& reply);

} // namespace tacha
