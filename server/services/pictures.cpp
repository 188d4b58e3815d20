#include "server/services/pictures.h"

#include <libexif/exif-data.h>
#include <png.h>
#include <turbojpeg.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <vector>

namespace tacha {
namespace {

constexpr int kBytesPerPixel = 3;
constexpr int kFirstQuality = 82;
constexpr int kLowestQuality = 34; ///< below, a smaller picture tells more than a coarser one
constexpr int kQualityStep = 12;
constexpr double kShrinkStep = 0.8;

/// Rows of RGB, from the top, without gaps.
struct Raster {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> bytes;

    Raster(int w, int h) : width(w), height(h), bytes(static_cast<std::size_t>(w) * h * kBytesPerPixel) { }
    unsigned char* at(int x, int y)
    {
        return bytes.data() + (static_cast<std::size_t>(y) * width + x) * kBytesPerPixel;
    }
    const unsigned char* at(int x, int y) const { return const_cast<Raster*>(this)->at(x, y); }
};

struct HandleDeleter {
    void operator()(void* handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, HandleDeleter>;

tl::unexpected<Error> notAPicture(const std::string& why)
{
    return fail(ErrorCode::InvalidInput, why, "not_a_picture");
}

tl::unexpected<Error> tooManyPixels(int width, int height)
{
    return fail(ErrorCode::TooLarge, std::to_string(width) + " x " + std::to_string(height), "picture_too_large");
}

const unsigned char* start(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::int64_t pixels(int width, int height)
{
    return static_cast<std::int64_t>(width) * height;
}

/// The smallest size that the decoder gives for free (it skips frequencies) and that is not below `longSide`.
tjscalingfactor decodeScale(int width, int height, int longSide)
{
    int count = 0;
    const tjscalingfactor* factors = tjGetScalingFactors(&count);
    tjscalingfactor best{1, 1};
    for (int i = 0; i < count; ++i) {
        const int scaled = std::max(TJSCALED(width, factors[i]), TJSCALED(height, factors[i]));
        const bool isSmaller = factors[i].num * best.denom < best.num * factors[i].denom;
        if (scaled >= longSide && isSmaller)
            best = factors[i];
    }
    return best;
}

Result<Raster> decodeJpeg(std::string_view bytes, int longSide)
{
    const Handle handle{tjInitDecompress()};
    int width = 0;
    int height = 0;
    int subsampling = 0;
    int space = 0;
    if (tjDecompressHeader3(handle.get(), start(bytes), bytes.size(), &width, &height, &subsampling, &space) != 0)
        return notAPicture(tjGetErrorStr2(handle.get()));
    if (pixels(width, height) > kMaxPicturePixels)
        return tooManyPixels(width, height);
    const tjscalingfactor scale = decodeScale(width, height, longSide);
    Raster raster{TJSCALED(width, scale), TJSCALED(height, scale)};
    // A progressive file may repeat its scans without end at little cost to its maker. A warning (bytes missing at the
    // end, a stray marker) leaves a picture that still shows something, and something is worth showing.
    const int outcome = tjDecompress2(handle.get(), start(bytes), bytes.size(), raster.bytes.data(), raster.width, 0,
        raster.height, TJPF_RGB, TJFLAG_LIMITSCANS);
    if (outcome != 0 && tjGetErrorCode(handle.get()) == TJERR_FATAL)
        return notAPicture(tjGetErrorStr2(handle.get()));
    return raster;
}

Result<Raster> decodePng(std::string_view bytes)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    const std::unique_ptr<png_image, decltype(&png_image_free)> cleanup{&image, &png_image_free};
    if (!png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()))
        return notAPicture(image.message);
    const std::int64_t count = static_cast<std::int64_t>(image.width) * image.height;
    if (image.width > INT16_MAX || image.height > INT16_MAX || count > kMaxPngPixels)
        return tooManyPixels(static_cast<int>(image.width), static_cast<int>(image.height));
    image.format = PNG_FORMAT_RGB;
    Raster raster{static_cast<int>(image.width), static_cast<int>(image.height)};
    const png_color white{255, 255, 255}; // what is transparent shows paper
    if (!png_image_finish_read(&image, &white, raster.bytes.data(), 0, nullptr))
        return notAPicture(image.message);
    return raster;
}

/// Each new pixel is the mean of the old ones it covers, so that thin cracks and letters do not vanish by chance.
Raster reduced(const Raster& from, int width, int height)
{
    Raster to{width, height};
    for (int y = 0; y < height; ++y) {
        const int top = static_cast<int>(static_cast<std::int64_t>(y) * from.height / height);
        const int bottom = std::max(top + 1, static_cast<int>(static_cast<std::int64_t>(y + 1) * from.height / height));
        for (int x = 0; x < width; ++x) {
            const int left = static_cast<int>(static_cast<std::int64_t>(x) * from.width / width);
            const int right =
                std::max(left + 1, static_cast<int>(static_cast<std::int64_t>(x + 1) * from.width / width));
            std::uint32_t sum[kBytesPerPixel]{};
            for (int row = top; row < bottom; ++row)
                for (int column = left; column < right; ++column)
                    for (int channel = 0; channel < kBytesPerPixel; ++channel)
                        sum[channel] += from.at(column, row)[channel];
            const auto count = static_cast<std::uint32_t>((bottom - top) * (right - left));
            for (int channel = 0; channel < kBytesPerPixel; ++channel)
                to.at(x, y)[channel] = static_cast<unsigned char>((sum[channel] + count / 2) / count);
        }
    }
    return to;
}

Raster reducedTo(Raster from, int longSide)
{
    const int longest = std::max(from.width, from.height);
    if (longest <= longSide)
        return from;
    const auto scaled = [&](int side) {
        return std::max(1, static_cast<int>(std::lround(1.0 * side * longSide / longest)));
    };
    return reduced(from, scaled(from.width), scaled(from.height));
}

/// How the camera was held: 1 to 8 (Exif 2.32, tag 0x0112). 1 where nothing is said.
int orientationOf(std::string_view bytes)
{
    const std::unique_ptr<ExifData, decltype(&exif_data_unref)> exif{
        exif_data_new_from_data(start(bytes), static_cast<unsigned>(bytes.size())), &exif_data_unref};
    const ExifEntry* entry = exif ? exif_content_get_entry(exif->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION) : nullptr;
    if (!entry || entry->format != EXIF_FORMAT_SHORT || entry->size < 2)
        return 1;
    return exif_get_short(entry->data, exif_data_get_byte_order(exif.get()));
}

/// The picture as the photographer saw it.
Raster upright(Raster from, int orientation)
{
    if (orientation < 2 || orientation > 8)
        return from;
    const bool isTurned = orientation >= 5;
    Raster to{isTurned ? from.height : from.width, isTurned ? from.width : from.height};
    const int right = from.width - 1;
    const int bottom = from.height - 1;
    for (int y = 0; y < to.height; ++y)
        for (int x = 0; x < to.width; ++x) {
            int sourceX = isTurned ? y : x;
            int sourceY = isTurned ? x : y;
            if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8)
                sourceX = right - sourceX;
            if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7)
                sourceY = bottom - sourceY;
            std::copy_n(from.at(sourceX, sourceY), kBytesPerPixel, to.at(x, y));
        }
    return to;
}

std::string encoded(const Raster& raster, int quality)
{
    const Handle handle{tjInitCompress()};
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const int outcome = tjCompress2(handle.get(), raster.bytes.data(), raster.width, 0, raster.height, TJPF_RGB, &bytes,
        &size, TJSAMP_420, quality, TJFLAG_PROGRESSIVE);
    std::string out{reinterpret_cast<const char*>(bytes), outcome == 0 ? size : 0};
    tjFree(bytes);
    if (outcome != 0)
        throw std::runtime_error(std::string("JPEG encoder: ") + tjGetErrorStr2(handle.get()));
    return out;
}

std::string encodedWithin(Raster raster, std::size_t maxBytes)
{
    while (true) {
        for (int quality = kFirstQuality; quality >= kLowestQuality; quality -= kQualityStep) {
            std::string jpeg = encoded(raster, quality);
            if (maxBytes == 0 || jpeg.size() <= maxBytes)
                return jpeg;
        }
        raster = reducedTo(raster, static_cast<int>(std::max(raster.width, raster.height) * kShrinkStep));
    }
}

} // namespace

