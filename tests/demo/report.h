#pragma once

#include "shared/core/canonical.h"

#include <string>
#include <vector>

namespace tacha::demo {

/// What the demonstration found: every expectation with whether it held, and the figures that are told at the end.
class Report {
public:
    explicit Report(bool quiet) : m_quiet(quiet) { }

    /// Begins a part of the story.
    void scene(const std::string& title);
    /// Something that happened, for the reader.
    void tell(const std::string& line);
    /// Something that must hold. Gives it back.
    bool expect(bool holds, const std::string& what);
    void count(const std::string& name, std::int64_t by = 1);
    void set(const std::string& name, Json value);
    void followUp(
        const std::string& project, const std::string& rule, const std::string& colour, const std::string& why);

    bool allHeld() const { return m_failed.empty(); }
    Json json() const;
    /// The same in words.
    void print() const;

private:
    bool m_quiet;
    Json m_figures = Json::object();
    Json m_followUps = Json::array();
    std::vector<std::string> m_failed;
    std::int64_t m_checked = 0;
};

} // namespace tacha::demo
