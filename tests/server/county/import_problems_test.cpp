#include "tests/server/county/small_county.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace tacha;
using namespace tacha::test;

namespace {

/// One way to spoil the small county, and what the import must say about it.
struct Spoiled {
    SheetFiles sheets;
    std::string expected;
};

std::vector<Spoiled> spoiledFiles()
{
    SheetFiles unknown = smallCounty();
    unknown["unit.csv"] = "code\n";
    SheetFiles empty = smallCounty();
    empty["calendar.csv"] = "";
    SheetFiles large = smallCounty();
    large["calendar.csv"].assign(kMaxSheetBytes + 1, ' ');
    return {
        {unknown, "unit.csv:0: E_UNKNOWN_FILE"},
        {large, "calendar.csv:0: E_FILE_TOO_LARGE"},
        {empty, "calendar.csv:1: E_HEADER_EMPTY"},
        {smallCountyWith("units.csv", "松涧镇", "\xCB\xC9\xBD\xA7"), "units.csv:3:2 E_UTF8"},
        {smallCountyWith("units.csv", "松涧镇", "\"松涧镇"), "units.csv:3:1 E_QUOTES"},
        {smallCountyWith("units.csv", "松涧镇", "松\"涧镇"), "units.csv:3:1 E_QUOTES"},
        {smallCountyWith("units.csv", "short_name", "nickname"), "units.csv:1:nickname E_HEADER_UNKNOWN"},
        {smallCountyWith("units.csv", "short_name", "name"), "units.csv:1:name E_HEADER_TWICE"},
        {smallCountyWith("units.csv", "name,short_name", "short_name"), "units.csv:1:name E_HEADER_MISSING"},
        {smallCountyPlus("calendar.csv", "2026-10-02,HOLIDAY,x,y"), "calendar.csv:4: E_TOO_MANY_CELLS"},
    };
}

std::vector<Spoiled> spoiledCells()
{
    return {
        {smallCountyWith("units.csv", "990124101,松涧镇", "990124101,"), "units.csv:3:name E_REQUIRED"},
        {smallCountyWith("units.csv", "TOWNSHIP", "TOWN"), "units.csv:3:kind E_WORD"},
        {smallCountyWith("people.csv", "INSPECTOR", "INSPECTOR;BOSS"), "people.csv:7:roles E_WORD"},
        {smallCountyWith("teams.csv", "P2,2026-01-20", "P2,2026-02-30"), "teams.csv:3:from E_DATE"},
        {smallCountyWith("plans.csv", "2026-02-02,", "Monday,"), "plans.csv:2:valid_from E_TIME"},
        {smallCountyWith("plan_targets.csv", "2026-10", "October"), "plan_targets.csv:2:month E_MONTH"},
        {smallCountyWith("plan_targets.csv", "92.5", "92.55"), "plan_targets.csv:2:cum_percent E_NUMBER"},
        {smallCountyWith("plan_targets.csv", "92.5", "9e1"), "plan_targets.csv:2:cum_percent E_NUMBER"},
        {smallCountyWith("projects.csv", "ACTIVE,yes", "ACTIVE,maybe"), "projects.csv:2:due_this_year E_YES_NO"},
        {smallCountyWith("sites.csv", "110.62 31.57", "110.62"), "sites.csv:2:points E_GEOMETRY"},
        {smallCountyWith("sites.csv", "POLYLINE", "POLYGON"), "sites.csv:2:points E_GEOMETRY"},
    };
}

std::vector<Spoiled> spoiledReferences()
{
    return {
        {smallCountyPlus("units.csv", "JTJ,另一个局,,COUNTY_DEPT,,,"), "units.csv:4:code E_DUPLICATE"},
        {smallCountyPlus("group_members.csv", "J1,P6"), "group_members.csv:2:person E_DUPLICATE"},
        {smallCountyWith("people.csv", "P4,翁𬱖,JTJ", "P4,翁𬱖,JTX"),
            "people.csv:5:unit E_UNKNOWN_REFERENCE\nteams.csv:5:person W_TEAM_UNIT"},
        {smallCountyWith("sites.csv", "QL-2026-001", "QL-2026-002"),
            "projects.csv:2:sites E_REQUIRED\nsites.csv:2:project E_UNKNOWN_REFERENCE"},
        {smallCountyWith("plan_targets.csv", "QL-2026-001,1,2026-11", "QL-2026-001,2,2026-11"),
            "plan_targets.csv:3:plan E_UNKNOWN_REFERENCE\nplan_targets.csv:2:cum_percent E_NOT_COMPLETE"},
        {smallCountyPlus("grouping_plans.csv", "J1-X,J1,QL-2026-001,2026-12-31,"),
            "grouping_plans.csv:2:projects E_GROUP_TWICE\ngrouping_plans.csv:3:projects E_GROUP_TWICE"},
    };
}

std::vector<Spoiled> spoiledPeopleAndUnits()
{
    return {
        {smallCountyWith("units.csv", "松涧镇", std::string(101, 'x')), "units.csv:3:name E_LENGTH"},
        {smallCountyWith("units.csv", "990124101,松涧镇", "99 01,松涧镇"),
            "units.csv:3:code E_CODE\npeople.csv:6:unit E_UNKNOWN_REFERENCE\npeople.csv:7:unit E_UNKNOWN_REFERENCE"},
        {smallCountyWith("units.csv", "MB1000125X", "MB1000125Y"), "units.csv:2:uscc E_USCC"},
        {smallCountyWith("units.csv", "TOWNSHIP,,990124101", "TOWNSHIP,,9901241"),
            "units.csv:3:division_code E_DIVISION"},
        {smallCountyWith("people.csv", "19900000004", "2990000000"), "people.csv:5:phone E_PHONE"},
        {smallCountyWith("people.csv", "INSPECTOR", "SYS_ADMIN;SEC_ADMIN"), "people.csv:7:roles E_ADMIN_SEPARATION"},
        {smallCountyWith("groups.csv", "JTJ,P5", "JTJ,P1"), "groups.csv:2:leader E_LEADER"},
        {smallCountyWith("group_members.csv", "J1,P6\n", ""), "group_members.csv:2:person E_GROUP_SIZE"},
        {smallCountyWith("groups.csv", "JOINT", "DEPUTY"), "group_members.csv:2:person E_GROUP_SIZE"},
        {smallCountyWith("calendar.csv", "2026-10-10", "2026-10-12"), "calendar.csv:3:kind E_CALENDAR_KIND"},
    };
}

std::vector<Spoiled> spoiledProjects()
{
    return {
        {smallCountyWith("projects.csv", "2601-990124-", "2613-990124-"), "projects.csv:2:national_code E_CODE_SHAPE"},
        {smallCountyWith("projects.csv", "430.00,430.00", "430.00,430.01"),
            "projects.csv:2:annual_investment E_PLAN_GT_TOTAL"},
        {smallCountyWith("projects.csv", ",,430.00,430.00", ",,-1,-2"),
            "projects.csv:2:total_investment E_RANGE\nprojects.csv:2:annual_investment E_RANGE"},
        {smallCountyWith("quantities.csv", "8.6,100", "8.6,90"), "quantities.csv:2:weight E_WEIGHT_SUM"},
        {smallCountyWith("projects.csv", ",,430.00,430.00", "2026-11-24,,430.00,430.00"),
            "projects.csv:2:accepted_on E_FUTURE"},
        {smallCountyWith("lifecycle_steps.csv", "ACTIVE", "COMPLETED"), "lifecycle_steps.csv:2:to E_LIFECYCLE"},
        {smallCountyWith("plan_nodes.csv", "S1,2026-04-01", "S1,2026-02-01"), "plan_nodes.csv:3:planned E_NODE_ORDER"},
        {smallCountyWith("plan_targets.csv", "92.5", "100.1"),
            "plan_targets.csv:2:cum_percent E_PERCENT\nplan_targets.csv:3:cum_percent E_NOT_MONOTONE"},
        {smallCountyWith("plan_targets.csv", "100,430", "99,430"), "plan_targets.csv:2:cum_percent E_NOT_COMPLETE"},
        {smallCountyWith("plans.csv", "2026-03-01,2026-11-30", "2026-03-01,2026-12-01"),
            "plans.csv:2:completion E_DUE_1130"},
        {smallCountyWith("plans.csv", "CONFIRMED", "DRAFT"), "plans.csv:2:state E_PLAN_STATE"},
        {smallCountyPlus("teams.csv", "QL-2026-001,ASSISTANT,P5,2026-05-01,"), "teams.csv:6:seat E_SEAT_TAKEN"},
        {smallCountyWith("teams.csv", "FACILITATOR,P4", "FACILITATOR,P3"), "teams.csv:5:person E_TEAM_SAME_PERSON"},
        {smallCountyWith("suspensions.csv", "2026-06-20,2026-06-28", "2026-06-20,2026-06-18"),
            "suspensions.csv:2:to E_DATE_ORDER"},
    };
}

std::vector<Spoiled> warnings()
{
    return {
        {smallCountyWith("projects.csv", "2601-990124-", "2601-990125-"), "projects.csv:2:national_code W_CODE_AREA"},
        {smallCountyWith("sites.csv", "110.61 31.56; 110.62 31.57", "31.56 110.61; 110.62 31.57"),
            ""}, // a latitude above 90 is no place at all; see below
        {smallCountyWith("sites.csv", "110.61 31.56", "10.61 31.56"), "sites.csv:2:points W_OUT_OF_COUNTRY"},
        {smallCountyWith("teams.csv", "FACILITATOR,P4", "FACILITATOR,P6"), "teams.csv:5:person W_TEAM_UNIT"},
    };
}

} // namespace

