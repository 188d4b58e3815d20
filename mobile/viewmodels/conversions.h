#pragma once

#include "shared/core/id.h"
#include "shared/core/names.h"
#include "shared/core/time.h"

#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>

#include <optional>
#include <string>
#include <vector>

/// From the model's values to those QML reads: codes stay codes, moments stay milliseconds, "not known" is -1 or empty.
namespace tacha {

inline QString text(const std::string& value)
{
    return QString::fromStdString(value);
}
inline QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}
inline QString text(const Id& id)
{
    return id ? QString::fromStdString(id.text()) : QString();
}
inline QString text(const Date& date)
{
    return QString::fromStdString(date.text());
}
inline QString text(const std::optional<Date>& date)
{
    return date ? text(*date) : QString();
}
template <Named Enum> QString code(Enum value)
{
    return text(nameOf(value));
}
template <Named Enum> std::optional<Enum> fromCode(const QString& code)
{
    return parseName<Enum>(code.toStdString());
}
/// The id written in `text`, or none.
inline Id idFrom(const QString& text)
{
    return Id::parse(text.toStdString()).value_or(Id{});
}
/// The date written in `text`, or nothing.
inline std::optional<Date> dateFrom(const QString& text)
{
    const auto date = Date::parse(text.toStdString());
    return date ? std::optional<Date>{*date} : std::nullopt;
}

/// Thousandths as a decimal without needless zeros: 12500 → `12.5`.
QString decimal(std::int64_t milli);
/// Reads such a decimal; nothing unless a number with at most three places.
std::optional<std::int64_t> milliFrom(const QString& text);

} // namespace tacha
