#include "server/services/demo/demo_parts.h"

#include <string>

namespace tacha::demo {
namespace {

constexpr std::array kVillages{"上岭", "下湾", "前坪", "后溪", "大垭", "小塘"};

/// First and last day of a holiday, as the State Council announces them.
struct Holiday {
    Date from;
    Date to;
};
constexpr std::array kHolidays{
    Holiday{{2026, 1, 1}, {2026, 1, 3}},
    Holiday{{2026, 2, 15}, {2026, 2, 23}},
    Holiday{{2026, 4, 4}, {2026, 4, 6}},
    Holiday{{2026, 5, 1}, {2026, 5, 5}},
    Holiday{{2026, 6, 19}, {2026, 6, 21}},
    Holiday{{2026, 9, 25}, {2026, 9, 27}},
    Holiday{{2026, 10, 1}, {2026, 10, 7}},
};
constexpr std::array kWorkdays{
    Date{2026, 1, 4}, Date{2026, 2, 14}, Date{2026, 2, 28}, Date{2026, 5, 9}, Date{2026, 9, 20}, Date{2026, 10, 10}};

} // namespace

std::string villageNameOf(const TownshipRow& township, std::size_t index)
{
    return std::string{kVillages.at(index)} + (township.name.ends_with("街道") ? "社区" : "村");
}

std::string villageCodeOf(const TownshipRow& township, std::size_t index)
{
    return std::string{township.code} + std::to_string(201 + index);
}

std::vector<Unit> demoUnits()
{
    std::vector<Unit> list;
    for (const UnitRow& row : units())
        list.push_back({std::string{row.code}, std::string{row.name}, std::string{row.shortName}, row.kind,
            std::string{row.uscc}, std::string{kCountyCode}, {}});
    list.push_back({"XZF", "青岚县人民政府", "县政府", UnitKind::Other, "", std::string{kCountyCode}, {}});
    for (const TownshipRow& row : townships())
        list.push_back({std::string{row.code}, "青岚县" + std::string{row.name}, std::string{row.name},
            UnitKind::Township, "", std::string{row.code}, {}});
    for (const TownshipRow& row : townships())
        for (std::size_t i = 0; i < kVillages.size(); ++i) {
            const std::string code = villageCodeOf(row, i);
            const std::string name = villageNameOf(row, i);
            list.push_back({code, std::string{row.name} + name, name, UnitKind::Village, "", code, unitId(row.code)});
        }
    return list;
}

CalendarYear demoCalendar()
{
    CalendarYear year{2026, {}, "国务院办公厅关于2026年部分节假日安排的通知"};
    for (const Holiday& holiday : kHolidays)
        for (Date day = holiday.from; day <= holiday.to; day = day.plusDays(1))
            year.days.push_back({day, DayKind::Holiday});
    for (const Date& day : kWorkdays)
        year.days.push_back({day, DayKind::AdjustedWorkday});
    return year;
}

} // namespace tacha::demo