Result<std::string> reducedPicture(std::string_view bytes, int longSide, std::size_t maxBytes)
{
    const bool isJpeg = bytes.starts_with("\xFF\xD8\xFF");
    const bool isPng = bytes.starts_with("\x89PNG\r\n\x1A\n");
    if (!isJpeg && !isPng)
        return notAPicture("neither JPEG nor PNG");
    auto raster = isJpeg ? decodeJpeg(bytes, longSide) : decodePng(bytes);
    if (!raster)
        return tl::unexpected(raster.error());
    Raster small = reducedTo(std::move(*raster), longSide);
    return encodedWithin(upright(std::move(small), isJpeg ? orientationOf(bytes) : 1), maxBytes);
}

PictureCache::PictureCache(std::string folder, Files& files, const BlobStore& blobs)
    : m_folder(std::move(folder)), m_files(files), m_blobs(blobs)
{
}

Result<BlobFile> PictureCache::file(const std::string& sha256, PictureKind kind)
{
    if (const auto blob = m_blobs.blob(sha256); !blob)
        return tl::unexpected(blob.error());
    const bool isThumbnail = kind == PictureKind::Thumbnail;
    const std::string folder = m_folder + (isThumbnail ? "/thumbnails/" : "/previews/") + sha256.substr(0, 2);
    const std::string path = folder + "/" + sha256 + ".jpg";
    if (const auto size = m_files.size(path))
        return BlobFile{sha256, path, *size};

    const std::lock_guard lock{m_making};
    if (const auto size = m_files.size(path))
        return BlobFile{sha256, path, *size};
    const auto original = m_blobs.read(sha256);
    if (!original)
        return tl::unexpected(original.error());
    const auto picture = isThumbnail ? reducedPicture(*original, kThumbnailLongSide, kThumbnailMaxBytes)
                                     : reducedPicture(*original, kPreviewLongSide, 0);
    if (!picture)
        return tl::unexpected(picture.error());
    m_files.makeFolders(folder);
    const std::string temporary = path + ".new";
    m_files.openForAppend(temporary, true)->append(*picture); // not synced: it can be made again
    m_files.rename(temporary, path);
    return BlobFile{sha256, path, picture->size()};
}

} // namespace tacha
