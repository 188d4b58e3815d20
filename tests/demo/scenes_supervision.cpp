#include "tests/demo/scenes.h"

#include "shared/core/time.h"
#include "shared/model/follow_up.h"
#include "shared/sync/entity.h"

#include <algorithm>

namespace tacha::demo {
namespace {

struct FollowUpRow {
    Entity entity;
    FollowUp content;
};

std::vector<FollowUpRow> followUpsOf(Hand& hand, const Project& project)
{
    std::vector<FollowUpRow> all;
    for (Entity& entity : hand.tablet->rows().entities("follow_up", idOf(project))) {
        const auto content = fromJson<FollowUp>(entity.field("content"));
        if (content)
            all.push_back({std::move(entity), *content});
    }
    return all;
}

bool isOpen(const Entity& entity)
{
    const std::string state = entity.state();
    return state != "CLEARED" && state != "VOIDED" && state != "WITHDRAWN";
}

/// The open follow-up of this kind that holds a finding of `rule` for `period` (any if empty).
const FollowUpRow* find(
    const std::vector<FollowUpRow>& all, const std::string& rule, FollowUpKind kind, const std::string& period = {})
{
    const auto fits = [&](const FollowUpRow& row) {
        return isOpen(row.entity) && row.content.kind == kind
            && std::any_of(row.content.items.begin(), row.content.items.end(), [&](const FollowUpItem& item) {
                   return item.rule == rule && (period.empty() || item.period == period || item.lastPeriod == period);
               });
    };
    const auto found = std::find_if(all.begin(), all.end(), fits);
    return found == all.end() ? nullptr : &*found;
}

struct Expected {
    const char* scenario;
    const char* project;
    const char* rule;
    FollowUpKind kind;
    Colour colour;
};

void expectFollowUp(Hand& supervisor, Cast& cast, Report& report, const Expected& expected)
{
    const auto all = followUpsOf(supervisor, cast.project(expected.project));
    const FollowUpRow* row = find(all, expected.rule, expected.kind);
    const std::string what = std::string{expected.scenario} + ": " + expected.project + " " + expected.rule + " "
        + std::string{nameOf(expected.kind)} + " " + std::string{nameOf(expected.colour)};
    if (!report.expect(row != nullptr && row->content.colour == expected.colour, what))
        for (const FollowUpRow& other : all)
            for (const FollowUpItem& item : other.content.items)
                report.tell("found " + item.rule + " " + std::string{nameOf(other.content.kind)} + " "
                    + std::string{nameOf(other.content.colour)} + " " + other.entity.state() + " " + item.period);
    if (row == nullptr)
        return;
    const auto& items = row->content.items;
    const auto item =
        std::find_if(items.begin(), items.end(), [&](const FollowUpItem& i) { return i.rule == expected.rule; });
    report.followUp(expected.project, expected.rule, std::string{nameOf(row->content.colour)}, item->sentence);
    report.expect(!item->sentence.empty() && !item->facts.empty(), "   it explains itself, with facts");
}

bool hasRule(const std::vector<FollowUpRow>& all, const std::string& rule)
{
    return std::any_of(all.begin(), all.end(), [&](const FollowUpRow& row) {
        return isOpen(row.entity)
            && std::any_of(row.content.items.begin(), row.content.items.end(),
                [&](const FollowUpItem& item) { return item.rule == rule; });
    });
}

} // namespace

void weeklyEvaluation(Cast& cast, Office& office, Report& report, Story& story)
{
    report.scene("Monday 18:00: the rules judge the week that closed");
    const std::int64_t evaluation = momentMs({2026, 11, 23}, 18, 1);
    cast.clock().set(evaluation);
    office.moveClock(evaluation);
    Hand& supervisor = cast["supervisor"];
    cast.sync(supervisor);
    for (const Expected& expected : {Expected{"S1", "QL-2026-001", "R-V2", FollowUpKind::Remind, Colour::Blue},
             Expected{"S2", "QL-2026-003", "R-P2", FollowUpKind::RedNotice, Colour::Red},
             Expected{"S2", "QL-2026-003", "R-P2", FollowUpKind::TvqProposal, Colour::Red},
             Expected{"S3", "QL-2026-005", "R-P3", FollowUpKind::RedNotice, Colour::Red},
             Expected{"S3", "QL-2026-005", "R-P3", FollowUpKind::TvqProposal, Colour::Red},
             Expected{"S4", "QL-2026-008", "R-P4", FollowUpKind::VerifyTask, Colour::None},
             Expected{"S6", "QL-2026-013", "R-Q2", FollowUpKind::SafetyTransfer, Colour::Red},
             Expected{"S10", "QL-2026-023", "R-P5", FollowUpKind::RedNotice, Colour::Red}})
        expectFollowUp(supervisor, cast, report, expected);
    report.expect(!hasRule(followUpsOf(supervisor, cast.project("QL-2026-008")), "R-P1"),
        "S4: no blame on the project that was not read");
    report.expect(!hasRule(followUpsOf(supervisor, cast.project("QL-2026-055")), "R-V1"),
        "S20: listed mid-month, its visits were made");
    report.expect(!hasRule(followUpsOf(supervisor, cast.project("QL-2026-058")), "R-V2"),
        "S21: the reduced week asks for one visit only");
    const auto stage = followUpsOf(supervisor, cast.project(kStage));
    const auto fromSuggestion = [&](const FollowUpRow& row) { return row.content.issue == story.suggestion; };
    report.expect(std::none_of(stage.begin(), stage.end(), fromSuggestion), "the deputy's suggestion raised no notice");
    report.expect(
        find(stage, "R-Q1", FollowUpKind::Rectify) != nullptr, "the assistant's issue has its rectification notice");
    if (const auto all = followUpsOf(supervisor, cast.project("QL-2026-001"));
        const FollowUpRow* row = find(all, "R-V2", FollowUpKind::Remind))
        story.reminder = row->entity.id;
}

void reviewAndSign(Cast& cast, Office& office, Report& report, Story& story)
{
    report.scene("Tuesday noon: a supervisor reviews, the office signs, the assistant sees it");
    const std::int64_t noon = momentMs({2026, 11, 24}, 12);
    cast.clock().set(noon);
    office.moveClock(noon);
    Hand& supervisor = cast["supervisor"];
    cast.sync(supervisor);
    const auto photo = supervisor.tablet->rows().entity(story.photos.at(0)).value();
    report.expect(!photo.field("arrived").is_null(), "the original of the first photo has arrived");
    report.expect(supervisor.tablet->actions()
                      .step(photo.id, "question", {{"reason", "与上周同一视角照片相似，请补拍"}})
                      .has_value(),
        "the supervisor questions a photo");
    report.expect(supervisor.tablet->actions().step(story.photos.at(1), "ok").has_value(), "and accepts another");
    cast.sync(supervisor);
    Hand& clerk = cast["project office"];
    cast.sync(clerk);
    const auto signedStep = clerk.tablet->actions().step(story.reminder, "sign");
    report.expect(signedStep.has_value(), "the project office signs S1's reminder");
    cast.sync(clerk);
    cast.sync(clerk);
    const auto issued = clerk.tablet->rows().entity(story.reminder).value();
    const auto content = fromJson<FollowUp>(issued.field("content")).value();
    report.expect(issued.state() == "ISSUED", "it is issued");
    report.expect(
        !content.number.empty() && content.replyDueMs.has_value(), "with a number and deadlines: " + content.number);
    report.set("document_number", content.number);
    Hand& assistant = cast["assistant of S1"];
    cast.sync(assistant);
    const auto received = assistant.tablet->rows().entity(story.reminder);
    report.expect(received && received->state() == "ISSUED", "the assistant sees it");
    cast.sync(cast["assistant, tablet 1"]);
    report.expect(cast["assistant, tablet 1"].tablet->rows().entity(story.photos.at(0))->state() == "QUESTIONED",
        "the other assistant sees the questioned photo");
}

void lateRecordWithdraws(Cast& cast, Office& office, Report& report, Story& story)
{
    report.scene("Wednesday: the tablet that had no network since Tuesday of last week comes back");
    const std::int64_t wednesday = momentMs({2026, 11, 25}, 10);
    cast.clock().set(wednesday);
    cast.drawerClock().set(wednesday);
    office.moveClock(wednesday);
    Hand& drawer = cast["offline tablet of S1"];
    const SyncSummary summary = cast.sync(drawer);
    report.expect(summary.upToDate && summary.quarantined == 0, "its visit of Thursday 19 November arrives");
    office.moveClock(wednesday + kMinuteMs); // lets the engine finish what the record touched
    Hand& assistant = cast["assistant of S1"];
    cast.sync(assistant);
    const auto withdrawn = assistant.tablet->rows().entity(story.reminder).value();
    const auto content = fromJson<FollowUp>(withdrawn.field("content")).value();
    report.expect(withdrawn.state() == "WITHDRAWN", "the reminder is withdrawn");
    report.expect(!content.correction.empty(), "with a correction: " + content.correction);
    report.count("withdrawn_with_correction");
}

void nothingLost(Cast& cast, Report& report)
{
    report.scene("Nothing lost, nothing doubled, everybody the same");
    std::int64_t lost = 0;
    std::int64_t operations = 0;
    for (auto& [who, hand] : cast.hands())
        cast.sync(*hand);
    for (auto& [who, hand] : cast.hands()) {
        const auto counts = hand->tablet->journal().counts();
        operations += counts.all;
        lost += counts.unsent + counts.attention;
        report.expect(
            counts.unsent == 0 && counts.attention == 0, who + ": every operation is acknowledged and applied");
        const auto photos = hand->tablet->photos().counts();
        lost += photos.all - photos.delivered;
        report.count("photos_delivered", photos.delivered);
        report.count("photo_bytes", photos.deliveredBytes);
        report.count("bytes_sent", hand->total.bytesSent);
        report.count("bytes_received", hand->total.bytesReceived);
    }
    std::int64_t different = 0;
    Hand& supervisor = cast["supervisor"];
    for (const char* who : {"assistant, tablet 1", "assistant, tablet 2", "group leader", "facilitator"})
        for (const char* type : {"visit", "photo", "issue", "suggestion", "follow_up"})
            for (const Entity& entity : cast[who].tablet->rows().entities(type, idOf(cast.project(kStage))))
                different += supervisor.tablet->rows().entity(entity.id) != std::optional{entity};
    report.expect(different == 0, "all tablets of the project hold the same rows");
    report.expect(lost == 0, "lost = 0");
    report.set("operations", operations);
    report.set("lost", lost);
}

} // namespace tacha::demo
