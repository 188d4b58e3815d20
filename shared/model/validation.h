#pragma once

#include "shared/core/text.h"
#include "shared/model/validate.h"

/// What the validate_*.cpp files share. Not for others.
namespace tacha::validation {

/// Collects problems of one value.
class Problems {
public:
    void error(std::string code, std::string field, std::string detail)
    {
        m_list.push_back({std::move(code), std::move(field), std::move(detail), false});
    }
    void warn(std::string code, std::string field, std::string detail)
    {
        m_list.push_back({std::move(code), std::move(field), std::move(detail), true});
    }
    /// E_REQUIRED if blank, E_LENGTH if longer than `most` characters.
    void needText(const std::string& field, std::string_view text, std::size_t most)
    {
        if (trimmed(text).empty())
            error("E_REQUIRED", field, "must not be empty");
        limitText(field, text, most);
    }
    void limitText(const std::string& field, std::string_view text, std::size_t most)
    {
        if (countCharacters(text) > most)
            error("E_LENGTH", field, "at most " + std::to_string(most) + " characters");
    }
    void needId(const std::string& field, const Id& id)
    {
        if (!id)
            error("E_REQUIRED", field, "must name something");
    }
    /// The code by which people and sheets refer to a thing.
    void needCode(const std::string& field, std::string_view code)
    {
        needText(field, code, kMaxCodeCharacters);
        if (code.find_first_of(" \t\r\n;,\"") != std::string_view::npos)
            error("E_CODE", field, "must hold no blanks, commas, semicolons or quotes");
    }
    std::vector<Problem> take() { return std::move(m_list); }

private:
    std::vector<Problem> m_list;
};

inline std::string indexed(const std::string& list, std::size_t index, const std::string& field = {})
{
    return list + "[" + std::to_string(index) + "]" + (field.empty() ? "" : "." + field);
}

inline bool allDigits(std::string_view text)
{
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// E_ACCURACY, and W_OUT_OF_COUNTRY for a position outside latitude 3–54, longitude 73–136.
void checkFix(Problems& problems, const std::string& field, const Fix& fix);
void checkPoint(Problems& problems, const std::string& field, const Point& point);

} // namespace tacha::validation
