#include "shared/model/validation.h"

#include <algorithm>

/// What the records of a visit must satisfy.
namespace tacha {

namespace validation {

void checkPoint(Problems& problems, const std::string& field, const Point& point)
{
    constexpr std::int32_t degree = 10'000'000;
    if (point.latE7 < 3 * degree || point.latE7 > 54 * degree || point.lonE7 < 73 * degree
        || point.lonE7 > 136 * degree)
        problems.warn("W_OUT_OF_COUNTRY", field, "latitude 3–54, longitude 73–136");
}

void checkFix(Problems& problems, const std::string& field, const Fix& fix)
{
    constexpr std::int32_t mostDm = 50'000;
    if (fix.accuracyDm <= 0 || fix.accuracyDm > mostDm)
        problems.error("E_ACCURACY", field + ".accuracy_dm", "above 0, at most 5000 m");
    checkPoint(problems, field, fix.at);
}

} // namespace validation

namespace {

using validation::checkFix;
using validation::checkPoint;
using validation::indexed;
using validation::Problems;

constexpr std::int64_t kLongestVisitMs = 12 * kHourMs;
constexpr std::int64_t kClockSlackMs = 5 * kMinuteMs;
constexpr std::size_t kLeastReasonCharacters = 10;
constexpr std::size_t kMaxFixes = 8; // one per event of a visit: there is no track

bool isHash(std::string_view text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void checkHashes(Problems& problems, const std::string& field, const std::vector<std::string>& hashes)
{
    for (std::size_t i = 0; i < hashes.size(); ++i)
        if (!isHash(hashes[i]))
            problems.error("E_HASH", indexed(field, i), "64 lower-case hexadecimal digits");
}

void checkFreeText(Problems& problems, const std::string& text)
{
    const std::size_t count = countCharacters(trimmed(text));
    if (count < kMinTextCharacters || count > kMaxTextCharacters)
        problems.error("E_TEXT", "text", "5–500 characters");
}

void checkDone(Problems& problems, std::size_t index, const QuantityDone& done, const Project* project)
{
    if (done.doneMilli < 0)
        problems.error("E_RANGE", indexed("quantities", index, "done_milli"), "not negative");
    if (!project)
        return;
    const auto planned = std::find_if(project->quantities.begin(), project->quantities.end(),
        [&](const Quantity& quantity) { return quantity.name == done.name; });
    if (planned == project->quantities.end())
        problems.error("E_QUANTITY", indexed("quantities", index, "name"), "not a quantity of the project");
    else if (done.doneMilli * 5 > planned->plannedMilli * 6) // 1.2 ×
        problems.warn("W_OVER_QUANTITY", indexed("quantities", index, "done_milli"), "above 1.2 times the plan");
}

void checkVisitTimes(Problems& problems, const Visit& visit, const RecordContext& context)
{
    const std::int64_t length = visit.endedAtMs - visit.startedAtMs;
    if (length < 0 || length > kLongestVisitMs)
        problems.error("E_DURATION", "ended_at_ms", "not before the start, at most 12 hours after it");
    if (context.receivedAtMs && visit.startedAtMs > *context.receivedAtMs + kClockSlackMs)
        problems.warn("W_CLOCK", "started_at_ms", "later than it was received");
}

void checkVisitParts(Problems& problems, const Visit& visit)
{
    if (visit.fixes.size() > kMaxFixes)
        problems.error("E_TOO_MANY", "fixes", "at most 8");
    for (std::size_t i = 0; i < visit.fixes.size(); ++i)
        checkFix(problems, indexed("fixes", i), visit.fixes[i]);
    for (std::size_t i = 0; i < visit.sections.size(); ++i)
        problems.limitText(indexed("sections", i, "text"), visit.sections[i].text, kMaxNoteCharacters);
    for (std::size_t i = 0; i < visit.answers.size(); ++i) {
        problems.needText(indexed("answers", i, "item"), visit.answers[i].item, kMaxNameCharacters);
        problems.limitText(indexed("answers", i, "note"), visit.answers[i].note, kMaxNoteCharacters);
        checkHashes(problems, indexed("answers", i, "photos"), visit.answers[i].photos);
    }
    for (std::size_t i = 0; i < visit.obstacles.size(); ++i)
        problems.limitText(indexed("obstacles", i, "text"), visit.obstacles[i].text, kMaxNoteCharacters);
}

} // namespace

std::vector<Problem> validate(const Visit& visit, const RecordContext& context)
{
    Problems problems;
    problems.needId("project", visit.project);
    problems.needId("visitor", visit.visitor);
    if ((visit.kind == VisitKind::JointInspection || isDeputyKind(visit.kind)) && !visit.group)
        problems.error("E_REQUIRED", "group", "joint and deputy visits name their group");
    checkVisitTimes(problems, visit, context);
    checkVisitParts(problems, visit);
    problems.limitText("note", visit.note, kMaxNoteCharacters);
    problems.limitText("weekly_meeting", visit.weeklyMeeting, kMaxNoteCharacters);
    problems.limitText("late_reason", visit.lateReason, kMaxNoteCharacters);
    problems.limitText("place_explanation", visit.placeExplanation, kMaxNoteCharacters);
    auto list = problems.take();
    if (visit.reading)
        for (Problem& problem : validate(*visit.reading, context)) {
            problem.field = "reading." + problem.field;
            list.push_back(std::move(problem));
        }
    return list;
}

std::vector<Problem> validate(const Reading& reading, const RecordContext& context)
{
    constexpr std::int32_t regressPermille = 10;
    constexpr std::int32_t jumpPermille = 300;
    Problems problems;
    if (reading.permille < 0 || reading.permille > 1000)
        problems.error("E_PERCENT", "permille", "0–100 %");
    if (context.lastPermille) {
        if (reading.permille < *context.lastPermille - regressPermille && trimmed(reading.reason).empty())
            problems.error("E_REGRESS_REASON", "reason", "a fall of more than 1 percentage point needs a reason");
        if (reading.permille > *context.lastPermille + jumpPermille)
            problems.warn("W_JUMP", "permille", "a rise of more than 30 percentage points");
    }
    for (std::size_t i = 0; i < reading.quantities.size(); ++i)
        checkDone(problems, i, reading.quantities[i], context.project);
    if (reading.investmentCum && *reading.investmentCum < 0)
        problems.error("E_RANGE", "investment_cum", "not negative");
    problems.limitText("reason", reading.reason, kMaxNoteCharacters);
    checkHashes(problems, "photos", reading.photos);
    if (reading.photos.size() < 2)
        problems.error("E_PHOTOS", "photos", "a reading needs at least 2 photos");
    return problems.take();
}

std::vector<Problem> validate(const Photo& photo)
{
    constexpr std::int32_t leastIssueSide = 1280;
    Problems problems;
    problems.needId("project", photo.project);
    problems.needId("visit", photo.visit);
    if (!isHash(photo.sha256))
        problems.error("E_HASH", "sha256", "64 lower-case hexadecimal digits");
    if (photo.mediaType != "image/jpeg" && photo.mediaType != "image/png")
        problems.error("E_PHOTO_TYPE", "media_type", "image/jpeg or image/png");
    if (photo.sizeBytes <= 0 || photo.sizeBytes > kMaxPhotoBytes)
        problems.error("E_PHOTO_SIZE", "size_bytes", "above 0, at most 12 MB");
    if (photo.width <= 0 || photo.height <= 0)
        problems.error("E_RANGE", "width", "width and height above 0");
    else if (photo.purpose == PhotoPurpose::Issue && std::max(photo.width, photo.height) < leastIssueSide)
        problems.warn("W_SMALL", "width", "long side of an issue photo at least 1280 pixels");
    if (photo.fix)
        checkFix(problems, "fix", *photo.fix);
    if (photo.directionDeg && (*photo.directionDeg < 0 || *photo.directionDeg > 359))
        problems.error("E_RANGE", "direction_deg", "0–359");
    problems.limitText("caption", photo.caption, kMaxTextCharacters);
    if (photo.origin == PhotoOrigin::Import && trimmed(photo.importReason).empty())
        problems.error("E_IMPORT_REASON", "import_reason", "an imported photo needs a reason");
    return problems.take();
}

std::vector<Problem> validate(const Issue& issue)
{
    Problems problems;
    problems.needId("project", issue.project);
    problems.needId("visit", issue.visit);
    problems.limitText("part", issue.part, kMaxTitleCharacters);
    if (issue.place)
        checkPoint(problems, "place", *issue.place);
    checkFreeText(problems, issue.text);
    const bool reasoned = countCharacters(trimmed(issue.majorReason)) >= kLeastReasonCharacters;
    if (issue.grade == IssueGrade::Major && issue.majorHazard.empty() && !reasoned)
        problems.error("E_MAJOR_REASON", "major_reason", "a hazard of the list, or a reason of at least 10 characters");
    if (issue.closedOnTheSpot && issue.grade != IssueGrade::Minor)
        problems.error("E_SPOT", "closed_on_the_spot", "only a minor issue is closed on the spot");
    checkHashes(problems, "photos", issue.photos);
    return problems.take();
}

std::vector<Problem> validate(const Suggestion& suggestion)
{
    Problems problems;
    problems.needId("project", suggestion.project);
    problems.needId("visit", suggestion.visit);
    problems.needId("group", suggestion.group);
    checkFreeText(problems, suggestion.text);
    return problems.take();
}

} // namespace tacha
