#pragma once

#include "shared/core/environment.h"

#include <string>
#include <string_view>

namespace tacha {

/// Shortest password that is taken (graded protection asks for eight characters).
constexpr std::size_t kMinPasswordCharacters = 8;
/// Longest in bytes: a passphrase fits, and nobody makes us hash a megabyte.
constexpr std::size_t kMaxPasswordBytes = 256;

/// The stored form of a password: `scrypt$<log2 N>$<r>$<p>$<salt base64>$<hash base64>` (RFC 7914). Takes about 0.2 s
/// and 32 MiB; one is computed at a time, so that many sign-ins at once cannot exhaust the memory.
std::string passwordHash(std::string_view password, Random& random);
/// Whether `password` is the one that `stored` was made of; false for a stored text that cannot be read.
bool passwordFits(std::string_view password, std::string_view stored);

} // namespace tacha
