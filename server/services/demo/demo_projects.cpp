#include "server/services/demo/demo_county.h"
#include "server/services/demo/demo_parts.h"
#include "server/services/demo/demo_random.h"

#include <cmath>
#include <numbers>

namespace tacha::demo {
namespace {

constexpr int kSuspended = 58;

std::string quantityNameOf(ProjectType type)
{
    constexpr std::array names{"路面", "桥梁", "校舍", "园路和场地", "雨污管网", "入地线缆", "改造街巷", "改厕",
        "供水工程", "污水处理站", "停车场", "改造小区"};
    return names[static_cast<std::size_t>(type)];
}

bool isLine(ProjectType type)
{
    return type == ProjectType::RuralRoad || type == ProjectType::Sewer || type == ProjectType::Cable;
}

bool isBuilding(ProjectType type)
{
    return type == ProjectType::School || type == ProjectType::OldEstate;
}

Point moved(const Point& from, double eastM, double northM)
{
    constexpr double metresPerDegree = 111'194.9;
    const double shrink = std::cos(from.latE7 * std::numbers::pi / 180e7);
    return {from.latE7 + static_cast<std::int32_t>(std::lround(northM / metresPerDegree * 1e7)),
        from.lonE7 + static_cast<std::int32_t>(std::lround(eastM / metresPerDegree / shrink * 1e7))};
}

/// A winding line of 5–9 points that stays near its start.
std::vector<Point> windingLine(const Point& start, Chance& chance)
{
    const auto count = chance.between(5, 9);
    double heading = static_cast<double>(chance.between(0, 359)) * std::numbers::pi / 180;
    std::vector<Point> line{start};
    for (std::int64_t i = 1; i < count; ++i) {
        heading += static_cast<double>(chance.between(-35, 35)) * std::numbers::pi / 180;
        const auto step = static_cast<double>(chance.between(120, 190));
        line.push_back(moved(line.back(), step * std::cos(heading), step * std::sin(heading)));
    }
    return line;
}

/// A block of 80–150 m by 80–150 m around `centre`.
std::vector<Point> block(const Point& centre, Chance& chance)
{
    const auto east = static_cast<double>(chance.between(80, 150)) / 2;
    const auto north = static_cast<double>(chance.between(80, 150)) / 2;
    return {moved(centre, -east, -north), moved(centre, east, -north), moved(centre, east, north),
        moved(centre, -east, north)};
}

std::vector<LifecycleStep> historyOf(const ProjectRow& row)
{
    const LifeDates life = lifeOf(row);
    std::vector<LifecycleStep> steps{{Lifecycle::Listed, life.listed}, {Lifecycle::Active, life.active}};
    if (row.number() == kSuspended)
        steps.push_back({Lifecycle::Suspended, {2026, 11, 18}});
    if (life.accepted)
        steps.push_back({Lifecycle::Completed, *life.accepted});
    if (life.trial)
        steps.push_back({Lifecycle::TrialRun, *life.trial});
    if (life.inUse)
        steps.push_back({Lifecycle::InUse, *life.inUse});
    return steps;
}

std::vector<Seat> seatsOf(const ProjectRow& row)
{
    const int number = row.number();
    const Date from = lifeOf(row).listed;
    return {{SeatKind::Chief, personId(chiefCode(chiefOf(number))), from, {}},
        {SeatKind::Assistant, personId(assistantCode(assistantOf(number))), from, {}},
        {SeatKind::ResponsibleHead, personId(headCode(responsibleUnitOf(row))), from, {}},
        {SeatKind::Facilitator, personId(facilitatorCode(number)), from, {}}};
}

Stage stageOf(const ProjectRow& row)
{
    switch (row.lifecycle) {
    case Lifecycle::InUse:
        return Stage::S5;
    case Lifecycle::Completed:
    case Lifecycle::TrialRun:
        return Stage::S4;
    default:
        return Stage::S3;
    }
}

/// Of a project that ends next year only what is planned to be done by the end of this one.
std::int64_t annualInvestmentOf(const ProjectRow& row, const Plan& plan)
{
    constexpr Date december{2026, 12, 1};
    for (const MonthTarget& target : plan.targets)
        if (target.month == december)
            return investmentOf(row) * target.cumPermille / 1000;
    return investmentOf(row);
}

Project projectOf(const ProjectRow& row)
{
    constexpr int year = 2026;
    const LifeDates life = lifeOf(row);
    const std::string serial{row.code.substr(row.code.size() - 3)};
    Project project;
    project.code = row.code;
    project.nationalCode = "2601-990124-04-01-10" + serial + "0";
    project.name = row.name;
    project.type = row.type;
    project.origin = row.origin;
    project.dueThisYear = row.due.year == year;
    project.lifecycle = row.lifecycle;
    project.stage = stageOf(row);
    project.responsibleUnit = unitId(responsibleUnitOf(row));
    project.territorialUnit = unitId(row.township);
    project.leadDept = unitId(row.leadDept);
    project.township = row.township;
    project.listedOn = life.listed;
    project.history = historyOf(row);
    project.acceptedOn = life.accepted;
    project.inUseOn = life.inUse;
    project.totalInvestment = investmentOf(row);
    project.quantities = {{quantityNameOf(row.type), std::string{row.quantityUnit}, row.quantityMilli, 0}};
    project.sites = demoSites(row);
    project.plans = demoPlans(row);
    project.annualInvestment = annualInvestmentOf(row, project.plans.back());
    project.seats = seatsOf(row);
    project.boardToken = "QL" + serial + "-" + idOf(project).text().substr(0, 6);
    if (row.number() == kSuspended)
        project.suspensions = {
            {{2026, 11, 18}, Date{2026, 12, 8}, SuspensionReason::Policy, personId(kOfficeHead), "青重办〔2026〕31号"}};
    return project;
}

} // namespace

std::string_view responsibleUnitOf(const ProjectRow& row)
{
    const bool byTownship = row.type == ProjectType::RuralRoad || row.type == ProjectType::Lane
        || (row.type == ProjectType::Toilet && townshipOf(row.township).name.ends_with("乡"));
    return byTownship ? row.township : row.leadDept;
}

std::vector<Site> demoSites(const ProjectRow& row)
{
    constexpr std::int64_t reachM = 1800; // works lie within this of the township's centre
    constexpr std::int32_t pointRadiusM = 300;
    constexpr std::int32_t lineBufferM = 150;
    Chance chance{"site " + std::string{row.code}};
    const TownshipRow& township = townshipOf(row.township);
    const Point place = moved(township.centre, static_cast<double>(chance.between(-reachM, reachM)),
        static_cast<double>(chance.between(-reachM, reachM)));
    Site site;
    site.geometry = isLine(row.type) ? GeometryKind::Polyline
        : isBuilding(row.type)       ? GeometryKind::Polygon
                                     : GeometryKind::Point;
    site.points = isLine(row.type) ? windingLine(place, chance)
        : isBuilding(row.type)     ? block(place, chance)
                                   : std::vector{place};
    site.marginM = isLine(row.type) ? lineBufferM : isBuilding(row.type) ? 0 : pointRadiusM;
    const auto village = static_cast<std::size_t>(chance.between(0, 5));
    site.address = std::string{township.name} + villageNameOf(township, village);
    site.villageCode = villageCodeOf(township, village);
    return {site};
}

std::vector<Project> demoProjects()
{
    std::vector<Project> list;
    for (const ProjectRow& row : projects())
        list.push_back(projectOf(row));
    return list;
}

} // namespace tacha::demo
