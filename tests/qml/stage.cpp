#include "tests/qml/stage.h"

#include "mobile/viewmodels/icon_images.h"
#include "tests/qml/samples/sample_list.h"
#include "tests/qml/samples/sample_photos.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QQmlEngine>
#include <QQuickItem>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(TachaPlugin)

Stage::Stage(const QString& scenesFile)
{
    Q_INIT_RESOURCE(tacha_icons);
    Q_INIT_RESOURCE(tacha_words);
    qmlRegisterType<SampleList>("TachaSamples", 1, 0, "SampleList");
    if (!m_chinese.load(":/i18n/tacha_zh_CN.qm"))
        qFatal("the Chinese words are not built in");
    m_view.engine()->addImageProvider("icons", new tacha::IconImages);
    m_view.engine()->addImageProvider("photos", new SamplePhotos);
    m_view.setResizeMode(QQuickView::SizeRootObjectToView);
    m_view.setSource(QUrl::fromLocalFile(QFileInfo(scenesFile).absoluteFilePath()));
    if (m_view.status() != QQuickView::Ready)
        qFatal("the scenes cannot be shown");
    m_view.show();
    settle(100);
}

QStringList Stage::scenes() const
{
    return m_view.rootObject()->property("names").toStringList();
}

void Stage::dress(const QString& theme, const QString& language, int textSize)
{
    if (language == "zh_CN")
        QCoreApplication::installTranslator(&m_chinese);
    else
        QCoreApplication::removeTranslator(&m_chinese);
    QMetaObject::invokeMethod(
        m_view.rootObject(), "dress", Q_ARG(QVariant, theme), Q_ARG(QVariant, language), Q_ARG(QVariant, textSize));
    m_view.engine()->retranslate();
}

void Stage::show(const QString& scene, int restMs)
{
    QMetaObject::invokeMethod(m_view.rootObject(), "show", Q_ARG(QVariant, scene));
    settle(restMs);
}

void Stage::settle(int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        m_view.update();
    }
}
