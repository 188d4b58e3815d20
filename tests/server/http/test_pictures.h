#pragma once

#include <string>

namespace tacha::testing {

/// A JPEG that is dark in its top left quarter and light elsewhere; `noisy` adds noise that compresses badly.
std::string testJpeg(int width, int height, bool noisy = false);
/// The same as PNG.
std::string testPng(int width, int height);
/// The JPEG with an Exif block that holds nothing but the orientation.
std::string withOrientation(const std::string& jpeg, int orientation);
/// The same bytes, with another size claimed in their header.
std::string withPngSize(std::string png, unsigned width, unsigned height);
std::string withJpegSize(std::string jpeg, unsigned width, unsigned height);

} // namespace tacha::testing
