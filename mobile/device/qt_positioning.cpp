#include "mobile/device/qt_positioning.h"

#include <algorithm>
#include <cmath>

namespace tacha {
namespace {

constexpr int kIntervalMs = 2'000;
constexpr double kUnknownAccuracyM = 500; // a platform that does not say: no usable fix
constexpr double kLargestAccuracyM = 5'000;

Fix fixOf(const QGeoPositionInfo& info)
{
    const QGeoCoordinate at = info.coordinate();
    double accuracyM = info.hasAttribute(QGeoPositionInfo::HorizontalAccuracy)
        ? info.attribute(QGeoPositionInfo::HorizontalAccuracy)
        : kUnknownAccuracyM;
    accuracyM = std::clamp(accuracyM, 0.1, kLargestAccuracyM);
    Fix fix;
    fix.at = {static_cast<std::int32_t>(std::lround(at.latitude() * 1e7)),
        static_cast<std::int32_t>(std::lround(at.longitude() * 1e7))};
    fix.accuracyDm = static_cast<std::int32_t>(std::ceil(accuracyM * 10));
    fix.timeMs = info.timestamp().toMSecsSinceEpoch();
    fix.source = FixSource::Gnss;
    fix.timeIsSatellite = true;
    return fix;
}

} // namespace

QtPositioning::QtPositioning(QObject* parent) : Positioning(parent)
{
    for (const QString& name : QGeoPositionInfoSource::availableSources()) {
        if (name == QLatin1String("geoclue2"))
            continue;
        m_source.reset(QGeoPositionInfoSource::createSource(name, this));
        if (m_source)
            break;
    }
    if (!m_source)
        return;
    m_source->setUpdateInterval(kIntervalMs);
    connect(m_source.get(), &QGeoPositionInfoSource::positionUpdated, this, [this](const QGeoPositionInfo& info) {
        if (info.isValid())
            take(fixOf(info));
    });
}

void QtPositioning::start()
{
    if (m_source)
        m_source->startUpdates();
}

void QtPositioning::stop()
{
    if (m_source)
        m_source->stopUpdates();
}

} // namespace tacha
