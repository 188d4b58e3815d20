#include "mobile/app/launch.h"

#include <QGuiApplication>
#include <QQmlExtensionPlugin>
#include <QQuickWindow>

Q_IMPORT_QML_PLUGIN(TachaPlugin)

int main(int argc, char* argv[])
{
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    QGuiApplication app(argc, argv);
    app.setApplicationName("tacha");
    app.setApplicationVersion(TACHA_VERSION);
    return tacha::runTablet(tacha::launchOptions(app.arguments()));
}
