#pragma once

#include "server/services/import/chinese_words.h"
#include "shared/core/time.h"
#include "shared/model/place.h"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The text of one cell and the value it stands for. `readCell` gives the code of what is wrong, or nothing; it is
/// never asked about an empty cell. `cellText` is its inverse; an empty text stands for "none".
namespace tacha {

/// A number of fixed point: `value` counts 10^-decimals of the unit that the cell shows.
template <std::integral Integer> struct FixedPoint {
    Integer& value;
    int decimals;
};
template <std::integral Integer> FixedPoint<Integer> fixedPoint(Integer& value, int decimals)
{
    return {value, decimals};
}

/// A moment: a business date (its first instant), `YYYY-MM-DD HH:MM` in Shanghai, or RFC 3339.
struct Moment {
    std::int64_t& utcMs;
};
struct OptionalMoment {
    std::optional<std::int64_t>& utcMs;
};
/// A month, `YYYY-MM`, held as its first day.
struct Month {
    Date& first;
};

using CellError = std::optional<std::string>;

std::optional<std::int64_t> parseFixedPoint(std::string_view text, int decimals);
std::string fixedPointText(std::int64_t value, int decimals);

CellError readCell(std::string_view text, std::string& value);
CellError readCell(std::string_view text, Date& value);
CellError readCell(std::string_view text, std::optional<Date>& value);
CellError readCell(std::string_view text, bool& value);
CellError readCell(std::string_view text, Moment value);
CellError readCell(std::string_view text, OptionalMoment value);
CellError readCell(std::string_view text, Month value);
CellError readCell(std::string_view text, std::vector<Role>& value);
/// `lon lat; lon lat`, degrees, up to 7 decimals.
CellError readCell(std::string_view text, std::vector<Point>& value);

std::string cellText(const std::string& value);
std::string cellText(const Date& value);
std::string cellText(const std::optional<Date>& value);
std::string cellText(bool value);
std::string cellText(Moment value);
std::string cellText(OptionalMoment value);
std::string cellText(Month value);
std::string cellText(const std::vector<Role>& value);
std::string cellText(const std::vector<Point>& value);

template <std::integral Integer> CellError readCell(std::string_view text, FixedPoint<Integer> value)
{
    const auto number = parseFixedPoint(text, value.decimals);
    if (!number || !std::in_range<Integer>(*number))
        return "E_NUMBER";
    value.value = static_cast<Integer>(*number);
    return {};
}
template <std::integral Integer> std::string cellText(FixedPoint<Integer> value)
{
    return fixedPointText(value.value, value.decimals);
}

template <Named Enum> CellError readCell(std::string_view text, Enum& value)
{
    const auto parsed = parseWord<Enum>(text);
    if (!parsed)
        return "E_WORD";
    value = *parsed;
    return {};
}
template <Named Enum> std::string cellText(const Enum& value)
{
    return std::string{nameOf(value)};
}

/// The parts of a list in one cell: separated by `;`, `；` or `、`, without blanks around them, empty ones left out.
std::vector<std::string> listParts(std::string_view text);

/// What an empty cell means.
inline void clearCell(std::string& value)
{
    value.clear();
}
inline void clearCell(Date& value)
{
    value = {};
}
inline void clearCell(std::optional<Date>& value)
{
    value.reset();
}
inline void clearCell(bool&) { } // an empty yes-or-no keeps its usual value
inline void clearCell(Moment value)
{
    value.utcMs = 0;
}
inline void clearCell(OptionalMoment value)
{
    value.utcMs.reset();
}
inline void clearCell(Month value)
{
    value.first = {};
}
inline void clearCell(std::vector<Role>& value)
{
    value.clear();
}
inline void clearCell(std::vector<Point>& value)
{
    value.clear();
}
template <std::integral Integer> void clearCell(FixedPoint<Integer>) { } // an empty number keeps its usual value
template <Named Enum> void clearCell(Enum&) { }

} // namespace tacha
