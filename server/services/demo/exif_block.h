#pragma once

#include "shared/model/place.h"

#include <optional>
#include <string>

namespace tacha::demo {

/// The EXIF data of a picture: time with its offset, position, direction. Begins with `Exif\0\0`, as the APP1 segment
/// holds it.
std::string exifBlock(
    std::int64_t takenAtMs, const std::optional<Fix>& fix, const std::optional<std::int32_t>& directionDeg);

} // namespace tacha::demo
