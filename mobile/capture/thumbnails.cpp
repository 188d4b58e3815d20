#include "mobile/capture/thumbnails.h"

#include "shared/storage/database.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

#include <algorithm>

namespace tacha {
namespace {

constexpr int kThumbnailSide = 320;
constexpr int kPreviewSide = 1280;
constexpr std::size_t kThumbnailBytes = 12 * 1024; // as the server's: two seconds of a 48 kbit/s link
constexpr std::size_t kLargestCached = 12 << 20; // an original

std::string encoded(const QImage& image, int quality)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", quality);
    return bytes.toStdString();
}

QImage decoded(std::string_view bytes, int side)
{
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer{&data};
    QImageReader reader{&buffer};
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > side) // JPEG is reduced while it is read
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

Result<std::string> reducedJpeg(std::string_view bytes, PictureSize size)
{
    const bool small = size == PictureSize::Thumbnail;
    int side = small ? kThumbnailSide : kPreviewSide;
    QImage image = decoded(bytes, side);
    if (image.isNull())
        return fail(ErrorCode::InvalidInput, "picture cannot be read", "not_a_picture");
    if (!small)
        return encoded(image, 80);
    for (int quality = 75;; quality -= 15) {
        std::string jpeg = encoded(image, quality);
        if (jpeg.size() <= kThumbnailBytes || side < 64)
            return jpeg;
        if (quality > 40)
            continue;
        side = side * 3 / 4;
        image = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        quality = 75;
    }
}

std::string SmallPictures::path(const std::string& sha256, PictureSize size) const
{
    return m_paths.cache() + "/" + std::string{nameOf(size)} + "-" + sha256 + ".jpg";
}

bool SmallPictures::has(const std::string& sha256, PictureSize size) const
{
    return m_files.size(path(sha256, size)).has_value();
}

Result<std::string> SmallPictures::read(const std::string& sha256, PictureSize size) const
{
    return m_files.read(path(sha256, size), 0, kLargestCached);
}

void SmallPictures::put(const std::string& sha256, PictureSize size, std::string_view jpeg)
{
    // By rename, so that no reader meets half a picture. It need not outlive a power cut: it can be made again.
    const std::string target = path(sha256, size);
    m_files.makeFolders(m_paths.cache());
    m_files.openForAppend(target + ".new", true)->append(jpeg);
    m_files.rename(target + ".new", target);
}

} // namespace tacha
