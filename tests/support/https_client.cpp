#include "tests/support/https_client.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <stdexcept>

namespace tacha::testing {
namespace {

constexpr int kSecondsToWait = 20; ///< far above any deadline under test; a hanging server fails the test, not the run

int connectTo(std::uint16_t port)
{
    std::signal(SIGPIPE, SIG_IGN); // a server that hangs up is an error to report, not the end of the test program
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval wait{kSecondsToWait, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait);
    const int one = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket);
        throw std::runtime_error("cannot connect");
    }
    return socket;
}

} // namespace

struct HttpsClient::State {
    int socket = -1;
    SSL_CTX* context = nullptr;
    SSL* ssl = nullptr;
    std::string input; ///< read and not yet used

    ~State()
    {
        SSL_free(ssl);
        SSL_CTX_free(context);
        if (socket >= 0)
            ::close(socket);
    }
    /// False at the end of the stream.
    bool readMore()
    {
        char bytes[64 * 1024];
        const int count = ssl ? SSL_read(ssl, bytes, sizeof bytes) : 0;
        if (count > 0)
            input.append(bytes, static_cast<std::size_t>(count));
        return count > 0;
    }
    std::string take(std::size_t size)
    {
        while (input.size() < size)
            if (!readMore())
                throw std::runtime_error("the server closed in the middle of an answer");
        std::string taken = input.substr(0, size);
        input.erase(0, size);
        return taken;
    }
    std::string takeUntil(std::string_view end)
    {
        while (input.find(end) == std::string::npos)
            if (!readMore())
                throw std::runtime_error("the server closed before an answer");
        return take(input.find(end) + end.size());
    }
};

HttpsClient::HttpsClient(std::uint16_t port, Tls version) : m_state(std::make_unique<State>())
{
    m_state->socket = connectTo(port);
    m_state->context = SSL_CTX_new(TLS_client_method());
    if (version == Tls::V1_2)
        SSL_CTX_set_max_proto_version(m_state->context, TLS1_2_VERSION);
    m_state->ssl = SSL_new(m_state->context);
    SSL_set_fd(m_state->ssl, m_state->socket);
    if (SSL_connect(m_state->ssl) != 1)
        throw std::runtime_error("TLS handshake refused");
}

HttpsClient::~HttpsClient() = default;
HttpsClient::HttpsClient(HttpsClient&&) noexcept = default;

std::string HttpsClient::requestText(
    std::string_view method, std::string_view target, std::string_view body, const Fields& fields)
{
    std::string text = std::string(method) + ' ' + std::string(target) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto& [name, value] : fields)
        text += name + ": " + value + "\r\n";
    if (!body.empty() || method == "POST" || method == "PATCH" || method == "PUT")
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return text + "\r\n" + std::string(body);
}

Reply HttpsClient::request(
    std::string_view method, std::string_view target, std::string_view body, const Fields& fields)
{
    send(requestText(method, target, body, fields));
    return readReply(method == "HEAD");
}

void HttpsClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const int count = m_state->ssl ? SSL_write(m_state->ssl, bytes.data(), static_cast<int>(bytes.size())) : 0;
        if (count <= 0)
            throw std::runtime_error("the server closed while we sent");
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

Reply HttpsClient::readReply(bool isHead)
{
    Reply reply;
    const std::string head = m_state->takeUntil("\r\n\r\n");
    reply.status = std::stoi(head.substr(head.find(' ') + 1, 3));
    for (std::size_t line = head.find("\r\n") + 2; line + 2 < head.size();) {
        const std::size_t end = head.find("\r\n", line);
        const std::size_t colon = head.find(": ", line);
        reply.headers.add(head.substr(line, colon - line), head.substr(colon + 2, end - colon - 2));
        line = end + 2;
    }
    const auto length = reply.headers.find("Content-Length");
    if (length && !isHead)
        reply.body = m_state->take(std::stoull(std::string(*length)));
    return reply;
}

std::string HttpsClient::readSome(std::size_t size)
{
    if (m_state->input.empty())
        m_state->readMore();
    return m_state->take(std::min(size, m_state->input.size()));
}

bool HttpsClient::isClosedByServer()
{
    if (!m_state->input.empty() || m_state->readMore())
        return false;
    // A socket whose time limit passed is still open.
    return !(errno == EAGAIN || errno == EWOULDBLOCK) || SSL_get_shutdown(m_state->ssl) != 0;
}

void HttpsClient::drop()
{
    const linger atOnce{1, 0};
    ::setsockopt(m_state->socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    ::close(m_state->socket);
    m_state->socket = -1;
    SSL_free(m_state->ssl);
    m_state->ssl = nullptr;
}

LiveClient::LiveClient(std::uint16_t port, std::string_view target, const Fields& fields) : m_client(port)
{
    Fields all = fields;
    all.insert(all.end(),
        {{"Upgrade", "websocket"}, {"Connection", "Upgrade"}, {"Sec-WebSocket-Version", "13"},
            {"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="}});
    m_reply = m_client.request("GET", target, {}, all);
}

std::string LiveClient::exactly(std::size_t size)
{
    while (m_input.size() < size) {
        const std::string more = m_client.readSome(size - m_input.size());
        if (more.empty())
            throw std::runtime_error("the server closed the WebSocket");
        m_input += more;
    }
    std::string taken = m_input.substr(0, size);
    m_input.erase(0, size);
    return taken;
}

LiveClient::Frame LiveClient::read()
{
    const std::string head = exactly(2);
    std::size_t length = static_cast<unsigned char>(head[1]) & 0x7F;
    if (length == 126) {
        const std::string extended = exactly(2);
        length = static_cast<unsigned char>(extended[0]) << 8 | static_cast<unsigned char>(extended[1]);
    }
    return {head[0] & 0x0F, exactly(length)};
}

void LiveClient::send(int opcode, std::string_view payload)
{
    std::string frame{static_cast<char>(0x80 | opcode)};
    frame += static_cast<char>(0x80 | payload.size()); // short ones only
    frame += std::string(4, '\0'); // a mask of zeros leaves the payload as it is
    m_client.send(frame + std::string(payload));
}

} // namespace tacha::testing
