#pragma once

#include "shared/core/environment.h"

#include <atomic>

namespace tacha {

/// Business time: what weeks, deadlines, receipts and rules go by. It is the system's time unless a demo has moved it;
/// TLS and tokens never ask it. Safe from any thread.
class BusinessClock : public Clock {
public:
    explicit BusinessClock(const Clock& system) : m_system(system) { }

    /// Wall and monotonic time, both shifted alike.
    ClockReading read() const override
    {
        ClockReading reading = m_system.read();
        const std::int64_t shift = m_shiftMs;
        reading.wallMs += shift;
        reading.monotonicMs += shift;
        return reading;
    }
    /// From now on it is `wallMs` and runs on from there. Demo only.
    void set(std::int64_t wallMs) { m_shiftMs = wallMs - m_system.wallMs(); }
    void advance(std::int64_t byMs) { m_shiftMs += byMs; }
    bool isMoved() const { return m_shiftMs != 0; }

private:
    const Clock& m_system;
    std::atomic<std::int64_t> m_shiftMs{0};
};

} // namespace tacha
