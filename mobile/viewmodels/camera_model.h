#pragma once

#include "mobile/viewmodels/map_list_model.h"
#include "mobile/viewmodels/photo_shelf.h"
#include "mobile/viewmodels/screen_model.h"

#include <QMutex>
#include <QTimer>
#include <QUrl>

namespace tacha {

/// The viewfinder's picture of a camera that gives frames, for `image://viewfinder/<n>`. Safe from any thread.
class CameraImages : public QQuickImageProvider {
public:
    CameraImages() : QQuickImageProvider(QQuickImageProvider::Image) { }
    void show(const QImage& frame);
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;

private:
    QMutex m_mutex;
    QImage m_frame;
};

/// Where a photo belongs.
struct CameraTarget {
    Id project;
    Id draft; ///< visit or reply that it is taken for
    Id issueDraft;
    PhotoPurpose purpose = PhotoPurpose::Progress;
    std::string item;
    QString label; ///< "3 leaking joint", or empty
    std::string viewpoint;
};

/// The camera screen: a series of photos for one target. A photo is durable before it appears among the thumbnails.
class CameraModel : public ScreenModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    TACHA_SHOWS(bool, available)
    Q_PROPERTY(QObject* videoSink READ videoSink WRITE setVideoSink NOTIFY changed)
    TACHA_SHOWS(QString, previewSource)
    TACHA_SHOWS(QString, targetText)
    TACHA_SHOWS(QString, purpose)
    TACHA_SHOWS(QString, fixWord)
    TACHA_SHOWS(int, accuracyM)
    TACHA_SHOWS(int, fixSeconds)
    TACHA_SHOWS(QStringList, stampLines)
    Q_PROPERTY(tacha::MapListModel* thumbnails READ thumbnails CONSTANT)
    TACHA_SHOWS(int, count)
    TACHA_TAKES(QString, flash, setFlash)
    TACHA_SHOWS(bool, hasFlash)
    TACHA_TAKES(bool, grid, setGrid)
    TACHA_TAKES(QString, viewpoint, setViewpoint)
    TACHA_SHOWS(QStringList, viewpoints)
    TACHA_SHOWS(QString, ghostSource)
    TACHA_TAKES(bool, ghost, setGhost)
    TACHA_SHOWS(QString, storage)
    TACHA_SHOWS(qint64, freeBytes)
    TACHA_SHOWS(bool, shooting)
    TACHA_TAKES(QString, importReason, setImportReason)
public:
    CameraModel(Desk& desk, PhotoShelf& shelf, CameraImages& images, CameraTarget target, QObject* parent = nullptr);
    ~CameraModel() override;

    QObject* videoSink() const { return m_videoSink; }
    void setVideoSink(QObject* sink);
    MapListModel* thumbnails() { return &m_thumbnails; }
    void setFlash(const QString& flash);
    void setGrid(bool grid);
    void setViewpoint(const QString& viewpoint);
    void setGhost(bool ghost);
    void setImportReason(const QString& reason);
    Q_INVOKABLE void shoot();
    Q_INVOKABLE void importFile(const QUrl& url);
    Q_INVOKABLE void setCaption(const QString& photoId, const QString& text);
    Q_INVOKABLE void discard(const QString& photoId);
    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();

signals:
    void shot(const QString& photoId);

protected:
    Result<> read() override;

private:
    void keep(const QByteArray& bytes, PhotoOrigin origin);
    void showFix();
    void showFrame();
    void showGhost();
    void readViewpoints();

    Desk& m_desk;
    PhotoShelf& m_shelf;
    CameraImages& m_images;
    CameraTarget m_target;
    MapListModel m_thumbnails;
    QObject* m_videoSink = nullptr;
    std::map<QString, QString> m_ghosts; ///< newest earlier picture from each viewpoint
    QTimer m_second;
    int m_frame = 0;
    bool m_running = false;
};

} // namespace tacha
