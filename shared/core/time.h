#pragma once

#include "shared/core/result.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

/// Business time. Moments are UTC milliseconds; business dates and weeks are those of Asia/Shanghai, which is UTC+08:00
/// all year.
namespace tacha {

constexpr std::int64_t kSecondMs = 1000;
constexpr std::int64_t kMinuteMs = 60 * kSecondMs;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;
constexpr std::int64_t kDayMs = 24 * kHourMs;
constexpr std::int64_t kShanghaiOffsetMs = 8 * kHourMs;

/// A calendar day. Text form `2026-11-23`.
struct Date {
    int year = 1970;
    unsigned month = 1; ///< 1–12
    unsigned day = 1; ///< 1–31

    friend auto operator<=>(const Date&, const Date&) = default;

    /// Days since 1970-01-01.
    std::int64_t serial() const;
    static Date ofSerial(std::int64_t days);
    /// InvalidInput unless an existing day written YYYY-MM-DD.
    static Result<Date> parse(std::string_view text);
    std::string text() const;

    Date plusDays(std::int64_t days) const { return ofSerial(serial() + days); }
    /// The same day of a later or earlier month, or the last day of that month where it has no such day.
    Date plusMonths(int months) const;
    /// Monday is 1, Sunday is 7 (ISO 8601).
    int isoWeekday() const;
    Date monday() const { return plusDays(1 - isoWeekday()); }
    Date firstOfMonth() const { return {year, month, 1}; }
    Date lastOfMonth() const;
    friend std::int64_t operator-(const Date& a, const Date& b) { return a.serial() - b.serial(); }
};

/// The business date of a moment, and the moment a business date begins.
Date businessDate(std::int64_t utcMs);
std::int64_t startOfDayMs(const Date& date);
/// `hour:minute` of a business date as a moment.
inline std::int64_t momentMs(const Date& date, int hour, int minute = 0)
{
    return startOfDayMs(date) + hour * kHourMs + minute * kMinuteMs;
}

/// An ISO 8601 week, from Monday 00:00 inclusive to the next Monday 00:00 exclusive. Text form `2026-W47`.
struct Week {
    int year = 1970; ///< the ISO week-year
    int number = 1; ///< 1–53

    friend auto operator<=>(const Week&, const Week&) = default;
    static Week of(const Date& date);
    static Week ofMoment(std::int64_t utcMs) { return of(businessDate(utcMs)); }
    static Result<Week> parse(std::string_view text);
    std::string text() const;
    Date monday() const;
    Date sunday() const { return monday().plusDays(6); }
    /// T_close: the Monday 00:00 on which the week ends.
    std::int64_t closeMs() const { return startOfDayMs(monday().plusDays(7)); }
    Week next() const { return of(monday().plusDays(7)); }
    Week previous() const { return of(monday().plusDays(-7)); }
};

/// `2026-11-23T09:00:00Z`, with milliseconds when there are any.
std::string utcText(std::int64_t utcMs);
/// Reads RFC 3339 with `Z` or a numeric offset; InvalidInput otherwise.
Result<std::int64_t> parseUtc(std::string_view text);

} // namespace tacha
