#include "tests/demo/report.h"

#include <iostream>

namespace tacha::demo {

void Report::scene(const std::string& title)
{
    if (!m_quiet)
        std::cout << "\n== " << title << std::endl;
}

void Report::tell(const std::string& line)
{
    if (!m_quiet)
        std::cout << "   " << line << std::endl;
}

bool Report::expect(bool holds, const std::string& what)
{
    ++m_checked;
    if (!holds)
        m_failed.push_back(what);
    if (!m_quiet)
        std::cout << (holds ? "   ok      " : "   FAILED  ") << what << std::endl;
    return holds;
}

void Report::count(const std::string& name, std::int64_t by)
{
    m_figures[name] = m_figures.value(name, std::int64_t{0}) + by;
}

void Report::set(const std::string& name, Json value)
{
    m_figures[name] = std::move(value);
}

void Report::followUp(
    const std::string& project, const std::string& rule, const std::string& colour, const std::string& why)
{
    m_followUps.push_back({{"project", project}, {"rule", rule}, {"colour", colour}, {"why", why}});
    tell(project + "  " + rule + "  " + colour + "  " + why);
}

Json Report::json() const
{
    Json all = m_figures;
    all["follow_ups"] = m_followUps;
    all["checked"] = m_checked;
    all["failed"] = m_failed;
    all["ok"] = m_failed.empty();
    return all;
}

void Report::print() const
{
    std::cout << "\n== Summary\n";
    for (const auto& [name, value] : m_figures.items())
        std::cout << "   " << name << ": " << value.dump() << '\n';
    std::cout << "   follow-ups with their reasons: " << m_followUps.size() << '\n';
    std::cout << "   expectations: " << m_checked << ", not held: " << m_failed.size() << '\n';
    for (const std::string& what : m_failed)
        std::cout << "   FAILED " << what << '\n';
}

} // namespace tacha::demo
