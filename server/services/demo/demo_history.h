#pragma once

#include "server/services/demo/demo_picture.h"
#include "shared/model/county.h"
#include "shared/model/issue.h"
#include "shared/model/photo.h"
#include "shared/model/visit.h"

#include <functional>
#include <string>
#include <vector>

/// What the tablets of the demo county sent from week 35 to week 47 of 2026. Only what people saw and did: verdicts and
/// follow-ups are the engine's to draw.
namespace tacha::demo {

struct DemoPhoto {
    Photo photo; ///< `visit` and `issue` are empty: ids of records are known once they are signed
    int issue = -1; ///< position of the issue that it belongs to in DemoVisit::issues, or -1
};

/// One submission of one tablet. Ids of records inside (visit, issue, opening) are empty.
struct DemoVisit {
    Visit visit;
    std::vector<Issue> issues;
    std::vector<Suggestion> suggestions;
    std::vector<DemoPhoto> photos;
    Id author;
    int tablet = 1; ///< which of the author's tablets
    std::int64_t submittedAtMs = 0; ///< device clock, which the demo keeps right
    /// When the server got it; never earlier than what the same tablet submitted before. Visits of one tablet with the
    /// same moment came in one sync, their openings with them.
    std::int64_t syncedAtMs = 0;
    std::string scenario; ///< such as `S6`; empty for everyday visits
};

struct DemoHistory {
    std::vector<DemoVisit> visits; ///< in the order in which the server got them
    /// The assistant's second visit of week 47 to QL-2026-001, on Thursday 19 November, still on the second tablet,
    /// which had its last contact on the 17th. Not among `visits`.
    DemoVisit lateVisitOfS1;
};

/// Takes each picture as it is made, before the history is returned.
using PictureSink = std::function<void(const Photo& photo, std::string&& jpeg)>;

/// The same on every run. `templates` are the county's checklists (assets/templates): joint visits answer them.
DemoHistory demoHistory(const std::vector<Template>& templates, const PictureSink& sink = {});

} // namespace tacha::demo
