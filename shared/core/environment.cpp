#include "shared/core/environment.h"

namespace tacha {

std::uint64_t Random::next64()
{
    std::uint8_t bytes[8];
    fill(bytes);
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = value << 8 | byte;
    return value;
}

std::string Random::bytes(std::size_t count)
{
    std::string out(count, '\0');
    fill({reinterpret_cast<std::uint8_t*>(out.data()), out.size()});
    return out;
}

} // namespace tacha
