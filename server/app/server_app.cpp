#include "server/app/server_app.h"

#include "server/app/backup_set.h"
#include "server/handlers/guards.h"
#include "server/handlers/operations_routes.h"
#include "server/handlers/routes.h"
#include "server/http/certificate.h"

namespace tacha {
namespace {

/// Forgotten uploads, checkpoints and the nightly backup need no finer look.
constexpr std::chrono::minutes kHousekeepingPause{5};

} // namespace

ServerApp::ServerApp(Parts& parts, ServingOptions options)
    : m_parts(parts), m_options(std::move(options)), m_attempts(m_options.attemptBurst),
      m_api(m_router,
          Api::Parts{parts.store(), parts.counties, *parts.accounts, *parts.audit, m_counts, parts.systemClock,
              parts.options.log}),
      m_desk(parts, m_options.isDemo), m_socket(parts.folder.path, parts.folder.socketName(),
                                           [this](const Json& request) { return m_desk.answer(request); })
{
}

ServerApp::~ServerApp()
{
    stop();
}

void ServerApp::registerRoutes()
{
    registerAccountRoutes(m_api, m_attempts);
    registerSyncRoutes(m_api, *m_parts.sync, *m_parts.photos);
    registerProjectRoutes(m_api);
    registerVisitRoutes(m_api);
    registerIssueRoutes(m_api);
    registerFollowUpRoutes(m_api);
    registerOversightRoutes(m_api);
    registerOperationsRoutes(
        m_api, {*m_parts.status, m_parts.hub, [this] { return m_http ? m_http->counters() : HttpCounters{}; }});
    registerBlobRoutes(m_router, *m_parts.blobs, *m_parts.pictures, blobRules(m_api, *m_parts.photos));
}

Result<> ServerApp::listen(const std::string& name)
{
    const auto certificate = ensureCertificate(m_parts.folder.certificates(),
        name.empty() ? std::vector<std::string>{} : std::vector{name}, m_parts.systemClock.wallMs());
    if (!certificate)
        return tl::unexpected(certificate.error());
    HttpServerOptions options;
    options.address = m_options.address;
    options.port = m_options.port;
    options.certificateFile = certificate->certificate;
    options.keyFile = certificate->key;
    options.authoriseLive = liveAuthorisation(m_api);
    options.log = m_parts.options.log;
    m_http = std::make_unique<HttpServer>(std::move(options), m_router, m_parts.hub);
    return m_http->start();
}

Result<> ServerApp::start()
{
    registerRoutes();
    if (const auto listening = listen(m_options.name); !listening)
        return listening;
    m_desk.setAddress(publicHost(m_options.name, m_options.address), port());
    if (const auto opened = m_socket.start(); !opened)
        return opened;
    if (m_parts.options.backupIsSafe)
        m_desk.noteDeclaredBackup();
    m_parts.engine->start();
    m_housekeeper = std::thread{[this] { keepHouse(); }};
    return {};
}

void ServerApp::stop()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_housekeeper.joinable())
        m_housekeeper.join();
    m_socket.stop();
    if (m_http)
        m_http->stop();
    m_parts.engine->stop();
}

unsigned short ServerApp::port() const
{
    return m_http ? m_http->port() : 0;
}

void ServerApp::keepHouse()
{
    while (true) {
        try {
            keepHouseOnce();
        } catch (const std::exception& problem) {
            m_parts.options.log(LogLevel::Error, std::string{"housekeeping: "} + problem.what());
        }
        std::unique_lock lock{m_mutex};
        if (m_wake.wait_for(lock, kHousekeepingPause, [this] { return m_stopping; }))
            return;
    }
}

void ServerApp::keepHouseOnce()
{
    m_parts.blobs->sweepExpired();
    if (!m_parts.backup->isDue())
        return;
    if (const auto made = makeBackup(m_parts); !made)
        m_parts.options.log(LogLevel::Error, "backup: " + made.error().detail);
}

} // namespace tacha
