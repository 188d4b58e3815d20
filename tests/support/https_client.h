#pragma once

#include "server/http/message.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacha::testing {

struct Reply {
    int status = 0;
    Headers headers;
    std::string body;
};

using Fields = std::vector<std::pair<std::string, std::string>>;

/// A blocking HTTPS client on one keep-alive connection to 127.0.0.1, for tests. It takes any certificate. Every
/// failure of the connection is an exception (std::runtime_error), so a test that goes on has an answer in its hands.
class HttpsClient {
public:
    enum class Tls { V1_2, V1_3 };
    explicit HttpsClient(std::uint16_t port, Tls version = Tls::V1_3);
    ~HttpsClient();
    HttpsClient(HttpsClient&&) noexcept;

    /// Sends a whole request and reads its answer. Host and Content-Length are added.
    Reply request(
        std::string_view method, std::string_view target, std::string_view body = {}, const Fields& fields = {});
    Reply get(std::string_view target, const Fields& fields = {}) { return request("GET", target, {}, fields); }
    Reply post(std::string_view target, std::string_view body, const Fields& fields = {})
    {
        return request("POST", target, body, fields);
    }

    /// Sends bytes as they are.
    void send(std::string_view bytes);
    /// Reads one answer. That to a HEAD request has no body whatever its length says; 1xx answers are returned too.
    Reply readReply(bool isHead = false);
    /// At most `size` bytes of what comes; empty when the server has closed.
    std::string readSome(std::size_t size);
    /// Waits for the server to close. False if it sends something instead, or for longer than the socket's time limit.
    bool isClosedByServer();
    /// Breaks the connection as a lost network does: no goodbye, a reset on the wire.
    void drop();

    /// The request's text as request() sends it.
    static std::string requestText(
        std::string_view method, std::string_view target, std::string_view body, const Fields& fields);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// A WebSocket on an HttpsClient: what the tests of hints need of RFC 6455, and no more.
class LiveClient {
public:
    struct Frame {
        int opcode = 0; ///< 1 text, 8 close, 9 ping
        std::string payload;
    };

    /// Asks for the upgrade; `reply().status` is 101 when it was given.
    LiveClient(std::uint16_t port, std::string_view target, const Fields& fields = {});
    const Reply& reply() const { return m_reply; }
    /// The next frame from the server. Pings are not answered.
    Frame read();
    /// Sends a masked frame, as clients must.
    void send(int opcode, std::string_view payload);
    HttpsClient& connection() { return m_client; }

private:
    std::string exactly(std::size_t size);

    HttpsClient m_client;
    Reply m_reply;
    std::string m_input;
};

} // namespace tacha::testing
