#include "tests/mobile/tablet_bench.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

SCENARIO("a field is durable the moment it is left", "[drafts]")
{
    GIVEN("a visit that was begun on an enrolled tablet")
    {
        TabletBench tablet;
        tablet.enrol();
        auto draft = tablet.start();
        const Id id = draft->id();
        WHEN("fields, an answer, an issue and a suggestion are written and the program ends without a word")
        {
            draft->change([](Visit& visit) { visit.note = "基层已铺筑"; });
            draft->change([](Visit& visit) {
                visit.reading = Reading{.permille = 455,
                    .quantities = {},
                    .investmentCum = {},
                    .basis = ReadingBasis::Measured,
                    .reason = {},
                    .photos = {}};
            });
            draft->change([](Visit& visit) {
                visit.answers.push_back({.item = "Q3",
                    .result = AnswerResult::Fail,
                    .valueMilli = {},
                    .text = {},
                    .note = {},
                    .sameAsLast = false,
                    .photos = {}});
            });
            const Id issue = draft->putIssue({{}, plainIssue(idOf(1), {}, 5)});
            draft->putSuggestion({{},
                {.project = {},
                    .visit = {},
                    .group = {},
                    .category = SuggestionCategory::Quality,
                    .text = "请加强养护"}});
            draft.reset();
            tablet.reopen();
            THEN("the same draft comes back, field by field, and is known to have been on the screen")
            {
                const auto again = std::move(VisitDraft::open(*tablet.recorder, id).value());
                CHECK(again->visit().note == "基层已铺筑");
                CHECK(again->visit().reading->permille == 455);
                CHECK(again->visit().answers.at(0).result == AnswerResult::Fail);
                REQUIRE(again->issues().size() == 1);
                CHECK(again->issues()[0].id == issue);
                CHECK(again->issues()[0].issue.text == "桥头护栏缺失两米");
                CHECK(again->suggestions().at(0).suggestion.text == "请加强养护");
                CHECK(again->head().onScreen);
            }
        }
        WHEN("a field is emptied again")
        {
            draft->change([](Visit& visit) { visit.note = "x"; });
            draft->change([](Visit& visit) { visit.note.clear(); });
            THEN("it is empty after a restart too")
            {
                CHECK(VisitDraft::open(*tablet.recorder, id).value()->visit().note.empty());
            }
        }
        THEN("its opening is signed and queued before anything else is written")
        {
            const auto unsent = tablet.journal->unsent();
            REQUIRE(unsent.size() == 1);
            CHECK(unsent[0].operation.type == "visit_opening");
            CHECK(unsent[0].operation.entity == id);
            CHECK(draft->visit().opening == id);
        }
    }
    GIVEN("a tablet that is not enrolled")
    {
        TabletBench tablet;
        THEN("no visit can be begun, and nothing is left behind")
        {
            const auto begun = startVisit(*tablet.recorder, {idOf(1), VisitKind::AssistantWeekly, {}, {}, {}, 0});
            CHECK(begun.error().code == ErrorCode::Unauthorized);
            CHECK(tablet.drafts->open().empty());
        }
    }
}

