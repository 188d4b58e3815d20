#include "mobile/viewmodels/conflict_models.h"
#include "mobile/viewmodels/follow_up_model.h"
#include "mobile/viewmodels/issue_model.h"
#include "mobile/viewmodels/review_model.h"
#include "mobile/viewmodels/suggestion_model.h"
#include "mobile/viewmodels/sync_model.h"
#include "tests/mobile/viewmodels/small_county.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

namespace {

QStringList eventsOf(const QVariantList& actions)
{
    QStringList events;
    for (const QVariant& action : actions)
        events.append(action.toMap()["event"].toString());
    return events;
}

} // namespace

SCENARIO("the addressee signs for a notice and replies", "[viewmodels]")
{
    SmallCounty county{county::head};
    county.pullFollowUp(idOf(70), {"submit", "sign"});
    FollowUpModel notice{county.desk(), county.shelf(), idOf(70)};
    REQUIRE(notice.errorText() == "");
    CHECK(notice.state() == "ISSUED");
    CHECK(notice.items().first().toMap()["rule"] == "R-P5");
    CHECK(eventsOf(notice.actions()).first() == "sign_for");
    CHECK_FALSE(eventsOf(notice.actions()).contains("clear"));
    QString acted;
    QObject::connect(&notice, &FollowUpModel::acted, [&](const QString& event) { acted = event; });
    notice.act("sign_for", {});
    CHECK(acted == "sign_for");
    CHECK(notice.state() == "SIGNED_FOR");
    CHECK(notice.pendingEvent() == "sign_for");
    WHEN("a reply has no text")
    {
        notice.act("reply", {});
        CHECK(notice.errorText() != "");
        CHECK(notice.state() == "SIGNED_FOR");
    }
    WHEN("the reply is written, the program ended and started again")
    {
        notice.setReplyText("已增派两个班组，十二月五日前追平");
        const Id draft = notice.replyDraft().value();
        county.shoot(draft);
        county.reopen();
        FollowUpModel again{county.desk(), county.shelf(), idOf(70)};
        CHECK(again.replyText() == "已增派两个班组，十二月五日前追平");
        CHECK(again.replyBefore()->count() == 1);
        again.act("reply", again.replyText());
        CHECK(again.errorText() == "");
        CHECK(again.state() == "REPLIED");
        const QVariantMap last = again.timeline().last().toMap();
        CHECK(last["event"] == "reply");
        CHECK(last["text"].toString().contains("两个班组"));
        CHECK(last["delivery"] == "LOCAL");
        CHECK(last["photos"].toList().size() == 1);
    }
}

SCENARIO("somebody without a part in it can only read a notice", "[viewmodels]")
{
    SmallCounty county{county::facilitator};
    county.pullFollowUp(idOf(70), {"submit"});
    FollowUpModel notice{county.desk(), county.shelf(), idOf(70)};
    CHECK(notice.actions().isEmpty());
    CHECK_FALSE(notice.mine());
}

SCENARIO("a supervisor reviews a visit", "[viewmodels]")
{
    SmallCounty county{county::supervisor};
    county.pullRecord("visit", idOf(60), county::bridge, county::assistant,
        toJson(plainVisit(county::bridge, county::assistant, kMonday)), kMonday);
    Photo photo;
    photo.project = county::bridge;
    photo.visit = idOf(60);
    photo.sha256 = std::string(64, 'c');
    photo.takenAtMs = kMonday;
    county.pullRecord("photo", idOf(61), county::bridge, county::assistant, toJson(photo), kMonday);
    ReviewModel review{county.desk(), county.shelf()};
    REQUIRE(review.queue()->count() == 1);
    CHECK(review.visit()["projectName"] == "石桥河人行桥");
    CHECK(review.badges().size() == 4);
    REQUIRE(review.photos()->count() == 1);
    WHEN("a photo is questioned without a reason")
    {
        review.questionPhoto(0, {});
        CHECK(review.errorText() != "");
        CHECK(review.photos()->get(0)["review"] == "UNREVIEWED");
    }
    WHEN("a photo is questioned with one")
    {
        review.questionPhoto(0, "看不清桥面");
        CHECK(review.photos()->get(0)["review"] == "QUESTIONED");
        review.acceptPhoto(0);
        CHECK(review.photos()->get(0)["review"] == "OK");
    }
    WHEN("the visit is sent back with a remark at an item")
    {
        review.addRemark("CHECKLIST", "rail", "补拍护栏");
        review.sendBack("照片不足");
        CHECK(review.decidedCount() == 1);
        const auto entity = county.tablet().rows().entity(idOf(60));
        CHECK(entity->state() == "REJECTED");
        CHECK(entity->steps.back().body.at("remarks").at(0).at("text") == "补拍护栏");
    }
    WHEN("it is accepted")
    {
        review.accept();
        CHECK(county.tablet().rows().entity(idOf(60))->state() == "ACCEPTED");
    }
    WHEN("an issue is raised from the photo")
    {
        review.noticeFromPhoto(0, "桥头护栏缺失两米");
        CHECK(review.errorText() == "");
        CHECK(county.tablet().rows().count({.type = "issue", .project = county::bridge}) == 1);
    }
}

