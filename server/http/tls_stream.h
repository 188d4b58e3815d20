#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/append.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/websocket/teardown.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <cerrno>
#include <cstddef>
#include <memory>
#include <string>

/// Internal to the transport: the only header with types of the network library besides connection.h.
namespace tacha {

namespace asio = boost::asio;
using boost::system::error_code;

struct SslDeleter {
    void operator()(SSL* ssl) const { SSL_free(ssl); }
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};

/// TLS on a socket, as an asynchronous stream of Asio. OpenSSL reads and writes the socket itself and Asio only waits
/// for it to be ready: asio::ssl::stream instead copies through two pairs of 17 KB buffers that it keeps for life,
/// which is most of what an idle listener costs. Belongs to one strand.
class TlsStream {
public:
    using executor_type = asio::any_io_executor;
    using Socket = asio::ip::tcp::socket;

    TlsStream(Socket socket, SSL_CTX& context) : m_socket(std::move(socket)), m_ssl(SSL_new(&context))
    {
        error_code ignored;
        m_socket.native_non_blocking(true, ignored);
        m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
        SSL_set_fd(m_ssl.get(), m_socket.native_handle());
        SSL_set_accept_state(m_ssl.get());
    }

    executor_type get_executor() { return m_socket.get_executor(); }

    template <class Token> auto async_handshake(Token&& token)
    {
        auto step = [](SSL* ssl, std::size_t&) { return SSL_do_handshake(ssl); };
        return start(std::move(step), std::forward<Token>(token));
    }

    /// Completes with at least one byte, and with as many as are there.
    template <class Buffers, class Token> auto async_read_some(const Buffers& buffers, Token&& token)
    {
        auto step = [target = firstOf<asio::mutable_buffer>(buffers)](SSL* ssl, std::size_t& done) {
            int result = 1;
            while (result == 1 && done < target.size()) {
                std::size_t count = 0;
                result = SSL_read_ex(ssl, static_cast<char*>(target.data()) + done, target.size() - done, &count);
                done += count;
            }
            return result;
        };
        return start(std::move(step), std::forward<Token>(token));
    }

    /// Completes with at least one byte, and with as many as the socket takes at once.
    template <class Buffers, class Token> auto async_write_some(const Buffers& buffers, Token&& token)
    {
        const auto first = firstOf<asio::const_buffer>(buffers);
        // Small pieces, such as a frame's header and its text, go out as one record.
        std::string joined;
        if (first.size() < kRecordBytes && asio::buffer_size(buffers) > first.size()) {
            joined.resize(std::min(kRecordBytes, asio::buffer_size(buffers)));
            asio::buffer_copy(asio::buffer(joined), buffers);
        }
        auto step = [first, joined = std::move(joined)](SSL* ssl, std::size_t& done) {
            const char* bytes = joined.empty() ? static_cast<const char*>(first.data()) : joined.data();
            const std::size_t size = joined.empty() ? first.size() : joined.size();
            int result = 1;
            while (result == 1 && done < size) {
                std::size_t count = 0;
                result = SSL_write_ex(ssl, bytes + done, size - done, &count);
                done += count;
            }
            return result;
        };
        return start(std::move(step), std::forward<Token>(token));
    }

    /// Says goodbye (close_notify and FIN) without waiting for an answer. Reading is still possible.
    void sayGoodbye()
    {
        if (!m_isOpen)
            return;
        ERR_clear_error();
        if (SSL_is_init_finished(m_ssl.get()))
            SSL_shutdown(m_ssl.get());
        error_code ignored;
        m_socket.shutdown(Socket::shutdown_send, ignored);
    }

    /// Ends all operations. OpenSSL never touches the socket's number again, which may already be another's.
    void close()
    {
        m_isOpen = false;
        error_code ignored;
        m_socket.close(ignored);
    }

    friend void beast_close_socket(TlsStream& stream) { stream.close(); }

private:
    static constexpr std::size_t kRecordBytes = 16 * 1024;

    template <class Buffer, class Buffers> static Buffer firstOf(const Buffers& buffers)
    {
        for (auto it = asio::buffer_sequence_begin(buffers); it != asio::buffer_sequence_end(buffers); ++it)
            if (Buffer buffer(*it); buffer.size() > 0)
                return buffer;
        return {};
    }

    /// One operation of OpenSSL: tried at once, and again whenever the socket is ready for it.
    template <class Step> struct Operation {
        TlsStream& stream;
        Step step;
        std::size_t done = 0;
        error_code result{};
        bool hasWaited = false;
        bool isOver = false;

        template <class Self> void operator()(Self& self, error_code waited = {})
        {
            if (isOver)
                return self.complete(result, done);
            if (waited || !stream.m_isOpen)
                return finish(self, asio::error::operation_aborted);
            ERR_clear_error();
            errno = 0;
            const int outcome = step(stream.m_ssl.get(), done);
            if (outcome == 1 || done > 0)
                return finish(self, {});
            hasWaited = true;
            switch (SSL_get_error(stream.m_ssl.get(), outcome)) {
            case SSL_ERROR_WANT_READ:
                return stream.m_socket.async_wait(Socket::wait_read, std::move(self));
            case SSL_ERROR_WANT_WRITE:
                return stream.m_socket.async_wait(Socket::wait_write, std::move(self));
            case SSL_ERROR_ZERO_RETURN:
                hasWaited = false;
                return finish(self, asio::error::eof);
            default:
                hasWaited = false;
                return finish(self, asio::error::connection_reset);
            }
        }

        /// A completion never runs inside the call that started its operation (Asio's rule).
        template <class Self> void finish(Self& self, error_code error)
        {
            result = error;
            if (hasWaited)
                return self.complete(result, done);
            isOver = true;
            const auto executor = stream.get_executor();
            asio::post(executor, std::move(self));
        }
    };

    template <class Step, class Token> auto start(Step step, Token&& token)
    {
        return asio::async_compose<Token, void(error_code, std::size_t)>(
            Operation<Step>{*this, std::move(step)}, token, m_socket);
    }

    Socket m_socket;
    std::unique_ptr<SSL, SslDeleter> m_ssl;
    bool m_isOpen = true;
};

/// The end of a WebSocket on this stream (a customisation point of Beast).
template <class Handler> void async_teardown(boost::beast::role_type, TlsStream& stream, Handler&& handler)
{
    stream.sayGoodbye();
    const auto executor = stream.get_executor();
    asio::post(executor, asio::append(std::forward<Handler>(handler), error_code{}));
}

} // namespace tacha
