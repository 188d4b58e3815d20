#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

/// Every enumeration of the model has one text form, used in JSON, SQL and CSV alike. An enumeration states it once:
///
///     enum class Colour { None, Blue, Yellow, Red };
///     constexpr std::array<std::string_view, 4> namesOf(Colour) { return {"NONE", "BLUE", "YELLOW", "RED"}; }
namespace tacha {

template <class Enum>
concept Named = requires(Enum value)
{
    namesOf(value).size();
};

template <Named Enum> constexpr std::string_view nameOf(Enum value)
{
    return namesOf(Enum{})[static_cast<std::size_t>(value)];
}

template <Named Enum> constexpr std::optional<Enum> parseName(std::string_view name)
{
    const auto names = namesOf(Enum{});
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name)
            return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace tacha
