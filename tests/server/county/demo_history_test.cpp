#include "server/services/demo/demo_county.h"
#include "server/services/demo/demo_history.h"
#include "server/services/import/checklists.h"
#include "shared/evidence/hash.h"
#include "shared/model/validate.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace tacha;
using namespace tacha::demo;

namespace {

struct Played {
    DemoHistory history;
    std::map<std::string, std::size_t> pictures; ///< size by hash
    std::size_t wronglyNamed = 0;
    std::size_t notJpeg = 0;
};

const Played& played()
{
    static const Played once = [] {
        Played result;
        const auto templates = templatesFromFolder(std::string{TACHA_ROOT} + "/assets/templates").value();
        result.history = demoHistory(templates, [&](const Photo& photo, std::string&& jpeg) {
            result.wronglyNamed += sha256Hex(jpeg) != photo.sha256;
            result.notJpeg += jpeg.substr(0, 2) != "\xFF\xD8" || jpeg.substr(jpeg.size() - 2) != "\xFF\xD9";
            result.pictures[photo.sha256] = jpeg.size();
        });
        return result;
    }();
    return once;
}

const std::vector<DemoVisit>& visits()
{
    return played().history.visits;
}

std::vector<const DemoVisit*> visitsTo(int project, VisitKind kind, int week)
{
    std::vector<const DemoVisit*> found;
    for (const DemoVisit& visit : visits())
        if (visit.visit.project == projectIdOf(project) && visit.visit.kind == kind
            && Week::ofMoment(visit.visit.startedAtMs) == Week{2026, week})
            found.push_back(&visit);
    return found;
}

std::int32_t jointReading(int project, int week)
{
    const auto found = visitsTo(project, VisitKind::JointInspection, week);
    REQUIRE(found.size() == 1);
    return found.front()->visit.reading.value().permille;
}

} // namespace

SCENARIO("the history is in order and every record is valid", "[county][demo]")
{
    std::map<std::pair<Id, int>, std::int64_t> submitted;
    std::int64_t synced = 0;
    std::size_t problems = 0;
    for (const DemoVisit& visit : visits()) {
        problems += visit.syncedAtMs < synced; // in the order of the server
        synced = visit.syncedAtMs;
        std::int64_t& last = submitted[{visit.author, visit.tablet}];
        problems += visit.submittedAtMs < last; // and in that of each tablet
        last = visit.submittedAtMs;
        problems += visit.syncedAtMs < visit.submittedAtMs;
        problems += hasErrors(validate(visit.visit, {}));
        for (Issue issue : visit.issues) {
            issue.visit = projectIdOf(1); // known once the visit is signed
            problems += !validate(issue).empty();
        }
        for (const DemoPhoto& taken : visit.photos) {
            Photo photo = taken.photo;
            photo.visit = projectIdOf(1);
            problems += hasErrors(validate(photo));
        }
    }
    CHECK(problems == 0);
    CHECK(visits().size() > 2000);
    CHECK(synced < momentMs({2026, 11, 23}, 9));
}

SCENARIO("every picture is there, named by its bytes, and no two are the same", "[county][demo]")
{
    std::size_t photos = 0;
    for (const DemoVisit& visit : visits())
        photos += visit.photos.size();
    CHECK(played().pictures.size() == photos);
    CHECK(played().wronglyNamed == 0);
    CHECK(played().notJpeg == 0);
    for (const DemoVisit& visit : visits())
        if (visit.visit.reading)
            for (const std::string& hash : visit.visit.reading->photos)
                REQUIRE(played().pictures.contains(hash));
}

SCENARIO("nobody is in two places at once", "[county][demo]")
{
    std::map<Id, std::vector<const Visit*>> byAuthor;
    for (const DemoVisit& visit : visits())
        byAuthor[visit.author].push_back(&visit.visit);
    std::size_t overlaps = 0;
    for (auto& [author, list] : byAuthor) {
        std::sort(list.begin(), list.end(), [](auto* a, auto* b) { return a->startedAtMs < b->startedAtMs; });
        for (std::size_t i = 1; i < list.size(); ++i)
            if (list[i]->startedAtMs < list[i - 1]->endedAtMs) {
                UNSCOPED_INFO(
                    utcText(list[i]->startedAtMs) << ' ' << nameOf(list[i]->kind) << ' ' << nameOf(list[i - 1]->kind));
                ++overlaps;
            }
    }
    CHECK(overlaps == 0);
}

SCENARIO(
    "in the last four weeks every required visit is made, except where a scenario says otherwise", "[county][demo]")
{
    for (int week = 44; week <= 47; ++week)
        for (const Project& project : demoReference().projects) {
            const bool active = project.lifecycle == Lifecycle::Active || project.lifecycle == Lifecycle::Suspended;
            const int number = std::stoi(project.code.substr(8));
            if (!active || (number == 55 && week < 47))
                continue;
            INFO(project.code << " W" << week);
            const bool once = (number == 1 && week == 47) || (number == 58 && week == 47);
            const bool thrice = number == 27 && week == 47;
            CHECK(visitsTo(number, VisitKind::AssistantWeekly, week).size() == (once ? 1U : thrice ? 3U : 2U));
            CHECK(visitsTo(number, VisitKind::ChiefWeekly, week).size() == 1);
            const bool noReading = number == 8 && week >= 46;
            CHECK(visitsTo(number, VisitKind::JointInspection, week).size() == (noReading ? 0U : 1U));
        }
}

