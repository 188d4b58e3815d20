#include "mobile/viewmodels/visit_editor.h"
#include "tests/mobile/viewmodels/small_county.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

namespace {

std::unique_ptr<VisitEditor> begin(SmallCounty& county, VisitKind kind = VisitKind::AssistantWeekly)
{
    VisitStart start;
    start.project = county::bridge;
    start.kind = kind;
    if (kind == VisitKind::AssistantWeekly || kind == VisitKind::JointInspection) {
        start.checklist = "FOOT_BRIDGE.PROGRESS";
        start.checklistVersion = 1;
    }
    Fix fix;
    fix.at = {300'001'000, 1'140'000'000};
    fix.accuracyDm = 80;
    fix.timeMs = kMonday;
    start.fix = fix;
    auto draft = county.tablet().startVisit(start);
    REQUIRE(draft);
    return std::make_unique<VisitEditor>(county.desk(), county.shelf(), std::move(*draft));
}

std::unique_ptr<VisitEditor> open(SmallCounty& county, const QString& id)
{
    auto draft = county.tablet().visitDraft(idFrom(id));
    REQUIRE(draft);
    return std::make_unique<VisitEditor>(county.desk(), county.shelf(), std::move(*draft));
}

QVariantMap sectionOf(const VisitEditor& editor, const QString& key)
{
    for (const QVariant& section : editor.sections())
        if (section.toMap()["key"] == key)
            return section.toMap();
    return {};
}

bool lacks(const VisitEditor& editor, const QString& section)
{
    const QVariantList missing = editor.missing();
    return std::any_of(
        missing.begin(), missing.end(), [&](const QVariant& line) { return line.toMap()["section"] == section; });
}

} // namespace

SCENARIO("every field of a visit is durable when its setter returns", "[viewmodels]")
{
    SmallCounty county;
    auto editor = begin(county);
    REQUIRE(editor->errorText() == "");
    editor->setStageSeen("S3");
    editor->setReadingPermille(645);
    editor->setReadingBasis("COUNTED");
    editor->answers()->setResult(0, "FAIL");
    CHECK(editor->answers()->setValue(1, "0.35") == "");
    editor->addObstacle("MATERIAL", "2026-11-20", "钢材未到", "");
    editor->addOpinion("群众希望早日通行");
    editor->setNote("桥面已铺设");
    const QString id = editor->visitId();
    WHEN("the program is ended and started again")
    {
        editor.reset();
        county.reopen();
        const auto again = open(county, id);
        CHECK(again->stageSeen() == "S3");
        CHECK(again->readingPermille() == 645);
        CHECK(again->readingBasis() == "COUNTED");
        CHECK(again->answers()->get(0)["result"] == "FAIL");
        CHECK(again->answers()->get(1)["value"] == "0.35");
        CHECK(again->answers()->get(1)["result"] == "FAIL"); // above its limit of 0.2 mm
        CHECK(again->obstacles()->count() == 1);
        CHECK(again->opinions()->count() == 1);
        CHECK(again->note() == "桥面已铺设");
    }
    THEN("what is no number changes nothing and says so")
    {
        CHECK(editor->answers()->setValue(1, "wide") != "");
        CHECK(editor->answers()->get(1)["value"] == "0.35");
    }
}

SCENARIO("a visit says what it lacks, whether it will count, and locks when submitted", "[viewmodels]")
{
    SmallCounty county;
    auto editor = begin(county);
    CHECK(editor->placeVerdict() == "INSIDE");
    CHECK(lacks(*editor, "STAGE"));
    editor->setReadingPermille(640);
    CHECK(lacks(*editor, "READING"));
    editor->setStageSeen("S3");
    CHECK_FALSE(lacks(*editor, "STAGE"));
    county.shoot(idFrom(editor->visitId()));
    county.shoot(idFrom(editor->visitId()));
    editor->reload();
    CHECK(editor->readingPhotos()->count() == 2);
    CHECK_FALSE(lacks(*editor, "READING"));
    CHECK(editor->canSubmit());
    WHEN("only a minute has passed")
    {
        county.clock.advance(kMinuteMs);
        editor->refreshPreview();
        CHECK(editor->qualificationExpected() == "PENDING_NOT_COUNTED");
        CHECK(editor->qualificationSentence() != "");
    }
    WHEN("it is submitted after half an hour")
    {
        county.clock.advance(30 * kMinuteMs);
        bool submitted = false;
        QObject::connect(editor.get(), &VisitEditor::submitted, [&] { submitted = true; });
        editor->submit();
        REQUIRE(editor->errorText() == "");
        CHECK(submitted);
        const auto rows = county.tablet().rows().list({.type = "visit", .project = county::bridge});
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].state == "SUBMITTED");
        THEN("it opens again read only, with its photos")
        {
            VisitEditor record{county.desk(), county.shelf(), rows[0].id};
            CHECK(record.readOnly());
            CHECK(record.readingPermille() == 640);
            CHECK(record.photos()->count() == 2);
            record.setNote("too late");
            CHECK(record.note() == "");
        }
    }
}

