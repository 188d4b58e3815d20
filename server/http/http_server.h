#pragma once

#include "server/http/hub.h"
#include "server/http/limits.h"
#include "server/http/router.h"
#include "shared/core/log.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace tacha {

/// Decides, on a worker thread, whether a WebSocket may open and what it hears.
using LiveAuthorise = std::function<Result<LiveSubscription>(const Request&)>;

struct HttpServerOptions {
    std::string address = "127.0.0.1"; ///< numeric IPv4 or IPv6
    std::uint16_t port = 0; ///< 0: any free one
    std::string certificateFile; ///< PEM, the server's own first
    std::string keyFile; ///< PEM
    unsigned networkThreads = 2;
    unsigned workerThreads = 4; ///< for handlers, which block on the disk
    std::size_t maxConnections = kMaxConnections;
    ConnectionDeadlines deadlines;
    std::string livePath = "/api/v1/live";
    LiveAuthorise authoriseLive; ///< none: no WebSocket is offered
    LogSink log = [](LogLevel, const std::string&) {};
};

/// Counted since the start; one reading is not one moment.
struct HttpCounters {
    std::uint64_t connections = 0; ///< accepted
    std::uint64_t openConnections = 0;
    std::uint64_t refusedConnections = 0; ///< over the limit
    std::uint64_t failedHandshakes = 0;
    std::uint64_t requests = 0;
    std::uint64_t clientErrors = 0; ///< answered 4xx
    std::uint64_t serverErrors = 0; ///< answered 5xx
    std::uint64_t bytesIn = 0; ///< after decryption
    std::uint64_t bytesOut = 0; ///< before encryption
};

/// HTTPS (TLS 1.3, HTTP/1.1) and the live WebSocket. Network threads only move bytes; handlers run on worker threads.
class HttpServer {
public:
    /// `router` and `hub` must outlive the server.
    HttpServer(HttpServerOptions options, const Router& router, Hub& hub);
    ~HttpServer(); ///< stops at once if stop() was not called

    /// Reads the certificate, binds and starts. InvalidInput for a bad certificate, key or address; Unavailable when
    /// the port is taken.
    Result<> start();
    /// The port that is listened on. After start().
    std::uint16_t port() const;
    /// Takes no new connection or request, lets running requests finish within `grace`, cuts what is left, and returns
    /// when all threads have ended. A handler that is still running is waited for.
    void stop(std::chrono::milliseconds grace = kStopGrace);
    HttpCounters counters() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tacha
