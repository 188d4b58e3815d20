#include "shared/model/validate.h"

#include <catch2/catch.hpp>

using namespace tacha;

namespace {

const Id kSomeone = Id::of({{1}, 1});
const std::string kHash(64, 'a');

/// `CODE field` of each problem, separated by commas.
std::string show(const std::vector<Problem>& problems)
{
    std::string text;
    for (const Problem& problem : problems)
        text += (text.empty() ? "" : ", ") + problem.code + ' ' + problem.field;
    return text;
}

Visit rightVisit()
{
    Visit visit;
    visit.project = visit.visitor = kSomeone;
    visit.startedAtMs = momentMs({2026, 11, 17}, 9);
    visit.endedAtMs = visit.startedAtMs + 30 * kMinuteMs;
    visit.fixes = {Fix{{315000000, 1105000000}, 55, visit.startedAtMs, FixSource::Gnss, true, 12, false}};
    return visit;
}

Reading rightReading()
{
    Reading reading;
    reading.permille = 500;
    reading.photos = {kHash, std::string(64, 'b')};
    return reading;
}

Photo rightPhoto()
{
    Photo photo;
    photo.project = photo.visit = kSomeone;
    photo.sha256 = kHash;
    photo.sizeBytes = 150'000;
    photo.width = 1600;
    photo.height = 1200;
    return photo;
}

Issue rightIssue()
{
    Issue issue;
    issue.project = issue.visit = kSomeone;
    issue.text = "栏杆缺失一段";
    return issue;
}

/// The problems of a right value after `spoil` has changed it.
template <class Value, class Spoil> std::string spoiled(Value value, Spoil spoil)
{
    spoil(value);
    return show(validate(value));
}

} // namespace

SCENARIO("unified social credit codes carry two check digits", "[model]")
{
    CHECK(isUscc("91350100M000100Y43")); // GB 32100, the standard's own example
    CHECK_FALSE(isUscc("91350100M000100Y4Z"));
    CHECK_FALSE(isUscc("91350100M000100Y53")); // the inner digit alone is wrong
    CHECK(isUscc("11990124MB1000010P"));
    CHECK_FALSE(isUscc("11990124MB1000010p"));
    CHECK_FALSE(isUscc("11990124MB100001OP")); // no letter O
    CHECK_FALSE(isUscc("11990124MB100001"));
}

SCENARIO("national project codes have a shape and a month", "[model]")
{
    CHECK(isNationalCode("2601-990124-04-01-100010"));
    CHECK(isNationalCode("2017-990124-04-01-100010")); // older codes carry the year
    CHECK_FALSE(isNationalCode("2613-990124-04-01-100010"));
    CHECK_FALSE(isNationalCode("2600-990124-04-01-100010"));
    CHECK_FALSE(isNationalCode("2601-990124-04-01-10001"));
    CHECK_FALSE(isNationalCode("2601-99012A-04-01-100010"));
}

SCENARIO("a phone number has 11 digits and begins with 1", "[model]")
{
    CHECK(isPhone("19900000001"));
    CHECK_FALSE(isPhone("29900000001"));
    CHECK_FALSE(isPhone("1990000000"));
    CHECK_FALSE(isPhone("1990000000x"));
}

