#include "server/services/demo/demo_visits.h"

#include "server/services/demo/demo_county.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tacha::demo {
namespace {

constexpr double kMetresPerDegree = 111'194.9;

Point offset(const Point& from, double eastM, double northM)
{
    const double shrink = std::cos(from.latE7 * std::numbers::pi / 180e7);
    return {from.latE7 + static_cast<std::int32_t>(std::lround(northM / kMetresPerDegree * 1e7)),
        from.lonE7 + static_cast<std::int32_t>(std::lround(eastM / kMetresPerDegree / shrink * 1e7))};
}

Point between(const Point& a, const Point& b, std::int64_t percent)
{
    const auto part = [&](std::int64_t from, std::int64_t to) {
        return static_cast<std::int32_t>(from + (to - from) * percent / 100);
    };
    return {part(a.latE7, b.latE7), part(a.lonE7, b.lonE7)};
}

Point middleOf(const std::vector<Point>& corners)
{
    std::int64_t lat = 0;
    std::int64_t lon = 0;
    for (const Point& corner : corners) {
        lat += corner.latE7;
        lon += corner.lonE7;
    }
    const auto count = static_cast<std::int64_t>(corners.size());
    return {static_cast<std::int32_t>(lat / count), static_cast<std::int32_t>(lon / count)};
}

template <std::size_t Size> std::string pick(const std::array<const char*, Size>& texts, Chance& chance)
{
    return texts[static_cast<std::size_t>(chance.between(0, Size - 1))];
}

DemoPhoto photoAt(const DemoVisit& visit, std::int64_t takenAtMs, PhotoPurpose purpose, Chance& chance)
{
    DemoPhoto taken;
    taken.photo.project = visit.visit.project;
    taken.photo.takenAtMs = takenAtMs;
    taken.photo.purpose = purpose;
    taken.photo.directionDeg = static_cast<std::int32_t>(chance.between(0, 359));
    if (!visit.visit.fixes.empty()) {
        taken.photo.fix = visit.visit.fixes.front();
        taken.photo.fix->timeMs = takenAtMs;
    }
    return taken;
}

} // namespace

Point pointOnSite(const Site& site, Chance& chance)
{
    constexpr std::int64_t besideM = 12;
    const auto beside = [&] { return static_cast<double>(chance.between(-besideM, besideM)); };
    if (site.geometry != GeometryKind::Polyline)
        return offset(middleOf(site.points), beside(), beside());
    const auto at = static_cast<std::size_t>(chance.between(0, static_cast<std::int64_t>(site.points.size()) - 2));
    return offset(between(site.points[at], site.points[at + 1], chance.between(0, 100)), beside(), beside());
}

Point eastOf(const Point& point, int metres)
{
    return offset(point, metres, 0);
}

Fix goodFix(const Point& at, std::int64_t timeMs, Chance& chance)
{
    Fix fix;
    fix.at = at;
    fix.accuracyDm = static_cast<std::int32_t>(chance.between(32, 140));
    fix.timeMs = timeMs;
    fix.timeIsSatellite = true;
    fix.satellites = static_cast<std::int32_t>(chance.between(9, 21));
    return fix;
}

DemoVisit startVisit(const Outing& outing, Chance& chance)
{
    DemoVisit visit;
    visit.author = outing.author;
    visit.visit.project = idOf(outing.project);
    visit.visit.kind = outing.kind;
    visit.visit.visitor = outing.author;
    visit.visit.phase = outing.project.acceptedOn && startOfDayMs(*outing.project.acceptedOn) <= outing.startMs
        ? Phase::After
        : Phase::During;
    visit.visit.startedAtMs = outing.startMs;
    visit.visit.endedAtMs = outing.startMs + outing.minutes * kMinuteMs;
    visit.visit.clockTrust = ClockTrust::A;
    const Point at = pointOnSite(outing.project.sites.front(), chance);
    visit.visit.fixes = {goodFix(at, outing.startMs + chance.between(10, 70) * kSecondMs, chance)};
    visit.submittedAtMs = visit.visit.endedAtMs + kMinuteMs;
    visit.syncedAtMs = visit.submittedAtMs + chance.between(3, 55) * kMinuteMs;
    return visit;
}

void addStage(DemoVisit& visit)
{
    constexpr std::array notes{"现场正常施工", "现场施工有序，人员机械到位", "已督促加快收尾"};
    visit.visit.stageSeen = Stage::S3;
    visit.visit.note = notes[static_cast<std::size_t>(visit.visit.startedAtMs / kDayMs) % notes.size()];
}

