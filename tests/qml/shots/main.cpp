// Shows every screen with sample content and writes it as PNG: tacha-shots --out FOLDER [--scenes FILE] [--only REGEX]
//     [--sizes 1280x800,…] [--themes LIGHT,…] [--languages zh_CN,en] [--text 0..3]
#include "tests/qml/stage.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSGRendererInterface>

namespace {

constexpr int kRestMs = 350; // pictures load and the delayed scroll of a scene is done

bool shootAll(
    Stage& stage, const QCommandLineParser& options, const QString& size, const QString& language, const QString& theme)
{
    const QRegularExpression only(options.value("only"));
    stage.dress(theme, language, options.value("text").toInt());
    for (const QString& scene : stage.scenes()) {
        if (!only.match(scene).hasMatch())
            continue;
        stage.show(scene, kRestMs);
        const QString file = QString("%1/%2-%3-%4-%5.png").arg(options.value("out"), scene, size, theme, language);
        if (!stage.view().grabWindow().save(file)) {
            qWarning("cannot write %s", qPrintable(file));
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char* argv[])
{
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    QGuiApplication app(argc, argv);
    QCommandLineParser options;
    options.addOptions({{"scenes", "", "file", "tests/qml/samples/Scenes.qml"}, {"out", "", "folder", "shots"},
        {"only", "", "regex"}, {"sizes", "", "list", "1280x800,800x1280,412x915"},
        {"themes", "", "list", "LIGHT,DARK,SUN"}, {"languages", "", "list", "zh_CN,en"}, {"text", "", "size", "0"}});
    options.process(app);
    QDir().mkpath(options.value("out"));
    Stage stage(options.value("scenes"));
    if (stage.view().rendererInterface()->graphicsApi() == QSGRendererInterface::Software)
        qWarning("drawn by the software renderer");
    for (const QString& size : options.value("sizes").split(',')) {
        stage.resize(QSize(size.section('x', 0, 0).toInt(), size.section('x', 1, 1).toInt()));
        for (const QString& language : options.value("languages").split(','))
            for (const QString& theme : options.value("themes").split(','))
                if (!shootAll(stage, options, size, language, theme))
                    return 1;
    }
    return 0;
}
