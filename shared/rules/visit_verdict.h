#pragma once

#include "shared/model/event_time.h"
#include "shared/model/photo.h"
#include "shared/model/project.h"
#include "shared/model/visit.h"
#include "shared/rules/parameters.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Whether a submitted visit counts. Pure: the same record always gets the same verdict.
namespace tacha {

/// Everything the verdict on one submitted visit rests on.
struct VisitSubmission {
    Visit visit;
    EventTime start; ///< of the visit's start
    std::vector<Photo> photos; ///< manifests of the visit's group
    std::vector<Fix> coVisitorFixes; ///< of co-visitors who signed on their own tablets
    std::int64_t receivedAtMs = 0; ///< server time at which the record arrived
    std::optional<std::int64_t> previousSyncMs; ///< server time of the device's last sync before the record reached us
    bool openedBeforePreviousSync = false; ///< the device's chain held the visit's opening when that sync took place
};

/// Stable words in VisitVerdict::reasons. The first group only informs; the others say why a visit is not simply
/// counted.
namespace verdict_reason {
inline constexpr std::string_view kOutsideInformed =
    "OUTSIDE_INFORMED"; ///< outside, for a kind where that never blocks
inline constexpr std::string_view kLateNoNetwork =
    "LATE_NO_NETWORK"; ///< came after its week, the tablet had no network
inline constexpr std::string_view kOutside = "OUTSIDE"; ///< outside the fence, explained with a reason
inline constexpr std::string_view kOutsideUnexplained = "OUTSIDE_UNEXPLAINED";
inline constexpr std::string_view kNoFixWithProof =
    "NO_FIX_WITH_PROOF"; ///< board token, board photo, near fix or co-visitor
inline constexpr std::string_view kNoFix = "NO_FIX";
inline constexpr std::string_view kMock = "MOCK"; ///< the platform said a position was made up
inline constexpr std::string_view kShort = "SHORT"; ///< 3 minutes or more, but under the minimum
inline constexpr std::string_view kTooShort = "TOO_SHORT"; ///< under 3 minutes
inline constexpr std::string_view kImportedPhoto = "IMPORTED_PHOTO";
inline constexpr std::string_view kContent = "CONTENT"; ///< a required part is empty; missingContent() says which
inline constexpr std::string_view kClockNearBoundary =
    "CLOCK_NEAR_BOUNDARY"; ///< raw clock within 6 h of a week boundary
inline constexpr std::string_view kClockAhead = "CLOCK_AHEAD"; ///< later than its receipt + 5 min
inline constexpr std::string_view kClockStepped = "CLOCK_STEPPED";
inline constexpr std::string_view kBeforeListing = "BEFORE_LISTING";
inline constexpr std::string_view kAfterArchive = "AFTER_ARCHIVE";
inline constexpr std::string_view kUnopened = "UNOPENED"; ///< the device had synced after the visit without its opening
inline constexpr std::string_view kLate = "LATE"; ///< over 72 h after its week, with a reason
inline constexpr std::string_view kLateWithoutReason = "LATE_WITHOUT_REASON";
inline constexpr std::string_view kTooLate = "TOO_LATE"; ///< over 14 days after its week
} // namespace verdict_reason

/// Judges one submitted visit by place, duration, content, clock and lateness. The worst of them decides.
VisitVerdict judgeVisit(const VisitSubmission& submission, const Project& project, const Parameters& parameters);

/// The parts that a visit of `kind` must contain and this one does not, as stable words: STAGE_SEEN, READING,
/// READING_PHOTOS, NODE_ANSWERS, CHECKLIST, COLOUR_OPINION, SECTIONS, SITE_LOG. Empty if complete. `kind` may be
/// another than the visit's own when a co-signer's duty is looked at.
std::vector<std::string> missingContent(const Visit& visit, VisitKind kind);

/// Where a fix stands against the project's sites; `outsideM` is nothing without a usable fix or a site.
struct PlaceFinding {
    PlaceVerdict verdict = PlaceVerdict::NoFix;
    std::optional<std::int32_t> outsideM;
    std::optional<std::int32_t> accuracyM;
};
/// The most favourable of the fixes that are usable (accuracy within `maxAccuracyM`).
PlaceFinding judgePlace(std::span<const Fix> fixes, const std::vector<Site>& sites, int maxAccuracyM);

} // namespace tacha