SCENARIO("a right county imports without a word", "[county][import]")
{
    const ImportOutcome outcome = importReference(smallCounty(), {}, Date{2026, 11, 23});
    CHECK(show(outcome.report).empty());
    CHECK(outcome.report.created == 2 + 6 + 1 + 1 + 1 + 1);
    CHECK(outcome.changes.projects.at(0).plans.at(0).targets.size() == 2);
}

SCENARIO("every problem names its file, row, column and code, and refuses the whole import", "[county][import]")
{
    for (const auto& list :
        {spoiledFiles(), spoiledCells(), spoiledReferences(), spoiledPeopleAndUnits(), spoiledProjects()})
        for (const Spoiled& spoiled : list) {
            const ImportOutcome outcome = importReference(spoiled.sheets, {}, Date{2026, 11, 23});
            CHECK(show(outcome.report) == spoiled.expected);
            CHECK(outcome.report.refused());
            CHECK(outcome.changes == ReferenceData{});
            CHECK(outcome.report.created == 0);
        }
}

SCENARIO("a warning does not refuse", "[county][import]")
{
    for (const Spoiled& spoiled : warnings()) {
        if (spoiled.expected.empty())
            continue;
        const ImportOutcome outcome = importReference(spoiled.sheets, {}, Date{2026, 11, 23});
        CHECK(show(outcome.report) == spoiled.expected);
        CHECK_FALSE(outcome.report.refused());
        CHECK(outcome.report.created == 12);
    }
    THEN("swapped coordinates are refused where no such place exists")
    {
        CHECK(problemsOf(warnings().at(1).sheets) == "sites.csv:2:points E_GEOMETRY");
    }
}

SCENARIO("each code has a sentence in both languages and a case above", "[county][import]")
{
    std::set<std::string> seen;
    for (const auto& list :
        {spoiledFiles(), spoiledCells(), spoiledReferences(), spoiledPeopleAndUnits(), spoiledProjects(), warnings()})
        for (const Spoiled& spoiled : list)
            for (const ImportProblem& problem :
                importReference(spoiled.sheets, {}, Date{2026, 11, 23}).report.problems) {
                seen.insert(problem.code);
                CHECK_FALSE(problem.detailZh.empty());
                CHECK_FALSE(problem.detailEn.empty());
            }
    for (const std::string_view code : importCodes()) {
        INFO(code);
        CHECK(seen.contains(std::string{code}));
    }
}
