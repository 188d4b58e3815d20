#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tacha {

/// True if `text` is well-formed UTF-8 (no surrogates, no overlong forms).
bool isUtf8(std::string_view text);
/// Number of code points in well-formed UTF-8.
std::size_t countCharacters(std::string_view text);
std::string_view trimmed(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);

/// A phone number as anyone outside the team may see it: `138****1234`. Shorter texts are hidden whole.
std::string maskedPhone(std::string_view phone);

} // namespace tacha
