#include "mobile/device/simulated_camera.h"

#include <QBuffer>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>

namespace tacha {
namespace {

constexpr int kJpegQuality = 82;

void drawHills(QPainter& painter, const QSize& size, QRandomGenerator& chance)
{
    const qreal horizon = size.height() * 0.45;
    for (int range = 0; range < 3; ++range) {
        QPainterPath hills{QPointF(0, size.height())};
        const qreal base = horizon - size.height() * (0.18 - 0.07 * range);
        for (int i = 0; i <= 8; ++i)
            hills.lineTo(size.width() * i / 8.0, base + chance.bounded(size.height() * 0.12));
        hills.lineTo(size.width(), size.height());
        painter.fillPath(hills, QColor::fromHsv(100 + 12 * range, 60 + 35 * range, 170 - 28 * range));
    }
}

/// A road in perspective: asphalt as far as the works have come, gravel beyond.
void drawRoad(QPainter& painter, const QSize& size, int permille)
{
    const qreal top = size.height() * 0.46;
    const qreal bottom = size.height();
    const qreal middle = size.width() * 0.5;
    const auto at = [&](qreal share, qreal side) {
        const qreal width = size.width() * (0.02 + 0.42 * share);
        return QPointF(middle + side * width, top + (bottom - top) * share);
    };
    const qreal paved = 1.0 - permille / 1000.0 * 0.98;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(168, 142, 104));
    painter.drawPolygon(QPolygonF{at(0, -1), at(0, 1), at(1, 1.1), at(1, -1.1)});
    painter.setBrush(QColor(70, 72, 76));
    painter.drawPolygon(QPolygonF{at(paved, -1), at(paved, 1), at(1, 1), at(1, -1)});
    painter.setBrush(QColor(236, 232, 214));
    for (qreal share = paved; share < 1.0; share += 0.11)
        painter.drawPolygon(
            QPolygonF{at(share, -0.03), at(share, 0.03), at(share + 0.05, 0.03), at(share + 0.05, -0.03)});
}

void drawMachines(QPainter& painter, const QSize& size, QRandomGenerator& chance)
{
    const int count = 1 + static_cast<int>(chance.bounded(3));
    for (int i = 0; i < count; ++i) {
        const qreal scale = size.height() * (0.05 + chance.bounded(0.06));
        const QPointF foot{chance.bounded(size.width() * 0.9), size.height() * (0.52 + chance.bounded(0.3))};
        painter.setBrush(QColor(232, 170, 30));
        painter.drawRect(QRectF(foot.x(), foot.y() - scale, scale * 1.8, scale * 0.7));
        painter.drawRect(QRectF(foot.x() + scale * 1.1, foot.y() - scale * 1.6, scale * 0.6, scale * 0.7));
        painter.setBrush(QColor(40, 40, 42));
        painter.drawEllipse(QRectF(foot.x(), foot.y() - scale * 0.45, scale * 0.6, scale * 0.6));
        painter.drawEllipse(QRectF(foot.x() + scale * 1.15, foot.y() - scale * 0.45, scale * 0.6, scale * 0.6));
    }
}

/// Grain and texture, without which a JPEG of this size would be unlike any camera's.
void drawGrain(QImage& image, QRandomGenerator& chance)
{
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); x += 4) {
            quint32 bits = chance.generate();
            for (int i = 0; i < 4 && x + i < image.width(); ++i, bits >>= 8) {
                const int shift = static_cast<int>(bits & 15U) - 8;
                const QRgb pixel = line[x + i];
                line[x + i] = qRgb(qBound(0, qRed(pixel) + shift, 255), qBound(0, qGreen(pixel) + shift, 255),
                    qBound(0, qBlue(pixel) + shift, 255));
            }
        }
    }
}

} // namespace

QImage drawSite(const Scene& scene, const QSize& size)
{
    QRandomGenerator chance{scene.seed};
    QImage image{size, QImage::Format_RGB32};
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky{0, 0, 0, size.height() * 0.5};
    sky.setColorAt(0, QColor::fromHsv(208, 90 + static_cast<int>(chance.bounded(60)), 235));
    sky.setColorAt(1, QColor(240, 240, 232));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    drawHills(painter, size, chance);
    painter.fillRect(QRectF(0, size.height() * 0.46, size.width(), size.height()), QColor(150, 156, 110));
    drawRoad(painter, size, qBound(0, scene.permille, 1000));
    drawMachines(painter, size, chance);
    if (!scene.subject.isEmpty()) { // a board on the roadside, as sites have them
        QFont font = painter.font();
        font.setPixelSize(size.height() / 24);
        painter.setFont(font);
        const QRectF board{size.width() * 0.04, size.height() * 0.58, size.width() * 0.34, size.height() * 0.1};
        painter.setBrush(QColor(28, 84, 160));
        painter.drawRect(board);
        painter.setPen(Qt::white);
        painter.drawText(board, Qt::AlignCenter | Qt::TextWordWrap, scene.subject);
    }
    painter.end();
    drawGrain(image, chance);
    return image;
}

SimulatedCamera::SimulatedCamera(QSize size, QObject* parent) : Camera(parent), m_size(size) { }

void SimulatedCamera::setAvailable(bool available)
{
    if (m_available == available)
        return;
    m_available = available;
    emit availableChanged();
}

void SimulatedCamera::setScene(const Scene& scene)
{
    m_scene = scene;
    emit frameChanged();
}

QImage SimulatedCamera::frame() const
{
    return drawSite(m_scene, m_size / 2);
}

QByteArray SimulatedCamera::take()
{
    QByteArray jpeg;
    QBuffer buffer{&jpeg};
    buffer.open(QIODevice::WriteOnly);
    drawSite(m_scene, m_size).save(&buffer, "JPG", kJpegQuality);
    ++m_scene.seed;
    emit frameChanged();
    return jpeg;
}

void SimulatedCamera::shoot()
{
    if (!m_available) {
        emit failed(QStringLiteral("no camera"));
        return;
    }
    // From the event loop, as a real camera answers.
    QMetaObject::invokeMethod(
        this, [this] { emit captured(take()); }, Qt::QueuedConnection);
}

} // namespace tacha
