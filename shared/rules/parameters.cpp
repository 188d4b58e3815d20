#include "shared/rules/parameters.h"

#include "shared/core/canonical.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace tacha {
namespace {

constexpr std::int64_t kFormat = 1;

/// Place checks are 0 off, 1 inform, 2 count.
constexpr std::array kDefaults{
    ParameterDefault{"visit.chief.min_week", 1'000, "visits"},
    ParameterDefault{"visit.assistant.min_week", 2'000, "days"},
    ParameterDefault{"visit.deputy.min_quarter", 1'000, "visits"},
    ParameterDefault{"visit.min_minutes", 10'000, "min"},
    ParameterDefault{"visit.min_minutes.chief", 5'000, "min"},
    ParameterDefault{"visit.too_short_minutes", 3'000, "min"},
    ParameterDefault{"visit.place_check.ASSISTANT_WEEKLY", 2'000, "mode"},
    ParameterDefault{"visit.place_check.JOINT_INSPECTION", 2'000, "mode"},
    ParameterDefault{"visit.place_check.RECHECK", 2'000, "mode"},
    ParameterDefault{"visit.place_check.FACILITATOR_LOG", 0, "mode"},
    ParameterDefault{"visit.place_check.other", 1'000, "mode"},
    ParameterDefault{"visit.chief.yellow_in_quarter", 3'000, "weeks"},
    ParameterDefault{"visit.assistant.yellow_running", 2'000, "weeks"},
    ParameterDefault{"fix.max_accuracy_m", 100'000, "m"},
    ParameterDefault{"fix.near_minutes", 15'000, "min"},
    ParameterDefault{"fix.near_m", 500'000, "m"},
    ParameterDefault{"late.reason_h", 72'000, "h"},
    ParameterDefault{"late.approval_days", 14'000, "d"},
    ParameterDefault{"progress.min_delta_pp", 1'000, "pp"},
    ParameterDefault{"progress.floor_delta_pp", 200, "pp"},
    ParameterDefault{"progress.planned_share", 500, "ratio"},
    ParameterDefault{"progress.unit_head_weeks", 2'000, "weeks"},
    ParameterDefault{"progress.county_leader_weeks", 3'000, "weeks"},
    ParameterDefault{"progress.unknown_weeks", 2'000, "weeks"},
    ParameterDefault{"reading.agree_days", 7'000, "d"},
    ParameterDefault{"reading.agree_pp", 2'000, "pp"},
    ParameterDefault{"colour.dev_pp.blue", 5'000, "pp"},
    ParameterDefault{"colour.dev_pp.yellow", 10'000, "pp"},
    ParameterDefault{"colour.dev_pp.red", 20'000, "pp"},
    ParameterDefault{"colour.node_days.blue", 1'000, "d"},
    ParameterDefault{"colour.node_days.yellow", 8'000, "d"},
    ParameterDefault{"colour.node_days.red", 16'000, "d"},
    ParameterDefault{"colour.clear_margin_pp", 2'000, "pp"},
    ParameterDefault{"colour.stale_weeks", 3'000, "weeks"},
    ParameterDefault{"node.in_use_days", 30'000, "d"},
    ParameterDefault{"issue.duplicate_m", 30'000, "m"},
    ParameterDefault{"issue.duplicate_h", 48'000, "h"},
};

const ParameterDefault* defaultOf(std::string_view key)
{
    const auto found =
        std::find_if(kDefaults.begin(), kDefaults.end(), [&](const ParameterDefault& row) { return row.key == key; });
    return found == kDefaults.end() ? nullptr : &*found;
}

bool inForceOn(const Parameter& row, const Date& on)
{
    return row.inForce && row.from <= on && (!row.to || on <= *row.to);
}

std::string decimalText(std::int64_t milli)
{
    std::string text = std::to_string(milli / 1000);
    if (const std::int64_t rest = milli % 1000; rest != 0) {
        std::string digits = std::to_string(1000 + rest).substr(1);
        while (digits.back() == '0')
            digits.pop_back();
        text += "." + digits;
    }
    return text;
}

} // namespace

std::span<const ParameterDefault> parameterDefaults()
{
    return kDefaults;
}

Parameters::Parameters(const ParameterSet& set)
{
    for (const Parameter& row : set.parameters)
        m_rows[row.key].push_back(row);
    for (auto& [key, rows] : m_rows)
        std::stable_sort(
            rows.begin(), rows.end(), [](const Parameter& a, const Parameter& b) { return a.from < b.from; });
}

std::int64_t Parameters::milli(std::string_view key, const Date& on) const
{
    const ParameterDefault* builtIn = defaultOf(key);
    assert(builtIn);
    std::int64_t value = builtIn->valueMilli;
    if (const auto rows = m_rows.find(key); rows != m_rows.end())
        for (const Parameter& row : rows->second)
            if (inForceOn(row, on))
                value = row.valueMilli;
    return value;
}

PlaceCheck Parameters::placeCheck(VisitKind kind, const Date& on) const
{
    const std::string own = "visit.place_check." + std::string{nameOf(kind)};
    const int mode = whole(defaultOf(own) ? std::string_view{own} : "visit.place_check.other", on);
    return static_cast<PlaceCheck>(std::clamp(mode, 0, 2));
}

Fact Parameters::shown(std::string_view key, const Date& on) const
{
    return {.name = std::string{key},
        .value = decimalText(milli(key, on)),
        .unit = std::string{defaultOf(key)->unit},
        .source = {}};
}

Result<ParameterSet> parametersFromJson(std::string_view text)
{
    const Result<Json> json = parseJson(text);
    if (!json)
        return tl::unexpected(json.error());
    if (!json->is_object() || json->value("format", Json{}) != Json(kFormat))
        return fail(ErrorCode::InvalidInput, "parameters: expected format 1", "format");
    Result<ParameterSet> set = fromJson<ParameterSet>(*json);
    if (!set)
        return set;
    for (const Parameter& row : set->parameters)
        if (!defaultOf(row.key))
            return fail(ErrorCode::InvalidInput, "parameters: unknown key " + row.key, "key");
    return set;
}

std::string parametersToJson(const ParameterSet& set)
{
    Json json = toJson(set);
    json["format"] = kFormat;
    return json.dump(2) + "\n";
}

} // namespace tacha
