#include "server/app/qr_text.h"

#include <qrencode.h>

#include <memory>

namespace tacha {
namespace {

constexpr int kQuietModules = 4;

} // namespace

std::string qrText(const std::string& text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free};
    if (!code)
        return {};
    const int width = code->width;
    const auto isLight = [&](int x, int y) {
        const bool inside = x >= 0 && y >= 0 && x < width && y < width;
        return !inside || (code->data[y * width + x] & 1) == 0;
    };
    std::string out;
    for (int y = -kQuietModules; y < width + kQuietModules; y += 2) {
        for (int x = -kQuietModules; x < width + kQuietModules; ++x) {
            const bool upper = isLight(x, y);
            const bool lower = isLight(x, y + 1);
            out += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ");
        }
        out += '\n';
    }
    return out;
}

} // namespace tacha
