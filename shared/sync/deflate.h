#pragma once

#include "shared/core/result.h"

#include <string>
#include <string_view>

namespace tacha {

/// Content coding of sync bodies: raw deflate (RFC 1951) with the preset dictionary of this version. Header
/// `Content-Encoding`.
constexpr std::string_view kDeflateCoding = "x-tacha-deflate-1";

std::string deflated(std::string_view bytes);
/// InvalidInput if malformed, TooLarge beyond `maxBytes` of output; never uses more memory than that.
Result<std::string> inflated(std::string_view bytes, std::size_t maxBytes);

} // namespace tacha
