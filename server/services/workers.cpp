#include "server/services/workers.h"

namespace tacha {

Workers::Workers(std::size_t threads)
{
    for (std::size_t i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

Workers::~Workers()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void Workers::post(std::function<void()> work)
{
    if (m_threads.empty())
        return work();
    {
        const std::lock_guard lock{m_mutex};
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void Workers::run()
{
    while (true) {
        std::function<void()> work;
        {
            std::unique_lock lock{m_mutex};
            m_wake.wait(lock, [&] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        work();
    }
}

} // namespace tacha
