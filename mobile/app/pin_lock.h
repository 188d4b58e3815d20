#pragma once

#include "mobile/data/meta_repository.h"
#include "shared/core/environment.h"

namespace tacha {

/// The PIN: works offline, kept as scrypt (RFC 7914). Five wrong tries close it for 15 minutes, ten for good: then the
/// tablet must be enrolled again. GUI thread.
class PinLock {
public:
    static constexpr int kTriesBeforeWait = 5;
    static constexpr int kTriesBeforeEnd = 10;
    static constexpr std::int64_t kWaitMs = 15 * 60'000;
    static constexpr std::size_t kShortest = 4;
    static constexpr std::size_t kLongest = 12;

    PinLock(MetaRepository& meta, Environment& environment) : m_meta(meta), m_environment(environment) { }

    bool isSet();
    /// InvalidInput `pin_shape` unless 4–12 digits that are not all the same.
    Result<> set(std::string_view pin);
    /// As if none had ever been set: after an enrolment, which proves more than a PIN.
    void clear();
    /// Unauthorized with reason `wrong_pin`; TooMany with reason `wait`; Forbidden with reason `ended`. A try is
    /// counted before it is judged, so that pulling the plug gains nothing.
    Result<> unlock(std::string_view pin);
    int attemptsLeft();
    /// Milliseconds until the next try is allowed; 0 for now.
    std::int64_t waitMs();

private:
    MetaRepository& m_meta;
    Environment& m_environment;
};

} // namespace tacha
