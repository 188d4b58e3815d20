#pragma once

#include "shared/core/time.h"
#include "shared/model/place.h"

#include <array>
#include <span>

/// The fictional county of Qinglan (青岚县) as plain tables. Everything is invented; the area prefix 99 is not used by
/// GB/T 2260 and the coordinates describe no real place.
namespace tacha::demo {

constexpr std::string_view kCountyCode = "990124";

struct TownshipRow {
    std::string_view code; ///< 9 digits
    std::string_view name;
    Point centre;
};
struct UnitRow {
    std::string_view code;
    std::string_view name;
    std::string_view shortName;
    UnitKind kind;
    std::string_view uscc;
};
struct ProjectRow {
    std::string_view code;
    std::string_view name;
    ProjectType type;
    std::string_view leadDept; ///< code of the unit
    std::string_view township;
    std::int64_t quantityMilli;
    std::string_view quantityUnit;
    std::int64_t investment; ///< 万元
    Date due;
    std::int32_t plannedPermille; ///< by plan on 22 November 2026
    std::int32_t actualPermille; ///< by the last reading, moved to 22 November along the plan
    Origin origin;
    Lifecycle lifecycle;

    /// 1–60, the last part of the code.
    int number() const { return (code[8] - '0') * 100 + (code[9] - '0') * 10 + (code[10] - '0'); }
    bool isDueInNovember() const { return due == Date{2026, 11, 30}; }
    /// Planned less actual: how far behind, in permille.
    std::int32_t behindPermille() const { return plannedPermille - actualPermille; }
};

std::span<const TownshipRow> townships();
std::span<const UnitRow> units();
std::span<const ProjectRow> projects();
const TownshipRow& townshipOf(std::string_view code);

} // namespace tacha::demo
