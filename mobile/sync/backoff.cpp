#include "mobile/sync/backoff.h"

#include <algorithm>

namespace tacha {

std::int64_t Backoff::nextMs()
{
    const auto wait = static_cast<std::int64_t>(m_random.next64() % static_cast<std::uint64_t>(m_windowMs + 1));
    m_windowMs = std::min(m_windowMs * 2, kLastWindowMs);
    return wait;
}

} // namespace tacha
