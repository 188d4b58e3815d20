#include "shared/model/reference.h"
#include "shared/model/validate.h"

#include <catch2/catch.hpp>

using namespace tacha;

namespace {

const Id kUnit = referenceId("unit", "JTJ");

Project rightProject()
{
    Project project;
    project.code = "QL-2026-001";
    project.name = "松涧镇通组路";
    project.responsibleUnit = project.leadDept = kUnit;
    project.listedOn = {2026, 1, 20};
    project.totalInvestment = project.annualInvestment = 43'000;
    project.sites = {Site{GeometryKind::Point, {{315000000, 1105000000}}, 300, false, "", ""}};
    return project;
}

bool has(const Project& project, const std::string& code, const std::string& field)
{
    for (const Problem& problem : validate(project, Date{2026, 11, 23}))
        if (problem.code == code && problem.field == field)
            return true;
    return false;
}

} // namespace

SCENARIO("a listed project may still lack plan and team", "[model]")
{
    CHECK(validate(rightProject()).empty());
}

SCENARIO("a project under way needs exactly one confirmed plan", "[model]")
{
    Project project = rightProject();
    project.lifecycle = Lifecycle::Active;
    CHECK(has(project, "E_PLAN_STATE", "plans"));
    Plan plan;
    plan.state = PlanState::Confirmed;
    plan.start = {2026, 3, 1};
    plan.completion = {2026, 11, 30};
    project.plans = {plan};
    CHECK(validate(project).empty());
    plan.number = 2;
    project.plans.push_back(plan);
    CHECK(has(project, "E_PLAN_STATE", "plans"));
    project.plans[0].state = PlanState::Superseded;
    CHECK(validate(project).empty());
    project.plans[1].number = 1;
    CHECK(has(project, "E_DUPLICATE", "plans[1].number"));
}

SCENARIO("due this year ends by 30 November unless somebody has approved more", "[model]")
{
    Project project = rightProject();
    Plan plan;
    plan.state = PlanState::Confirmed;
    plan.start = {2026, 3, 1};
    plan.completion = {2026, 12, 1};
    project.plans = {plan};
    CHECK(has(project, "E_DUE_1130", "plans[0].completion"));
    project.plans[0].adjustReason = "汛期停工";
    project.plans[0].document = "青政函〔2026〕12号";
    CHECK(validate(project).empty());
    project.plans[0] = plan;
    project.dueThisYear = false;
    CHECK(validate(project).empty());
}

SCENARIO("seats follow each other but do not overlap", "[model]")
{
    const Id one = referenceId("person", "P1");
    const Id two = referenceId("person", "P2");
    Project project = rightProject();
    project.seats = {{SeatKind::Chief, one, {2026, 1, 20}, Date{2026, 6, 30}}, {SeatKind::Chief, two, {2026, 7, 1}, {}},
        {SeatKind::Assistant, one, {2026, 7, 1}, {}}};
    CHECK(validate(project).empty());
    project.seats[1].from = {2026, 6, 30};
    CHECK(has(project, "E_SEAT_TAKEN", "seats[1].kind"));
    project.seats[1].from = {2026, 7, 1};
    project.seats[2].from = {2026, 6, 30};
    CHECK(has(project, "E_TEAM_SAME_PERSON", "seats[2].person"));
}

SCENARIO("shapes need enough points", "[model]")
{
    Project project = rightProject();
    project.sites[0].geometry = GeometryKind::Polyline;
    CHECK(has(project, "E_GEOMETRY", "sites[0].points"));
    project.sites[0].points.resize(2, project.sites[0].points[0]);
    CHECK(validate(project).empty());
    project.sites[0].geometry = GeometryKind::Polygon;
    CHECK(has(project, "E_GEOMETRY", "sites[0].points"));
    project.sites.clear();
    CHECK(has(project, "E_REQUIRED", "sites"));
}

SCENARIO("a code always gives the same id, and kinds do not mix", "[model]")
{
    CHECK(referenceId("unit", "JTJ") == referenceId("unit", "JTJ"));
    CHECK(referenceId("unit", "JTJ") != referenceId("person", "JTJ"));
    // The first 16 bytes of SHA-256("unit:JTJ"); stored data depends on it.
    CHECK(toHex(bytesOf(referenceId("unit", "JTJ"))) == "b6de7f2c01dbb242b7e7e86ff63ae63e");
    Template checklist;
    checklist.code = "PARK.PROGRESS";
    const Id first = idOf(checklist);
    checklist.version = 2;
    CHECK(idOf(checklist) != first);
}

SCENARIO("a calendar year lists only its own days, each once", "[model]")
{
    const auto codes = [](std::vector<CalendarYear::Day> days) {
        std::string text;
        for (const Problem& problem : validate(CalendarYear{2026, std::move(days), ""}))
            text += problem.code + ' ' + problem.field + ';';
        return text;
    };
    CHECK(codes({{{2026, 10, 1}, DayKind::Holiday}, {{2026, 10, 10}, DayKind::AdjustedWorkday}}).empty());
    CHECK(codes({{{2027, 1, 1}, DayKind::Holiday}}) == "E_CALENDAR_YEAR days[0].date;");
    CHECK(codes({{{2026, 10, 1}, DayKind::Holiday}, {{2026, 10, 1}, DayKind::Holiday}}) == "E_DUPLICATE days[1].date;");
    CHECK(codes({{{2026, 10, 12}, DayKind::AdjustedWorkday}}) == "E_CALENDAR_KIND days[0].kind;");
}
