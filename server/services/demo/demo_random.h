#pragma once

#include <cstdint>
#include <string_view>

namespace tacha::demo {

constexpr std::uint64_t kSeed = 20261123;

/// Chance that is the same in every run. Each purpose has a stream of its own, named by a text, so that a change in one
/// place leaves all others as they were. (splitmix64, Steele, Lea, Flood 2014)
class Chance {
public:
    explicit Chance(std::string_view purpose) : m_state(kSeed)
    {
        for (const char c : purpose)
            m_state = (m_state ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }
    std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// Between `low` and `high`, both included.
    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
    }
    /// True in `percent` of 100 cases.
    bool percent(int percent) { return between(1, 100) <= percent; }

private:
    std::uint64_t m_state;
};

} // namespace tacha::demo
