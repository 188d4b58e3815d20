#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tacha {

/// A few threads that run what is posted. Without threads, work runs at once on the caller's. What is still queued at
/// the end is run before the destructor returns.
class Workers {
public:
    explicit Workers(std::size_t threads);
    ~Workers();
    void post(std::function<void()> work);

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace tacha
