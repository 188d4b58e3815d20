#include "shared/model/validation.h"

#include <algorithm>
#include <numeric>

/// What a project's own fields, plans, sites and team must satisfy.
namespace tacha {
namespace {

using validation::allDigits;
using validation::checkPoint;
using validation::indexed;
using validation::Problems;

/// `XX-YYYY-NNN`: two or more capital letters, the year, a serial of at least three digits.
bool isProjectCode(std::string_view code)
{
    const auto first = code.find('-');
    const auto second = first == std::string_view::npos ? first : code.find('-', first + 1);
    if (second == std::string_view::npos)
        return false;
    const auto letters = code.substr(0, first);
    const auto year = code.substr(first + 1, second - first - 1);
    const auto serial = code.substr(second + 1);
    const bool capitals = std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return letters.size() >= 2 && capitals && year.size() == 4 && allDigits(year) && serial.size() >= 3
        && allDigits(serial);
}

void checkIdentity(Problems& problems, const Project& project)
{
    problems.needCode("code", project.code);
    if (!project.code.empty() && !isProjectCode(project.code))
        problems.error("E_CODE", "code", "expected XX-YYYY-NNN");
    if (!project.nationalCode.empty()) {
        if (!isNationalCode(project.nationalCode))
            problems.error("E_CODE_SHAPE", "national_code", "expected NNNN-NNNNNN-NN-NN-NNNNNN (GB/T 40058)");
        else if (project.township.size() >= 6 && project.nationalCode.substr(5, 6) != project.township.substr(0, 6))
            problems.warn("W_CODE_AREA", "national_code", "names another area than the project's township");
    }
    problems.needText("name", project.name, kMaxTitleCharacters);
    if (!project.township.empty() && (project.township.size() != 9 || !allDigits(project.township)))
        problems.error("E_DIVISION", "township", "9 digits");
    problems.needId("responsible_unit", project.responsibleUnit);
    problems.needId("lead_dept", project.leadDept);
}

void checkMoneyAndQuantities(Problems& problems, const Project& project)
{
    if (project.totalInvestment < 0)
        problems.error("E_RANGE", "total_investment", "not negative");
    if (project.annualInvestment < 0)
        problems.error("E_RANGE", "annual_investment", "not negative");
    if (project.annualInvestment > project.totalInvestment)
        problems.error("E_PLAN_GT_TOTAL", "annual_investment", "at most the total investment");
    int weights = 0;
    for (std::size_t i = 0; i < project.quantities.size(); ++i) {
        const Quantity& quantity = project.quantities[i];
        problems.needText(indexed("quantities", i, "name"), quantity.name, kMaxNameCharacters);
        problems.needText(indexed("quantities", i, "unit"), quantity.unit, kMaxNameCharacters);
        if (quantity.plannedMilli <= 0)
            problems.error("E_RANGE", indexed("quantities", i, "planned_milli"), "above 0");
        if (quantity.weight < 0 || quantity.weight > 100)
            problems.error("E_RANGE", indexed("quantities", i, "weight"), "0–100");
        weights += quantity.weight;
    }
    if (weights != 0 && weights != 100)
        problems.error("E_WEIGHT_SUM", "quantities", "weights must be all empty or sum to 100");
}

void checkHistory(Problems& problems, const Project& project, const std::optional<Date>& today)
{
    for (std::size_t i = 1; i < project.history.size(); ++i)
        if (project.history[i].on < project.history[i - 1].on)
            problems.error("E_DATE_ORDER", indexed("history", i, "on"), "in order of date");
    if (!project.history.empty() && project.history.back().to != project.lifecycle)
        problems.error("E_LIFECYCLE", "history", "its last step must be the present lifecycle");
    if (today && project.acceptedOn && *project.acceptedOn > *today)
        problems.error("E_FUTURE", "accepted_on", "not after today");
    if (today && project.inUseOn && *project.inUseOn > *today)
        problems.error("E_FUTURE", "in_use_on", "not after today");
    if (project.acceptedOn && project.inUseOn && *project.inUseOn < *project.acceptedOn)
        problems.error("E_DATE_ORDER", "in_use_on", "not before the acceptance");
}

void checkSites(Problems& problems, const Project& project)
{
    if (project.sites.empty())
        problems.error("E_REQUIRED", "sites", "at least one site");
    for (std::size_t i = 0; i < project.sites.size(); ++i) {
        const Site& site = project.sites[i];
        const std::size_t count = site.points.size();
        const bool enough = site.geometry == GeometryKind::Point ? count == 1
            : site.geometry == GeometryKind::Polyline            ? count >= 2
                                                                 : count >= 3;
        if (!enough || count > kMaxPointsPerSite)
            problems.error(
                "E_GEOMETRY", indexed("sites", i, "points"), "1 for POINT, 2 or more for POLYLINE, 3 for POLYGON");
        const int least = site.geometry == GeometryKind::Polygon ? 0 : 1;
        if (site.marginM < least || site.marginM > 5000)
            problems.error("E_RANGE", indexed("sites", i, "margin_m"), "1–5000 m, 0 allowed for a polygon");
        if (!site.villageCode.empty() && (site.villageCode.size() != 12 || !allDigits(site.villageCode)))
            problems.error("E_DIVISION", indexed("sites", i, "village_code"), "12 digits");
        for (std::size_t k = 0; k < count; ++k)
            checkPoint(problems, indexed("sites", i, indexed("points", k)), site.points[k]);
    }
}

void checkNodes(Problems& problems, const std::string& at, const Plan& plan, const std::optional<Date>& today)
{
    std::optional<Date> lastPlanned;
    std::optional<Date> lastActual;
    std::optional<Stage> lastStage;
    for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
        const StageNode& node = plan.nodes[i];
        const std::string field = at + indexed("nodes", i);
        if (lastStage && node.stage <= *lastStage)
            problems.error("E_NODE_ORDER", field + ".stage", "each stage once, in order");
        lastStage = node.stage;
        if (!node.applies)
            continue;
        if (!node.planned)
            problems.error("E_REQUIRED", field + ".planned", "a stage that applies needs a planned date");
        if (node.planned && lastPlanned && *node.planned < *lastPlanned)
            problems.error("E_NODE_ORDER", field + ".planned", "not before an earlier stage");
        if (node.actual && lastActual && *node.actual < *lastActual)
            problems.error("E_NODE_ORDER", field + ".actual", "not before an earlier stage");
        if (today && node.actual && *node.actual > *today)
            problems.error("E_FUTURE", field + ".actual", "not after today");
        if (node.verifiedAtMs && !node.actual)
            problems.error("E_REQUIRED", field + ".actual", "a verified stage needs its date");
        lastPlanned = node.planned ? node.planned : lastPlanned;
        lastActual = node.actual ? node.actual : lastActual;
    }
}

void checkTargets(Problems& problems, const std::string& at, const Plan& plan)
{
    const MonthTarget* last = nullptr;
    for (std::size_t i = 0; i < plan.targets.size(); ++i) {
        const MonthTarget& target = plan.targets[i];
        const std::string field = at + indexed("targets", i);
        if (target.cumPermille < 0 || target.cumPermille > 1000)
            problems.error("E_PERCENT", field + ".cum_permille", "0–100 %");
        if (target.cumInvestment < 0)
            problems.error("E_RANGE", field + ".cum_investment", "not negative");
        if (target.month != target.month.firstOfMonth() || (last && target.month <= last->month))
            problems.error("E_DATE_ORDER", field + ".month", "each month once, in order, by its first day");
        if (last && (target.cumPermille < last->cumPermille || target.cumInvestment < last->cumInvestment))
            problems.error("E_NOT_MONOTONE", field + ".cum_permille", "not less than the month before");
        last = &target;
    }
    if (last && last->cumPermille != 1000)
        problems.error("E_NOT_COMPLETE", at + "targets", "the last target must be 100 %");
}

void checkPlans(Problems& problems, const Project& project, const std::optional<Date>& today)
{
    int confirmed = 0;
    for (std::size_t i = 0; i < project.plans.size(); ++i) {
        const Plan& plan = project.plans[i];
        const std::string at = indexed("plans", i) + ".";
        if (plan.number < 1 || (i > 0 && plan.number <= project.plans[i - 1].number))
            problems.error("E_DUPLICATE", at + "number", "each version once, in order, from 1");
        if (plan.completion < plan.start)
            problems.error("E_DATE_ORDER", at + "completion", "not before the planned start");
        const bool approvedLater = !plan.adjustReason.empty() && !plan.document.empty();
        const Date limit{project.listedOn.year, 11, 30};
        if (project.dueThisYear && plan.state == PlanState::Confirmed && plan.completion > limit && !approvedLater)
            problems.error(
                "E_DUE_1130", at + "completion", "due this year: by 30 November, or with a reason and document");
        confirmed += plan.state == PlanState::Confirmed;
        checkNodes(problems, at, plan, today);
        checkTargets(problems, at, plan);
    }
    const bool underWay = project.lifecycle == Lifecycle::Active || project.lifecycle == Lifecycle::Suspended;
    if (confirmed > 1)
        problems.error("E_PLAN_STATE", "plans", "only one confirmed version");
    if (confirmed == 0 && underWay)
        problems.error("E_PLAN_STATE", "plans", "a project under way needs a confirmed version");
}

bool overlap(const Seat& a, const Seat& b)
{
    return (!b.to || a.from <= *b.to) && (!a.to || b.from <= *a.to);
}

void checkTeam(Problems& problems, const Project& project)
{
    for (std::size_t i = 0; i < project.seats.size(); ++i) {
        const Seat& seat = project.seats[i];
        problems.needId(indexed("seats", i, "person"), seat.person);
        if (seat.to && *seat.to < seat.from)
            problems.error("E_DATE_ORDER", indexed("seats", i, "to"), "not before its first day");
        for (std::size_t k = 0; k < i; ++k) {
            const Seat& other = project.seats[k];
            if (!overlap(seat, other))
                continue;
            if (seat.kind == other.kind)
                problems.error("E_SEAT_TAKEN", indexed("seats", i, "kind"), "one person at a time in each seat");
            else if (seat.person == other.person)
                problems.error("E_TEAM_SAME_PERSON", indexed("seats", i, "person"), "four different persons");
        }
    }
}

void checkSuspensions(Problems& problems, const Project& project)
{
    for (std::size_t i = 0; i < project.suspensions.size(); ++i) {
        const Suspension& stop = project.suspensions[i];
        if (stop.to && *stop.to < stop.from)
            problems.error("E_DATE_ORDER", indexed("suspensions", i, "to"), "not before its first day");
        problems.needId(indexed("suspensions", i, "approved_by"), stop.approvedBy);
        problems.needText(indexed("suspensions", i, "document"), stop.document, kMaxTitleCharacters);
    }
}

} // namespace

std::vector<Problem> validate(const Project& project, const std::optional<Date>& today)
{
    Problems problems;
    checkIdentity(problems, project);
    checkMoneyAndQuantities(problems, project);
    checkHistory(problems, project, today);
    checkSites(problems, project);
    checkPlans(problems, project, today);
    checkTeam(problems, project);
    checkSuspensions(problems, project);
    return problems.take();
}

} // namespace tacha
