#pragma once

#include "shared/core/environment.h"
#include "shared/storage/posix_files.h"

#include <atomic>

namespace tacha::testing {

/// Business time of a demonstration: a chosen moment, running on with the machine's clock. Safe from any thread.
class MovedClock : public Clock {
public:
    explicit MovedClock(std::int64_t wallMs) { set(wallMs); }
    void set(std::int64_t wallMs)
    {
        const std::int64_t shift = wallMs - m_system.read().wallMs;
        m_monotonicShiftMs += shift - m_shiftMs; // time that was skipped has passed for the device too
        m_shiftMs = shift;
    }
    ClockReading read() const override
    {
        ClockReading now = m_system.read();
        now.wallMs += m_shiftMs;
        now.monotonicMs += m_monotonicShiftMs;
        now.bootId = "moved";
        return now;
    }

private:
    SystemClock m_system;
    std::atomic<std::int64_t> m_shiftMs{0};
    std::atomic<std::int64_t> m_monotonicShiftMs{0};
};

/// For code that asks for an executor and is driven by hand: runs everything at once.
class ImmediateExecutor : public Executor {
public:
    void post(std::function<void()> work) override { work(); }
    void postAfter(std::int64_t, std::function<void()> work) override { work(); }
};

} // namespace tacha::testing
