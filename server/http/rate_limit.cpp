#include "server/http/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace tacha {
namespace {

std::string bucketName(std::string_view remoteAddress, std::string_view key)
{
    return std::string(remoteAddress) + '\n' + std::string(key);
}

} // namespace

AttemptLimiter::AttemptLimiter(double burst, double perMinute, std::size_t maxKeys)
    : m_burst(burst), m_perMs(perMinute / 60'000), m_maxKeys(maxKeys)
{
}

double AttemptLimiter::tokensAt(const Bucket& bucket, std::int64_t nowMs) const
{
    const double earned = static_cast<double>(std::max<std::int64_t>(0, nowMs - bucket.atMs)) * m_perMs;
    return std::min(m_burst, bucket.tokens + earned);
}

bool AttemptLimiter::allow(std::string_view remoteAddress, std::string_view key, std::int64_t nowMs)
{
    std::string name = bucketName(remoteAddress, key);
    const std::lock_guard lock{m_mutex};
    const auto found = m_byName.find(name);
    if (found == m_byName.end()) {
        m_buckets.push_front({name, m_burst, nowMs});
        m_byName.emplace(std::move(name), m_buckets.begin());
        if (m_buckets.size() > m_maxKeys) {
            m_byName.erase(m_buckets.back().name);
            m_buckets.pop_back();
        }
    } else {
        m_buckets.splice(m_buckets.begin(), m_buckets, found->second);
    }
    Bucket& bucket = m_buckets.front();
    bucket.tokens = tokensAt(bucket, nowMs);
    bucket.atMs = nowMs;
    if (bucket.tokens < 1)
        return false;
    bucket.tokens -= 1;
    return true;
}

std::int64_t AttemptLimiter::retryAfterSeconds(
    std::string_view remoteAddress, std::string_view key, std::int64_t nowMs) const
{
    const std::lock_guard lock{m_mutex};
    const auto found = m_byName.find(bucketName(remoteAddress, key));
    const double tokens = found == m_byName.end() ? m_burst : tokensAt(*found->second, nowMs);
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil((1 - tokens) / m_perMs / 1000)));
}

void AttemptLimiter::forget(std::string_view remoteAddress, std::string_view key)
{
    const std::lock_guard lock{m_mutex};
    const auto found = m_byName.find(bucketName(remoteAddress, key));
    if (found == m_byName.end())
        return;
    m_buckets.erase(found->second);
    m_byName.erase(found);
}

} // namespace tacha
