#include "shared/sync/order_time.h"

#include "shared/core/time.h"

#include <algorithm>
#include <cstdlib>

namespace tacha {
namespace {

constexpr std::int64_t kOffsetGoodForMs = 72 * kHourMs; // across a reboot; a tablet's clock drifts seconds in that time
constexpr std::int64_t kFixGoodForMs = 2 * kMinuteMs;

} // namespace

OrderTime orderTime(
    std::int64_t correctedMs, std::int64_t floorMs, std::int64_t ceilMs, const OrderTime& previousOfDevice)
{
    const std::int64_t floor = std::min(floorMs, ceilMs);
    const std::int64_t ms = std::min(std::max(correctedMs, floor), ceilMs);
    if (ms > previousOfDevice.ms)
        return {ms, 0};
    return {previousOfDevice.ms, previousOfDevice.tick + 1};
}

EventTime correctedTime(const Operation& operation, const ClockOffset& offset)
{
    if (offset.learnedAtMs != 0 && operation.bootId == offset.bootId)
        return {operation.monotonicMs + offset.monotonicOffsetMs, ClockTrust::B};
    const std::int64_t corrected = operation.wallMs + offset.wallOffsetMs;
    if (offset.learnedAtMs != 0 && std::llabs(corrected - offset.learnedAtMs) <= kOffsetGoodForMs)
        return {corrected, ClockTrust::B};
    return {operation.wallMs, ClockTrust::C};
}

std::int64_t claimedMs(const Operation& operation)
{
    if (operation.kind != OperationKind::Record)
        return 0;
    for (const char* key : {"started_at_ms", "taken_at_ms", "found_at_ms"}) {
        const auto at = operation.body.find(key);
        if (at != operation.body.end() && at->is_number_integer())
            return at->get<std::int64_t>();
    }
    return 0;
}

EventTime eventTime(const Operation& operation, std::int64_t claimedMs, const ClockOffset& offset)
{
    const std::int64_t agoMs = claimedMs == 0 ? 0 : operation.wallMs - claimedMs;
    if (operation.satelliteMs && std::llabs(agoMs) <= kFixGoodForMs)
        return {*operation.satelliteMs - agoMs, ClockTrust::A};
    const EventTime corrected = correctedTime(operation, offset);
    return {corrected.ms - agoMs, corrected.trust};
}

} // namespace tacha
