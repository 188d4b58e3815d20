#pragma once

#include "shared/model/place.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tacha::demo {

/// What a generated site picture shows. Never a real photograph, never a face.
struct PictureScene {
    ProjectType type = ProjectType::RuralRoad;
    std::int32_t permille = 0; ///< how far the works have come
    std::string caption; ///< capital letters, digits and `-:./% `; others are left blank
    std::uint64_t seed = 0; ///< the same scene is always the same picture; another seed another place
    int width = 1600;
    int height = 1200;
    bool showsFault = false; ///< marks a place, as a picture of an issue does
    std::int64_t takenAtMs = 0;
    std::optional<Fix> fix;
    std::optional<std::int32_t> directionDeg;
};

/// A JPEG with EXIF time, position and direction: a coloured sketch of sky, hills, ground and works with its caption.
/// Deterministic. 1600 × 1200 gives 100–300 KB and takes some 20 ms.
std::string demoPicture(const PictureScene& scene);

} // namespace tacha::demo