SCENARIO("two values of one field are shown, and one is chosen", "[viewmodels]")
{
    SmallCounty county{county::leader};
    Entity issue;
    issue.id = idOf(80);
    issue.type = "issue";
    issue.project = county::bridge;
    Creation creation;
    creation.dot = {DeviceId{5}, 1};
    creation.author = county::assistant;
    creation.event = {kMonday, ClockTrust::A};
    creation.body = toJson(plainIssue(county::bridge, {}, kMonday));
    issue.creation = creation;
    issue.registers["part"].write({{DeviceId{5}, 2}, county::assistant, {kMonday, 1}, "南侧桥头", {}}, {});
    issue.registers["part"].write({{DeviceId{6}, 1}, county::leader, {kMonday, 2}, "北侧桥头栏杆", {}}, {});
    county.pull(issue);
    ConflictListModel conflicts{county.desk()};
    conflicts.reload();
    REQUIRE(conflicts.count() == 1);
    CHECK(conflicts.get(0)["field"] == "part");
    ConflictModel conflict{county.desk(), conflicts.get(0)["conflictId"].toString()};
    REQUIRE(conflict.values().size() == 2);
    CHECK_FALSE(conflict.settled());
    IssueModel page{county.desk(), county.shelf(), idOf(80)};
    CHECK(page.conflictId() == conflict.conflictId());
    WHEN("one is chosen")
    {
        conflict.choose(0);
        CHECK(conflict.settled());
        CHECK(conflicts.count() == 0);
        CHECK(page.conflictId() == "");
    }
    WHEN("a third is written")
    {
        conflict.writeOther("桥头两侧");
        CHECK(conflict.settled());
        CHECK(page.part() == "桥头两侧");
    }
}

SCENARIO("an issue's due time moves later only with a reason", "[viewmodels]")
{
    SmallCounty county{county::leader};
    county.pullRecord(
        "issue", idOf(80), county::bridge, county::assistant, toJson(plainIssue(county::bridge, {}, kMonday)), kMonday);
    IssueModel issue{county.desk(), county.shelf(), idOf(80)};
    REQUIRE(issue.canChangeDue());
    const qint64 before = issue.dueMs();
    REQUIRE(before > kMonday);
    issue.changeDue("2026-12-24", {});
    CHECK(issue.errorText() != "");
    CHECK(issue.dueMs() == before);
    issue.changeDue("2026-12-24", "材料到货推迟");
    CHECK(issue.errorText() == "");
    CHECK(issue.dueMs() == startOfDayMs({2026, 12, 25}));
    issue.changeDue("2026-11-25", {});
    CHECK(issue.dueMs() == startOfDayMs({2026, 11, 26}));
}

SCENARIO("a suggestion goes through the congress office and is evaluated by who made it", "[viewmodels]")
{
    Suggestion suggestion;
    suggestion.project = county::bridge;
    suggestion.group = county::deputyGroup;
    suggestion.text = "建议加装夜间照明";
    GIVEN("the congress office")
    {
        SmallCounty county{county::office};
        county.pullRecord("suggestion", idOf(90), county::bridge, county::deputy, toJson(suggestion), kMonday);
        SuggestionModel list{county.desk()};
        list.reload();
        REQUIRE(list.todoCount() == 1);
        CHECK(list.get(0)["canForward"] == true);
        list.forward(text(idOf(90)), text(county::bureau));
        CHECK(list.errorText() == "");
        list.setBox("ALL");
        CHECK(list.get(0)["state"] == "FORWARDED");
        CHECK(list.get(0)["handler"] == "交通运输局");
    }
    GIVEN("the deputy, once it has been answered")
    {
        SmallCounty county{county::deputy};
        const Step forwarded = SmallCounty::step(
            "forward", idOf(90), county::office, kMonday + 1, 1, {{"handler", county::bureau.text()}});
        const Step replied =
            SmallCounty::step("reply", forwarded.id, county::head, kMonday + 2, 2, {{"text", "十二月安装"}});
        county.pullRecord(
            "suggestion", idOf(90), county::bridge, county::deputy, toJson(suggestion), kMonday, {forwarded, replied});
        SuggestionModel list{county.desk()};
        list.reload();
        REQUIRE(list.todoCount() == 1);
        CHECK(list.get(0)["replyText"] == "十二月安装");
        list.evaluate(text(idOf(90)), "BASIC", {});
        CHECK(list.todoCount() == 0);
    }
}

SCENARIO("the Sync page lists what exists only here, with a reason", "[viewmodels]")
{
    SmallCounty county;
    SyncModel sync{county.desk()};
    CHECK(sync.unsentCount() == 0);
    REQUIRE(county.tablet().startVisit({county::bridge, VisitKind::AssistantWeekly, {}, {}, {}, 0}));
    sync.reload();
    CHECK(sync.unsentCount() == 1);
    REQUIRE(sync.items()->count() == 1);
    CHECK(sync.items()->get(0)["kind"] == "OPENING");
    CHECK(sync.items()->get(0)["delivery"] == "LOCAL");
    CHECK(sync.items()->get(0)["reason"] != "");
    CHECK_FALSE(sync.canSignOut());
    CHECK(sync.journalMade() == 1);
    sync.signOut();
    CHECK(sync.errorText() != "");
    CHECK(county.tablet().isEnrolled());
}
