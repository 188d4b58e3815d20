#include "tests/server/http/test_pictures.h"

#include <png.h>
#include <turbojpeg.h>
#include <zlib.h>

#include <algorithm>
#include <random>
#include <stdexcept>
#include <vector>

namespace tacha::testing {
namespace {

std::vector<unsigned char> raster(int width, int height, bool noisy)
{
    std::mt19937 random{42};
    std::vector<unsigned char> bytes;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int base = x < width / 2 && y < height / 2 ? 30 : 200;
            for (int channel = 0; channel < 3; ++channel) {
                const int noise = noisy ? static_cast<int>(random() % 160) - 80 : 0;
                bytes.push_back(static_cast<unsigned char>(std::clamp(base + noise, 0, 255)));
            }
        }
    return bytes;
}

void putBigEndian(std::string& bytes, std::size_t at, unsigned value, int size)
{
    for (int i = 0; i < size; ++i)
        bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> 8 * (size - 1 - i));
}

} // namespace

std::string testJpeg(int width, int height, bool noisy)
{
    const auto pixels = raster(width, height, noisy);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    void* handle = tjInitCompress();
    const int outcome =
        tjCompress2(handle, pixels.data(), width, 0, height, TJPF_RGB, &bytes, &size, TJSAMP_420, 92, 0);
    std::string jpeg{reinterpret_cast<const char*>(bytes), size};
    tjFree(bytes);
    tjDestroy(handle);
    if (outcome != 0)
        throw std::runtime_error("cannot make a JPEG");
    return jpeg;
}

std::string testPng(int width, int height)
{
    const auto pixels = raster(width, height, false);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<unsigned>(width);
    image.height = static_cast<unsigned>(height);
    image.format = PNG_FORMAT_RGB;
    std::string png(pixels.size() + 4096, '\0');
    png_alloc_size_t size = png.size();
    if (!png_image_write_to_memory(&image, png.data(), &size, 0, pixels.data(), 0, nullptr))
        throw std::runtime_error("cannot make a PNG");
    png.resize(size);
    return png;
}

std::string withOrientation(const std::string& jpeg, int orientation)
{
    std::string tiff{"MM\0*\0\0\0\x08", 8}; // big-endian, first directory at 8
    tiff += std::string("\0\x01\x01\x12\0\x03\0\0\0\x01\0", 11) + static_cast<char>(orientation) + std::string(6, '\0');
    const std::string exif = std::string("Exif\0\0", 6) + tiff;
    std::string segment{"\xFF\xE1\0\0", 4};
    putBigEndian(segment, 2, static_cast<unsigned>(exif.size() + 2), 2);
    return jpeg.substr(0, 2) + segment + exif + jpeg.substr(2);
}

std::string withPngSize(std::string png, unsigned width, unsigned height)
{
    putBigEndian(png, 16, width, 4);
    putBigEndian(png, 20, height, 4);
    const auto header = reinterpret_cast<const unsigned char*>(png.data()) + 12;
    putBigEndian(png, 29, static_cast<unsigned>(crc32(0, header, 17)), 4);
    return png;
}

std::string withJpegSize(std::string jpeg, unsigned width, unsigned height)
{
    const auto frame = jpeg.find("\xFF\xC0");
    putBigEndian(jpeg, frame + 5, height, 2);
    putBigEndian(jpeg, frame + 7, width, 2);
    return jpeg;
}

} // namespace tacha::testing
