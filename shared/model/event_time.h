#pragma once

#include "shared/model/words.h"

#include <cstdint>

namespace tacha {

/// When something happened, as far as it can be known.
struct EventTime {
    std::int64_t ms = 0; ///< UTC
    ClockTrust trust = ClockTrust::C;

    friend bool operator==(const EventTime&, const EventTime&) = default;
};

} // namespace tacha
