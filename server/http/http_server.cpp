#include "server/http/http_server.h"

#include "server/http/connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <sys/resource.h>

#include <csignal>
#include <future>
#include <optional>
#include <thread>
#include <vector>

namespace tacha {
namespace {

using asio::ip::tcp;
using SteadyClock = std::chrono::steady_clock;
constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr int kBacklog = 1024; ///< connections that wait to be accepted: a whole county after a power cut
constexpr std::chrono::milliseconds kAcceptPause{100}; ///< after an error such as "too many open files"

/// Sockets for every connection, and files beside them.
void raiseFileLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

/// ALPN (RFC 7301): HTTP/1.1 is all that is spoken here.
int chooseProtocol(
    SSL*, const unsigned char** out, unsigned char* outLength, const unsigned char* in, unsigned int inLength, void*)
{
    static constexpr unsigned char kOurs[] = "\x08http/1.1";
    unsigned char* chosen = nullptr;
    const int outcome = SSL_select_next_proto(&chosen, outLength, kOurs, sizeof kOurs - 1, in, inLength);
    *out = chosen;
    return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

Result<std::unique_ptr<SSL_CTX, SslDeleter>> makeTls(const HttpServerOptions& options)
{
    std::unique_ptr<SSL_CTX, SslDeleter> tls{SSL_CTX_new(TLS_server_method())};
    SSL_CTX_set_min_proto_version(tls.get(), TLS1_3_VERSION);
    SSL_CTX_set_mode(
        tls.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_read_ahead(tls.get(), 1); // header and body of a record in one system call
    SSL_CTX_set_options(tls.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    // Resumption is by ticket alone: no memory per client. One ticket is all that a tablet uses.
    SSL_CTX_set_session_cache_mode(tls.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(tls.get(), 1);
    SSL_CTX_set_alpn_select_cb(tls.get(), chooseProtocol, nullptr);
    if (SSL_CTX_use_certificate_chain_file(tls.get(), options.certificateFile.c_str()) != 1)
        return fail(ErrorCode::InvalidInput, "no usable certificate in " + options.certificateFile, "certificate");
    if (SSL_CTX_use_PrivateKey_file(tls.get(), options.keyFile.c_str(), SSL_FILETYPE_PEM) != 1)
        return fail(ErrorCode::InvalidInput, options.keyFile + " is not the certificate's key", "certificate");
    return tls;
}

Result<tcp::acceptor> listenOn(asio::io_context& io, const HttpServerOptions& options)
{
    error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error)
        return fail(ErrorCode::InvalidInput, "not an address: " + options.address);
    const tcp::endpoint endpoint{address, options.port};
    tcp::acceptor acceptor{asio::make_strand(io)};
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(kBacklog, error);
    if (error)
        return fail(ErrorCode::Unavailable,
            "cannot listen on " + options.address + ":" + std::to_string(options.port) + ": " + error.message());
    return acceptor;
}

} // namespace

struct HttpServer::Parts {
    std::shared_ptr<ServerCore> core;
    std::optional<tcp::acceptor> acceptor;
    std::uint16_t port = 0;
    std::vector<std::thread> threads;
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> work;

    asio::awaitable<void> accept();
    asio::awaitable<void> sweep();
    void begin(tcp::socket socket);
    std::vector<std::shared_ptr<Connection>> openConnections() const;
    bool waitForConnections(std::chrono::milliseconds span);
    void end(std::chrono::milliseconds grace);
};

asio::awaitable<void> HttpServer::Parts::accept()
{
    asio::steady_timer pause{acceptor->get_executor()};
    while (!core->isStopping) {
        auto [error, socket] = co_await acceptor->async_accept(asio::make_strand(core->io), kAwait);
        if (error == asio::error::operation_aborted)
            co_return;
        if (error) {
            pause.expires_after(kAcceptPause);
            co_await pause.async_wait(kAwait);
            continue;
        }
        begin(std::move(socket));
    }
}

void HttpServer::Parts::begin(tcp::socket socket)
{
    error_code error;
    const auto remote = socket.remote_endpoint(error);
    {
        const std::lock_guard lock{core->mutex};
        if (error || core->open.size() >= core->options.maxConnections) {
            ++core->refusedConnections;
            return; // closing tells the client at once; a queue would only hide it
        }
    }
    ++core->connections;
    const auto executor = socket.get_executor();
    const auto connection = std::make_shared<Connection>(core, std::move(socket), remote.address().to_string());
    asio::co_spawn(executor, connection->run(), [core = core](std::exception_ptr thrown) {
        if (thrown)
            core->options.log(LogLevel::Error, "a connection ended by an exception");
    });
}

std::vector<std::shared_ptr<Connection>> HttpServer::Parts::openConnections() const
{
    std::vector<std::shared_ptr<Connection>> all;
    const std::lock_guard lock{core->mutex};
    for (Connection* connection : core->open)
        if (auto alive = connection->weak_from_this().lock())
            all.push_back(std::move(alive));
    return all;
}

/// One timer for all deadlines: thousands of idle connections cost no timers of their own.
asio::awaitable<void> HttpServer::Parts::sweep()
{
    asio::steady_timer timer{core->io};
    while (!core->isStopping || !openConnections().empty()) {
        timer.expires_after(kDeadlineSweep);
        co_await timer.async_wait(kAwait);
        const auto now = SteadyClock::now();
        for (const auto& connection : openConnections())
            connection->endIfLate(now);
    }
}

bool HttpServer::Parts::waitForConnections(std::chrono::milliseconds span)
{
    std::unique_lock lock{core->mutex};
    return core->closed.wait_for(lock, span, [this] { return core->open.empty(); });
}

void HttpServer::Parts::end(std::chrono::milliseconds grace)
{
    if (threads.empty())
        return;
    core->isStopping = true;
    std::promise<void> isClosed;
    asio::post(acceptor->get_executor(), [&] {
        error_code ignored;
        acceptor->close(ignored);
        isClosed.set_value();
    });
    isClosed.get_future().wait();
    for (const auto& connection : openConnections())
        connection->askToStop();
    for (bool isEmpty = waitForConnections(grace); !isEmpty; isEmpty = waitForConnections(kDeadlineSweep))
        for (const auto& connection : openConnections())
            connection->cut();
    work.reset();
    for (std::thread& thread : threads)
        thread.join();
    threads.clear();
    core->workers.join();
}

HttpServer::HttpServer(HttpServerOptions options, const Router& router, Hub& hub) : m_parts(std::make_unique<Parts>())
{
    m_parts->core = std::make_shared<ServerCore>(std::move(options), router, hub);
}

HttpServer::~HttpServer()
{
    stop(std::chrono::milliseconds{0});
}

Result<> HttpServer::start()
{
    ServerCore& core = *m_parts->core;
    auto tls = makeTls(core.options);
    if (!tls)
        return tl::unexpected(tls.error());
    core.tls = std::move(*tls);
    auto acceptor = listenOn(core.io, core.options);
    if (!acceptor)
        return tl::unexpected(acceptor.error());
    // OpenSSL writes to sockets by write(2): a client that has gone must be an error there, not a signal.
    std::signal(SIGPIPE, SIG_IGN);
    raiseFileLimit();
    m_parts->acceptor.emplace(std::move(*acceptor));
    m_parts->port = m_parts->acceptor->local_endpoint().port();
    m_parts->work.emplace(core.io.get_executor());
    asio::co_spawn(m_parts->acceptor->get_executor(), m_parts->accept(), asio::detached);
    asio::co_spawn(core.io, m_parts->sweep(), asio::detached);
    for (unsigned i = 0; i < core.options.networkThreads; ++i)
        m_parts->threads.emplace_back([&core] { core.io.run(); });
    return {};
}

std::uint16_t HttpServer::port() const
{
    return m_parts->port;
}

void HttpServer::stop(std::chrono::milliseconds grace)
{
    m_parts->end(grace);
}

HttpCounters HttpServer::counters() const
{
    ServerCore& core = *m_parts->core;
    HttpCounters counters;
    counters.connections = core.connections;
    counters.refusedConnections = core.refusedConnections;
    counters.failedHandshakes = core.failedHandshakes;
    counters.requests = core.requests;
    counters.clientErrors = core.clientErrors;
    counters.serverErrors = core.serverErrors;
    counters.bytesIn = core.bytesIn;
    counters.bytesOut = core.bytesOut;
    const std::lock_guard lock{core.mutex};
    counters.openConnections = core.open.size();
    return counters;
}

} // namespace tacha
