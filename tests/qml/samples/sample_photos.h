#pragma once

#include <QPainter>
#include <QQuickImageProvider>
#include <QRandomGenerator>

/// Draws site sketches for sample screens: `image://photos/<seed>/<words>`. Never a real photograph.
class SamplePhotos : public QQuickImageProvider {
public:
    SamplePhotos() : QQuickImageProvider(QQuickImageProvider::Image) { }

    QImage requestImage(const QString& id, QSize* size, const QSize&) override
    {
        QRandomGenerator random(qHash(id.section('/', 0, 0)));
        QImage image(1200, 900, QImage::Format_RGB32);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        const int hue = random.bounded(190, 215);
        QLinearGradient sky(0, 0, 0, 500);
        sky.setColorAt(0, QColor::fromHsv(hue, 60, 225));
        sky.setColorAt(1, QColor::fromHsv(hue, 20, 245));
        painter.fillRect(image.rect(), sky);
        painter.setPen(Qt::NoPen);
        for (int hill = 0; hill < 3; ++hill) {
            painter.setBrush(QColor::fromHsv(130 + random.bounded(30), 60 + hill * 25, 190 - hill * 35));
            painter.drawEllipse(QRect(random.bounded(-400, 500), 330 + hill * 70, 1300, 700));
        }
        painter.setBrush(QColor::fromHsv(30 + random.bounded(12), 70, 175));
        painter.drawRect(0, 640, 1200, 260);
        QPolygon road{{480 + random.bounded(200), 480}, {600 + random.bounded(100), 480}, {1000, 900}, {150, 900}};
        painter.setBrush(QColor(150, 150, 148));
        painter.drawPolygon(road);
        painter.setPen(QPen(QColor(240, 240, 235), 10, Qt::DashLine));
        painter.drawLine(580, 500, 570, 900);
        for (int post = 0; post < 5; ++post) {
            painter.setPen(QPen(QColor(200, 90, 60), 12));
            painter.drawLine(760 + post * 90, 700 - post * 10, 760 + post * 90, 600 - post * 12);
        }
        if (size)
            *size = image.size();
        return image;
    }
};
