#pragma once

#include "mobile/device/camera.h"

#include <QCamera>
#include <QImageCapture>
#include <QMediaCaptureSession>
#include <QMediaDevices>

#include <memory>

namespace tacha {

/// The tablet's own camera.
class QtCamera : public Camera {
    Q_OBJECT
public:
    explicit QtCamera(QObject* parent = nullptr);
    bool isAvailable() const override;
    void start() override;
    void stop() override;
    void setVideoSink(QVideoSink* sink) override;
    bool hasFlash() const override;
    void setFlash(Flash flash) override;
    void shoot() override;

private:
    void chooseDevice();

    QMediaDevices m_devices;
    QMediaCaptureSession m_session;
    QImageCapture m_capture;
    std::unique_ptr<QCamera> m_camera;
};

} // namespace tacha
