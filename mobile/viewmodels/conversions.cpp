#include "mobile/viewmodels/conversions.h"

#include <QRegularExpression>

namespace tacha {

QString decimal(std::int64_t milli)
{
    const QString sign = milli < 0 ? QStringLiteral("-") : QString();
    const std::int64_t size = milli < 0 ? -milli : milli;
    QString places = QString::number(size % 1000).rightJustified(3, '0');
    while (places.endsWith('0'))
        places.chop(1);
    return sign + QString::number(size / 1000) + (places.isEmpty() ? QString() : "." + places);
}

std::optional<std::int64_t> milliFrom(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("^(-?)(\\d{1,12})(?:\\.(\\d{1,3}))?$"));
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const std::int64_t whole = match.captured(2).toLongLong() * 1000;
    const std::int64_t part = match.captured(3).leftJustified(3, '0').toLongLong();
    return match.captured(1).isEmpty() ? whole + part : -(whole + part);
}

} // namespace tacha
