#include "server/http/connection.h"

#include "server/http/problem.h"
#include "server/http/worker.h"
#include "shared/storage/database.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <variant>

namespace tacha {
namespace {

namespace http = boost::beast::http;
using SteadyClock = std::chrono::steady_clock;
constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

/// Closed at the end of its scope.
struct OpenFile {
    int number;
    explicit OpenFile(const std::string& path) : number(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) { }
    ~OpenFile()
    {
        if (number >= 0)
            ::close(number);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
};

std::string_view view(boost::string_view text)
{
    return {text.data(), text.size()};
}

/// RFC 9110 §5.6.7.
std::string httpDate()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

/// A header value must not begin a second header.
std::string oneLine(std::string value)
{
    std::replace_if(
        value.begin(), value.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return value;
}

std::uint64_t lengthOf(const Response& response)
{
    return response.file ? response.file->length : response.body.size();
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

std::string headerText(const Response& response, bool keepAlive)
{
    const auto status = http::int_to_status(static_cast<unsigned>(response.status));
    const std::string reason{status == http::status::unknown ? "" : view(http::obsolete_reason(status))};
    std::string text = "HTTP/1.1 " + std::to_string(response.status) + ' ' + reason + "\r\n";
    text += "Date: " + httpDate() + "\r\nStrict-Transport-Security: max-age=31536000\r\n";
    text += "X-Content-Type-Options: nosniff\r\n";
    for (const auto& [name, value] : response.headers.fields())
        text += oneLine(name) + ": " + oneLine(value) + "\r\n";
    if (mayHaveBody(response.status))
        text += "Content-Length: " + std::to_string(lengthOf(response)) + "\r\n";
    if (!keepAlive)
        text += "Connection: close\r\n";
    return text + "\r\n";
}

Response headerProblem(Connection::Outcome outcome)
{
    if (outcome == Connection::Outcome::HeaderTooLarge)
        return problemResponse(431, Error{ErrorCode::TooLarge, "header too large", "header_too_large"}, Request{});
    return problemResponse(Error{ErrorCode::InvalidInput, "not an HTTP request", "malformed_request"}, Request{});
}

/// Fills `request` from a header; gives the refusal if it cannot be served.
std::optional<Response> readRequest(
    const Connection::Parser& parser, const std::string& remoteAddress, Request& request)
{
    const auto& message = parser.get();
    for (const auto& field : message)
        request.headers.add(std::string(view(field.name_string())), std::string(view(field.value())));
    request.remoteAddress = remoteAddress;
    request.target = view(message.target());
    const auto method = parseName<Method>(view(message.method_string()));
    if (!method)
        return problemResponse(501, Error{ErrorCode::InvalidInput, "unknown method", "unknown_method"}, request);
    request.method = *method;
    auto target = parseTarget(request.target);
    if (!target)
        return problemResponse(target.error().code == ErrorCode::TooLarge ? 414 : 400, target.error(), request);
    request.path = std::move(target->path);
    request.segments = std::move(target->segments);
    request.query = std::move(target->query);
    if (message.version() >= 11 && !request.headers.find("Host"))
        return problemResponse(Error{ErrorCode::InvalidInput, "no Host field", "malformed_request"}, request);
    return std::nullopt;
}

/// Exceptions of handlers end here.
template <class T, class Work> T guarded(const ServerCore& core, const Request& request, const Work& work)
{
    try {
        return work();
    } catch (const StorageError& error) {
        core.options.log(LogLevel::Error, request.path + ": " + error.what());
        return problemResponse(error.error(), request);
    } catch (const std::exception& error) {
        core.options.log(LogLevel::Error, request.path + ": " + error.what());
        return problemResponse(Error{ErrorCode::Internal, error.what()}, request);
    }
}

/// Runs `work` on a worker thread; its exceptions become a Response.
template <class T, class Work> asio::awaitable<T> handled(ServerCore& core, const Request& request, const Work& work)
{
    const auto safely = [&] { return guarded<T>(core, request, work); };
    co_return co_await onWorker<T>(core.workers, safely);
}

Response notFound(const Request& request, const RouteMatch& match)
{
    if (match.allow.empty())
        return problemResponse(Error{ErrorCode::NotFound, "no such address: " + request.path}, request);
    Response response = request.method == Method::Options
        ? Response{.status = 204, .headers = {}, .body = {}, .file = std::nullopt}
        : problemResponse(
            405, Error{ErrorCode::InvalidInput, "not a method of " + request.path, "method_not_allowed"}, request);
    response.headers.add("Allow", match.allow + (match.allow.find("OPTIONS") == std::string::npos ? ", OPTIONS" : ""));
    return response;
}

} // namespace

Connection::Connection(std::shared_ptr<ServerCore> core, asio::ip::tcp::socket socket, std::string remoteAddress)
    : m_core(std::move(core)), m_stream(std::move(socket), *m_core->tls), m_remoteAddress(std::move(remoteAddress)),
      m_input(kMaxHeaderBytes + kBodyReadBytes)
{
    setDeadline(m_core->options.deadlines.handshake);
    const std::lock_guard lock{m_core->mutex};
    m_core->open.insert(this);
}

Connection::~Connection()
{
    const std::lock_guard lock{m_core->mutex};
    m_core->open.erase(this);
    m_core->closed.notify_all();
}

void Connection::setDeadline(std::chrono::milliseconds span)
{
    m_progress = 0;
    m_deadline = (SteadyClock::now() + span).time_since_epoch().count();
}

void Connection::noDeadline()
{
    m_deadline = std::numeric_limits<SteadyClock::rep>::max();
}

void Connection::endIfLate(SteadyClock::time_point now)
{
    if (m_deadline.load() < now.time_since_epoch().count())
        cut();
}

void Connection::cut()
{
    asio::post(m_stream.get_executor(), [self = shared_from_this()] { self->m_stream.close(); });
}

void Connection::askToStop()
{
    asio::post(m_stream.get_executor(), [self = shared_from_this()] {
        if (self->m_isWaiting) {
            self->m_stream.sayGoodbye();
            self->m_stream.close();
        } else if (self->m_onStop) {
            self->m_onStop();
        }
    });
}

asio::awaitable<void> Connection::run()
{
    const auto self = shared_from_this();
    const auto [error, ignored] = co_await m_stream.async_handshake(kAwait);
    if (error) {
        ++m_core->failedHandshakes;
        m_stream.close();
        co_return;
    }
    Next next = Next::KeepAlive;
    while (next == Next::KeepAlive && !m_core->isStopping)
        next = co_await serveOne();
    setDeadline(m_core->options.deadlines.linger);
    m_stream.sayGoodbye();
    if (next == Next::Linger)
        co_await linger();
    m_stream.close();
}

/// Adds what the client sends to the input, at most `most` bytes. False when the connection has ended.
asio::awaitable<bool> Connection::readMore(std::size_t most)
{
    const std::size_t room = std::min(most, m_input.max_size() - m_input.size());
    const auto [error, count] = co_await m_stream.async_read_some(m_input.prepare(room), kAwait);
    m_input.commit(count);
    m_core->bytesIn += count;
    m_progress += count;
    if (m_progress >= m_core->options.deadlines.progressBytes)
        setDeadline(m_core->options.deadlines.progress);
    co_return !error;
}

asio::awaitable<Connection::Outcome> Connection::readHeader(Parser& parser)
{
    if (m_input.size() == 0) {
        m_input.shrink_to_fit();
        setDeadline(m_core->options.deadlines.idle);
        m_isWaiting = true;
        const bool some = co_await readMore(kHeaderReadBytes);
        m_isWaiting = false;
        if (!some)
            co_return Outcome::Closed;
    }
    setDeadline(m_core->options.deadlines.header);
    const auto deadline = m_deadline.load();
    std::size_t taken = 0;
    while (!parser.is_header_done()) {
        error_code error;
        const std::size_t count = parser.put(m_input.data(), error);
        m_input.consume(count);
        taken += count;
        if (error == http::error::header_limit || taken + m_input.size() > kMaxHeaderBytes + kHeaderReadBytes)
            co_return Outcome::HeaderTooLarge;
        if (error && error != http::error::need_more)
            co_return Outcome::Malformed;
        if (error == http::error::need_more) {
            if (!co_await readMore(kHeaderReadBytes))
                co_return Outcome::Closed;
            m_deadline = deadline; // a header has one deadline, however steadily it trickles
        }
    }
    co_return Outcome::Ok;
}

/// Fills `out` from the body; fewer bytes than `capacity` only at its end.
asio::awaitable<Connection::Outcome> Connection::readBody(
    Parser& parser, char* out, std::size_t capacity, std::size_t& got)
{
    parser.eager(true);
    auto& body = parser.get().body();
    body.data = out;
    body.size = capacity;
    body.more = true;
    setDeadline(m_core->options.deadlines.progress);
    bool wantsMore = m_input.size() == 0;
    while (!parser.is_done() && body.size > 0) {
        if (wantsMore && m_input.size() == m_input.max_size())
            co_return Outcome::Malformed; // a chunk's header without end
        if (wantsMore && !co_await readMore(kBodyReadBytes))
            co_return Outcome::Closed;
        error_code error;
        m_input.consume(parser.put(m_input.data(), error));
        if (error == http::error::body_limit)
            co_return Outcome::BodyTooLarge;
        if (error && error != http::error::need_more && error != http::error::need_buffer)
            co_return Outcome::Malformed;
        wantsMore = error == http::error::need_more || m_input.size() == 0;
    }
    got = capacity - body.size;
    co_return Outcome::Ok;
}

asio::awaitable<Connection::Outcome> Connection::readWhole(Parser& parser, std::size_t limit, std::string& body)
{
    const auto announced = parser.content_length();
    std::size_t filled = 0;
    while (!parser.is_done()) {
        // Memory follows what has really come, not what was announced; one byte beyond the limit shows an overrun.
        const std::size_t most = announced ? static_cast<std::size_t>(*announced) : limit + 1;
        body.resize(std::min(most, std::max(filled * 2, kBodyReadBytes)));
        std::size_t got = 0;
        const Outcome outcome = co_await readBody(parser, body.data() + filled, body.size() - filled, got);
        filled += got;
        if (outcome != Outcome::Ok)
            co_return outcome;
        if (filled > limit)
            co_return Outcome::BodyTooLarge;
    }
    body.resize(filled);
    co_return Outcome::Ok;
}

asio::awaitable<Connection::Next> Connection::serveOne()
{
    Parser parser;
    parser.header_limit(kMaxHeaderBytes);
    parser.body_limit(boost::none); // the route says, once it is known
    const Outcome outcome = co_await readHeader(parser);
    if (outcome == Outcome::Closed)
        co_return Next::Close;
    ++m_core->requests;
    const auto shared = std::make_shared<Request>();
    const auto problem =
        outcome == Outcome::Ok ? readRequest(parser, m_remoteAddress, *shared) : headerProblem(outcome);
    if (problem)
        co_return co_await refuse(*problem, *shared);
    co_return co_await dispatch(parser, shared);
}

asio::awaitable<Connection::Next> Connection::dispatch(Parser& parser, std::shared_ptr<Request> shared)
{
    const Request& request = *shared;
    const auto& options = m_core->options;
    if (options.authoriseLive && request.method == Method::Get && request.path == options.livePath)
        co_return co_await handleLive(parser, request);
    const RouteMatch match = m_core->router.match(request.method, request.segments);
    if (!match.route) {
        const Response response = notFound(request, match);
        co_return co_await refuse(response, request);
    }
    const std::size_t limit = match.route->options.maxBodyBytes;
    if (parser.content_length().value_or(0) > limit)
        co_return co_await refuseBody(Outcome::BodyTooLarge, request);
    parser.body_limit(limit);
    if (std::holds_alternative<UploadHandler>(match.route->handler))
        co_return co_await handleUpload(parser, request, match);
    co_return co_await handlePlain(parser, shared, match);
}

asio::awaitable<Connection::Next> Connection::handlePlain(
    Parser& parser, std::shared_ptr<Request> shared, const RouteMatch& match)
{
    Request& request = *shared;
    if (!parser.is_done() && !co_await sayContinue(request))
        co_return Next::Close;
    const Outcome outcome = co_await readWhole(parser, match.route->options.maxBodyBytes, request.body);
    if (outcome != Outcome::Ok)
        co_return co_await refuseBody(outcome, request);
    noDeadline(); // a handler has limits of its own
    const Response response = co_await callHandler(shared, match);
    co_return co_await answerAndGoOn(parser, response, request);
}

asio::awaitable<Connection::Next> Connection::handleUpload(
    Parser& parser, const Request& request, const RouteMatch& match)
{
    noDeadline();
    using Begun = std::variant<std::unique_ptr<BodySink>, Response>;
    const auto begin = [&]() -> Begun {
        return std::get<UploadHandler>(match.route->handler)(request, match.parameters);
    };
    Begun begun = co_await handled<Begun>(*m_core, request, begin);
    if (const auto* response = std::get_if<Response>(&begun))
        co_return co_await answerAndGoOn(parser, *response, request);
    std::unique_ptr<BodySink> sink = std::move(std::get<std::unique_ptr<BodySink>>(begun));
    if (!parser.is_done() && !co_await sayContinue(request))
        co_return Next::Close;

    std::optional<Response> response;
    const Outcome outcome = co_await pour(parser, request, *sink, response);
    if (outcome == Outcome::Ok && !response) {
        noDeadline();
        const auto finish = [&] { return sink->finish(); };
        response = co_await handled<Response>(*m_core, request, finish);
    }
    // The sink may sync to the disk when it goes; that is no work for a network thread.
    const auto release = [&]() -> Response {
        sink.reset();
        return {};
    };
    co_await handled<Response>(*m_core, request, release);
    if (outcome != Outcome::Ok)
        co_return co_await refuseBody(outcome, request);
    co_return co_await answerAndGoOn(parser, *response, request);
}

/// Moves the body into the sink, in one buffer from beginning to end. What came before the connection broke is handed
/// over too: it need not be sent again.
asio::awaitable<Connection::Outcome> Connection::pour(
    Parser& parser, const Request& request, BodySink& sink, std::optional<Response>& ended)
{
    const std::uint64_t announced = parser.content_length().value_or(kUploadPieceBytes);
    std::string piece(std::min<std::uint64_t>(kUploadPieceBytes, announced), '\0');
    Outcome outcome = Outcome::Ok;
    while (!parser.is_done() && !ended && outcome == Outcome::Ok) {
        std::size_t got = 0;
        outcome = co_await readBody(parser, piece.data(), piece.size(), got);
        noDeadline();
        const auto write = [&] { return sink.write({piece.data(), got}); };
        if (got > 0)
            ended = co_await handled<std::optional<Response>>(*m_core, request, write);
    }
    co_return outcome;
}

asio::awaitable<Response> Connection::callHandler(std::shared_ptr<const Request> request, RouteMatch match)
{
    const Response lost = problemResponse(Error{ErrorCode::Internal, "handler gave no answer"}, *request);
    const auto begin = [core = m_core, request, match = std::move(match)](Completion complete) {
        const auto call = [&]() -> std::optional<Response> {
            std::get<AsyncHandler>(match.route->handler)(*request, match.parameters, complete);
            return std::nullopt;
        };
        if (auto trouble = guarded<std::optional<Response>>(*core, *request, call))
            complete(std::move(*trouble));
    };
    co_return co_await answerOnWorker(m_core->workers, begin, lost);
}

asio::awaitable<Connection::Next> Connection::handleLive(Parser& parser, const Request& request)
{
    if (!boost::beast::websocket::is_upgrade(parser.get())) {
        Response response = problemResponse(
            426, Error{ErrorCode::InvalidInput, "this address speaks WebSocket only", "upgrade_required"}, request);
        response.headers.add("Upgrade", "websocket");
        co_return co_await refuse(response, request);
    }
    noDeadline();
    using Allowed = std::variant<LiveSubscription, Response>;
    const auto authorise = [&]() -> Allowed {
        auto subscription = m_core->options.authoriseLive(request);
        if (!subscription)
            return problemResponse(subscription.error(), request);
        return std::move(*subscription);
    };
    Allowed allowed = co_await handled<Allowed>(*m_core, request, authorise);
    if (auto* response = std::get_if<Response>(&allowed))
        co_return co_await answerAndGoOn(parser, *response, request);
    const auto self = shared_from_this();
    LiveSubscription& subscription = std::get<LiveSubscription>(allowed);
    co_await serveLive(self, parser, std::move(subscription));
    co_return Next::Close;
}

/// RFC 9110 §10.1.1: only now is the body wanted.
asio::awaitable<bool> Connection::sayContinue(const Request& request)
{
    if (request.headers.value("Expect") != "100-continue")
        co_return true;
    co_return co_await write("HTTP/1.1 100 Continue\r\n\r\n");
}

/// Answers a request whose rest is not read, so that nothing can follow it on this connection.
asio::awaitable<Connection::Next> Connection::refuse(const Response& response, const Request& request)
{
    const bool isSent = co_await answer(response, request, false);
    co_return isSent ? Next::Linger : Next::Close;
}

asio::awaitable<Connection::Next> Connection::refuseBody(Outcome outcome, const Request& request)
{
    if (outcome == Outcome::Closed)
        co_return Next::Close;
    const Error error = outcome == Outcome::BodyTooLarge
        ? Error{ErrorCode::TooLarge, "body larger than this address takes"}
        : Error{ErrorCode::InvalidInput, "malformed body", "malformed_request"};
    const Response response = problemResponse(error, request);
    co_return co_await refuse(response, request);
}

asio::awaitable<Connection::Next> Connection::answerAndGoOn(
    const Parser& parser, const Response& response, const Request& request)
{
    if (!parser.is_done()) // the rest of the body cannot be told from a next request
        co_return co_await refuse(response, request);
    const bool keepAlive = parser.keep_alive() && !m_core->isStopping;
    const bool isSent = co_await answer(response, request, keepAlive);
    co_return isSent&& keepAlive ? Next::KeepAlive : Next::Close;
}

asio::awaitable<bool> Connection::answer(const Response& response, const Request& request, bool keepAlive)
{
    const std::unique_ptr<OpenFile> file = response.file ? std::make_unique<OpenFile>(response.file->path) : nullptr;
    if (file && file->number < 0) { // before its length is promised
        m_core->options.log(LogLevel::Error, "cannot open " + response.file->path);
        const Response problem = problemResponse(Error{ErrorCode::Storage, "a file is missing"}, request);
        co_return co_await answer(problem, request, keepAlive);
    }
    m_core->clientErrors += response.status >= 400 && response.status < 500;
    m_core->serverErrors += response.status >= 500;
    std::string text = headerText(response, keepAlive);
    const bool hasBody = request.method != Method::Head && mayHaveBody(response.status);
    const bool isJoined = hasBody && !response.file && response.body.size() <= kSmallBodyBytes;
    if (isJoined)
        text += response.body;
    setDeadline(m_core->options.deadlines.progress);
    if (!co_await write(text))
        co_return false;
    if (hasBody && response.file)
        co_return co_await sendFile(file->number, *response.file);
    if (hasBody && !isJoined)
        co_return co_await write(response.body);
    co_return true;
}

asio::awaitable<bool> Connection::sendFile(int file, const FileRange& range)
{
    std::string piece(std::min<std::uint64_t>(kDownloadPieceBytes, range.length), '\0');
    std::uint64_t sent = 0;
    while (sent < range.length) {
        const std::size_t wanted = std::min<std::uint64_t>(piece.size(), range.length - sent);
        const auto read = [&] { return ::pread(file, piece.data(), wanted, static_cast<off_t>(range.offset + sent)); };
        const ssize_t count = co_await onWorker<ssize_t>(m_core->workers, read);
        if (count <= 0) { // the length is told already: only a broken connection says that this answer is not whole
            m_core->options.log(LogLevel::Error, "cannot read " + range.path);
            co_return false;
        }
        const std::string_view bytes{piece.data(), static_cast<std::size_t>(count)};
        if (!co_await write(bytes))
            co_return false;
        sent += static_cast<std::uint64_t>(count);
    }
    co_return true;
}

asio::awaitable<bool> Connection::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto [error, count] = co_await m_stream.async_write_some(asio::buffer(bytes), kAwait);
        if (error)
            co_return false;
        bytes.remove_prefix(count);
        m_core->bytesOut += count;
        m_progress += count;
        if (m_progress >= m_core->options.deadlines.progressBytes)
            setDeadline(m_core->options.deadlines.progress);
    }
    co_return true;
}

/// Reads and drops what still comes, so that the answer is not lost to a reset (RFC 9112 §9.6).
asio::awaitable<void> Connection::linger()
{
    const auto deadline = m_deadline.load();
    std::size_t dropped = 0;
    while (dropped < kLingerBytes) {
        m_input.consume(m_input.size());
        const bool some = co_await readMore(kBodyReadBytes);
        dropped += m_input.size();
        m_deadline = deadline;
        if (!some)
            break;
    }
}

} // namespace tacha
