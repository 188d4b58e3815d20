#pragma once

#include <string>
#include <string_view>

namespace tacha {

/// The initials by which people look for Chinese names: `幸福路` gives `xfl`. ASCII letters and digits are kept in
/// lower case. Characters outside level 1 of GB 2312 (3 755 common ones, which that standard sorts by pinyin) give
/// nothing, and one with several readings gives the one it is sorted by.
std::string pinyinInitials(std::string_view utf8);

} // namespace tacha
