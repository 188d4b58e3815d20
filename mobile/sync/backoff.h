#pragma once

#include "shared/core/environment.h"

namespace tacha {

/// Waiting times between attempts: full jitter over a window that doubles from 2 s to 5 min.
class Backoff {
public:
    static constexpr std::int64_t kFirstWindowMs = 2'000;
    static constexpr std::int64_t kLastWindowMs = 5 * 60'000;

    explicit Backoff(Random& random) : m_random(random) { }
    std::int64_t nextMs();
    void reset() { m_windowMs = kFirstWindowMs; }

private:
    Random& m_random;
    std::int64_t m_windowMs = kFirstWindowMs;
};

} // namespace tacha
