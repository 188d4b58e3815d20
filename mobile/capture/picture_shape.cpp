#include "mobile/capture/exif.h"

namespace tacha {
namespace {

unsigned big(std::string_view bytes, std::size_t at, int count)
{
    unsigned value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

constexpr std::string_view kPngBegin{"\x89PNG\r\n\x1A\n", 8};
constexpr std::string_view kPngEnd{"IEND\xAE\x42\x60\x82", 8};

Result<PictureShape> shapeOfPng(std::string_view bytes)
{
    constexpr std::size_t kHeader = 24;
    if (bytes.size() < kHeader || bytes.substr(12, 4) != "IHDR")
        return fail(ErrorCode::InvalidInput, "PNG without a header", "not_a_picture");
    return PictureShape{"image/png", static_cast<std::int32_t>(big(bytes, 16, 4)),
        static_cast<std::int32_t>(big(bytes, 20, 4)), bytes.substr(bytes.size() - kPngEnd.size()) == kPngEnd};
}

/// True for the markers that begin a frame (ITU-T T.81 table B.1): SOF0–SOF15 without DHT, JPG and DAC.
bool beginsFrame(unsigned marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

} // namespace

Result<PictureShape> shapeOf(std::string_view bytes)
{
    if (bytes.substr(0, kPngBegin.size()) == kPngBegin)
        return shapeOfPng(bytes);
    if (bytes.size() < 4 || bytes.substr(0, 3) != "\xFF\xD8\xFF")
        return fail(ErrorCode::InvalidInput, "neither JPEG nor PNG", "not_a_picture");
    std::size_t at = 2;
    while (at + 9 < bytes.size()) {
        if (big(bytes, at, 1) != 0xFF)
            break;
        const unsigned marker = big(bytes, at + 1, 1);
        if (beginsFrame(marker))
            return PictureShape{"image/jpeg", static_cast<std::int32_t>(big(bytes, at + 7, 2)),
                static_cast<std::int32_t>(big(bytes, at + 5, 2)), bytes.substr(bytes.size() - 2) == "\xFF\xD9"};
        at += 2 + big(bytes, at + 2, 2);
    }
    return fail(ErrorCode::InvalidInput, "JPEG without a frame", "not_a_picture");
}

} // namespace tacha
