#pragma once

#include <QQuickView>
#include <QTranslator>

#include <memory>

/// A window in which the screens are shown with the sample content of tests/qml/samples, one scene at a time.
class Stage {
public:
    /// Makes the window; the QGuiApplication must exist. Aborts with a message if the scenes cannot be read.
    explicit Stage(const QString& scenesFile);

    QStringList scenes() const;
    void resize(QSize size) { m_view.resize(size); }
    /// `theme` LIGHT, DARK or SUN; `language` zh_CN or en; `textSize` 0..3.
    void dress(const QString& theme, const QString& language, int textSize);
    /// Shows a scene and returns once it has come to rest or `restMs` have passed.
    void show(const QString& scene, int restMs);
    QQuickView& view() { return m_view; }

private:
    void settle(int ms);

    QTranslator m_chinese;
    QQuickView m_view;
};
