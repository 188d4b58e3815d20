#include "mobile/viewmodels/camera_model.h"

#include <QFile>
#include <QPointer>
#include <QVideoSink>

#include <set>

namespace tacha {
namespace {

constexpr int kShownThumbnails = 5;
constexpr qint64 kLargestImport = 64 << 20; ///< more is not even read; PhotoDesk has the true limit

} // namespace

void CameraImages::show(const QImage& frame)
{
    const QMutexLocker lock(&m_mutex);
    m_frame = frame;
}

QImage CameraImages::requestImage(const QString&, QSize* size, const QSize&)
{
    const QMutexLocker lock(&m_mutex);
    if (size)
        *size = m_frame.size();
    return m_frame;
}

CameraModel::CameraModel(Desk& desk, PhotoShelf& shelf, CameraImages& images, CameraTarget target, QObject* parent)
    : ScreenModel(parent), m_desk(desk), m_shelf(shelf), m_images(images), m_target(std::move(target)),
      m_thumbnails(PhotoShelf::roles())
{
    Camera& camera = desk.tablet().camera();
    m_targetText = m_target.label;
    m_purpose = code(m_target.purpose);
    m_viewpoint = text(m_target.viewpoint);
    m_flash = "AUTO";
    m_grid = desk.tablet().meta().integer("camera_grid", 1) != 0;
    m_ghost = true;
    m_hasFlash = camera.hasFlash();
    connect(&camera, &Camera::captured, this, [this](const QByteArray& jpeg) {
        if (m_shooting)
            keep(jpeg, PhotoOrigin::Camera);
    });
    connect(&camera, &Camera::failed, this, [this](const QString& detail) {
        qWarning("camera: %s", qPrintable(detail));
        m_shooting = false;
        m_errorText = tr("The camera did not give a picture. Nothing was lost; try again.");
        emit changed();
    });
    connect(&camera, &Camera::frameChanged, this, &CameraModel::showFrame);
    connect(&camera, &Camera::availableChanged, this, &CameraModel::reload);
    connect(&desk.tablet().positioning(), &Positioning::fixChanged, this, &CameraModel::showFix);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &CameraModel::showFix);
    readViewpoints();
    reload();
}

CameraModel::~CameraModel()
{
    stop();
}

Result<> CameraModel::read()
{
    m_available = m_desk.tablet().camera().isAvailable();
    QList<QVariantMap> newest;
    int all = 0;
    const auto photos = m_desk.tablet().photos().ofDraft(m_target.draft);
    for (auto photo = photos.rbegin(); photo != photos.rend(); ++photo) {
        const bool same =
            m_target.issueDraft ? photo->issueDraft == m_target.issueDraft : photo->manifest.item == m_target.item;
        if (!same)
            continue;
        if (++all <= kShownThumbnails)
            newest.append(m_shelf.show(*photo));
    }
    m_count = all;
    m_thumbnails.setRows(newest);
    const Space space = m_desk.tablet().storage().space();
    m_storage = code(space);
    m_freeBytes = static_cast<qint64>(m_desk.tablet().storage().freeBytes());
    showGhost();
    showFix();
    return {};
}

void CameraModel::readViewpoints()
{
    std::set<QString> names;
    for (const Entity& entity : m_desk.rows().entities("photo", m_target.project)) {
        const auto photo = RowRepository::readAs<Photo>(entity);
        if (!photo || photo->viewpoint.empty())
            continue;
        const QString name = text(photo->viewpoint);
        names.insert(name);
        m_ghosts[name] = m_shelf.full(photo->sha256);
    }
    if (!m_viewpoint.isEmpty())
        names.insert(m_viewpoint);
    m_viewpoints = QStringList(names.begin(), names.end());
}

void CameraModel::showGhost()
{
    const auto earlier = m_ghosts.find(m_viewpoint);
    m_ghostSource = m_ghost && earlier != m_ghosts.end() ? earlier->second : QString();
}

void CameraModel::showFix()
{
    const auto fix = m_desk.tablet().positioning().lastFix();
    m_fixWord = code(::tacha::fixWord(fix));
    m_accuracyM = fix ? fix->accuracyDm / 10 : -1;
    m_fixSeconds = fix ? static_cast<int>(m_desk.tablet().positioning().lastFixAgeMs() / 1000) : -1;
    m_stampLines = QStringList{m_desk.projectName(m_target.project),
        text(utcText(m_desk.nowMs() + kShanghaiOffsetMs)).left(16).replace('T', ' '),
        fix ? QStringLiteral("%1, %2 ±%3 m")
                  .arg(fix->at.latE7 / 1e7, 0, 'f', 5)
                  .arg(fix->at.lonE7 / 1e7, 0, 'f', 5)
                  .arg(m_accuracyM)
            : tr("No position"),
        m_desk.personName(m_desk.me())};
    emit changed();
}

