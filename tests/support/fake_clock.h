#pragma once

#include "shared/core/environment.h"

#include <cstdint>
#include <random>

namespace tacha::testing {

/// A clock that moves only when told to.
class FakeClock : public Clock {
public:
    explicit FakeClock(std::int64_t wallMs = 1'790'000'000'000, std::string bootId = "boot-1")
        : now{wallMs, 1'000'000, std::move(bootId)}
    {
    }
    ClockReading read() const override { return now; }
    void advance(std::int64_t ms)
    {
        now.wallMs += ms;
        now.monotonicMs += ms;
    }
    ClockReading now;
};

/// The same bytes for the same seed.
class SeededRandom : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : engine(seed) { }
    void fill(std::span<std::uint8_t> out) override
    {
        for (auto& byte : out)
            byte = static_cast<std::uint8_t>(engine());
    }
    std::mt19937_64 engine;
};

} // namespace tacha::testing
