#pragma once

#include <string>

namespace tacha {

/// A QR code of `text` (ISO/IEC 18004, error correction M) for a terminal: two modules in one character, dark on light
/// as scanners expect, with its quiet zone. Empty if the text is too long for a QR code.
std::string qrText(const std::string& text);

} // namespace tacha
