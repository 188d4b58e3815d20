#include "mobile/app/tablet.h"
#include "mobile/device/nmea_positioning.h"
#include "mobile/device/qt_camera.h"
#include "mobile/device/qt_positioning.h"
#include "mobile/device/simulated_camera.h"

namespace tacha {

TabletDevices realDevices()
{
    return {std::make_unique<QtCamera>(), std::make_unique<QtPositioning>(), std::make_unique<QtConnectivity>()};
}

TabletDevices simulatedDevices(std::function<std::int64_t()> nowMs)
{
    return {std::make_unique<SimulatedCamera>(), std::make_unique<NmeaPositioning>(QStringList(), std::move(nowMs)),
        std::make_unique<ManualConnectivity>()};
}

} // namespace tacha
