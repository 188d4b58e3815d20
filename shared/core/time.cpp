#include "shared/core/time.h"

#include <cstdio>

namespace tacha {
namespace {

/// Reads exactly `count` digits at `at`; -1 if something else stands there.
int digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

template <class... Values> std::string format(const char* pattern, Values... values)
{
    char buffer[48];
    const int length = std::snprintf(buffer, sizeof buffer, pattern, values...);
    return {buffer, static_cast<std::size_t>(length)};
}

std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

} // namespace

std::int64_t Date::serial() const
{
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    return std::chrono::sys_days{ymd}.time_since_epoch().count();
}

Date Date::ofSerial(std::int64_t days)
{
    const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{days}}};
    return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())};
}

Result<Date> Date::parse(std::string_view text)
{
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' && year > 0 && month > 0 && day > 0;
    const Date date{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
    const std::chrono::year_month_day ymd{
        std::chrono::year{year}, std::chrono::month{date.month}, std::chrono::day{date.day}};
    if (!shaped || !ymd.ok())
        return fail(ErrorCode::InvalidInput, "not a date: " + std::string{text});
    return date;
}

std::string Date::text() const
{
    return format("%04d-%02u-%02u", year, month, day);
}

Date Date::plusMonths(int months) const
{
    const int index = year * 12 + static_cast<int>(month) - 1 + months;
    const Date first{index / 12, static_cast<unsigned>(index % 12) + 1, 1};
    const Date last = first.lastOfMonth();
    return {first.year, first.month, day < last.day ? day : last.day};
}

int Date::isoWeekday() const
{
    return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{std::chrono::days{serial()}}}.iso_encoding());
}

Date Date::lastOfMonth() const
{
    const auto last = std::chrono::year_month_day_last{
        std::chrono::year{year}, std::chrono::month_day_last{std::chrono::month{month}}};
    return {year, month, static_cast<unsigned>(last.day())};
}

Date businessDate(std::int64_t utcMs)
{
    return Date::ofSerial(floorDivide(utcMs + kShanghaiOffsetMs, kDayMs));
}

std::int64_t startOfDayMs(const Date& date)
{
    return date.serial() * kDayMs - kShanghaiOffsetMs;
}

Week Week::of(const Date& date)
{
    const Date thursday = date.monday().plusDays(3); // the ISO year of a week is that of its Thursday
    const Date firstOfYear{thursday.year, 1, 1};
    return {thursday.year, static_cast<int>((thursday - firstOfYear) / 7) + 1};
}

Date Week::monday() const
{
    return Date{year, 1, 4}.monday().plusDays(7LL * (number - 1)); // 4 January is always in week 1
}

Result<Week> Week::parse(std::string_view text)
{
    const Week week{digits(text, 0, 4), digits(text, 6, 2)};
    const bool shaped = text.size() == 8 && text.substr(4, 2) == "-W" && week.year > 0 && week.number > 0;
    if (!shaped || of(week.monday()) != week)
        return fail(ErrorCode::InvalidInput, "not a week: " + std::string{text});
    return week;
}

std::string Week::text() const
{
    return format("%04d-W%02d", year, number);
}

std::string utcText(std::int64_t utcMs)
{
    const std::int64_t days = floorDivide(utcMs, kDayMs);
    const int inDay = static_cast<int>(utcMs - days * kDayMs);
    const int seconds = inDay / 1000;
    auto text =
        Date::ofSerial(days).text() + format("T%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (inDay % 1000 != 0)
        text += format(".%03d", inDay % 1000);
    return text + 'Z';
}

Result<std::int64_t> parseUtc(std::string_view text)
{
    const auto wrong = [&] { return fail(ErrorCode::InvalidInput, "not an RFC 3339 time: " + std::string{text}); };
    const auto date = Date::parse(text.substr(0, 10));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (!date || text.size() < 20 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' || text[16] != ':'
        || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return wrong();
    std::int64_t ms = date->serial() * kDayMs + hour * kHourMs + minute * kMinuteMs + second * kSecondMs;
    std::size_t at = 19;
    if (text[at] == '.') {
        std::int64_t unit = 100;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, unit /= 10)
            ms += (text[at] - '0') * unit;
    }
    if (text.substr(at) == "Z")
        return ms;
    const int offsetHour = digits(text, at + 1, 2);
    const int offsetMinute = digits(text, at + 4, 2);
    if (text.size() != at + 6 || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':' || offsetHour < 0
        || offsetMinute < 0)
        return wrong();
    const std::int64_t offset = offsetHour * kHourMs + offsetMinute * kMinuteMs;
    return text[at] == '+' ? ms - offset : ms + offset;
}

} // namespace tacha
