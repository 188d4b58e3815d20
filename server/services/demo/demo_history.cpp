#include "server/services/demo/demo_history.h"

#include "server/services/demo/demo_county.h"
#include "server/services/demo/demo_schedule.h"
#include "server/services/import/checklists.h"
#include "shared/evidence/hash.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

namespace tacha::demo {
namespace {

/// A tablet without a network keeps everything back, so nothing overtakes what it submitted before.
void keepTabletsInOrder(std::vector<DemoVisit>& visits)
{
    std::sort(visits.begin(), visits.end(), [](const DemoVisit& a, const DemoVisit& b) {
        return std::tuple{a.submittedAtMs, a.author, a.visit.project}
        < std::tuple{b.submittedAtMs, b.author, b.visit.project};
    });
    std::map<std::pair<Id, int>, std::int64_t> offlineUntil;
    for (DemoVisit& visit : visits) {
        std::int64_t& until = offlineUntil[{visit.author, visit.tablet}];
        if (visit.submittedAtMs <= until)
            visit.syncedAtMs = until; // goes along with what waited before it
        until = visit.syncedAtMs;
    }
    std::stable_sort(visits.begin(), visits.end(),
        [](const DemoVisit& a, const DemoVisit& b) { return a.syncedAtMs < b.syncedAtMs; });
}

/// `2026-11-18 09:41`, as clocks in the county show it.
std::string localTime(std::int64_t utcMs)
{
    std::string text = utcText((utcMs + kShanghaiOffsetMs) / kMinuteMs * kMinuteMs).substr(0, 16);
    text[10] = ' ';
    return text;
}

/// Makes the picture, names it by its hash, and gives it away.
void develop(DemoVisit& visit, DemoPhoto& taken, const Works& works, const PictureSink& sink)
{
    constexpr int smallWidth = 800; // of the weeks that are history already
    constexpr int smallHeight = 600;
    const bool old = Week::ofMoment(visit.visit.startedAtMs) < kLastWeek && taken.issue < 0;
    Photo& photo = taken.photo;
    PictureScene scene;
    scene.type = works.row.type;
    scene.permille = visit.visit.reading ? visit.visit.reading->permille : works.row.actualPermille;
    scene.caption = std::string{works.row.code} + " " + localTime(photo.takenAtMs);
    scene.seed = Chance{"picture " + scene.caption + photo.viewpoint + std::to_string(visit.photos.size())
        + std::to_string(&taken - visit.photos.data())}
                     .next();
    scene.width = old ? smallWidth : scene.width;
    scene.height = old ? smallHeight : scene.height;
    scene.showsFault = photo.purpose == PhotoPurpose::Issue;
    scene.takenAtMs = photo.takenAtMs;
    scene.fix = photo.fix;
    scene.directionDeg = photo.directionDeg;
    std::string jpeg = demoPicture(scene);
    photo.sha256 = sha256Hex(jpeg);
    photo.sizeBytes = static_cast<std::int64_t>(jpeg.size());
    photo.width = scene.width;
    photo.height = scene.height;
    if (taken.issue >= 0)
        visit.issues.at(static_cast<std::size_t>(taken.issue)).photos.push_back(photo.sha256);
    else if (visit.visit.reading)
        visit.visit.reading->photos.push_back(photo.sha256);
    if (sink)
        sink(photo, std::move(jpeg));
}

} // namespace

DemoHistory demoHistory(const std::vector<Template>& templates, const PictureSink& sink)
{
    DemoHistory history;
    const std::vector<Project> county = demoProjects();
    const auto rows = projects();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Template* checklist = findChecklist(templates, rows[i].type, false);
        if (checklist == nullptr)
            throw std::invalid_argument{"no checklist for works of " + std::string{rows[i].code}};
        const Works works{rows[i], county[i], *checklist, jointReadings(rows[i])};
        std::vector<DemoVisit> visits = everydayVisits(works);
        playScenario(works, visits, history.lateVisitOfS1);
        for (DemoVisit& visit : visits)
            for (DemoPhoto& taken : visit.photos)
                develop(visit, taken, works, sink);
        std::move(visits.begin(), visits.end(), std::back_inserter(history.visits));
    }
    keepTabletsInOrder(history.visits);
    return history;
}

} // namespace tacha::demo
