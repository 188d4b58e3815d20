#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tacha::demo {

struct Rgb {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
};

/// Points in thousandths of the canvas: 0,0 is the upper left corner, 1000,1000 the lower right one.
struct Spot {
    int x = 0;
    int y = 0;
};

/// A small drawing surface: flat shapes and capital letters, enough for a site sketch.
class Canvas {
public:
    Canvas(int width, int height);

    int width() const { return m_width; }
    int height() const { return m_height; }
    const std::uint8_t* pixels() const { return m_pixels.data(); } ///< rows of RGB without padding

    /// Rows `top`…`bottom` shaded from one colour to the other.
    void shade(int top, int bottom, Rgb from, Rgb to);
    void rectangle(Spot upperLeft, Spot lowerRight, Rgb colour);
    /// A convex shape.
    void shape(std::initializer_list<Spot> corners, Rgb colour);
    void disc(Spot centre, int radius, Rgb colour);
    void ring(Spot centre, int radius, int thickness, Rgb colour);
    /// Grain from row `top` down, as ground has it.
    void grain(int top, int strength, std::uint64_t seed);
    /// One line of capital letters; `size` is the height of a letter in thousandths of the canvas.
    void text(Spot upperLeft, int size, std::string_view text, Rgb colour);

private:
    int column(int x) const { return x * m_width / 1000; }
    int row(int y) const { return y * m_height / 1000; }
    void span(int y, int fromX, int toX, Rgb colour);

    int m_width;
    int m_height;
    std::vector<std::uint8_t> m_pixels;
};

} // namespace tacha::demo
