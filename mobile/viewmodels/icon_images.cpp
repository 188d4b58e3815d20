#include "mobile/viewmodels/icon_images.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace tacha {

IconImages::IconImages() : QQuickImageProvider(QQuickImageProvider::Image) { }

QImage IconImages::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    const QString name = id.section('/', 0, 0);
    const QString colour = id.section('/', 1, 1);
    const QSize wanted = requestedSize.isValid() ? requestedSize : QSize(24, 24);
    QImage image(wanted, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (size)
        *size = wanted;
    QFile file(":/icons/" + name + ".svg");
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("there is no icon named %s", qPrintable(name));
        return image;
    }
    QSvgRenderer drawing(file.readAll().replace("currentColor", "#" + colour.toLatin1()));
    QPainter painter(&image);
    drawing.render(&painter);
    return image;
}

} // namespace tacha
