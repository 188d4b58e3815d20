#pragma once

#include <QQuickImageProvider>

namespace tacha {

/// The app's line icons in the colour asked for: `image://icons/<name>/<rrggbb>`. The drawings are assets/icons/*.svg,
/// which say `currentColor`. Called from the GUI thread and from Qt Quick's picture threads.
class IconImages : public QQuickImageProvider {
public:
    IconImages();
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace tacha
