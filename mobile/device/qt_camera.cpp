#include "mobile/device/qt_camera.h"

#include <QBuffer>
#include <QVideoSink>

namespace tacha {

QtCamera::QtCamera(QObject* parent) : Camera(parent)
{
    m_session.setImageCapture(&m_capture);
    m_capture.setFileFormat(QImageCapture::JPEG);
    m_capture.setQuality(QImageCapture::HighQuality);
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, &QtCamera::chooseDevice);
    connect(&m_capture, &QImageCapture::imageCaptured, this, [this](int, const QImage& image) {
        QByteArray jpeg;
        QBuffer buffer{&jpeg};
        buffer.open(QIODevice::WriteOnly);
        constexpr int kOriginalQuality = 90;
        if (image.save(&buffer, "JPG", kOriginalQuality))
            emit captured(jpeg);
        else
            emit failed(QStringLiteral("the picture could not be encoded"));
    });
    connect(&m_capture, &QImageCapture::errorOccurred, this,
        [this](int, QImageCapture::Error, const QString& detail) { emit failed(detail); });
    chooseDevice();
}

void QtCamera::chooseDevice()
{
    const bool before = isAvailable();
    const auto inputs = QMediaDevices::videoInputs();
    m_camera.reset();
    for (const QCameraDevice& device : inputs) // the one that looks away from the person, where there is a choice
        if (!m_camera || device.position() == QCameraDevice::BackFace)
            m_camera = std::make_unique<QCamera>(device);
    m_session.setCamera(m_camera.get());
    if (before != isAvailable())
        emit availableChanged();
}

bool QtCamera::isAvailable() const
{
    return m_camera != nullptr;
}

void QtCamera::start()
{
    if (m_camera)
        m_camera->start();
}

void QtCamera::stop()
{
    if (m_camera)
        m_camera->stop();
}

void QtCamera::setVideoSink(QVideoSink* sink)
{
    m_session.setVideoSink(sink);
}

bool QtCamera::hasFlash() const
{
    return m_camera && m_camera->isFlashModeSupported(QCamera::FlashOn);
}

void QtCamera::setFlash(Flash flash)
{
    if (!m_camera)
        return;
    switch (flash) {
    case Flash::Off:
        m_camera->setFlashMode(QCamera::FlashOff);
        break;
    case Flash::Auto:
        m_camera->setFlashMode(QCamera::FlashAuto);
        break;
    case Flash::On:
        m_camera->setFlashMode(QCamera::FlashOn);
        break;
    }
}

void QtCamera::shoot()
{
    if (!m_camera || !m_capture.isReadyForCapture())
        emit failed(QStringLiteral("the camera is not ready"));
    else
        m_capture.capture();
}

} // namespace tacha
