#pragma once

#include "shared/rules/judgement.h"

namespace tacha {

/// Every week from listing to the last one judged: whether it counts, its substantive progress with back-fill, D, and
/// the R-P5 colour. Ordered by week, without holes.
std::vector<WeekState> judgeWeeks(const Judgement& judgement);

/// The R-P5 colour as of now: that of the last week, or lower where a joint reading since then ends a level at once.
struct ColourNow {
    Colour colour = Colour::None;
    std::optional<Date> since; ///< day of the joint reading that lowered it
};
ColourNow colourNow(const Judgement& judgement, const std::vector<WeekState>& weeks);

/// P, A and D at a moment; nothing while A is unknown or no plan is in force.
struct Deviation {
    MicroPp planned = 0;
    MicroPp actual = 0;
    const JudgedReading* reading = nullptr;
    MicroPp behind() const { return planned - actual; }
};
std::optional<Deviation> deviationAt(const Judgement& judgement, std::int64_t ms);

} // namespace tacha
