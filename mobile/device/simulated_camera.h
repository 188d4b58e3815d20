#pragma once

#include "mobile/device/camera.h"

namespace tacha {

/// What a generated picture shows.
struct Scene {
    QString subject; ///< drawn into the picture, such as a viewpoint's name
    int permille = 0; ///< how far the works have come: the road grows with it
    quint32 seed = 1; ///< the same scene gives the same bytes
};

/// A drawn building site. Pure.
QImage drawSite(const Scene& scene, const QSize& size);

/// Draws its pictures: for demonstrations and tests. Each shot differs a little from the one before, like hand-held
/// pictures.
class SimulatedCamera : public Camera {
    Q_OBJECT
public:
    explicit SimulatedCamera(QSize size = {1600, 1200}, QObject* parent = nullptr);
    bool isAvailable() const override { return m_available; }
    void setAvailable(bool available);
    void start() override { }
    void stop() override { }
    void setVideoSink(QVideoSink*) override { }
    QImage frame() const override;
    void shoot() override;
    /// The bytes that `shoot` would give, at once: for callers without an event loop.
    QByteArray take();

    void setScene(const Scene& scene);
    const Scene& scene() const { return m_scene; }

private:
    QSize m_size;
    Scene m_scene;
    bool m_available = true;
};

} // namespace tacha
