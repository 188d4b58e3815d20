#pragma once

#include "mobile/device/positioning.h"

#include <QGeoPositionInfoSource>

#include <memory>

namespace tacha {

/// The platform's position source. GeoClue is passed over: on a tablet without network it never answers.
class QtPositioning : public Positioning {
    Q_OBJECT
public:
    explicit QtPositioning(QObject* parent = nullptr);
    void start() override;
    void stop() override;
    bool isAvailable() const override { return m_source != nullptr; }

private:
    std::unique_ptr<QGeoPositionInfoSource> m_source;
};

} // namespace tacha
