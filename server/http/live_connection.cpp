#include "server/http/connection.h"
#include "shared/core/canonical.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace tacha {
namespace {

namespace websocket = boost::beast::websocket;
constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

/// One open WebSocket. Lives on its connection's strand; the reading and the writing coroutine share it.
struct Live {
    Live(std::shared_ptr<Connection> owner, TlsStream& stream)
        : connection(std::move(owner)), socket(stream),
          signal(stream.get_executor(), std::chrono::steady_clock::time_point::max())
    {
    }

    const std::shared_ptr<Connection> connection; ///< keeps the stream alive
    websocket::stream<TlsStream&, false> socket; ///< false: permessage-deflate is not even compiled in
    asio::steady_timer signal; ///< cancelled when there is something to do
    std::unique_ptr<Hub::Listener> listener;
    bool isStopping = false; ///< the server is
    bool isOver = false; ///< the connection is
};

/// `{"streams":{"<name>":<seq>}}`.
std::string hintText(const LiveHints& hints)
{
    return Json{{"streams", hints}}.dump();
}

asio::awaitable<void> writeHints(std::shared_ptr<Live> live)
{
    while (!live->isOver) {
        if (live->isStopping || live->listener->isDismissed()) {
            const auto why = live->isStopping ? websocket::close_code::going_away : websocket::close_code::policy_error;
            co_await live->socket.async_close(why, kAwait);
            co_return;
        }
        const LiveHints hints = live->listener->take();
        if (hints.empty()) {
            co_await live->signal.async_wait(kAwait);
            continue;
        }
        const std::string text = hintText(hints);
        const auto [error, count] = co_await live->socket.async_write(asio::buffer(text), kAwait);
        if (error)
            co_return;
    }
}

/// Answers pings and notices the end. What a listener says is not wanted and is dropped.
asio::awaitable<void> readUntilEnd(Live& live)
{
    boost::beast::flat_buffer dropped;
    while (true) {
        const auto [error, count] = co_await live.socket.async_read(dropped, kAwait);
        if (error)
            co_return;
        dropped.consume(dropped.size());
    }
}

void configure(Live& live, const ConnectionDeadlines& deadlines)
{
    websocket::stream_base::timeout timeouts{};
    timeouts.handshake_timeout = deadlines.handshake;
    timeouts.idle_timeout = deadlines.live;
    timeouts.keep_alive_pings = true;
    live.socket.set_option(timeouts);
    live.socket.read_message_max(kMaxLiveMessageBytes);
    live.socket.text(true);
}

} // namespace

asio::awaitable<void> serveLive(
    std::shared_ptr<Connection> connection, Connection::Parser& parser, LiveSubscription subscription)
{
    const auto live = std::make_shared<Live>(connection, connection->m_stream);
    configure(*live, connection->m_core->options.deadlines);
    connection->noDeadline(); // Beast's own take over
    const auto [error] = co_await live->socket.async_accept(parser.get(), kAwait);
    if (error)
        co_return;
    connection->m_input = {};

    const std::weak_ptr<Live> weak = live;
    const auto strand = connection->m_stream.get_executor();
    const auto wake = [weak, strand] {
        asio::post(strand, [weak] {
            if (const auto here = weak.lock())
                here->signal.cancel();
        });
    };
    live->listener = std::make_unique<Hub::Listener>(connection->m_core->hub, std::move(subscription), wake);
    connection->m_onStop = [weak] {
        if (const auto here = weak.lock()) {
            here->isStopping = true;
            here->signal.cancel();
        }
    };
    if (connection->m_core->isStopping)
        live->isStopping = true;
    asio::co_spawn(strand, writeHints(live), asio::detached);
    co_await readUntilEnd(*live);
    live->isOver = true;
    live->signal.cancel();
    connection->m_onStop = nullptr;
}

} // namespace tacha
