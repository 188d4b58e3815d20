#include "mobile/data/pinyin.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

namespace tacha {
namespace {

/// GB 2312 code of the first character of each initial (level 1 runs from B0A1 to D7F9).
struct InitialFrom {
    unsigned code;
    char initial;
};
constexpr std::array<InitialFrom, 23> kInitials{{{0xB0A1, 'a'}, {0xB0C5, 'b'}, {0xB2C1, 'c'}, {0xB4EE, 'd'},
    {0xB6EA, 'e'}, {0xB7A2, 'f'}, {0xB8C1, 'g'}, {0xB9FE, 'h'}, {0xBBF7, 'j'}, {0xBFA6, 'k'}, {0xC0AC, 'l'},
    {0xC2E8, 'm'}, {0xC4C3, 'n'}, {0xC5B6, 'o'}, {0xC5BE, 'p'}, {0xC6DA, 'q'}, {0xC8BB, 'r'}, {0xC8F6, 's'},
    {0xCBFA, 't'}, {0xCDDA, 'w'}, {0xCEF4, 'x'}, {0xD1B9, 'y'}, {0xD4D1, 'z'}}};
constexpr unsigned kEndOfLevel1 = 0xD7F9;

struct CloseConverter {
    void operator()(void* converter) const { iconv_close(converter); }
};

char initialOf(unsigned code)
{
    if (code < kInitials.front().code || code > kEndOfLevel1)
        return 0;
    const auto after = std::upper_bound(kInitials.begin(), kInitials.end(), code,
        [](unsigned value, const InitialFrom& from) { return value < from.code; });
    return std::prev(after)->initial;
}

std::size_t lengthOf(unsigned char lead)
{
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

} // namespace

std::string pinyinInitials(std::string_view utf8)
{
    const std::unique_ptr<void, CloseConverter> converter{iconv_open("GB2312", "UTF-8")};
    std::string initials;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t length = std::min(lengthOf(static_cast<unsigned char>(utf8[at])), utf8.size() - at);
        std::string one{utf8.substr(at, length)};
        at += length;
        if (length == 1) {
            if (std::isalnum(static_cast<unsigned char>(one[0])) != 0)
                initials += static_cast<char>(std::tolower(static_cast<unsigned char>(one[0])));
            continue;
        }
        char out[4];
        char* from = one.data();
        char* to = out;
        std::size_t fromLeft = one.size();
        std::size_t toLeft = sizeof out;
        if (iconv(converter.get(), &from, &fromLeft, &to, &toLeft) == static_cast<std::size_t>(-1)
            || toLeft != sizeof out - 2)
            continue; // not in the standard
        const unsigned code = static_cast<unsigned char>(out[0]) << 8 | static_cast<unsigned char>(out[1]);
        if (const char initial = initialOf(code))
            initials += initial;
    }
    return initials;
}

} // namespace tacha