SCENARIO("a visit's times and places are held against their limits", "[model]")
{
    CHECK(show(validate(rightVisit())).empty());
    CHECK(spoiled(rightVisit(), [](Visit& v) { v.project = {}; }) == "E_REQUIRED project");
    CHECK(spoiled(rightVisit(), [](Visit& v) { v.endedAtMs = v.startedAtMs - 1; }) == "E_DURATION ended_at_ms");
    CHECK(spoiled(rightVisit(), [](Visit& v) { v.endedAtMs = v.startedAtMs + 12 * kHourMs; }).empty());
    CHECK(spoiled(rightVisit(), [](Visit& v) { v.endedAtMs = v.startedAtMs + 12 * kHourMs + 1; })
        == "E_DURATION ended_at_ms");
    CHECK(spoiled(rightVisit(), [](Visit& v) { v.kind = VisitKind::JointInspection; }) == "E_REQUIRED group");
    CHECK(spoiled(rightVisit(), [](Visit& v) { v.fixes[0].accuracyDm = 0; }) == "E_ACCURACY fixes[0].accuracy_dm");
    CHECK(spoiled(rightVisit(), [](Visit& v) { v.fixes[0].accuracyDm = 50'001; }) == "E_ACCURACY fixes[0].accuracy_dm");
    CHECK(spoiled(rightVisit(), [](Visit& v) { v.fixes[0].at = {}; }) == "W_OUT_OF_COUNTRY fixes[0]");
    CHECK(spoiled(rightVisit(), [](Visit& v) { v.fixes.resize(9, v.fixes[0]); }) == "E_TOO_MANY fixes");
    CHECK(spoiled(rightVisit(), [](Visit& v) { v.answers = {Answer{}}; }) == "E_REQUIRED answers[0].item");
    THEN("lengths count characters, not bytes")
    {
        std::string note;
        for (std::size_t i = 0; i < kMaxNoteCharacters; ++i)
            note += "字";
        CHECK(spoiled(rightVisit(), [&](Visit& v) { v.note = note; }).empty());
        CHECK(spoiled(rightVisit(), [&](Visit& v) { v.note = note + "字"; }) == "E_LENGTH note");
    }
    THEN("a start later than the receipt is a warning, not an error")
    {
        const Visit visit = rightVisit();
        const auto problems = validate(visit, {.receivedAtMs = visit.startedAtMs - 6 * kMinuteMs});
        CHECK(show(problems) == "W_CLOCK started_at_ms");
        CHECK_FALSE(hasErrors(problems));
        CHECK(validate(visit, {.receivedAtMs = visit.startedAtMs - 5 * kMinuteMs}).empty());
    }
    THEN("a reading's problems name their place in the visit")
    {
        CHECK(spoiled(rightVisit(), [](Visit& v) { v.reading = Reading{}; }) == "E_PHOTOS reading.photos");
    }
}

SCENARIO("a reading is held against the one before and the planned quantities", "[model]")
{
    CHECK(show(validate(rightReading())).empty());
    CHECK(spoiled(rightReading(), [](Reading& r) { r.permille = 1001; }) == "E_PERCENT permille");
    CHECK(spoiled(rightReading(), [](Reading& r) { r.permille = -1; }) == "E_PERCENT permille");
    CHECK(spoiled(rightReading(), [](Reading& r) { r.photos.pop_back(); }) == "E_PHOTOS photos");
    CHECK(spoiled(rightReading(), [](Reading& r) { r.photos[1] = "x"; }) == "E_HASH photos[1]");
    CHECK(spoiled(rightReading(), [](Reading& r) { r.investmentCum = -1; }) == "E_RANGE investment_cum");
    const auto after = [](std::int32_t last) { return show(validate(rightReading(), {.lastPermille = last})); };
    CHECK(after(510).empty()); // a fall of exactly one point
    CHECK(after(511) == "E_REGRESS_REASON reason");
    CHECK(after(200).empty());
    CHECK(after(199) == "W_JUMP permille");
    THEN("a fall with a reason passes")
    {
        Reading reading = rightReading();
        reading.reason = "返工";
        CHECK(validate(reading, {.lastPermille = 600}).empty());
    }
    THEN("more than 1.2 times the plan is a warning, an unknown quantity an error")
    {
        Project project;
        project.quantities = {{"路面", "公里", 10'000, 0}};
        Reading reading = rightReading();
        reading.quantities = {{"路面", 12'000}};
        CHECK(validate(reading, {.project = &project}).empty());
        reading.quantities[0].doneMilli = 12'001;
        CHECK(show(validate(reading, {.project = &project})) == "W_OVER_QUANTITY quantities[0].done_milli");
        reading.quantities[0].name = "桥";
        CHECK(show(validate(reading, {.project = &project})) == "E_QUANTITY quantities[0].name");
    }
}

SCENARIO("a photo is a JPEG or PNG of bounded size", "[model]")
{
    CHECK(show(validate(rightPhoto())).empty());
    CHECK(spoiled(rightPhoto(), [](Photo& p) { p.sha256 = "A" + kHash.substr(1); }) == "E_HASH sha256");
    CHECK(spoiled(rightPhoto(), [](Photo& p) { p.mediaType = "image/heic"; }) == "E_PHOTO_TYPE media_type");
    CHECK(spoiled(rightPhoto(), [](Photo& p) { p.sizeBytes = kMaxPhotoBytes; }).empty());
    CHECK(spoiled(rightPhoto(), [](Photo& p) { p.sizeBytes = kMaxPhotoBytes + 1; }) == "E_PHOTO_SIZE size_bytes");
    CHECK(spoiled(rightPhoto(), [](Photo& p) { p.width = 0; }) == "E_RANGE width");
    CHECK(spoiled(rightPhoto(), [](Photo& p) { p.directionDeg = 360; }) == "E_RANGE direction_deg");
    CHECK(spoiled(rightPhoto(), [](Photo& p) { p.origin = PhotoOrigin::Import; }) == "E_IMPORT_REASON import_reason");
    CHECK(spoiled(rightPhoto(), [](Photo& p) {
        p.purpose = PhotoPurpose::Issue;
        p.width = 1279;
        p.height = 800;
    }) == "W_SMALL width");
}

SCENARIO("an issue says what is wrong, a major one why it is major", "[model]")
{
    CHECK(show(validate(rightIssue())).empty());
    CHECK(spoiled(rightIssue(), [](Issue& i) { i.text = "栏杆缺失"; }) == "E_TEXT text");
    CHECK(spoiled(rightIssue(), [](Issue& i) { i.text = std::string(501, 'x'); }) == "E_TEXT text");
    CHECK(spoiled(rightIssue(), [](Issue& i) { i.grade = IssueGrade::Major; }) == "E_MAJOR_REASON major_reason");
    CHECK(spoiled(rightIssue(), [](Issue& i) {
        i.grade = IssueGrade::Major;
        i.majorHazard = "SCAFFOLD";
    }).empty());
    CHECK(spoiled(rightIssue(), [](Issue& i) {
        i.grade = IssueGrade::Major;
        i.majorReason = "架体外倾有整体倒塌危险";
    }).empty());
    CHECK(spoiled(rightIssue(), [](Issue& i) { i.closedOnTheSpot = true; }) == "E_SPOT closed_on_the_spot");
}

SCENARIO("a suggestion belongs to a group and has a text", "[model]")
{
    Suggestion suggestion{kSomeone, kSomeone, kSomeone, SuggestionCategory::Other, "建议增设标志"};
    CHECK(validate(suggestion).empty());
    suggestion.group = {};
    suggestion.text = "好";
    CHECK(show(validate(suggestion)) == "E_REQUIRED group, E_TEXT text");
}