SCENARIO("a fall of the reading asks for its reason", "[viewmodels]")
{
    SmallCounty county;
    Visit earlier = plainVisit(county::bridge, county::assistant, kMonday - 7 * kDayMs);
    earlier.reading = Reading{};
    earlier.reading->permille = 640;
    earlier.reading->photos = {std::string(64, 'a'), std::string(64, 'b')};
    county.pullRecord("visit", idOf(60), county::bridge, county::assistant, toJson(earlier), earlier.startedAtMs);
    auto editor = begin(county);
    CHECK(editor->lastReadingPermille() == 640);
    editor->setReadingPermille(600);
    CHECK(editor->readingDropReasonNeeded());
    CHECK_FALSE(editor->canSubmit());
    county.shoot(idFrom(editor->visitId()));
    county.shoot(idFrom(editor->visitId()));
    editor->setReadingReason("返工拆除");
    CHECK(editor->canSubmit());
}

SCENARIO("a failed item becomes an issue with two taps", "[viewmodels]")
{
    SmallCounty county;
    auto editor = begin(county);
    editor->answers()->setResult(0, "FAIL");
    IssueEditor* issue = editor->newIssue("rail");
    REQUIRE(issue);
    CHECK(issue->category() == "SAFETY");
    CHECK(issue->grade() == "SERIOUS");
    CHECK(issue->clause() == "JTG 3.2");
    CHECK(issue->addressee() == "交通运输局");
    CHECK_FALSE(issue->canSave());
    REQUIRE(issue->phrases()->count() == 1);
    issue->choosePhrase(0);
    CHECK(issue->text() == "桥头护栏缺失，未设临时防护");
    CHECK(issue->canSave());
    CHECK(issue->dueMs() > kMonday);
    bool saved = false;
    QObject::connect(issue, &IssueEditor::saved, [&] { saved = true; });
    issue->save();
    CHECK(saved);
    CHECK(editor->issues()->count() == 1);
    CHECK(editor->answers()->get(0)["issueRaised"] == true);
    WHEN("it is taken out and that is undone")
    {
        editor->removeIssue(0);
        CHECK(editor->issues()->count() == 0);
        county.desk().undo();
        CHECK(editor->issues()->count() == 1);
    }
    WHEN("a second one is begun and given up")
    {
        editor->newIssue("")->discard();
        CHECK(editor->issues()->count() == 1);
    }
}

SCENARIO("deputies answer four questions and suggest; they raise nothing", "[viewmodels]")
{
    SmallCounty county{county::deputy};
    auto editor = begin(county, VisitKind::DeputySiteView);
    CHECK(sectionOf(*editor, "FOUR")["required"] == true);
    CHECK(sectionOf(*editor, "ISSUES").isEmpty());
    for (int row = 0; row < 4; ++row) {
        editor->setPartRating(row, 4);
        editor->setPartText(row, "情况良好");
    }
    CHECK(sectionOf(*editor, "FOUR")["mark"] == "COMPLETE");
    CHECK(editor->addSuggestion("QUALITY", "短") != "");
    CHECK(editor->addSuggestion("QUALITY", "建议加装夜间照明") == "");
    CHECK(editor->suggestions()->count() == 1);
}

SCENARIO("a draft that is put away comes back by undo", "[viewmodels]")
{
    SmallCounty county;
    auto editor = begin(county);
    editor->setNote("先放下");
    const QString id = editor->visitId();
    editor->discardDraft();
    CHECK(county.tablet().drafts().open().empty());
    county.desk().undo();
    REQUIRE(county.tablet().drafts().open().size() == 1);
    CHECK(open(county, id)->note() == "先放下");
}

SCENARIO("a device clock that runs ahead of the server's does not stop a visit", "[viewmodels]")
{
    SmallCounty county;
    const ClockReading now = county.clock.read();
    const std::int64_t ahead = 30 * kMinuteMs;
    county.tablet().meta().setClockOffset(
        {now.bootId, -ahead, now.wallMs - ahead - now.monotonicMs, now.wallMs - ahead});
    auto editor = begin(county);
    editor->setStageSeen("S3");
    CHECK(editor->canSubmit());
    CHECK(editor->elapsedMinutes() == 0);
}
