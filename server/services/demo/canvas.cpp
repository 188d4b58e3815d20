#include "server/services/demo/canvas.h"

#include <algorithm>
#include <cmath>

namespace tacha::demo {
namespace {

constexpr int kLetterColumns = 5;
constexpr int kLetterRows = 7;

struct Glyph {
    char letter;
    std::array<std::uint8_t, kLetterColumns> columns; ///< lowest bit on top
};

constexpr Glyph kGlyphs[]{
    {'%', {0x23, 0x13, 0x08, 0x64, 0x62}},
    {'-', {0x08, 0x08, 0x08, 0x08, 0x08}},
    {'.', {0x00, 0x60, 0x60, 0x00, 0x00}},
    {'/', {0x20, 0x10, 0x08, 0x04, 0x02}},
    {'0', {0x3E, 0x51, 0x49, 0x45, 0x3E}},
    {'1', {0x00, 0x42, 0x7F, 0x40, 0x00}},
    {'2', {0x42, 0x61, 0x51, 0x49, 0x46}},
    {'3', {0x21, 0x41, 0x45, 0x4B, 0x31}},
    {'4', {0x18, 0x14, 0x12, 0x7F, 0x10}},
    {'5', {0x27, 0x45, 0x45, 0x45, 0x39}},
    {'6', {0x3C, 0x4A, 0x49, 0x49, 0x30}},
    {'7', {0x01, 0x71, 0x09, 0x05, 0x03}},
    {'8', {0x36, 0x49, 0x49, 0x49, 0x36}},
    {'9', {0x06, 0x49, 0x49, 0x29, 0x1E}},
    {':', {0x00, 0x36, 0x36, 0x00, 0x00}},
    {'A', {0x7E, 0x11, 0x11, 0x11, 0x7E}},
    {'B', {0x7F, 0x49, 0x49, 0x49, 0x36}},
    {'C', {0x3E, 0x41, 0x41, 0x41, 0x22}},
    {'D', {0x7F, 0x41, 0x41, 0x22, 0x1C}},
    {'E', {0x7F, 0x49, 0x49, 0x49, 0x41}},
    {'F', {0x7F, 0x09, 0x09, 0x09, 0x01}},
    {'G', {0x3E, 0x41, 0x49, 0x49, 0x7A}},
    {'H', {0x7F, 0x08, 0x08, 0x08, 0x7F}},
    {'I', {0x00, 0x41, 0x7F, 0x41, 0x00}},
    {'J', {0x20, 0x40, 0x41, 0x3F, 0x01}},
    {'K', {0x7F, 0x08, 0x14, 0x22, 0x41}},
    {'L', {0x7F, 0x40, 0x40, 0x40, 0x40}},
    {'M', {0x7F, 0x02, 0x0C, 0x02, 0x7F}},
    {'N', {0x7F, 0x04, 0x08, 0x10, 0x7F}},
    {'O', {0x3E, 0x41, 0x41, 0x41, 0x3E}},
    {'P', {0x7F, 0x09, 0x09, 0x09, 0x06}},
    {'Q', {0x3E, 0x41, 0x51, 0x21, 0x5E}},
    {'R', {0x7F, 0x09, 0x19, 0x29, 0x46}},
    {'S', {0x46, 0x49, 0x49, 0x49, 0x31}},
    {'T', {0x01, 0x01, 0x7F, 0x01, 0x01}},
    {'U', {0x3F, 0x40, 0x40, 0x40, 0x3F}},
    {'V', {0x1F, 0x20, 0x40, 0x20, 0x1F}},
    {'W', {0x3F, 0x40, 0x38, 0x40, 0x3F}},
    {'X', {0x63, 0x14, 0x08, 0x14, 0x63}},
    {'Y', {0x07, 0x08, 0x70, 0x08, 0x07}},
    {'Z', {0x61, 0x51, 0x49, 0x45, 0x43}},
};

std::uint8_t mixed(std::uint8_t from, std::uint8_t to, int part, int whole)
{
    return static_cast<std::uint8_t>(from + (to - from) * part / std::max(1, whole));
}

} // namespace

Canvas::Canvas(int width, int height)
    : m_width(width), m_height(height), m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3)
{
}

void Canvas::span(int y, int fromX, int toX, Rgb colour)
{
    if (y < 0 || y >= m_height)
        return;
    const int from = std::clamp(fromX, 0, m_width);
    const int to = std::clamp(toX, from, m_width);
    std::uint8_t* at = m_pixels.data()
        + (static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(from)) * 3;
    for (int x = from; x < to; ++x, at += 3) {
        at[0] = colour.r;
        at[1] = colour.g;
        at[2] = colour.b;
    }
}

