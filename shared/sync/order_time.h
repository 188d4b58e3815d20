#pragma once

#include "shared/sync/operation.h"

namespace tacha {

/// How a device's clocks relate to the server's, learned at each sync.
struct ClockOffset {
    std::string bootId; ///< of the sync at which it was learned
    std::int64_t wallOffsetMs = 0; ///< server − device wall clock
    std::int64_t monotonicOffsetMs = 0; ///< server − device monotonic clock, valid in that boot only
    std::int64_t learnedAtMs = 0; ///< server time; 0 for never

    friend bool operator==(const ClockOffset&, const ClockOffset&) = default;
};

/// Order time of an operation at first ingest:
/// max(min(max(corrected, floor), ceil), previous of this device + 1 tick); floor is cut to ceil; the per-device step
/// wins.
OrderTime orderTime(
    std::int64_t correctedMs, std::int64_t floorMs, std::int64_t ceilMs, const OrderTime& previousOfDevice);

/// Device time brought to server time by what is known of its clocks: by the monotonic clock within the boot, else by
/// the wall clock while the offset is at most 72 h old. Trust B if corrected, else C.
EventTime correctedTime(const Operation& operation, const ClockOffset& offset);

/// The moment that a record says it is about, on the device's wall clock (start of a visit, taking of a photo); 0 where
/// it says none.
std::int64_t claimedMs(const Operation& operation);

/// When the thing itself happened: satellite time at hand (A), else corrected (B), else raw (C). `claimedMs` is the
/// moment stated in the record on the device's wall clock (start of a visit, a photo), or 0 for the moment of the
/// operation itself.
EventTime eventTime(const Operation& operation, std::int64_t claimedMs, const ClockOffset& offset);

} // namespace tacha
