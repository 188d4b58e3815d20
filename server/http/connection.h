#pragma once

#include "server/http/http_server.h"
#include "server/http/tls_stream.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <atomic>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <set>

/// Internal to the transport.
namespace tacha {

class Connection;

/// What all connections share.
struct ServerCore {
    ServerCore(HttpServerOptions given, const Router& routes, Hub& listeners)
        : options(std::move(given)), router(routes), hub(listeners), workers(options.workerThreads)
    {
    }

    const HttpServerOptions options;
    const Router& router;
    Hub& hub;
    std::unique_ptr<SSL_CTX, SslDeleter> tls;
    asio::io_context io;
    asio::thread_pool workers;
    std::atomic<bool> isStopping = false;

    std::mutex mutex; ///< guards `open`
    std::condition_variable closed;
    std::set<Connection*> open;

    std::atomic<std::uint64_t> connections = 0, refusedConnections = 0, failedHandshakes = 0, requests = 0,
                               clientErrors = 0, serverErrors = 0, bytesIn = 0, bytesOut = 0;
};

/// One TLS connection: a coroutine on a strand of its own that reads a request, has it handled on a worker thread,
/// writes the answer, and repeats.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    using Parser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;

    /// Of reading a header or a body.
    enum class Outcome { Ok, Closed, Malformed, HeaderTooLarge, BodyTooLarge };

    Connection(std::shared_ptr<ServerCore> core, asio::ip::tcp::socket socket, std::string remoteAddress);
    ~Connection();

    /// The whole life of the connection.
    asio::awaitable<void> run();
    /// Ends it if its deadline has passed. From any thread.
    void endIfLate(std::chrono::steady_clock::time_point now);
    /// Ends it if it waits for a request, or after the one that runs. From any thread.
    void askToStop();
    /// Ends it now. From any thread.
    void cut();

private:
    friend asio::awaitable<void> serveLive(
        std::shared_ptr<Connection> connection, Parser& parser, LiveSubscription subscription);

    enum class Next { KeepAlive, Close, Linger };

    void setDeadline(std::chrono::milliseconds span);
    void noDeadline();
    asio::awaitable<bool> readMore(std::size_t most);
    asio::awaitable<Outcome> readHeader(Parser& parser);
    asio::awaitable<Outcome> readBody(Parser& parser, char* out, std::size_t capacity, std::size_t& got);
    asio::awaitable<Outcome> readWhole(Parser& parser, std::size_t limit, std::string& body);
    asio::awaitable<Next> serveOne();
    asio::awaitable<Next> dispatch(Parser& parser, std::shared_ptr<Request> shared);
    asio::awaitable<Next> handlePlain(Parser& parser, std::shared_ptr<Request> shared, const RouteMatch& match);
    asio::awaitable<Next> handleUpload(Parser& parser, const Request& request, const RouteMatch& match);
    asio::awaitable<Next> handleLive(Parser& parser, const Request& request);
    asio::awaitable<Response> callHandler(std::shared_ptr<const Request> request, RouteMatch match);
    asio::awaitable<bool> sayContinue(const Request& request);
    asio::awaitable<Next> refuse(const Response& response, const Request& request);
    asio::awaitable<Next> refuseBody(Outcome outcome, const Request& request);
    asio::awaitable<Next> answerAndGoOn(const Parser& parser, const Response& response, const Request& request);
    asio::awaitable<Outcome> pour(
        Parser& parser, const Request& request, BodySink& sink, std::optional<Response>& ended);
    asio::awaitable<bool> answer(const Response& response, const Request& request, bool keepAlive);
    asio::awaitable<bool> sendFile(int file, const FileRange& range);
    asio::awaitable<bool> write(std::string_view bytes);
    asio::awaitable<void> linger();

    const std::shared_ptr<ServerCore> m_core;
    TlsStream m_stream;
    const std::string m_remoteAddress;
    boost::beast::flat_buffer m_input;
    std::size_t m_progress = 0; ///< bytes moved since the deadline was set
    std::atomic<std::chrono::steady_clock::rep> m_deadline;
    bool m_isWaiting = false; ///< for the first byte of a request; on the strand
    std::function<void()> m_onStop; ///< of a live connection; on the strand
};

/// Serves hints on a connection that has asked for a WebSocket, until either side ends it.
asio::awaitable<void> serveLive(
    std::shared_ptr<Connection> connection, Connection::Parser& parser, LiveSubscription subscription);

} // namespace tacha
