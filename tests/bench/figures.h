#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

namespace tacha::bench {

/// What was measured: `{name: {value, unit, goal, better}}`, in the order measured.
class Figures {
public:
    void add(const std::string& name, double value, const std::string& unit, double goal, bool higherIsBetter)
    {
        m_all[name] = {
            {"value", value}, {"unit", unit}, {"goal", goal}, {"better", higherIsBetter ? "higher" : "lower"}};
        std::cerr << name << ": " << value << " " << unit << " (goal " << goal << ")" << std::endl;
    }
    /// A figure that has no goal: a yardstick of the machine, or something told beside another.
    void tell(const std::string& name, double value, const std::string& unit)
    {
        m_all[name] = {{"value", value}, {"unit", unit}, {"goal", nullptr}, {"better", nullptr}};
        std::cerr << name << ": " << value << " " << unit << std::endl;
    }
    const nlohmann::ordered_json& json() const { return m_all; }

private:
    nlohmann::ordered_json m_all = nlohmann::ordered_json::object();
};

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count(); }
    double milliseconds() const { return seconds() * 1000; }

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

/// The value that `share` (0–1) of all are at most.
inline double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

} // namespace tacha::bench
