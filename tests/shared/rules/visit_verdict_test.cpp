#include "shared/rules/visit_verdict.h"
#include "tests/shared/rules/rules_world.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace tacha;
using namespace tacha::testing;

namespace {

constexpr Point kCentre{315'000'000, 1'105'000'000};

/// A point so many metres north of the centre.
Point northOf(double metres)
{
    return {kCentre.latE7 + static_cast<std::int32_t>(std::lround(metres / 111'195.08 * 1e7)), kCentre.lonE7};
}

Fix fixAt(double metres, double accuracyM)
{
    Fix fix;
    fix.at = northOf(metres);
    fix.accuracyDm = static_cast<std::int32_t>(accuracyM * 10);
    return fix;
}

Project roadProject()
{
    Project project;
    project.listedOn = day("2026-01-05");
    project.boardToken = "BOARD-1";
    Site site;
    site.points = {kCentre};
    site.marginM = 300;
    project.sites = {site};
    return project;
}

/// An assistant's visit of Thu 19 November, 09:00–09:30, in the fence, received an hour later.
VisitSubmission goodSubmission()
{
    VisitSubmission submission;
    Visit& visit = submission.visit;
    visit.kind = VisitKind::AssistantWeekly;
    visit.startedAtMs = at("2026-11-19", 9);
    visit.endedAtMs = at("2026-11-19", 9, 30);
    visit.stageSeen = Stage::S3;
    visit.fixes = {fixAt(100, 8)};
    submission.start = {visit.startedAtMs, ClockTrust::A};
    submission.receivedAtMs = at("2026-11-19", 10);
    return submission;
}

VisitVerdict judged(const VisitSubmission& submission)
{
    return judgeVisit(submission, roadProject(), Parameters{});
}

bool says(const VisitVerdict& verdict, std::string_view word)
{
    return std::find(verdict.reasons.begin(), verdict.reasons.end(), word) != verdict.reasons.end();
}

} // namespace

namespace reason = verdict_reason;

SCENARIO("a complete visit inside the fence counts", "[rules][verdict]")
{
    const VisitVerdict verdict = judged(goodSubmission());
    CHECK(verdict.qualification == Qualification::Qualified);
    CHECK(verdict.place == PlaceVerdict::Inside);
    CHECK(verdict.reasons.empty());
    CHECK(verdict.eventMs == at("2026-11-19", 9));
}

SCENARIO("distance outside the fence is weighed against the accuracy of the fix", "[rules][verdict]")
{
    VisitSubmission submission = goodSubmission();
    GIVEN("a fix 360 m from the centre of a 300 m fence")
    {
        THEN("with an accuracy of 70 m nobody can tell: it counts")
        {
            submission.visit.fixes = {fixAt(360, 70)};
            const VisitVerdict verdict = judged(submission);
            CHECK(verdict.place == PlaceVerdict::CannotTell);
            CHECK(verdict.outsideM == 60);
            CHECK(verdict.qualification == Qualification::Qualified);
        }
        THEN("with an accuracy of 20 m it is outside and does not count")
        {
            submission.visit.fixes = {fixAt(360, 20)};
            const VisitVerdict verdict = judged(submission);
            CHECK(verdict.place == PlaceVerdict::Outside);
            CHECK(verdict.qualification == Qualification::PendingNotCounted);
            CHECK(says(verdict, reason::kOutsideUnexplained));
        }
        THEN("a reason alone is no explanation")
        {
            submission.visit.fixes = {fixAt(360, 20)};
            submission.visit.placeReason = PlaceReason::WrongFence;
            CHECK(says(judged(submission), reason::kOutsideUnexplained));
            submission.visit.placeExplanation = "新增路段未纳入范围";
            CHECK(says(judged(submission), reason::kOutside));
            CHECK(judged(submission).qualification == Qualification::PendingNotCounted);
        }
        THEN("for a chief it is shown and never blocks")
        {
            submission.visit.fixes = {fixAt(360, 20)};
            submission.visit.kind = VisitKind::ChiefWeekly;
            submission.visit.sections = {
                {"CONTRADICTIONS", {}, "a"}, {"PROGRESS", {}, "b"}, {"SUPERVISION", {}, "c"}, {"NEXT_STEP", {}, "d"}};
            const VisitVerdict verdict = judged(submission);
            CHECK(verdict.qualification == Qualification::Qualified);
            CHECK(says(verdict, reason::kOutsideInformed));
        }
    }
}

SCENARIO("a visit without a usable fix needs another proof of place", "[rules][verdict]")
{
    VisitSubmission submission = goodSubmission();
    submission.visit.fixes = {fixAt(10, 101)};
    THEN("without any it does not count")
    {
        CHECK(judged(submission).place == PlaceVerdict::NoFix);
        CHECK(judged(submission).qualification == Qualification::PendingNotCounted);
    }
    THEN("the scanned site board lets it count provisionally")
    {
        submission.visit.boardToken = "BOARD-1";
        CHECK(judged(submission).qualification == Qualification::Pending);
        CHECK(says(judged(submission), reason::kNoFixWithProof));
        submission.visit.boardToken = "BOARD-2";
        CHECK(judged(submission).qualification == Qualification::PendingNotCounted);
    }
    THEN("so does a photo of the board, and a co-visitor's fix")
    {
        submission.photos.resize(1);
        submission.photos[0].purpose = PhotoPurpose::Board;
        CHECK(judged(submission).qualification == Qualification::Pending);
        submission.photos.clear();
        submission.coVisitorFixes = {fixAt(20, 10)};
        CHECK(judged(submission).qualification == Qualification::Pending);
    }
    THEN("a good fix 15 minutes after the visit and up to 500 m away does too")
    {
        submission.photos.resize(1);
        submission.photos[0].takenAtMs = at("2026-11-19", 9, 45);
        submission.photos[0].fix = fixAt(790, 10);
        CHECK(judged(submission).qualification == Qualification::Pending);
        submission.photos[0].takenAtMs += 1;
        CHECK(judged(submission).qualification == Qualification::PendingNotCounted);
        submission.photos[0].takenAtMs -= 1;
        submission.photos[0].fix = fixAt(810, 10);
        CHECK(judged(submission).qualification == Qualification::PendingNotCounted);
    }
}

SCENARIO("a made-up position is never counted, whatever the kind", "[rules][verdict]")
{
    VisitSubmission submission = goodSubmission();
    submission.visit.kind = VisitKind::FacilitatorLog;
    submission.visit.log = SiteLog{"晴", 12, 3, "铺筑面层"};
    submission.visit.fixes = {fixAt(5000, 5)};
    CHECK(judged(submission).qualification == Qualification::Qualified);
    submission.visit.fixes[0].mock = true;
    CHECK(judged(submission).qualification == Qualification::PendingNotCounted);
    CHECK(says(judged(submission), reason::kMock));
}

SCENARIO("a visit must last", "[rules][verdict]")
{
    VisitSubmission submission = goodSubmission();
    const auto lasting = [&](std::int64_t ms) {
        submission.visit.endedAtMs = submission.visit.startedAtMs + ms;
        return judged(submission);
    };
    CHECK(lasting(10 * kMinuteMs).qualification == Qualification::Qualified);
    CHECK(says(lasting(10 * kMinuteMs - 1), reason::kShort));
    CHECK(lasting(3 * kMinuteMs).qualification == Qualification::PendingNotCounted);
    CHECK(says(lasting(3 * kMinuteMs - 1), reason::kTooShort));
}

SCENARIO("required content is looked for by kind", "[rules][verdict]")
{
    Visit visit;
    CHECK(missingContent(visit, VisitKind::AssistantWeekly) == std::vector<std::string>{"STAGE_SEEN"});
    CHECK(missingContent(visit, VisitKind::JointInspection)
        == std::vector<std::string>{"READING", "NODE_ANSWERS", "CHECKLIST", "COLOUR_OPINION"});
    CHECK(missingContent(visit, VisitKind::DeputySiteView) == std::vector<std::string>{"SECTIONS"});
    CHECK(missingContent(visit, VisitKind::FacilitatorLog) == std::vector<std::string>{"SITE_LOG"});
    CHECK(missingContent(visit, VisitKind::SocialSurvey).empty());
    visit.stageSeen = Stage::S3;
    visit.reading = Reading{};
    visit.reading->photos = {"one"};
    CHECK(missingContent(visit, VisitKind::AssistantWeekly) == std::vector<std::string>{"READING_PHOTOS"});
    for (int i = 0; i < 4; ++i)
        visit.sections.push_back({"S" + std::to_string(i), i + 2, ""});
    visit.reading.reset();
    CHECK(missingContent(visit, VisitKind::DeputySiteView).empty());
    visit.sections[3].rating = 6;
    CHECK(missingContent(visit, VisitKind::DeputySiteView) == std::vector<std::string>{"SECTIONS"});

    VisitSubmission submission = goodSubmission();
    submission.visit.stageSeen.reset();
    CHECK(judged(submission).qualification == Qualification::PendingNotCounted);
    CHECK(says(judged(submission), reason::kContent));
    submission = goodSubmission();
    submission.photos.resize(1);
    submission.photos[0].origin = PhotoOrigin::Import;
    CHECK(says(judged(submission), reason::kImportedPhoto));
}

SCENARIO("a clock that cannot be believed near a week's end is asked about", "[rules][verdict]")
{
    VisitSubmission submission = goodSubmission();
    THEN("a raw clock in mid-week is good enough")
    {
        submission.start.trust = ClockTrust::C;
        CHECK(judged(submission).qualification == Qualification::Qualified);
    }
    THEN("within six hours of the boundary it is not")
    {
        submission.start = {at("2026-11-22", 18), ClockTrust::C};
        submission.receivedAtMs = at("2026-11-22", 19);
        CHECK(says(judged(submission), reason::kClockNearBoundary));
        submission.start.ms -= 1;
        CHECK_FALSE(says(judged(submission), reason::kClockNearBoundary));
        submission.start = {at("2026-11-22", 23), ClockTrust::B};
        submission.receivedAtMs = at("2026-11-23", 1);
        CHECK(judged(submission).qualification == Qualification::Qualified);
    }
    THEN("a visit later than its receipt, or with a stepping clock, counts for the time being")
    {
        submission.receivedAtMs = submission.start.ms - 5 * kMinuteMs;
        CHECK(judged(submission).qualification == Qualification::Qualified);
        submission.receivedAtMs -= 1;
        CHECK(says(judged(submission), reason::kClockAhead));
        submission = goodSubmission();
        submission.visit.clockStepped = true;
        CHECK(judged(submission).qualification == Qualification::Pending);
    }
}

SCENARIO("a late record is taken by how late it is, from the end of its own week", "[rules][verdict]")
{
    VisitSubmission submission = goodSubmission();
    const std::int64_t close = week("2026-W47").closeMs();
    const auto receivedAfter = [&](std::int64_t ms) {
        submission.receivedAtMs = close + ms;
        return judged(submission);
    };
    THEN("72 hours are no matter, and no network is no blame")
    {
        CHECK(receivedAfter(72 * kHourMs).qualification == Qualification::Qualified);
        CHECK(says(receivedAfter(72 * kHourMs), reason::kLateNoNetwork));
    }
    THEN("beyond that it needs a reason")
    {
        CHECK(receivedAfter(72 * kHourMs + 1).qualification == Qualification::PendingNotCounted);
        submission.visit.lateReason = "山区无信号";
        CHECK(receivedAfter(72 * kHourMs + 1).qualification == Qualification::Pending);
        CHECK(receivedAfter(14 * kDayMs).qualification == Qualification::Pending);
        CHECK(receivedAfter(14 * kDayMs + 1).qualification == Qualification::PendingNotCounted);
        CHECK(says(receivedAfter(14 * kDayMs + 1), reason::kTooLate));
    }
    THEN("a tablet that had synced since, without saying the visit was begun, is asked about")
    {
        submission.previousSyncMs = at("2026-11-20", 9);
        CHECK(receivedAfter(60 * kHourMs).qualification == Qualification::Pending);
        CHECK(says(receivedAfter(60 * kHourMs), reason::kUnopened));
        submission.openedBeforePreviousSync = true;
        CHECK(receivedAfter(60 * kHourMs).qualification == Qualification::Qualified);
        submission.openedBeforePreviousSync = false;
        submission.previousSyncMs = at("2026-11-17", 9);
        CHECK(receivedAfter(60 * kHourMs).qualification == Qualification::Qualified);
    }
}

SCENARIO("a visit before the listing counts for nothing", "[rules][verdict]")
{
    VisitSubmission submission = goodSubmission();
    Project project = roadProject();
    project.listedOn = day("2026-11-19");
    CHECK(judgeVisit(submission, project, Parameters{}).qualification == Qualification::Qualified);
    project.listedOn = day("2026-11-20");
    CHECK(says(judgeVisit(submission, project, Parameters{}), reason::kBeforeListing));
    project = roadProject();
    project.history = {{Lifecycle::Archived, day("2026-11-18")}};
    CHECK(says(judgeVisit(submission, project, Parameters{}), reason::kAfterArchive));
}
