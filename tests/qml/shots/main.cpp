// Shows every screen with sample content and writes it as PNG: tacha-shots --scenes FILE --out FOLDER
//     [--imports FOLDER] [--only TEXT] [--sizes 1280x800,…] [--themes LIGHT,…] [--languages zh_CN,en] [--text 0..3]
#include "mobile/viewmodels/icon_images.h"
#include "tests/qml/shots/sample_list.h"
#include "tests/qml/shots/sample_photos.h"

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QRegularExpression>
#include <QSGRendererInterface>
#include <QTranslator>

namespace {

/// Lets the scene graph run until pictures and layouts have come to rest.
void settle(QQuickView& view, int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        view.update();
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{"scenes", "", "file"}, {"out", "", "folder"}, {"imports", "", "folder"}, {"only", "", "text"},
        {"sizes", "", "list", "1280x800,800x1280,412x915"}, {"themes", "", "list", "LIGHT,DARK,SUN"},
        {"languages", "", "list", "zh_CN,en"}, {"text", "", "size", "0"}, {"words", "", "qm file"}});
    parser.process(app);
    qmlRegisterType<SampleList>("TachaSamples", 1, 0, "SampleList");
    QTranslator chinese;
    if (parser.isSet("words") && !chinese.load(parser.value("words")))
        qFatal("cannot read %s", qPrintable(parser.value("words")));
    QQuickView view;
    view.engine()->addImageProvider("icons", new tacha::IconImages);
    view.engine()->addImageProvider("photos", new SamplePhotos);
    if (parser.isSet("imports"))
        view.engine()->addImportPath(parser.value("imports"));
    QCoreApplication::installTranslator(&chinese);
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setSource(QUrl::fromLocalFile(QFileInfo(parser.value("scenes")).absoluteFilePath()));
    if (view.status() != QQuickView::Ready)
        return 1;
    view.show();
    settle(view, 200);
    if (view.rendererInterface()->graphicsApi() == QSGRendererInterface::Software)
        qWarning("drawn by the software renderer");
    QDir().mkpath(parser.value("out"));
    QObject* root = view.rootObject();
    const QStringList names = root->property("names").toStringList();
    for (const QString& size : parser.value("sizes").split(',')) {
        view.resize(size.section('x', 0, 0).toInt(), size.section('x', 1, 1).toInt());
        for (const QString& language : parser.value("languages").split(',')) {
            if (language == "zh_CN")
                QCoreApplication::installTranslator(&chinese);
            else
                QCoreApplication::removeTranslator(&chinese);
            for (const QString& theme : parser.value("themes").split(',')) {
                QMetaObject::invokeMethod(root, "dress", Q_ARG(QVariant, theme), Q_ARG(QVariant, language),
                    Q_ARG(QVariant, parser.value("text").toInt()));
                view.engine()->retranslate();
                for (const QString& name : names) {
                    if (parser.isSet("only") && !QRegularExpression(parser.value("only")).match(name).hasMatch())
                        continue;
                    QMetaObject::invokeMethod(root, "show", Q_ARG(QVariant, name));
                    settle(view, 350);
                    const QString file = QString("%1/%2-%3-%4-%5.png").arg(parser.value("out"), name, size, theme, language);
                    if (!view.grabWindow().save(file))
                        return 1;
                }
            }
        }
    }
    return 0;
}
