#include "tests/server/county/small_county.h"

#include "server/services/demo/demo_county.h"
#include "server/services/import/reference_export.h"
#include "shared/model/validate.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace tacha;
using namespace tacha::test;

namespace {

const ReferenceData& county()
{
    static const ReferenceData data = demo::demoReference();
    return data;
}

const Project& project(int number)
{
    return county().projects.at(static_cast<std::size_t>(number) - 1);
}

template <class List, class Test> auto count(const List& list, Test test)
{
    return std::count_if(list.begin(), list.end(), test);
}

auto holders(Role role)
{
    return count(county().people, [&](const Person& person) { return person.holds(role); });
}

/// Planned permille × 1000 at the end of a day, as the domain defines it: straight between month ends, 0 at the start.
std::int64_t plannedMilli(const Plan& plan, const Date& day)
{
    Date before = plan.start;
    std::int64_t reached = 0;
    for (const MonthTarget& target : plan.targets) {
        const Date end = std::min(target.month.lastOfMonth(), plan.completion);
        if (day <= end)
            return reached * 1000 + (target.cumPermille - reached) * 1000 * (day - before) / (end - before);
        before = end;
        reached = target.cumPermille;
    }
    return 1'000'000;
}

} // namespace

SCENARIO("the demo county has the numbers of its description", "[county][demo]")
{
    const ReferenceData& data = county();
    CHECK(data.projects.size() == 60);
    CHECK(count(data.projects, [](const Project& p) { return p.origin == Origin::Voted; }) == 20);
    std::int64_t investment = 0;
    for (const Project& p : data.projects)
        investment += p.totalInvestment;
    CHECK(investment == 52'249 * 100);
    CHECK(count(data.units, [](const Unit& u) { return u.kind == UnitKind::Township; }) == 12);
    CHECK(count(data.units, [](const Unit& u) { return u.kind == UnitKind::Village; }) == 72);
    CHECK(count(data.units, [](const Unit& u) { return !u.uscc.empty(); }) == 25);
    CHECK(data.people.size() == 230);
    CHECK(holders(Role::ProjectChief) == 10);
    CHECK(holders(Role::ChiefAssistant) == 20);
    CHECK(holders(Role::ResponsibleHead) == 17);
    CHECK(holders(Role::SiteFacilitator) == 60);
    CHECK(holders(Role::DeputyLeader) == 19);
    CHECK(holders(Role::Deputy) == 38 + 1);
    CHECK(holders(Role::Supervisor) == 4);
    CHECK(data.groups.size() == 6 + 19 + 3);
    const auto lifecycles = [&](Lifecycle state) {
        return count(data.projects, [&](const Project& p) { return p.lifecycle == state; });
    };
    CHECK(lifecycles(Lifecycle::Completed) == 4);
    CHECK(lifecycles(Lifecycle::InUse) == 5);
    CHECK(lifecycles(Lifecycle::TrialRun) == 1);
    CHECK(lifecycles(Lifecycle::Suspended) == 1);
}

SCENARIO("the demo county is valid without a warning and imports through its own sheets", "[county][demo]")
{
    const SheetFiles sheets = sheetsOf(county()).value();
    const ImportOutcome outcome = importReference(sheets, {}, Date{2026, 11, 23});
    CHECK(show(outcome.report).empty());
    CHECK(outcome.changes == county());
    const ImportOutcome again = importReference(sheets, outcome.changes, Date{2026, 11, 23});
    CHECK(again.report.created + again.report.updated == 0);
    CHECK(again.report.unchanged == outcome.report.created);
}

SCENARIO("the sheets in assets/demo/county are this county", "[county][demo]")
{
    // After a change of the county: write them anew with `tacha-server export` from a demo folder.
    const auto sheets = readSheetFiles(std::string{TACHA_ROOT} + "/assets/demo/county");
    REQUIRE(sheets);
    CHECK(*sheets == sheetsOf(county()).value());
}

SCENARIO("each name is one person's, rare characters included", "[county][demo]")
{
    std::set<std::string> names;
    std::set<std::string> phones;
    for (const Person& person : county().people) {
        names.insert(person.name);
        phones.insert(person.phone);
    }
    CHECK(names.size() == county().people.size());
    CHECK(phones.size() == county().people.size());
    for (const char* rare : {"翁𬱖", "岑㛃", "骆𫖯"})
        CHECK(names.contains(rare));
}

SCENARIO("plans say on 22 November what the county's table says", "[county][demo]")
{
    const auto plannedOf = [](int number, int day) {
        return plannedMilli(project(number).plans.back(), {2026, 11, static_cast<unsigned>(day)});
    };
    THEN("works due on 30 November stand at 98.0 %, after 92.5 % in October and 60 % or more in August")
    {
        for (const Project& p : county().projects) {
            const Plan& plan = p.plans.back();
            if (plan.completion != Date{2026, 11, 30})
                continue;
            INFO(p.code);
            CHECK(plannedMilli(plan, {2026, 11, 22}) == 980'000);
            CHECK(plannedMilli(plan, {2026, 10, 31}) == 925'000);
            CHECK(plannedMilli(plan, {2026, 8, 31}) >= 600'000);
        }
    }
    THEN("works that end next year stand at their own figure")
    {
        const std::map<int, int> expected{{3, 740}, {8, 660}, {13, 580}, {14, 620}, {16, 700}, {21, 350}, {23, 800},
            {24, 850}, {30, 760}, {46, 840}, {55, 200}, {58, 580}};
        for (const auto& [number, permille] : expected) {
            INFO(number);
            CHECK(plannedOf(number, 22) == permille * 1000);
        }
    }
    THEN("finished works are planned as finished")
    {
        CHECK(plannedOf(2, 22) == 1'000'000);
    }
}

SCENARIO("teams and groups cover the county", "[county][demo]")
{
    std::map<Id, int> chiefs;
    std::map<Id, int> assistants;
    for (const Project& p : county().projects) {
        ++chiefs[p.seated(SeatKind::Chief, {2026, 11, 20})];
        ++assistants[p.seated(SeatKind::Assistant, {2026, 11, 20})];
    }
    CHECK(chiefs.size() == 10);
    for (const auto& [chief, number] : chiefs)
        CHECK((number >= 5 && number <= 7));
    CHECK(assistants.size() == 20);
    for (const auto& [assistant, number] : assistants)
        CHECK(number == 3);
    std::map<Id, int> joint;
    std::map<Id, int> deputy;
    for (const GroupingPlan& plan : county().groupingPlans)
        for (const Id& id : plan.projects)
            for (const Group& group : county().groups)
                if (idOf(group) == plan.group) {
                    joint[id] += group.kind == GroupKind::Joint;
                    deputy[id] += group.kind == GroupKind::Deputy;
                }
    for (const Project& p : county().projects) {
        INFO(p.code);
        CHECK(joint[idOf(p)] == 1);
        const bool supervised = p.origin == Origin::Voted && p.code != "QL-2026-058";
        CHECK(deputy[idOf(p)] == (supervised ? 1 : 0));
    }
    CHECK(count(county().groupingPlans, [](const GroupingPlan& p) {
        return p.code[0] == 'C' && p.projects.size() == 8;
    }) == 1);
}

SCENARIO("the two replanned and suspended projects carry their papers", "[county][demo]")
{
    CHECK(project(21).plans.size() == 2);
    CHECK(project(21).planAt(momentMs({2026, 11, 11}, 12))->number == 1);
    CHECK(project(21).planAt(momentMs({2026, 11, 12}, 12))->number == 2);
    CHECK(project(58).suspensions.at(0).from == Date{2026, 11, 18});
    CHECK(project(58).suspensions.at(0).to == Date{2026, 12, 8});
    CHECK(project(55).listedOn == Date{2026, 11, 11});
    CHECK(project(55).plans.at(0).targets.front().month == Date{2026, 11, 1});
}
