#include "server/services/import/cells.h"

#include "shared/core/text.h"

#include <cstdlib>

namespace tacha {
namespace {

constexpr int kDegreeDecimals = 7;

/// Spreadsheets write dates as 2026/3/1; they become 2026-03-01.
Result<Date> parseSheetDate(std::string_view text)
{
    if (text.find('/') == std::string_view::npos)
        return Date::parse(text);
    std::string iso;
    for (const std::string& part : split(text, '/'))
        iso += (iso.empty() ? "" : "-") + (part.size() == 1 ? "0" + part : part);
    return Date::parse(iso);
}

std::optional<std::int64_t> parseMoment(std::string_view text)
{
    if (const auto date = parseSheetDate(text))
        return startOfDayMs(*date);
    const bool minutes = text.size() == 16 && text[10] == ' ';
    const auto moment = parseUtc(minutes ? std::string{text} + ":00+08:00" : std::string{text});
    return moment ? std::optional{*moment} : std::nullopt;
}

std::string momentText(std::int64_t utcMs)
{
    const Date date = businessDate(utcMs);
    const std::int64_t inDay = utcMs - startOfDayMs(date);
    if (inDay == 0)
        return date.text();
    if (inDay % kMinuteMs != 0)
        return utcText(utcMs);
    const auto twoDigits = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return date.text() + ' ' + twoDigits(inDay / kHourMs) + ':' + twoDigits(inDay / kMinuteMs % 60);
}

std::optional<Point> parsePoint(std::string_view text)
{
    const auto blank = text.find_first_of(" \t");
    if (blank == std::string_view::npos)
        return std::nullopt;
    const auto lon = parseFixedPoint(text.substr(0, blank), kDegreeDecimals);
    const auto lat = parseFixedPoint(trimmed(text.substr(blank)), kDegreeDecimals);
    constexpr std::int64_t degree = 10'000'000;
    if (!lon || !lat || std::abs(*lon) > 180 * degree || std::abs(*lat) > 90 * degree)
        return std::nullopt;
    return Point{static_cast<std::int32_t>(*lat), static_cast<std::int32_t>(*lon)};
}

std::string withoutTrailingZeros(std::string number)
{
    if (number.find('.') != std::string::npos) {
        number.erase(number.find_last_not_of('0') + 1);
        if (number.back() == '.')
            number.pop_back();
    }
    return number;
}

} // namespace

std::optional<std::int64_t> parseFixedPoint(std::string_view text, int decimals)
{
    constexpr std::size_t mostDigits = 17; // with all decimals written out: far inside 64 bits
    const bool negative = !text.empty() && text[0] == '-';
    text.remove_prefix(negative);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    std::string digits{whole};
    digits += fraction;
    const bool shaped = !whole.empty() && (point == std::string_view::npos || !fraction.empty())
        && digits.find_first_not_of("0123456789") == std::string::npos
        && fraction.size() <= static_cast<std::size_t>(decimals)
        && whole.size() + static_cast<std::size_t>(decimals) <= mostDigits;
    if (!shaped)
        return std::nullopt;
    digits.append(static_cast<std::size_t>(decimals) - fraction.size(), '0');
    const std::int64_t value = std::stoll(digits);
    return negative ? -value : value;
}

std::string fixedPointText(std::int64_t value, int decimals)
{
    std::string digits = std::to_string(std::abs(value));
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    if (decimals > 0)
        digits.insert(digits.size() - places, ".");
    return (value < 0 ? "-" : "") + withoutTrailingZeros(digits);
}

CellError readCell(std::string_view text, std::string& value)
{
    value = text;
    return {};
}

CellError readCell(std::string_view text, Date& value)
{
    const auto date = parseSheetDate(text);
    if (!date)
        return "E_DATE";
    value = *date;
    return {};
}

CellError readCell(std::string_view text, std::optional<Date>& value)
{
    return readCell(text, value.emplace());
}

CellError readCell(std::string_view text, bool& value)
{
    const bool yes = text == "yes" || text == "true" || text == "1" || text == "是";
    const bool no = text == "no" || text == "false" || text == "0" || text == "否";
    if (!yes && !no)
        return "E_YES_NO";
    value = yes;
    return {};
}

CellError readCell(std::string_view text, Moment value)
{
    const auto moment = parseMoment(text);
    if (!moment)
        return "E_TIME";
    value.utcMs = *moment;
    return {};
}

CellError readCell(std::string_view text, OptionalMoment value)
{
    return readCell(text, Moment{value.utcMs.emplace()});
}

CellError readCell(std::string_view text, Month value)
{
    const auto date = parseSheetDate(std::string{text} + (text.find('/') == std::string_view::npos ? "-01" : "/1"));
    if (!date)
        return "E_MONTH";
    value.first = *date;
    return {};
}

CellError readCell(std::string_view text, std::vector<Role>& value)
{
    value.clear();
    for (const std::string& part : listParts(text)) {
        const auto role = parseWord<Role>(part);
        if (!role)
            return "E_WORD";
        value.push_back(*role);
    }
    return {};
}

CellError readCell(std::string_view text, std::vector<Point>& value)
{
    value.clear();
    for (const std::string& part : listParts(text)) {
        const auto point = parsePoint(part);
        if (!point)
            return "E_GEOMETRY";
        value.push_back(*point);
    }
    return {};
}

std::string cellText(const std::string& value)
{
    return value;
}

std::string cellText(const Date& value)
{
    return value.text();
}

std::string cellText(const std::optional<Date>& value)
{
    return value ? value->text() : std::string{};
}

std::string cellText(bool value)
{
    return value ? "yes" : "no";
}

std::string cellText(Moment value)
{
    return momentText(value.utcMs);
}

std::string cellText(OptionalMoment value)
{
    return value.utcMs ? momentText(*value.utcMs) : std::string{};
}

std::string cellText(Month value)
{
    return value.first.text().substr(0, 7);
}

std::string cellText(const std::vector<Role>& value)
{
    std::string text;
    for (const Role role : value)
        text += (text.empty() ? "" : ";") + std::string{nameOf(role)};
    return text;
}

std::string cellText(const std::vector<Point>& value)
{
    std::string text;
    for (const Point& point : value)
        text += (text.empty() ? "" : "; ") + fixedPointText(point.lonE7, kDegreeDecimals) + ' '
            + fixedPointText(point.latE7, kDegreeDecimals);
    return text;
}

std::vector<std::string> listParts(std::string_view text)
{
    std::string plain{text};
    for (const std::string_view separator : {"；", "、"})
        for (auto at = plain.find(separator); at != std::string::npos; at = plain.find(separator, at))
            plain.replace(at, separator.size(), ";");
    std::vector<std::string> parts;
    for (const std::string& part : split(plain, ';'))
        if (const auto text = trimmed(part); !text.empty())
            parts.emplace_back(text);
    return parts;
}

} // namespace tacha
