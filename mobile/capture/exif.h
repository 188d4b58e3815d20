#pragma once

#include "shared/core/result.h"
#include "shared/model/place.h"

#include <optional>
#include <string>
#include <string_view>

namespace tacha {

/// What is written into a picture at the shutter (Exif 2.3), and can be read from one.
struct ExifFacts {
    std::int64_t takenAtMs = 0; ///< UTC; 0 for unknown. Written as local time of Asia/Shanghai with its offset
    std::optional<Fix> fix;
    std::optional<std::int32_t> directionDeg;
};

/// The JPEG with these facts in its APP1 segment, in place of one that it had. The picture itself is untouched.
/// InvalidInput `not_a_picture` if the bytes are no JPEG.
Result<std::string> withExif(std::string_view jpeg, const ExifFacts& facts);
/// What a JPEG says; empty facts if it says nothing.
ExifFacts readExif(std::string_view jpeg);

/// Kind and size of a picture, from its header alone.
struct PictureShape {
    std::string mediaType; ///< image/jpeg or image/png
    std::int32_t width = 0;
    std::int32_t height = 0;
    bool whole = false; ///< its end is there
};
/// InvalidInput `not_a_picture` for anything but JPEG and PNG.
Result<PictureShape> shapeOf(std::string_view bytes);

} // namespace tacha
