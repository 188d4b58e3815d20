#pragma once

#include "tests/demo/cast.h"

/// The main job, part by part. Each plays on the real server and real tablet cores and says what must hold.
namespace tacha::demo {

/// The project on which everybody meets, and the ones whose follow-ups are expected.
inline constexpr const char* kStage = "QL-2026-010";

/// Ids that later scenes need.
struct Story {
    Id visit; ///< the assistant's
    Id issue; ///< its issue, whose place two people change
    Id jointVisit;
    Id suggestion;
    Id reminder; ///< S1's follow-up
    std::vector<Id> photos;
};

/// Thursday 19 November, on the tablet without network: a visit that the server will hear of on Wednesday.
void visitOfLastThursday(Cast& cast, Report& report);
void fieldworkOffline(Cast& cast, Report& report, Story& story);
void syncThroughACut(Cast& cast, Report& report, Story& story);
void conflictOfPlace(Cast& cast, Report& report, Story& story);
void deputySuggests(Cast& cast, Report& report, Story& story);
void weeklyEvaluation(Cast& cast, Office& office, Report& report, Story& story);
void reviewAndSign(Cast& cast, Office& office, Report& report, Story& story);
void lateRecordWithdraws(Cast& cast, Office& office, Report& report, Story& story);
void nothingLost(Cast& cast, Report& report);

} // namespace tacha::demo
