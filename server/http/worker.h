#pragma once

#include "server/http/router.h"
#include "server/http/tls_stream.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>

/// Internal to the transport: from a connection's strand to a worker thread and back.
namespace tacha {

/// Runs `work` on a worker thread and resumes the caller on its own strand. `work` must not throw, and is only
/// referred to: the caller keeps it alive by awaiting.
template <class T, class Work> asio::awaitable<T> onWorker(asio::thread_pool& workers, const Work& work)
{
    auto initiate = [&](auto handler) {
        asio::post(workers, [&work, handler = std::move(handler)]() mutable {
            T result = work();
            const auto strand = asio::get_associated_executor(handler);
            asio::post(strand, asio::append(std::move(handler), std::move(result)));
        });
    };
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(T)>(initiate, asio::use_awaitable);
}

/// Delivers one answer, the first. Dropped without one, it delivers `lost`.
class PendingAnswer {
public:
    PendingAnswer(std::function<void(Response)> deliver, Response lost)
        : m_deliver(std::move(deliver)), m_lost(std::move(lost))
    {
    }
    ~PendingAnswer() { give(std::move(m_lost)); }
    PendingAnswer(const PendingAnswer&) = delete;
    PendingAnswer& operator=(const PendingAnswer&) = delete;
    void give(Response response)
    {
        if (!m_isGiven.exchange(true))
            m_deliver(std::move(response));
    }

private:
    const std::function<void(Response)> m_deliver;
    Response m_lost;
    std::atomic<bool> m_isGiven = false;
};

/// Runs `begin(completion)` on a worker thread and resumes the caller when the completion is called, wherever that is.
/// The caller may be gone before `begin` returns, so `begin` is copied and owns what it uses.
template <class Begin>
asio::awaitable<Response> answerOnWorker(asio::thread_pool& workers, const Begin& begin, const Response& lost)
{
    auto initiate = [&](auto handler) {
        auto resume = std::make_shared<decltype(handler)>(std::move(handler));
        auto deliver = [resume](Response response) {
            const auto strand = asio::get_associated_executor(*resume);
            asio::post(strand, asio::append(std::move(*resume), std::move(response)));
        };
        auto pending = std::make_shared<PendingAnswer>(std::move(deliver), lost);
        asio::post(workers, [begin, pending = std::move(pending)]() mutable {
            begin([pending = std::move(pending)](Response response) { pending->give(std::move(response)); });
        });
    };
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Response)>(
        initiate, asio::use_awaitable);
}

} // namespace tacha
