#pragma once

#include "shared/core/error.h"

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QString>

class QVideoSink;

namespace tacha {

/// A source of pictures. Lives on the GUI thread.
class Camera : public QObject {
    Q_OBJECT
public:
    enum class Flash { Off, Auto, On };

    using QObject::QObject;
    virtual bool isAvailable() const = 0;
    virtual void start() = 0;
    virtual void stop() = 0;
    /// Where the viewfinder shows; null ends it. A camera without a video stream gives frames by `frame` instead.
    virtual void setVideoSink(QVideoSink* sink) = 0;
    /// The picture that the viewfinder shows now; null for a camera with a video sink.
    virtual QImage frame() const { return {}; }
    virtual bool hasFlash() const { return false; }
    virtual void setFlash(Flash) { }
    /// Takes one picture; answers by `captured` or `failed`.
    virtual void shoot() = 0;

signals:
    void captured(const QByteArray& jpeg);
    void failed(const QString& detail);
    void frameChanged();
    void availableChanged();
};

} // namespace tacha
