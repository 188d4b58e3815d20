#include "mobile/device/nmea_positioning.h"

#include <QDateTime>
#include <QFile>
#include <QTextStream>

#include <cmath>

namespace tacha {
namespace {

/// Metres of accuracy for one unit of HDOP: what an ordinary receiver reaches in the open.
constexpr double kMetresPerHdop = 5.0;

/// The fields of a sentence whose checksum is right, without `$` and checksum; empty otherwise.
QStringList fieldsOf(const QString& sentence)
{
    const int star = static_cast<int>(sentence.indexOf('*'));
    if (!sentence.startsWith('$') || star < 0)
        return {};
    const QByteArray body = sentence.mid(1, star - 1).toLatin1();
    unsigned char sum = 0;
    for (const char c : body)
        sum = static_cast<unsigned char>(sum ^ static_cast<unsigned char>(c));
    bool isHex = false;
    const unsigned stated = sentence.mid(star + 1, 2).toUInt(&isHex, 16);
    return isHex && stated == sum ? QString::fromLatin1(body).split(',') : QStringList{};
}

/// `ddmm.mmmm` with its hemisphere, in degrees × 10⁷.
std::int32_t angleOf(const QString& text, const QString& hemisphere)
{
    const double value = text.toDouble();
    const double degrees = std::floor(value / 100);
    const double angle = degrees + (value - degrees * 100) / 60;
    const bool minus = hemisphere == QLatin1String("S") || hemisphere == QLatin1String("W");
    return static_cast<std::int32_t>(std::lround((minus ? -angle : angle) * 1e7));
}

bool isSentence(const QStringList& fields, const char* kind, int count)
{
    return fields.size() >= count && fields[0].endsWith(QLatin1String(kind));
}

} // namespace

std::optional<Fix> fixFromNmea(const QString& gga, const QString& rmc)
{
    const QStringList position = fieldsOf(gga);
    const QStringList moment = fieldsOf(rmc);
    if (!isSentence(position, "GGA", 9) || !isSentence(moment, "RMC", 10) || position[6].toInt() == 0)
        return std::nullopt;
    const QDate date =
        QDate::fromString(moment[9].left(4) + QStringLiteral("20") + moment[9].mid(4, 2), QStringLiteral("ddMMyyyy"));
    const QTime time = QTime::fromString(position[1].left(6), QStringLiteral("hhmmss"));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    Fix fix;
    fix.at = {angleOf(position[2], position[3]), angleOf(position[4], position[5])};
    fix.accuracyDm =
        static_cast<std::int32_t>(std::lround(std::max(position[8].toDouble(), 0.1) * kMetresPerHdop * 10));
    fix.timeMs = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    fix.timeIsSatellite = true;
    fix.satellites = position[7].toInt();
    return fix;
}

NmeaPositioning::NmeaPositioning(const QStringList& sentences, NowMs now, int intervalMs, QObject* parent)
    : Positioning(parent), m_now(std::move(now))
{
    QString gga;
    for (const QString& sentence : sentences) {
        const QString line = sentence.trimmed();
        if (line.mid(3, 3) == QLatin1String("GGA"))
            gga = line;
        else if (line.mid(3, 3) == QLatin1String("RMC"))
            if (const auto fix = fixFromNmea(gga, line))
                m_route.push_back(*fix);
    }
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &NmeaPositioning::step);
}

QStringList NmeaPositioning::readFile(const QString& path)
{
    QFile file{path};
    QStringList lines;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return lines;
    QTextStream stream{&file};
    while (!stream.atEnd())
        lines.push_back(stream.readLine());
    return lines;
}

void NmeaPositioning::start()
{
    step();
    m_timer.start();
}

void NmeaPositioning::stop()
{
    m_timer.stop();
}

void NmeaPositioning::step()
{
    if (m_route.empty())
        return;
    Fix fix = m_route[std::min(m_next, m_route.size() - 1)];
    ++m_next;
    fix.timeMs = m_now();
    take(fix);
}

void NmeaPositioning::place(const Point& at, std::int32_t accuracyDm)
{
    Fix fix;
    fix.at = at;
    fix.accuracyDm = accuracyDm;
    fix.timeIsSatellite = true;
    fix.satellites = 11;
    m_route = {fix};
    m_next = 0;
    step();
}

} // namespace tacha
