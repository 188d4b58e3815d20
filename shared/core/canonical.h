#pragma once

#include "shared/core/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace tacha {

using Json = nlohmann::json;

/// What one JSON text may ask of us. Anything beyond is refused before memory is spent on it.
struct JsonLimits {
    std::size_t depth = 16;
    std::size_t items = 100'000; ///< values, counted over the whole text
    std::size_t stringBytes = 1 << 20;
};

/// Reads JSON text within `limits`. InvalidInput if it is malformed, not UTF-8, names a key twice, or holds a number
/// that is not an integer; TooLarge beyond a limit.
Result<Json> parseJson(std::string_view text, const JsonLimits& limits = {});

/// The canonical bytes (RFC 8785) of a value that holds no floating-point number: keys sorted by UTF-16 code units, no
/// spaces, UTF-8 as given. Two equal values have equal bytes, whatever wire form they came by.
std::string canonical(const Json& value);

} // namespace tacha
