#include "mobile/viewmodels/photo_shelf.h"

#include <QBuffer>
#include <QImageReader>

namespace tacha {
namespace {

constexpr int kTileSide = 480;
constexpr int kFullSide = 1600;

QImage decode(QImageReader& reader, int longSide)
{
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > longSide)
        reader.setScaledSize(size.scaled(longSide, longSide, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

void OriginalPaths::note(const QString& sha256, const QString& path)
{
    const QMutexLocker lock(&m_mutex);
    m_paths[sha256] = path;
}

QString OriginalPaths::of(const QString& sha256) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_paths.find(sha256);
    return found == m_paths.end() ? QString() : found->second;
}

QStringList PhotoShelf::roles()
{
    return {"id", "source", "fullSource", "takenAtMs", "delivery", "sendPercent", "imported", "review", "caption",
        "viewpoint", "author", "fixWord", "accuracyM", "item", "purpose", "issueId", "lat", "lon"};
}

void PhotoShelf::askForLarge(const std::string& sha256)
{
    noteOriginal(sha256);
    if (m_originals->of(text(sha256)).isEmpty() && !m_desk.tablet().pictures().has(sha256, PictureSize::Preview))
        m_desk.tablet().sync().want(text(sha256), PictureSize::Preview);
}

void PhotoShelf::noteOriginal(const std::string& sha256)
{
    if (!m_originals->of(text(sha256)).isEmpty())
        return;
    if (const auto blob = m_desk.tablet().photos().blob(sha256); blob && !blob->path.empty())
        m_originals->note(text(sha256), text(blob->path));
}

QString PhotoShelf::tile(const std::string& sha256)
{
    if (sha256.empty())
        return {};
    noteOriginal(sha256);
    const QString source = "image://photos/" + text(sha256) + "/tile";
    if (m_desk.tablet().pictures().has(sha256, PictureSize::Thumbnail) || !m_originals->of(text(sha256)).isEmpty())
        return source;
    // Asks the sync for it; `pictureReady` makes the screens look again.
    return m_desk.tablet().picture(sha256, PictureSize::Thumbnail) ? source : QString();
}

QString PhotoShelf::full(const std::string& sha256)
{
    if (sha256.empty())
        return {};
    // The address changes once the larger picture is on board, so that a screen that shows the small one looks again.
    const bool large =
        m_desk.tablet().pictures().has(sha256, PictureSize::Preview) || !m_originals->of(text(sha256)).isEmpty();
    return "image://photos/" + text(sha256) + (large ? "/full" : "/small");
}

QVariantMap PhotoShelf::show(const Photo& manifest, const QString& id, const QString& author)
{
    const Id issue = manifest.issue;
    QVariantMap map{{"id", id}, {"source", tile(manifest.sha256)}, {"fullSource", full(manifest.sha256)},
        {"takenAtMs", QVariant::fromValue<qint64>(manifest.takenAtMs)},
        {"imported", manifest.origin == PhotoOrigin::Import}, {"caption", text(manifest.caption)},
        {"viewpoint", text(manifest.viewpoint)}, {"author", author}, {"fixWord", code(fixWord(manifest.fix))},
        {"accuracyM", manifest.fix ? manifest.fix->accuracyDm / 10 : -1}, {"item", text(manifest.item)},
        {"purpose", code(manifest.purpose)}, {"issueId", text(issue)}, {"sendPercent", 100}, {"delivery", "DELIVERED"},
        {"review", "UNREVIEWED"}, {"sha256", text(manifest.sha256)}};
    return map;
}

QVariantMap PhotoShelf::show(const LocalPhoto& photo)
{
    QVariantMap map = show(photo.manifest, text(photo.id), m_desk.personName(m_desk.me()));
    map["delivery"] = code(m_desk.tablet().deliveryOfPhoto(photo));
    map["sendPercent"] = m_desk.tablet().sentPercent(photo.manifest.sha256);
    map["issueId"] = text(photo.issueDraft);
    return map;
}

QVariantMap PhotoShelf::show(const Entity& photo)
{
    const auto manifest = RowRepository::readAs<Photo>(photo);
    if (!manifest)
        return {};
    const Id author = photo.creation ? photo.creation->author : Id{};
    QVariantMap map = show(*manifest, text(photo.id), m_desk.personName(author));
    map["review"] = text(photo.state());
    if (const auto own = m_desk.tablet().photos().ofRecord(photo.id)) {
        map["delivery"] = code(m_desk.tablet().deliveryOfPhoto(*own));
        map["sendPercent"] = m_desk.tablet().sentPercent(manifest->sha256);
    }
    return map;
}

QVariantMap PhotoShelf::showByHash(const std::string& sha256, const std::vector<Entity>& photos)
{
    for (const Entity& photo : photos)
        if (photo.field("sha256") == sha256)
            return show(photo);
    if (const auto own = m_desk.tablet().photos().findByHash(sha256))
        return show(*own);
    return {};
}

PhotoImages::PhotoImages(const SmallPictures& pictures, std::shared_ptr<OriginalPaths> originals)
    : QQuickImageProvider(QQuickImageProvider::Image), m_pictures(pictures), m_originals(std::move(originals))
{
}

QImage PhotoImages::requestImage(const QString& id, QSize* size, const QSize&)
{
    const QString sha256 = id.section('/', 0, 0);
    const bool isTile = id.section('/', 1, 1) == "tile";
    const std::string hash = sha256.toStdString();
    QImage image;
    // The smallest that will do: the one made for this purpose, then the original, then whatever there is.
    const auto fromCache = [&](PictureSize wanted) {
        const auto bytes = m_pictures.read(hash, wanted);
        if (bytes)
            image = QImage::fromData(reinterpret_cast<const uchar*>(bytes->data()), static_cast<int>(bytes->size()));
    };
    fromCache(isTile ? PictureSize::Thumbnail : PictureSize::Preview);
    if (image.isNull())
        if (const QString path = m_originals->of(sha256); !path.isEmpty()) {
            QImageReader reader(path);
            image = decode(reader, isTile ? kTileSide : kFullSide);
        }
    if (image.isNull())
        fromCache(isTile ? PictureSize::Preview : PictureSize::Thumbnail);
    if (size)
        *size = image.size();
    return image;
}

} // namespace tacha
