#pragma once

#include "mobile/device/positioning.h"

#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

namespace tacha {

/// Reads one fix out of NMEA 0183 sentences (GGA with RMC for the date). Nothing if they hold none, or a checksum is
/// wrong.
std::optional<Fix> fixFromNmea(const QString& gga, const QString& rmc);

/// Replays a recorded route at its own pace, for demonstrations and tests. The clock of the fixes is the one given,
/// because a route recorded last year would otherwise make every visit a year old.
class NmeaPositioning : public Positioning {
    Q_OBJECT
public:
    using NowMs = std::function<std::int64_t()>;
    /// `intervalMs` between fixes; the last one is repeated for ever.
    NmeaPositioning(const QStringList& sentences, NowMs now, int intervalMs = 1000, QObject* parent = nullptr);
    static QStringList readFile(const QString& path);

    void start() override;
    void stop() override;
    bool isAvailable() const override { return !m_route.empty(); }
    /// The next fix at once, without waiting.
    void step();
    /// Stands somewhere, as if the route led there.
    void place(const Point& at, std::int32_t accuracyDm = 80);

private:
    std::vector<Fix> m_route;
    NowMs m_now;
    QTimer m_timer;
    std::size_t m_next = 0;
};

} // namespace tacha
