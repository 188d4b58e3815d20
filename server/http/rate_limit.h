#pragma once

#include "server/http/limits.h"

#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tacha {

/// Counts attempts at something secret, by remote address and by what is tried (an account, an enrolment): a token
/// bucket each. Safe from any thread.
class AttemptLimiter {
public:
    explicit AttemptLimiter(
        double burst = kAttemptBurst, double perMinute = kAttemptsPerMinute, std::size_t maxKeys = kMaxAttemptKeys);

    /// Takes one attempt. `nowMs` is monotonic time. False when none is left: answer TooMany.
    bool allow(std::string_view remoteAddress, std::string_view key, std::int64_t nowMs);
    /// Seconds until the next attempt is allowed, at least 1: the Retry-After field.
    std::int64_t retryAfterSeconds(std::string_view remoteAddress, std::string_view key, std::int64_t nowMs) const;
    /// A success forgives earlier mistakes.
    void forget(std::string_view remoteAddress, std::string_view key);

private:
    struct Bucket {
        std::string name;
        double tokens;
        std::int64_t atMs;
    };
    double tokensAt(const Bucket& bucket, std::int64_t nowMs) const;

    const double m_burst;
    const double m_perMs;
    const std::size_t m_maxKeys;
    mutable std::mutex m_mutex;
    std::list<Bucket> m_buckets; ///< latest used first
    std::unordered_map<std::string, std::list<Bucket>::iterator> m_byName;
};

} // namespace tacha
