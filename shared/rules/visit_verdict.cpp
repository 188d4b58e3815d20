#include "shared/rules/visit_verdict.h"

#include <algorithm>
#include <cmath>

namespace tacha {
namespace {

namespace reason = verdict_reason;

constexpr std::int64_t kAheadToleranceMs = 5 * kMinuteMs;
constexpr std::int64_t kBoundaryMs = 6 * kHourMs;
constexpr std::size_t kReadingPhotos = 2;
constexpr std::size_t kFourSections = 4;
constexpr std::int32_t kHighestRating = 5;

/// Everything the small judges below share: they add their reasons and lower the qualification.
struct Judgement {
    const VisitSubmission& submission;
    const Project& project;
    const Parameters& parameters;
    Date day; ///< business date of the start
    VisitVerdict verdict;

    const Visit& visit() const { return submission.visit; }
    void inform(std::string_view word) { verdict.reasons.emplace_back(word); }
    void hold(std::string_view word)
    {
        inform(word);
        verdict.qualification = std::max(verdict.qualification, Qualification::Pending);
    }
    void refuse(std::string_view word)
    {
        inform(word);
        verdict.qualification = Qualification::PendingNotCounted;
    }
};

bool isUsable(const Fix& fix, int maxAccuracyM)
{
    return fix.accuracyDm > 0 && fix.accuracyDm <= maxAccuracyM * 10;
}

/// A fix of the visit's photos shortly before or after the visit and not far from the site.
bool hasNearFix(const Judgement& judgement)
{
    const Parameters& parameters = judgement.parameters;
    const std::int64_t window = parameters.whole("fix.near_minutes", judgement.day) * kMinuteMs;
    const double reach = parameters.whole("fix.near_m", judgement.day);
    const int accuracy = parameters.whole("fix.max_accuracy_m", judgement.day);
    const Visit& visit = judgement.visit();
    return std::any_of(judgement.submission.photos.begin(), judgement.submission.photos.end(), [&](const Photo& photo) {
        if (!photo.fix || !isUsable(*photo.fix, accuracy))
            return false;
        const auto outside = distanceOutsideM(judgement.project.sites, photo.fix->at);
        return outside && *outside <= reach && photo.takenAtMs >= visit.startedAtMs - window
            && photo.takenAtMs <= visit.endedAtMs + window;
    });
}

bool hasOtherProofOfPlace(const Judgement& judgement)
{
    const VisitSubmission& submission = judgement.submission;
    const int accuracy = judgement.parameters.whole("fix.max_accuracy_m", judgement.day);
    const bool token =
        !submission.visit.boardToken.empty() && submission.visit.boardToken == judgement.project.boardToken;
    const bool boardPhoto = std::any_of(submission.photos.begin(), submission.photos.end(),
        [](const Photo& photo) { return photo.purpose == PhotoPurpose::Board; });
    const bool coVisitor =
        judgePlace(submission.coVisitorFixes, judgement.project.sites, accuracy).verdict <= PlaceVerdict::CannotTell;
    return token || boardPhoto || coVisitor || hasNearFix(judgement);
}

void judgeMock(Judgement& judgement)
{
    const auto& photos = judgement.submission.photos;
    const auto& fixes = judgement.visit().fixes;
    const bool mock = std::any_of(fixes.begin(), fixes.end(), [](const Fix& fix) { return fix.mock; })
        || std::any_of(photos.begin(), photos.end(), [](const Photo& photo) { return photo.fix && photo.fix->mock; });
    if (mock)
        judgement.refuse(reason::kMock);
}

void judgePlaceOfVisit(Judgement& judgement)
{
    const Visit& visit = judgement.visit();
    const PlaceCheck check = judgement.parameters.placeCheck(visit.kind, judgement.day);
    const int accuracy = judgement.parameters.whole("fix.max_accuracy_m", judgement.day);
    const PlaceFinding place = judgePlace(visit.fixes, judgement.project.sites, accuracy);
    judgement.verdict.place = place.verdict;
    judgement.verdict.outsideM = place.outsideM;
    judgement.verdict.accuracyM = place.accuracyM;
    if (check == PlaceCheck::Inform && place.verdict == PlaceVerdict::Outside)
        judgement.inform(reason::kOutsideInformed);
    if (check != PlaceCheck::Count)
        return;
    if (place.verdict == PlaceVerdict::Outside) {
        const bool explained = !visit.placeExplanation.empty() && visit.placeReason != PlaceReason::None;
        judgement.refuse(explained ? reason::kOutside : reason::kOutsideUnexplained);
    } else if (place.verdict == PlaceVerdict::NoFix) {
        hasOtherProofOfPlace(judgement) ? judgement.hold(reason::kNoFixWithProof) : judgement.refuse(reason::kNoFix);
    }
}

void judgeDuration(Judgement& judgement)
{
    const Visit& visit = judgement.visit();
    if (visit.kind == VisitKind::FacilitatorLog)
        return;
    const bool chief = visit.kind == VisitKind::ChiefWeekly;
    const std::int64_t length = visit.endedAtMs - visit.startedAtMs;
    const Parameters& parameters = judgement.parameters;
    const std::int64_t minimum =
        parameters.whole(chief ? "visit.min_minutes.chief" : "visit.min_minutes", judgement.day) * kMinuteMs;
    if (length < parameters.whole("visit.too_short_minutes", judgement.day) * kMinuteMs)
        judgement.refuse(reason::kTooShort);
    else if (length < minimum)
        judgement.refuse(reason::kShort);
}

void judgeContent(Judgement& judgement)
{
    if (!missingContent(judgement.visit(), judgement.visit().kind).empty())
        judgement.refuse(reason::kContent);
    const auto& photos = judgement.submission.photos;
    const bool imported = std::any_of(photos.begin(), photos.end(),
        [](const Photo& photo) { return photo.origin == PhotoOrigin::Import && photo.purpose != PhotoPurpose::Other; });
    if (imported)
        judgement.refuse(reason::kImportedPhoto);
}

void judgeClock(Judgement& judgement)
{
    const VisitSubmission& submission = judgement.submission;
    const Week week = Week::ofMoment(submission.start.ms);
    const std::int64_t toBoundary =
        std::min(week.closeMs() - submission.start.ms, submission.start.ms - startOfDayMs(week.monday()));
    if (submission.start.trust == ClockTrust::C && toBoundary <= kBoundaryMs)
        judgement.hold(reason::kClockNearBoundary);
    if (submission.start.ms > submission.receivedAtMs + kAheadToleranceMs)
        judgement.hold(reason::kClockAhead);
    if (submission.visit.clockStepped)
        judgement.hold(reason::kClockStepped);
}

void judgeLifeOfProject(Judgement& judgement)
{
    if (judgement.day < judgement.project.listedOn)
        judgement.refuse(reason::kBeforeListing);
    const auto& history = judgement.project.history;
    const bool archived = std::any_of(history.begin(), history.end(),
        [&](const LifecycleStep& step) { return step.to == Lifecycle::Archived && step.on < judgement.day; });
    if (archived)
        judgement.refuse(reason::kAfterArchive);
}

/// Lateness counts from the end of the visit's own week. A tablet that was in touch after the visit, without having
/// said that it was begun, is asked about; one that had no network is not.
void judgeLateness(Judgement& judgement)
{
    const VisitSubmission& submission = judgement.submission;
    const std::int64_t late = submission.receivedAtMs - Week::ofMoment(submission.start.ms).closeMs();
    const std::int64_t length = submission.visit.endedAtMs - submission.visit.startedAtMs;
    const bool syncedSince = submission.previousSyncMs && *submission.previousSyncMs > submission.start.ms + length;
    const Parameters& parameters = judgement.parameters;
    if (late > parameters.whole("late.approval_days", judgement.day) * kDayMs)
        judgement.refuse(reason::kTooLate);
    else if (late > parameters.whole("late.reason_h", judgement.day) * kHourMs)
        submission.visit.lateReason.empty() ? judgement.refuse(reason::kLateWithoutReason)
                                            : judgement.hold(reason::kLate);
    if (syncedSince && !submission.openedBeforePreviousSync)
        judgement.hold(reason::kUnopened);
    else if (late > 0)
        judgement.inform(reason::kLateNoNetwork);
}

bool hasFourSections(const Visit& visit, bool rated)
{
    const auto filled = [&](const Section& section) {
        return rated ? section.rating && *section.rating >= 1 && *section.rating <= kHighestRating
                     : !section.text.empty();
    };
    return static_cast<std::size_t>(std::count_if(visit.sections.begin(), visit.sections.end(), filled))
        >= kFourSections;
}

} // namespace

PlaceFinding judgePlace(std::span<const Fix> fixes, const std::vector<Site>& sites, int maxAccuracyM)
{
    PlaceFinding best;
    for (const Fix& fix : fixes) {
        const auto outside = distanceOutsideM(sites, fix.at);
        if (!isUsable(fix, maxAccuracyM) || !outside)
            continue;
        const double accuracyM = fix.accuracyDm / 10.0;
        PlaceFinding place;
        place.verdict = *outside <= 0 ? PlaceVerdict::Inside
            : *outside <= accuracyM   ? PlaceVerdict::CannotTell
                                      : PlaceVerdict::Outside;
        place.outsideM = static_cast<std::int32_t>(std::lround(*outside));
        place.accuracyM = static_cast<std::int32_t>(std::lround(accuracyM));
        const bool better =
            place.verdict < best.verdict || (place.verdict == best.verdict && place.outsideM < best.outsideM);
        if (better)
            best = place;
    }
    return best;
}

std::vector<std::string> missingContent(const Visit& visit, VisitKind kind)
{
    std::vector<std::string> missing;
    const auto require = [&](bool present, const char* word) {
        if (!present)
            missing.emplace_back(word);
    };
    if (visit.reading && kind != VisitKind::FacilitatorLog)
        require(visit.reading->photos.size() >= kReadingPhotos, "READING_PHOTOS");
    switch (kind) {
    case VisitKind::ChiefWeekly:
        require(hasFourSections(visit, false), "SECTIONS");
        break;
    case VisitKind::AssistantWeekly:
        require(visit.stageSeen.has_value(), "STAGE_SEEN");
        break;
    case VisitKind::JointInspection:
        require(visit.reading.has_value(), "READING");
        require(!visit.nodeAnswers.empty(), "NODE_ANSWERS");
        require(!visit.answers.empty(), "CHECKLIST");
        require(visit.colourOpinion.has_value(), "COLOUR_OPINION");
        break;
    case VisitKind::DeputySiteView:
    case VisitKind::InspectionTour:
        require(hasFourSections(visit, true), "SECTIONS");
        break;
    case VisitKind::Recheck:
        require(!visit.answers.empty(), "CHECKLIST");
        break;
    case VisitKind::FacilitatorLog:
        require(visit.log && !visit.log->weather.empty() && !visit.log->workDone.empty(), "SITE_LOG");
        break;
    default:
        break; // the other kinds ask for nothing that a record can miss
    }
    return missing;
}

VisitVerdict judgeVisit(const VisitSubmission& submission, const Project& project, const Parameters& parameters)
{
    Judgement judgement{submission, project, parameters, businessDate(submission.start.ms), {}};
    judgement.verdict.eventMs = submission.start.ms;
    judgement.verdict.clockTrust = submission.start.trust;
    judgement.verdict.qualification = Qualification::Qualified;
    judgeMock(judgement);
    judgePlaceOfVisit(judgement);
    judgeDuration(judgement);
    judgeContent(judgement);
    judgeClock(judgement);
    judgeLifeOfProject(judgement);
    judgeLateness(judgement);
    return judgement.verdict;
}

} // namespace tacha
