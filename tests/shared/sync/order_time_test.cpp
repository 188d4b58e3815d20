#include "shared/sync/order_time.h"

#include "shared/core/time.h"

#include <catch2/catch.hpp>

using namespace tacha;

SCENARIO("order time keeps to what is known", "[order]")
{
    const OrderTime none;
    CHECK(orderTime(500, 100, 1000, none) == OrderTime{500, 0});
    CHECK(orderTime(50, 100, 1000, none) == OrderTime{100, 0}); // not before what the device had seen
    CHECK(orderTime(5000, 100, 1000, none) == OrderTime{1000, 0}); // not after it was received
    CHECK(orderTime(500, 2000, 1000, none) == OrderTime{1000, 0}); // a floor from the future is cut
    CHECK(orderTime(500, 100, 1000, {500, 3}) == OrderTime{500, 4}); // own order is kept
    CHECK(orderTime(500, 100, 1000, {2000, 0}) == OrderTime{2000, 1}); // even against the ceiling
}

SCENARIO("event time is satellite, else corrected, else raw", "[order]")
{
    Operation operation;
    operation.wallMs = 1'000'000'000;
    operation.monotonicMs = 50'000;
    operation.bootId = "a";
    const ClockOffset sameBoot{"a", 7 * kHourMs, 2'000'000'000, 2'000'100'000};

    CHECK(eventTime(operation, 0, {}) == EventTime{1'000'000'000, ClockTrust::C});
    CHECK(eventTime(operation, 0, sameBoot) == EventTime{2'000'050'000, ClockTrust::B});
    CHECK(eventTime(operation, operation.wallMs - 60'000, sameBoot) == EventTime{1'999'990'000, ClockTrust::B});
    GIVEN("a reboot in between")
    {
        operation.bootId = "b";
        const std::int64_t corrected = operation.wallMs + sameBoot.wallOffsetMs;
        CHECK(eventTime(operation, 0, {"a", 7 * kHourMs, 0, corrected - 72 * kHourMs})
            == EventTime{corrected, ClockTrust::B});
        CHECK(eventTime(operation, 0, {"a", 7 * kHourMs, 0, corrected - 72 * kHourMs - 1}).trust == ClockTrust::C);
    }
    GIVEN("a satellite time at hand")
    {
        operation.satelliteMs = 3'000'000'000;
        CHECK(eventTime(operation, operation.wallMs - 2 * kMinuteMs, {})
            == EventTime{3'000'000'000 - 2 * kMinuteMs, ClockTrust::A});
        CHECK(eventTime(operation, operation.wallMs - 2 * kMinuteMs - 1, {}).trust == ClockTrust::C);
    }
}