void addReading(DemoVisit& visit, const ProjectRow& row, std::int32_t permille, Chance& chance)
{
    Reading reading;
    reading.permille = permille;
    reading.basis = visit.visit.kind == VisitKind::AssistantWeekly ? ReadingBasis::Estimated : ReadingBasis::Measured;
    if (visit.visit.kind != VisitKind::AssistantWeekly)
        reading.investmentCum = investedAt(row, permille);
    visit.visit.reading = reading;
    constexpr std::array viewpoints{"1号点位", "2号点位"};
    for (const char* viewpoint : viewpoints) {
        const std::int64_t minute = chance.between(2, 9);
        DemoPhoto taken = photoAt(visit, visit.visit.startedAtMs + minute * kMinuteMs, PhotoPurpose::Progress, chance);
        taken.photo.viewpoint = viewpoint;
        taken.photo.caption = std::string{row.name} + " " + viewpoint;
        visit.photos.push_back(std::move(taken));
    }
}

void addJointContent(DemoVisit& visit, const ProjectRow& row, std::int32_t behindPermille, const Template& checklist)
{
    visit.visit.nodeAnswers = {{Stage::S3, true, {}, "现场进度与填报一致"}};
    visit.visit.stageSeen = Stage::S3;
    visit.visit.colourOpinion = behindPermille >= 200 ? Colour::Red
        : behindPermille >= 100                       ? Colour::Yellow
        : behindPermille >= 50                        ? Colour::Blue
                                                      : Colour::None;
    visit.visit.note = behindPermille >= 50 ? "进度滞后，要求责任单位倒排工期" : "总体进度正常";
    visit.visit.checklist = checklist.code;
    visit.visit.checklistVersion = checklist.version;
    for (const TemplateItem& item : checklist.items) {
        Answer answer{item.code, AnswerResult::Pass, {}, {}, {}, false, {}};
        if (item.type == ItemType::Number)
            answer.valueMilli = item.maxMilli.value_or(item.minMilli.value_or(0) * 105 / 100);
        visit.visit.answers.push_back(std::move(answer));
    }
    if (row.type == ProjectType::Sewer)
        visit.visit.opinionsHeard = {"沿线居民希望尽快恢复路面"};
}

void addChiefSections(DemoVisit& visit, Chance& chance)
{
    constexpr std::array contradictions{
        "协调解决弃渣场地问题", "无突出矛盾", "协调电力部门迁改杆线一处", "与两户群众商定临时占地补偿"};
    constexpr std::array progress{"要求按倒排工期推进", "督促增加一个作业面", "要求雨天前完成基层"};
    constexpr std::array supervision{"查看材料检测记录，齐全", "抽查安全防护，总体到位", "要求监理每日到岗"};
    constexpr std::array next{"下周完成主要工序", "下周会同部门现场办公", "月底前完成附属工程"};
    visit.visit.sections = {{"CONTRADICTIONS", {}, pick(contradictions, chance)},
        {"PROGRESS", {}, pick(progress, chance)}, {"SUPERVISION", {}, pick(supervision, chance)},
        {"NEXT_STEP", {}, pick(next, chance)}};
}

void addDeputySections(DemoVisit& visit, Chance& chance)
{
    constexpr std::array codes{"RESPONSIBILITY", "FUNDS", "QUALITY_PROGRESS", "EFFECT"};
    constexpr std::array remarks{"责任人到位", "资金按进度拨付", "质量进度总体满意", "群众期待早日建成"};
    for (std::size_t i = 0; i < codes.size(); ++i)
        visit.visit.sections.push_back({codes[i], static_cast<std::int32_t>(chance.between(3, 5)), remarks[i]});
}

std::size_t addIssue(DemoVisit& visit, Issue issue, int minutesIn, Chance& chance)
{
    const std::size_t position = visit.issues.size();
    issue.project = visit.visit.project;
    issue.foundAtMs = visit.visit.startedAtMs + minutesIn * kMinuteMs;
    if (!issue.place && !visit.visit.fixes.empty())
        issue.place = visit.visit.fixes.front().at;
    DemoPhoto taken = photoAt(visit, issue.foundAtMs, PhotoPurpose::Issue, chance);
    taken.issue = static_cast<int>(position);
    taken.photo.item = issue.item;
    taken.photo.caption = issue.text;
    if (taken.photo.fix && issue.place)
        taken.photo.fix->at = *issue.place;
    visit.photos.push_back(taken);
    if (issue.closedOnTheSpot) {
        taken.photo.takenAtMs += 10 * kMinuteMs;
        taken.photo.purpose = PhotoPurpose::Rectified;
        taken.photo.caption = "已当场整改";
        visit.photos.push_back(std::move(taken));
    }
    for (Answer& answer : visit.visit.answers)
        if (answer.item == issue.item) {
            answer.result = AnswerResult::Fail;
            answer.note = issue.text;
        }
    visit.issues.push_back(std::move(issue));
    return position;
}

void addSuggestion(DemoVisit& visit, const Id& group, SuggestionCategory category, std::string text)
{
    visit.suggestions.push_back({visit.visit.project, {}, group, category, std::move(text)});
}

std::string phraseOf(const TemplateItem& item, Chance& chance)
{
    return item.phrases.at(
        static_cast<std::size_t>(chance.between(0, static_cast<std::int64_t>(item.phrases.size()) - 1)));
}

} // namespace tacha::demo
