#include "mobile/viewmodels/follow_up_list_model.h"
#include "mobile/viewmodels/project_list_model.h"
#include "mobile/viewmodels/project_model.h"
#include "mobile/viewmodels/today_model.h"
#include "tests/mobile/viewmodels/small_county.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

SCENARIO("Today says what an assistant owes this week", "[viewmodels]")
{
    SmallCounty county;
    TodayModel today{county.desk()};
    today.reload();
    REQUIRE(today.errorText() == "");
    CHECK(today.weekId() == "2026-W48");
    CHECK(today.weekFrom() == "2026-11-23");
    GIVEN("no visit yet")
    {
        const QVariantMap duty = rowWith(*today.duties(), "kind", "VISIT_DUE");
        CHECK(duty["projectName"] == "石桥河人行桥");
        CHECK(duty["visitKind"] == "ASSISTANT_WEEKLY");
        CHECK(duty["required"] == 2);
        CHECK(duty["done"] == 0);
        CHECK(duty["daysLeft"] == 6);
        CHECK(today.dueThisWeek() == 2);
    }
    WHEN("a visit of Monday is on board")
    {
        county.pullRecord("visit", idOf(60), county::bridge, county::assistant,
            toJson(plainVisit(county::bridge, county::assistant, kMonday)), kMonday);
        today.reload();
        CHECK(rowWith(*today.duties(), "kind", "VISIT_DUE")["done"] == 1);
    }
    WHEN("a visit was sent back")
    {
        county.pullRecord("visit", idOf(60), county::bridge, county::assistant,
            toJson(plainVisit(county::bridge, county::assistant, kMonday)), kMonday,
            {SmallCounty::step(
                "reject", idOf(60), county::supervisor, kMonday + kHourMs, 1, {{"reason", "照片模糊"}})});
        today.reload();
        THEN("it stands on top with the reason and does not count")
        {
            const QVariantMap first = today.duties()->get(0);
            CHECK(first["kind"] == "SENT_BACK");
            CHECK(first["detail"] == "照片模糊");
            CHECK(rowWith(*today.duties(), "kind", "VISIT_DUE")["done"] == 0);
        }
    }
    WHEN("a visit was begun")
    {
        auto draft = county.tablet().startVisit({county::bridge, VisitKind::AssistantWeekly, {}, {}, {}, 0});
        REQUIRE(draft);
        today.reload();
        CHECK(rowWith(*today.duties(), "kind", "DRAFT")["id"] == text((*draft)->id()));
    }
}

SCENARIO("Today of the responsible head has the notice to sign for", "[viewmodels]")
{
    SmallCounty county{county::head};
    county.pullFollowUp(idOf(70), {"submit", "sign"});
    TodayModel today{county.desk()};
    today.reload();
    const QVariantMap duty = rowWith(*today.duties(), "kind", "SIGN_FOR");
    CHECK(duty["id"] == text(idOf(70)));
    CHECK(duty["colour"] == "YELLOW");
}

SCENARIO("projects are searched, filtered and ordered", "[viewmodels]")
{
    SmallCounty county;
    county.pullFollowUp(idOf(70), {"submit", "sign"});
    ProjectListModel projects{county.desk()};
    projects.reload();
    REQUIRE(projects.count() == 2);
    THEN("the worst lamp comes first")
    {
        CHECK(projects.data(projects.index(0), Qt::UserRole + 2) == "石桥河人行桥");
        CHECK(rowWith(projects, "name", "石桥河人行桥")["colour"] == "YELLOW");
        CHECK(rowWith(projects, "name", "石桥河人行桥")["mine"] == true);
        CHECK(rowWith(projects, "name", "柳树湾村道")["mine"] == false);
    }
    THEN("initials find a project")
    {
        projects.setSearch("lswcd");
        REQUIRE(projects.count() == 1);
        CHECK(projects.data(projects.index(0), Qt::UserRole + 2) == "柳树湾村道");
        CHECK(projects.filtered());
    }
    THEN("a filter that fits nothing shows the empty state, and clearing it brings all back")
    {
        projects.setColourFilter("RED");
        CHECK(projects.viewState() == "EMPTY");
        CHECK(projects.totalCount() == 2);
        projects.clearFilters();
        CHECK(projects.count() == 2);
    }
    THEN("only mine")
    {
        projects.setMineOnly(true);
        CHECK(projects.count() == 1);
    }
}

SCENARIO("a project page tells how the project stands", "[viewmodels]")
{
    SmallCounty county;
    Visit visit = plainVisit(county::bridge, county::assistant, kMonday - 3 * kDayMs);
    visit.reading = Reading{};
    visit.reading->permille = 640;
    visit.reading->photos = {std::string(64, 'a'), std::string(64, 'b')};
    county.pullRecord("visit", idOf(60), county::bridge, county::assistant, toJson(visit), visit.startedAtMs);
    ProjectModel project{county.desk(), county.shelf(), county::bridge};
    REQUIRE(project.errorText() == "");
    CHECK(project.name() == "石桥河人行桥");
    CHECK(project.actualPermille() == 640);
    CHECK(project.plannedPermille() > 800);
    CHECK(project.plannedPermille() < 900);
    CHECK(project.team().size() == 4);
    CHECK(project.team().first().toMap()["phoneMasked"] == "138****1234");
    CHECK(project.visits()->get(0)["readingPermille"] == 640);
    CHECK(project.curve().size() >= 4);
    CHECK(project.curveToday() > 0.5);
    THEN("a project that is not on board says so")
    {
        ProjectModel absent{county.desk(), county.shelf(), idOf(99)};
        CHECK(absent.viewState() == "ERROR");
        CHECK(absent.errorText() != "");
    }
}

SCENARIO("the inbox holds what asks something of the user", "[viewmodels]")
{
    SmallCounty county{county::head};
    county.pullFollowUp(idOf(70), {"submit", "sign"});
    county.pullFollowUp(idOf(71), {"submit"}); // still to be signed by the head of the office
    FollowUpListModel inbox{county.desk()};
    inbox.reload();
    CHECK(inbox.count() == 1);
    CHECK(inbox.get(0)["dueWhat"] == "SIGN_FOR");
    CHECK(inbox.get(0)["daysLeft"] == 1);
    CHECK(inbox.boxCounts()["OPEN"] == 2);
    inbox.setBox("OPEN");
    CHECK(inbox.count() == 2);
}