void CameraModel::showFrame()
{
    const QImage frame = m_desk.tablet().camera().frame();
    if (frame.isNull() || !m_running)
        return;
    m_images.show(frame);
    m_previewSource = QStringLiteral("image://viewfinder/%1").arg(++m_frame);
    emit changed();
}

void CameraModel::start()
{
    m_running = true;
    m_desk.tablet().camera().start();
    m_desk.tablet().positioning().start();
    m_second.start();
    showFrame();
}

void CameraModel::stop()
{
    if (!m_running)
        return;
    m_running = false;
    m_second.stop();
    m_desk.tablet().camera().setVideoSink(nullptr);
    m_desk.tablet().camera().stop();
}

void CameraModel::setVideoSink(QObject* sink)
{
    if (sink == m_videoSink)
        return;
    m_videoSink = sink;
    m_desk.tablet().camera().setVideoSink(qobject_cast<QVideoSink*>(sink));
    emit changed();
}

void CameraModel::setFlash(const QString& flash)
{
    if (flash == m_flash)
        return;
    m_flash = flash;
    m_desk.tablet().camera().setFlash(flash == "ON" ? Camera::Flash::On
            : flash == "OFF"                        ? Camera::Flash::Off
                                                    : Camera::Flash::Auto);
    emit changed();
}

void CameraModel::setGrid(bool grid)
{
    if (grid == m_grid)
        return;
    m_grid = grid;
    m_desk.tablet().meta().setInteger("camera_grid", grid ? 1 : 0);
    emit changed();
}

void CameraModel::setViewpoint(const QString& viewpoint)
{
    if (viewpoint == m_viewpoint)
        return;
    m_viewpoint = viewpoint;
    showGhost();
    emit changed();
}

void CameraModel::setGhost(bool ghost)
{
    if (ghost == m_ghost)
        return;
    m_ghost = ghost;
    showGhost();
    emit changed();
}

void CameraModel::setImportReason(const QString& reason)
{
    if (reason == m_importReason)
        return;
    m_importReason = reason;
    emit changed();
}

void CameraModel::shoot()
{
    if (m_shooting)
        return;
    if (m_desk.tablet().storage().space() == Space::Refuse) {
        showError(::tacha::errorText({ErrorCode::DiskFull, "space", "refused"}));
        return;
    }
    m_shooting = true;
    m_errorText.clear();
    emit changed();
    m_desk.tablet().camera().shoot();
}

void CameraModel::importFile(const QUrl& url)
{
    QFile file(url.isLocalFile() ? url.toLocalFile() : url.toString());
    if (!file.open(QIODevice::ReadOnly)) {
        showError(tr("The file cannot be read. Nothing was taken in."));
        return;
    }
    keep(file.read(kLargestImport), PhotoOrigin::Import);
}

void CameraModel::keep(const QByteArray& bytes, PhotoOrigin origin)
{
    QString id;
    const QString sentence = attempt([&]() -> Result<> {
        Shot shot;
        shot.draft = m_target.draft;
        shot.project = m_target.project;
        shot.issueDraft = m_target.issueDraft;
        shot.purpose = m_target.purpose;
        shot.origin = origin;
        shot.item = m_target.item;
        shot.viewpoint = m_viewpoint.toStdString();
        if (origin == PhotoOrigin::Camera)
            shot.fix = m_desk.tablet().positioning().lastFix();
        else
            shot.importReason = m_importReason.trimmed().toStdString();
        const auto kept = m_desk.tablet().photoDesk().keep(
            std::string_view{bytes.constData(), static_cast<std::size_t>(bytes.size())}, shot);
        if (!kept)
            return tl::unexpected(kept.error());
        id = text(kept->id);
        return {};
    });
    m_shooting = false;
    reload();
    showError(sentence);
    if (sentence.isEmpty())
        emit shot(id);
}

void CameraModel::setCaption(const QString& photoId, const QString& text)
{
    if (act([&] {
            return m_desk.tablet().photoDesk().describe(
                idFrom(photoId), [&](Photo& photo) { photo.caption = text.trimmed().toStdString(); });
        }))
        reload();
}

void CameraModel::discard(const QString& photoId)
{
    const Id photo = idFrom(photoId);
    m_desk.tablet().photoDesk().setDiscarded(photo, true);
    reload();
    m_desk.offerUndo(tr("Photo taken away"), [this, guard = QPointer<CameraModel>(this), &desk = m_desk, photo] {
        desk.tablet().photoDesk().setDiscarded(photo, false);
        if (guard)
            reload();
    });
}

} // namespace tacha