SCENARIO("a visit is submitted as one signed group", "[drafts]")
{
    TabletBench tablet;
    tablet.enrol();
    GIVEN("a draft with a reading, two photos, one of them of an issue")
    {
        auto draft = tablet.start();
        draft->change([](Visit& visit) {
            visit.stageSeen = Stage::S3;
            visit.reading = Reading{.permille = 400,
                .quantities = {},
                .investmentCum = {},
                .basis = ReadingBasis::Measured,
                .reason = {},
                .photos = {}};
        });
        const Id issue = draft->putIssue({{}, plainIssue(idOf(1), {}, tablet.fakeClock.now.wallMs)});
        const LocalPhoto wide = tablet.shoot(*draft, 1);
        const LocalPhoto wider = tablet.shoot(*draft, 2);
        const LocalPhoto crack = tablet.shoot(*draft, 3);
        REQUIRE(tablet.desk->assign(crack.id, issue));
        tablet.fakeClock.advance(25 * kMinuteMs);
        WHEN("it is submitted")
        {
            const auto submitted = draft->submit();
            REQUIRE(submitted);
            THEN("reading and issue name their photos, and the photos their visit and issue")
            {
                const auto visit = tablet.rows->read<Visit>(submitted->visit).value();
                CHECK(visit.reading->photos == std::vector{wide.manifest.sha256, wider.manifest.sha256});
                CHECK(visit.endedAtMs - visit.startedAtMs == 25 * kMinuteMs);
                CHECK(tablet.rows->read<Issue>(submitted->issues.at(0)).value().photos
                    == std::vector{crack.manifest.sha256});
                const auto photo = tablet.rows->read<Photo>(submitted->photos.at(2)).value();
                CHECK(photo.visit == submitted->visit);
                CHECK(photo.issue == submitted->issues[0]);
            }
            THEN("it is one group whose signature the device's key made, chained to the opening")
            {
                const auto groups = tablet.journal->unacknowledged(*tablet.meta->device(), 1 << 20);
                REQUIRE(groups.size() == 2);
                CHECK(groups[1].operations.size() == 5);
                const auto key = loadKey(tablet.disk, tablet.paths, *tablet.meta->device()).value();
                std::vector<Hash> hashes;
                for (const Operation& operation : groups[1].operations)
                    hashes.push_back(operation.hash());
                CHECK(VerifyingKey::fromText(key.publicKey())->verifies(signedMessage(hashes), groups[1].signature));
                CHECK(groups[1].operations[0].previous == shortHash(groups[0].operations[0].hash()));
            }
            THEN("its originals wait to be sent, and a second submission is refused")
            {
                CHECK(tablet.photos->toSend().size() == 3);
                CHECK(draft->submit().error().reason == "submitted");
                CHECK(tablet.drafts->open().empty());
                CHECK(tablet.drafts->thatBecame(submitted->visit)->id == draft->id());
            }
        }
        WHEN("the issue's text is too short")
        {
            auto bad = draft->issues()[0];
            bad.issue.text = "坏";
            draft->putIssue(bad);
            THEN("submitting says which rule it breaks and changes nothing")
            {
                CHECK(draft->submit().error().reason == "E_TEXT");
                CHECK(tablet.drafts->open().size() == 1);
                CHECK(tablet.journal->unsent().size() == 1);
            }
        }
    }
}

SCENARIO("steps and edits name what their author saw", "[actions]")
{
    TabletBench tablet;
    tablet.enrol();
    const SubmittedVisit visit = tablet.visit();
    GIVEN("a submitted visit with an issue")
    {
        THEN("a step that the state does not allow is refused on the spot")
        {
            CHECK(tablet.actions->step(visit.issues[0], "recheck_pass").error().reason == "not_allowed");
        }
        THEN("a step follows the head, and the next one follows it")
        {
            const Id hold = tablet.actions->step(visit.visit, "hold", {{"reason", "定位偏差"}}).value();
            CHECK(tablet.rows->summary(visit.visit)->state == "PENDING_REVIEW");
            tablet.actions->step(visit.visit, "accept").value();
            const auto entity = tablet.rows->entity(visit.visit);
            CHECK(entity->steps[0].after == visit.visit);
            CHECK(entity->steps[1].after == hold);
            CHECK(entity->state() == "ACCEPTED");
        }
        THEN("a later edit replaces the earlier one knowingly")
        {
            REQUIRE(tablet.actions->edit(visit.issues[0], "part", "南侧桥头"));
            REQUIRE(tablet.actions->edit(visit.issues[0], "part", "西侧桥头"));
            const auto entity = tablet.rows->entity(visit.issues[0]);
            CHECK(entity->field("part") == "西侧桥头");
            CHECK_FALSE(entity->hasConflict());
        }
    }
}