SCENARIO("the scripted scenarios are in the history", "[county][demo]")
{
    THEN("S1: the visit of Tuesday is there, that of Thursday is kept back")
    {
        const auto found = visitsTo(1, VisitKind::AssistantWeekly, 47);
        REQUIRE(found.size() == 1);
        CHECK(businessDate(found.front()->visit.startedAtMs) == Date{2026, 11, 17});
        const DemoVisit& late = played().history.lateVisitOfS1;
        CHECK(businessDate(late.visit.startedAtMs) == Date{2026, 11, 19});
        CHECK(late.visit.project == projectIdOf(1));
        CHECK(late.author == found.front()->author);
        CHECK(late.tablet != found.front()->tablet);
    }
    THEN("S2: no rise in weeks 46 and 47")
    {
        CHECK((jointReading(3, 45) == jointReading(3, 46) && jointReading(3, 46) == jointReading(3, 47)
            && jointReading(3, 44) < jointReading(3, 45)));
    }
    THEN("S3: 86.0 % since week 44")
    {
        for (int week = 44; week <= 47; ++week)
            CHECK(jointReading(5, week) == 860);
    }
    THEN("S4: no reading of anybody in weeks 46 and 47")
    {
        for (const int week : {46, 47})
            for (const DemoVisit* visit : visitsTo(8, VisitKind::AssistantWeekly, week))
                CHECK_FALSE(visit->visit.reading);
        CHECK(jointReading(8, 45) > 0);
    }
    THEN("S5: two finders, 12 m and three hours apart")
    {
        const auto joint = visitsTo(9, VisitKind::JointInspection, 47);
        const auto second = visitsTo(9, VisitKind::Unannounced, 47);
        REQUIRE(second.size() == 1);
        const Issue& a = joint.front()->issues.at(0);
        const Issue& b = second.front()->issues.at(0);
        CHECK(distanceM(*a.place, *b.place) == Approx(12).margin(0.5));
        CHECK(b.foundAtMs - a.foundAtMs == 3 * kHourMs);
        CHECK(a.category == b.category);
    }
    THEN("S6: found at 10:05, phone prompt at 10:06, synced at 12:40")
    {
        const auto found = visitsTo(13, VisitKind::JointInspection, 47);
        const Issue& issue = found.front()->issues.at(0);
        CHECK(issue.grade == IssueGrade::Major);
        CHECK(issue.foundAtMs == momentMs({2026, 11, 20}, 10, 5));
        CHECK(issue.phonePromptAtMs == momentMs({2026, 11, 20}, 10, 6));
        CHECK(found.front()->syncedAtMs == momentMs({2026, 11, 20}, 12, 40));
    }
    THEN("S14: 89.0 % on 31 October")
    {
        CHECK(jointReading(34, 44) == 890);
    }
    THEN("S20: the first visits are in week 47")
    {
        CHECK(visitsTo(55, VisitKind::AssistantWeekly, 46).empty());
        CHECK(jointReading(55, 47) == 95); // 17.5 % planned on the 18th, 8 points behind
    }
    THEN("S21: nobody goes there once the works are stopped")
    {
        for (const DemoVisit& visit : visits())
            if (visit.visit.project == projectIdOf(58))
                CHECK(businessDate(visit.visit.startedAtMs) < Date{2026, 11, 18});
    }
}

SCENARIO("works outside a scenario make progress every week from W45 on", "[county][demo]")
{
    const std::set<int> still{3, 5, 8, 55, 58};
    for (const Project& project : demoReference().projects) {
        const int number = std::stoi(project.code.substr(8));
        if (project.lifecycle != Lifecycle::Active || still.contains(number))
            continue;
        for (int week = 45; week <= 47; ++week) {
            INFO(project.code << " W" << week);
            const std::int32_t least = project.dueThisYear ? 9 : 7; // 014 is planned to grow by 0.7 points a week
            CHECK(jointReading(number, week) - jointReading(number, week - 1) >= least);
        }
    }
}

SCENARIO("a picture is the same on every run", "[county][demo]")
{
    PictureScene scene;
    scene.caption = "QL-2026-001 2026-11-18 09:41";
    scene.seed = 7;
    scene.takenAtMs = momentMs({2026, 11, 18}, 9, 41);
    const std::string once = demoPicture(scene);
    CHECK(demoPicture(scene) == once);
    CHECK(once.size() > 100 * 1024);
    CHECK(once.size() < 300 * 1024);
    scene.seed = 8;
    CHECK(demoPicture(scene) != once);
}