void Canvas::shade(int top, int bottom, Rgb from, Rgb to)
{
    const int first = row(top);
    const int last = row(bottom);
    for (int y = first; y < last; ++y) {
        const int part = y - first;
        const int whole = last - first;
        span(y, 0, m_width,
            {mixed(from.r, to.r, part, whole), mixed(from.g, to.g, part, whole), mixed(from.b, to.b, part, whole)});
    }
}

void Canvas::rectangle(Spot upperLeft, Spot lowerRight, Rgb colour)
{
    for (int y = row(upperLeft.y); y < row(lowerRight.y); ++y)
        span(y, column(upperLeft.x), column(lowerRight.x), colour);
}

void Canvas::shape(std::initializer_list<Spot> corners, Rgb colour)
{
    const std::vector<Spot> spots{corners};
    const auto [top, bottom] =
        std::minmax_element(spots.begin(), spots.end(), [](const Spot& a, const Spot& b) { return a.y < b.y; });
    for (int y = row(top->y); y <= row(bottom->y); ++y) {
        int from = m_width;
        int to = 0;
        for (std::size_t i = 0; i < spots.size(); ++i) {
            const Spot& a = spots[i];
            const Spot& b = spots[(i + 1) % spots.size()];
            const int ay = row(a.y);
            const int by = row(b.y);
            if (ay == by || y < std::min(ay, by) || y > std::max(ay, by))
                continue;
            const int x = column(a.x) + (column(b.x) - column(a.x)) * (y - ay) / (by - ay);
            from = std::min(from, x);
            to = std::max(to, x);
        }
        span(y, from, to, colour);
    }
}

void Canvas::disc(Spot centre, int radius, Rgb colour)
{
    const int reach = row(radius);
    for (int dy = -reach; dy <= reach; ++dy) {
        const int half = static_cast<int>(std::sqrt(static_cast<double>(reach * reach - dy * dy)));
        span(row(centre.y) + dy, column(centre.x) - half, column(centre.x) + half, colour);
    }
}

void Canvas::ring(Spot centre, int radius, int thickness, Rgb colour)
{
    const int outer = row(radius);
    const int inner = row(radius - thickness);
    for (int dy = -outer; dy <= outer; ++dy) {
        const int far = static_cast<int>(std::sqrt(static_cast<double>(outer * outer - dy * dy)));
        const int near =
            std::abs(dy) >= inner ? 0 : static_cast<int>(std::sqrt(static_cast<double>(inner * inner - dy * dy)));
        span(row(centre.y) + dy, column(centre.x) - far, column(centre.x) - near, colour);
        span(row(centre.y) + dy, column(centre.x) + near, column(centre.x) + far, colour);
    }
}

void Canvas::grain(int top, int strength, std::uint64_t seed)
{
    std::uint32_t state = static_cast<std::uint32_t>(seed | 1);
    const std::size_t from = static_cast<std::size_t>(row(top)) * static_cast<std::size_t>(m_width) * 3;
    for (std::size_t i = from; i + 2 < m_pixels.size(); i += 3) {
        state = state * 1664525 + 1013904223; // Numerical Recipes
        const int change = static_cast<int>(state >> 24) * (2 * strength + 1) / 256 - strength;
        for (std::size_t k = 0; k < 3; ++k)
            m_pixels[i + k] = static_cast<std::uint8_t>(std::clamp(m_pixels[i + k] + change, 0, 255));
    }
}

void Canvas::text(Spot upperLeft, int size, std::string_view text, Rgb colour)
{
    const int dot = std::max(1, row(size) / kLetterRows);
    int left = column(upperLeft.x);
    for (const char letter : text) {
        const auto glyph = std::find_if(
            std::begin(kGlyphs), std::end(kGlyphs), [&](const Glyph& known) { return known.letter == letter; });
        for (int c = 0; glyph != std::end(kGlyphs) && c < kLetterColumns; ++c)
            for (int r = 0; r < kLetterRows; ++r)
                if (glyph->columns[static_cast<std::size_t>(c)] >> r & 1)
                    for (int y = 0; y < dot; ++y)
                        span(row(upperLeft.y) + r * dot + y, left + c * dot, left + (c + 1) * dot, colour);
        left += (kLetterColumns + 1) * dot;
    }
}

} // namespace tacha::demo
