#include "tests/demo/scenes.h"

#include "shared/core/time.h"

#include <QByteArray>

namespace tacha::demo {
namespace {

Point placeOf(const Project& project)
{
    return project.sites.at(0).points.at(0);
}

/// Stands on the project's ground and waits for the fix.
Fix standOn(Hand& hand, const Project& project)
{
    hand.positioning->place(placeOf(project));
    return hand.positioning->lastFix().value();
}

LocalPhoto shoot(Hand& hand, VisitDraft& draft, Report& report, PhotoPurpose purpose, const std::string& caption,
    const Id& issue = {})
{
    hand.camera->setScene(
        {QString::fromStdString(caption), 700, static_cast<quint32>(caption.size() * 7 + draft.photos().size())});
    const QByteArray jpeg = hand.camera->take();
    Shot shot;
    shot.draft = draft.id();
    shot.project = draft.visit().project;
    shot.purpose = purpose;
    shot.caption = caption;
    shot.issueDraft = issue;
    shot.viewpoint = purpose == PhotoPurpose::Progress ? caption : "";
    shot.fix = hand.positioning->lastFix();
    const auto kept = hand.tablet->photoDesk().keep({jpeg.constData(), static_cast<std::size_t>(jpeg.size())}, shot);
    report.expect(kept.has_value(), hand.who + ": photo is durable: " + caption);
    report.count("photos_taken");
    return kept.value();
}

/// The checklist of this type of project, as it is on board.
std::optional<Template> checklistFor(Hand& hand, const Project& project)
{
    for (const Entity& entity : hand.tablet->rows().entities("template")) {
        const auto checklist = RowRepository::readAs<Template>(entity);
        if (checklist && checklist->projectType == project.type && !checklist->forCompleted)
            return *checklist;
    }
    return std::nullopt;
}

/// Starts a visit and stays for a quarter of an hour.
std::unique_ptr<VisitDraft> begin(Hand& hand, Cast& cast, const Project& project, VisitKind kind, const Id& group = {})
{
    VisitStart start;
    start.project = idOf(project);
    start.kind = kind;
    start.group = group;
    start.fix = standOn(hand, project);
    if (const auto checklist = checklistFor(hand, project);
        checklist && kind != VisitKind::FacilitatorLog && !isDeputyKind(kind)) {
        start.checklist = checklist->code;
        start.checklistVersion = checklist->version;
    }
    auto draft = hand.tablet->startVisit(start).value();
    draft->noteFix(*start.fix);
    cast.passTime(15 * kMinuteMs); // a visit takes its time
    draft->noteFix(standOn(hand, project));
    return draft;
}

void fillChecklist(Hand& hand, VisitDraft& draft, const Project& project, Report& report, bool oneFails)
{
    const auto checklist = checklistFor(hand, project);
    if (!report.expect(checklist.has_value(), hand.who + ": the checklist for this type of project is on board"))
        return;
    draft.change([&](Visit& visit) {
        visit.checklist = checklist->code;
        visit.checklistVersion = checklist->version;
        bool failed = !oneFails;
        for (const TemplateItem& item : checklist->items) {
            Answer answer;
            answer.item = item.code;
            if (item.type == ItemType::Number)
                answer.valueMilli = item.minMilli.value_or(item.maxMilli.value_or(1000));
            if (!failed && item.type == ItemType::YesNo && !item.key) {
                answer.result = AnswerResult::Fail;
                answer.note = "桥头段护栏缺失";
                failed = true;
            }
            visit.answers.push_back(answer);
        }
    });
}

void addReading(VisitDraft& draft, int permille)
{
    draft.change([&](Visit& visit) {
        visit.stageSeen = Stage::S3;
        visit.reading = Reading{};
        visit.reading->permille = permille;
        visit.reading->basis = ReadingBasis::Measured;
    });
}

SubmittedVisit submit(Hand& hand, VisitDraft& draft, Report& report)
{
    const auto submitted = draft.submit();
    report.expect(submitted.has_value(),
        hand.who + ": visit is submitted offline"
            + (submitted ? "" : " (" + submitted.error().reason + " " + submitted.error().detail + ")"));
    report.count("records", 1);
    return submitted.value();
}

void assistantVisits(Cast& cast, Report& report, Story& story, const Project& project)
{
    Hand& hand = cast["assistant, tablet 1"];
    auto draft = begin(hand, cast, project, VisitKind::AssistantWeekly);
    addReading(*draft, 995);
    shoot(hand, *draft, report, PhotoPurpose::Progress, "1号桥台北侧");
    shoot(hand, *draft, report, PhotoPurpose::Progress, "桥面东端");
    fillChecklist(hand, *draft, project, report, true);
    DraftIssue issue;
    issue.issue.category = IssueCategory::Safety;
    issue.issue.grade = IssueGrade::General;
    issue.issue.part = "东侧桥头";
    issue.issue.text = "东侧桥头护栏缺失约两米，未设临时围挡";
    issue.issue.place = placeOf(project);
    issue.issue.foundAtMs = cast.clock().wallMs();
    issue.id = draft->putIssue(issue);
    shoot(hand, *draft, report, PhotoPurpose::Issue, "护栏缺失处", issue.id);
    draft->change([](Visit& visit) { visit.note = "桥面铺装已完成，护栏安装收尾。"; });
    const SubmittedVisit submitted = submit(hand, *draft, report);
    story.visit = submitted.visit;
    story.issue = submitted.issues.at(0);
    story.photos = submitted.photos;
}

void assistantsOtherTablet(Cast& cast, Report& report, const Project& project)
{
    Hand& hand = cast["assistant, tablet 2"];
    auto draft = begin(hand, cast, project, VisitKind::AssistantWeekly);
    addReading(*draft, 995);
    shoot(hand, *draft, report, PhotoPurpose::Progress, "2号桥台");
    shoot(hand, *draft, report, PhotoPurpose::Progress, "引道接线");
    fillChecklist(hand, *draft, project, report, false);
    draft->change([](Visit& visit) { visit.note = "下午复看引道接线。"; });
    submit(hand, *draft, report);
}

void facilitatorLogs(Cast& cast, Report& report, const Project& project)
{
    Hand& hand = cast["facilitator"];
    auto draft = begin(hand, cast, project, VisitKind::FacilitatorLog);
    draft->change([](Visit& visit) { visit.log = SiteLog{"晴", 12, 2, "护栏安装、桥面清理"}; });
    submit(hand, *draft, report);
}

void groupInspects(Cast& cast, Report& report, Story& story, const Project& project)
{
    Hand& hand = cast["group leader"];
    auto draft = begin(hand, cast, project, VisitKind::JointInspection, idOf(cast.group(project, GroupKind::Joint)));
    addReading(*draft, 995);
    shoot(hand, *draft, report, PhotoPurpose::Progress, "桥面全景");
    shoot(hand, *draft, report, PhotoPurpose::Progress, "护栏安装");
    fillChecklist(hand, *draft, project, report, false);
    draft->change([](Visit& visit) {
        visit.colourOpinion = Colour::None;
        visit.nodeAnswers.push_back({Stage::S3, true, std::nullopt, "与进度一致"});
        visit.note = "联合检查，进度与计划一致。";
    });
    story.jointVisit = submit(hand, *draft, report).visit;
}

} // namespace

void visitOfLastThursday(Cast& cast, Report& report)
{
    report.scene("Thursday of last week: an assistant in a valley, no network for days");
    Hand& hand = cast["offline tablet of S1"];
    const Project& project = cast.project("QL-2026-001");
    cast.drawerClock().set(momentMs({2026, 11, 19}, 10));
    VisitStart start;
    start.project = idOf(project);
    start.kind = VisitKind::AssistantWeekly;
    start.fix = standOn(hand, project);
    auto draft = hand.tablet->startVisit(start).value();
    draft->noteFix(*start.fix);
    addReading(*draft, 965);
    shoot(hand, *draft, report, PhotoPurpose::Progress, "上岭路口");
    shoot(hand, *draft, report, PhotoPurpose::Progress, "下湾弯道");
    cast.drawerClock().set(momentMs({2026, 11, 19}, 10, 25));
    draft->change([](Visit& visit) { visit.note = "路面硬化收尾，边沟清理中。"; });
    submit(hand, *draft, report);
}

void fieldworkOffline(Cast& cast, Report& report, Story& story)
{
    report.scene("Four tablets work on one project, with no network");
    const Project& project = cast.project(kStage);
    cast.proxy().setDown(true);
    assistantVisits(cast, report, story, project);
    assistantsOtherTablet(cast, report, project);
    facilitatorLogs(cast, report, project);
    groupInspects(cast, report, story, project);
    const SyncSummary offline = cast["assistant, tablet 1"].tablet->sync().syncNow();
    report.expect(
        !offline.upToDate && offline.error.has_value(), "without network the sync says so, and loses nothing");
    report.expect(cast["assistant, tablet 1"].tablet->journal().counts().unsent > 0, "everything waits on the tablet");
}

void syncThroughACut(Cast& cast, Report& report, Story& story)
{
    report.scene("The network is back, and dies in the middle of a photo");
    constexpr std::int64_t recordsAndHalfAPhoto = 120'000;
    cast.proxy().setDown(false);
    cast.proxy().cutAfter(recordsAndHalfAPhoto);
    Hand& assistant = cast["assistant, tablet 1"];
    cast.sync(assistant);
    report.expect(cast.proxy().cuts() == 1, "the connection was cut once, while bytes were going up");
    cast.sync(assistant);
    for (const char* who : {"assistant, tablet 2", "facilitator", "group leader"})
        cast.sync(cast[who]);
    const auto counts = assistant.tablet->photos().counts();
    report.expect(counts.delivered == counts.all, "every original of the assistant has arrived");
    Hand& supervisor = cast["supervisor"];
    cast.sync(supervisor);
    report.expect(
        supervisor.tablet->rows().entity(story.visit).has_value(), "the supervisor has the assistant's visit on board");
    report.expect(supervisor.tablet->rows().entity(story.jointVisit).has_value(), "and the joint group's");
}

void conflictOfPlace(Cast& cast, Report& report, Story& story)
{
    report.scene("Assistant and group leader move the place of one issue, each without knowing of the other");
    Hand& assistant = cast["assistant, tablet 1"];
    Hand& leader = cast["group leader"];
    cast.sync(leader);
    Point north = placeOf(cast.project(kStage));
    Point south = north;
    north.latE7 += 900;
    south.latE7 -= 700;
    report.expect(assistant.tablet->actions().edit(story.issue, "place", toJson(north)).has_value(),
        "the assistant moves it north");
    report.expect(
        leader.tablet->actions().edit(story.issue, "place", toJson(south)).has_value(), "the leader moves it south");
    cast.sync(assistant);
    cast.sync(leader);
    cast.sync(assistant);
    const auto seen = assistant.tablet->rows().entity(story.issue).value();
    report.expect(seen.hasConflict(), "both tablets show a conflict with both values");
    report.expect(seen == leader.tablet->rows().entity(story.issue).value(), "and hold the very same row");
    report.count("conflicts");
    report.expect(leader.tablet->actions().edit(story.issue, "place", toJson(south), "现场复核").has_value(),
        "the leader settles it");
    cast.sync(leader);
    cast.sync(assistant);
    const auto settled = assistant.tablet->rows().entity(story.issue).value();
    report.expect(
        !settled.hasConflict() && settled.field("place") == toJson(south), "the settled place is on both tablets");
    report.count("conflicts_settled");
}

void deputySuggests(Cast& cast, Report& report, Story& story)
{
    report.scene("A deputy visits offline and suggests; the congress office forwards it");
    const Project& project = cast.project(kStage);
    Hand& deputy = cast["deputy"];
    const Group& group = cast.group(project, GroupKind::Deputy);
    auto draft = begin(deputy, cast, project, VisitKind::DeputySiteView, idOf(group));
    draft->change([](Visit& visit) {
        visit.sections = {{"RESPONSIBILITY", 5, "专班人员到位"}, {"FUNDS", 4, "拨付与进度相符"},
            {"QUALITY_PROGRESS", 4, "桥面平整"}, {"EFFECT", 5, "群众出行方便"}};
    });
    shoot(deputy, *draft, report, PhotoPurpose::Other, "桥头便道");
    DraftSuggestion suggestion;
    suggestion.suggestion.category = SuggestionCategory::Surroundings;
    suggestion.suggestion.group = idOf(group);
    suggestion.suggestion.text = "建议在桥头增设限载标志和夜间反光设施。";
    draft->putSuggestion(suggestion);
    story.suggestion = submit(deputy, *draft, report).suggestions.at(0);
    cast.sync(deputy);
    Hand& congress = cast["congress office"];
    cast.sync(congress);
    report.expect(
        congress.tablet->actions().step(story.suggestion, "forward", {{"handler", idOf(project).text()}}).has_value(),
        "the congress office forwards the suggestion");
    cast.sync(congress);
    cast.sync(deputy);
    report.expect(deputy.tablet->rows().entity(story.suggestion)->state() == "FORWARDED",
        "the deputy sees that it was forwarded");
}

} // namespace tacha::demo
