#pragma once

#include "server/app/control_socket.h"
#include "server/app/office_desk.h"
#include "server/app/parts.h"
#include "server/handlers/api.h"
#include "server/http/http_server.h"

#include <condition_variable>
#include <thread>

namespace tacha {

struct ServingOptions {
    std::string address = "127.0.0.1";
    unsigned short port = 8443; ///< 0: any free one
    std::string name; ///< under which tablets reach the server; empty: the address
    bool isDemo = false; ///< business time may be moved
    double attemptBurst = kAttemptBurst;
};

/// The running server: routes on the network, the engine, housekeeping and the control socket. Not copyable.
class ServerApp {
public:
    /// `parts` must outlive it.
    ServerApp(Parts& parts, ServingOptions options);
    ~ServerApp(); ///< stops

    /// Opens everything. Errors of the certificate, the address and the port.
    Result<> start();
    /// Stops listening, lets running requests finish, and ends the threads. What was acknowledged is durable already.
    void stop();

    unsigned short port() const;
    const Router& router() const { return m_router; }
    OfficeDesk& desk() { return m_desk; }

private:
    void registerRoutes();
    Result<> listen(const std::string& name);
    void keepHouse();
    void keepHouseOnce();

    Parts& m_parts;
    const ServingOptions m_options;
    RequestCounts m_counts;
    AttemptLimiter m_attempts;
    Router m_router;
    Api m_api;
    OfficeDesk m_desk;
    std::unique_ptr<HttpServer> m_http;
    ControlSocket m_socket;
    std::mutex m_mutex; ///< guards m_stopping
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_housekeeper;
};

} // namespace tacha
