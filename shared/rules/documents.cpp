#include "shared/rules/documents.h"

#include "shared/rules/rules.h"
#include "shared/rules/wording.h"

#include <algorithm>

namespace tacha {
namespace {

constexpr int kRectifySignForWorkdays = 1;

/// What the office asks for, by rule and part.
struct Request {
    const char* text;
    const char* textEn;
};

Request requestOf(std::string_view rule, FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::TvqProposal:
        return {"建议纳入电视问政，由县领导决定是否举行并说明理由。",
            "Proposed for a televised hearing; the county head decides whether it is held, with reasons."};
    case FollowUpKind::SafetyTransfer:
        return {"请主管部门立即到场处置，并将处置意见反馈督查室；停工与否由主管部门依法决定。",
            "The competent authority is asked to act on site at once and to report; whether works stop is its "
            "decision."};
    case FollowUpKind::Rectify:
        return {"请按期完成整改，并上传同一角度的整改前后照片，由检查组现场复查。",
            "Rectify in time and send photos before and after from one viewpoint; the group rechecks on site."};
    case FollowUpKind::VerifyTask:
        return {"请联合检查组在5个工作日内到现场核查并取得进度读数。",
            "The joint group is asked to verify on site within 5 working days and to take a reading."};
    default:
        break;
    }
    if (rule == "R-V1" || rule == "R-V2")
        return {"请按规定次数到项目现场走访，并及时提交走访记录。",
            "Please visit the site as often as laid down and submit the records."};
    if (rule == "R-V6")
        return {"请协调人大代表监督小组到现场查看。", "Please arrange a visit of the deputies' supervision group."};
    if (rule == "R-P1")
        return {
            "请查明原因，采取措施，确保下周取得实质进展。", "Find the cause and see to progress in the coming week."};
    return {"请说明原因，报送赶工计划并抓好落实。", "Explain the cause, submit a catch-up plan and carry it out."};
}

Role signerOf(const FollowUp& followUp)
{
    switch (followUp.kind) {
    case FollowUpKind::Notice:
        return Role::PoHead;
    case FollowUpKind::RedNotice:
    case FollowUpKind::TvqProposal:
    case FollowUpKind::TalkProposal:
        return Role::CountyHead;
    case FollowUpKind::Rectify:
        return itemColour(followUp) <= Colour::Blue ? Role::GroupLeader : Role::PoHead;
    case FollowUpKind::SafetyTransfer:
        return Role::Supervisor;
    default:
        return Role::ProjectOffice;
    }
}

const GroupFact* jointGroupOn(const ProjectFacts& facts, const Date& day)
{
    const GroupFact* latest = nullptr;
    for (const GroupFact& group : facts.groups)
        if (group.group.kind == GroupKind::Joint && group.from <= day && (!group.to || day <= *group.to)
            && (!latest || std::tie(group.from, group.id) > std::tie(latest->from, latest->id)))
            latest = &group;
    return latest;
}

void copyTo(FollowUp& followUp, const Id& who)
{
    if (who && who != followUp.addresseePerson && who != followUp.addresseeUnit
        && std::find(followUp.copies.begin(), followUp.copies.end(), who) == followUp.copies.end())
        followUp.copies.push_back(who);
}

void addressResponsibleUnit(FollowUp& followUp, const ProjectFacts& facts, const Date& day)
{
    followUp.addresseeUnit = facts.responsibleUnit;
    followUp.addresseePerson = seatedOn(facts, SeatKind::ResponsibleHead, day);
    if (followUp.kind == FollowUpKind::Rectify || followUp.items.front().rule == "R-P5") {
        copyTo(followUp, facts.territorialUnit);
        copyTo(followUp, facts.leadDept);
    } else {
        copyTo(followUp, seatedOn(facts, followUp.colour == Colour::Red ? SeatKind::Chief : SeatKind::Assistant, day));
    }
}

void address(FollowUp& followUp, const ProjectFacts& facts, const Date& day)
{
    if (followUp.kind == FollowUpKind::SafetyTransfer) {
        followUp.addresseeRole = Role::LineDept;
        followUp.addresseeUnit = facts.leadDept;
        copyTo(followUp, seatedOn(facts, SeatKind::Chief, day));
        return;
    }
    switch (followUp.addresseeRole) {
    case Role::ProjectChief:
        followUp.addresseePerson = seatedOn(facts, SeatKind::Chief, day);
        copyTo(followUp, followUp.colour == Colour::Red ? facts.responsibleUnit : facts.projectOffice);
        break;
    case Role::ChiefAssistant:
        followUp.addresseePerson = seatedOn(facts, SeatKind::Assistant, day);
        copyTo(followUp, seatedOn(facts, SeatKind::Chief, day));
        break;
    case Role::CongressOffice:
        followUp.addresseeUnit = facts.congressOffice;
        break;
    case Role::GroupLeader:
        if (const GroupFact* group = jointGroupOn(facts, day)) {
            followUp.addresseeUnit = group->group.baseUnit;
            followUp.addresseePerson = group->group.leader;
        }
        break;
    default:
        addressResponsibleUnit(followUp, facts, day);
    }
}

FollowUpKind kindFor(const Finding& finding, DocumentPart part)
{
    switch (part) {
    case DocumentPart::Tvq:
        return FollowUpKind::TvqProposal;
    case DocumentPart::Transfer:
        return FollowUpKind::SafetyTransfer;
    case DocumentPart::Main:
    case DocumentPart::Verify:
        break;
    }
    return finding.kind.value_or(FollowUpKind::Remind);
}

/// Clearing days of a rectification by grade and category; 0 days means 24 hours.
int rectifyDays(Colour colour, IssueCategory category)
{
    constexpr int majorDays = 30;
    if (colour == Colour::Red)
        return majorDays;
    const bool serious = colour == Colour::Yellow;
    switch (category) {
    case IssueCategory::Safety:
        return serious ? 0 : 3;
    case IssueCategory::Quality:
        return serious ? 5 : 7;
    default:
        return serious ? 10 : 15;
    }
}

std::int64_t moved(std::int64_t dueMs, std::int64_t fromMs, std::int64_t toMs, const Calendar& calendar, bool workdays)
{
    if (startOfDayMs(businessDate(dueMs)) != dueMs)
        return dueMs + (toMs - fromMs); // a deadline in hours
    const Date from = businessDate(fromMs);
    const Date to = businessDate(toMs);
    const Date due = businessDate(dueMs - 1);
    const Date next =
        workdays ? calendar.addWorkdays(due, calendar.workdaysBetween(from, to)) : due.plusDays(to - from);
    return startOfDayMs(next.plusDays(1));
}

} // namespace

DocumentPart partOf(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::TvqProposal:
        return DocumentPart::Tvq;
    case FollowUpKind::SafetyTransfer:
        return DocumentPart::Transfer;
    case FollowUpKind::VerifyTask:
        return DocumentPart::Verify;
    default:
        return DocumentPart::Main;
    }
}

std::vector<DocumentPart> partsOf(const Finding& finding)
{
    if (!finding.kind)
        return {};
    std::vector<DocumentPart> parts{partOf(*finding.kind)};
    if (finding.withTvqProposal)
        parts.push_back(DocumentPart::Tvq);
    if (finding.withSafetyTransfer)
        parts.push_back(DocumentPart::Transfer);
    return parts;
}

Id seatedOn(const ProjectFacts& facts, SeatKind kind, const Date& day)
{
    const Seat* latest = nullptr;
    for (const auto& seat : facts.seats)
        if (seat.value.kind == kind && seat.value.covers(day)
            && (!latest || std::tie(seat.value.from, seat.value.person) > std::tie(latest->from, latest->person)))
            latest = &seat.value;
    return latest ? latest->person : Id{};
}

Colour itemColour(const FollowUp& followUp)
{
    Colour gravest = Colour::None;
    for (const FollowUpItem& item : followUp.items)
        gravest = std::max(gravest, item.severity);
    return gravest;
}

void fitToItems(FollowUp& followUp)
{
    const bool ladderRaised = followUp.escalation >= 2;
    const Colour base = itemColour(followUp);
    followUp.colour = ladderRaised && base < Colour::Red && base != Colour::None
        ? static_cast<Colour>(static_cast<int>(base) + 1)
        : base;
    const bool followsColour = followUp.kind == FollowUpKind::Remind || followUp.kind == FollowUpKind::Notice
        || followUp.kind == FollowUpKind::RedNotice;
    if (followsColour)
        followUp.kind = kindOf(base).value_or(FollowUpKind::Remind);
    followUp.signer = signerOf(followUp);
    const auto gravest = std::find_if(
        followUp.items.begin(), followUp.items.end(), [&](const FollowUpItem& item) { return item.severity == base; });
    if (gravest == followUp.items.end())
        return;
    const Request request = requestOf(gravest->rule, followUp.kind);
    followUp.requirement = request.text;
    followUp.requirementEn = request.textEn;
}

FollowUp draftOf(const Finding& finding, DocumentPart part, const ProjectFacts& facts, std::int64_t nowMs)
{
    FollowUp followUp;
    followUp.kind = kindFor(finding, part);
    followUp.project = facts.project;
    followUp.key = finding.item.rule + "|" + finding.subject.text() + "|" + finding.item.period;
    if (part == DocumentPart::Tvq || part == DocumentPart::Transfer || part == DocumentPart::Verify)
        followUp.key += "|" + std::string{nameOf(part)};
    followUp.items = {finding.item};
    followUp.colour = finding.item.severity;
    followUp.addresseeRole = finding.addressee;
    followUp.issue = finding.issue;
    followUp.raisedAtMs = nowMs;
    followUp.needsConfirmation = finding.needsConfirmation;
    address(followUp, facts, businessDate(nowMs));
    fitToItems(followUp);
    return followUp;
}

bool sameAddressee(const FollowUp& a, const FollowUp& b)
{
    return a.addresseeRole == b.addresseeRole && a.addresseePerson == b.addresseePerson
        && a.addresseeUnit == b.addresseeUnit;
}

void resumeClock(FollowUp& followUp, std::int64_t nowMs, const Calendar& calendar)
{
    const std::int64_t stoppedMs = followUp.clockStoppedAtMs.value_or(nowMs);
    const auto move = [&](std::optional<std::int64_t>& due, bool workdays) {
        if (due)
            due = moved(*due, stoppedMs, nowMs, calendar, workdays);
    };
    move(followUp.signForDueMs, true);
    move(followUp.replyDueMs, followUp.kind != FollowUpKind::Rectify);
    move(followUp.clearDueMs, false);
    followUp.clockStoppedAtMs.reset();
}

Deadlines deadlinesFor(const FollowUp& followUp, const Issue* issue, std::int64_t issuedMs, const Calendar& calendar)
{
    const auto workdays = [&](int count) { return calendar.workdayDeadlineMs(issuedMs, count); };
    const auto days = [&](int count) { return Calendar::dayDeadlineMs(issuedMs, count); };
    switch (followUp.kind) {
    case FollowUpKind::Remind:
        return {workdays(2), workdays(5), days(15)};
    case FollowUpKind::Notice:
        return {workdays(1), workdays(3), days(15)};
    case FollowUpKind::RedNotice:
        return {workdays(1), workdays(1), days(7)};
    case FollowUpKind::Rectify: {
        const IssueCategory category = issue ? issue->category : IssueCategory::Quality;
        const int count = rectifyDays(itemColour(followUp), category);
        const std::int64_t due = count == 0 ? issuedMs + kDayMs : days(count);
        return {workdays(kRectifySignForWorkdays), due, due};
    }
    case FollowUpKind::SafetyTransfer:
        return {issuedMs + 2 * kHourMs, issuedMs + 24 * kHourMs, std::nullopt};
    case FollowUpKind::VerifyTask:
        return {std::nullopt, workdays(5), std::nullopt};
    case FollowUpKind::RecheckTask:
        return {std::nullopt, workdays(2), std::nullopt};
    case FollowUpKind::Task:
        return {workdays(1), std::nullopt, std::nullopt};
    case FollowUpKind::Explain:
        return {workdays(2), days(30), std::nullopt};
    case FollowUpKind::DataCheck:
        return {workdays(2), workdays(5), std::nullopt};
    case FollowUpKind::TvqProposal:
    case FollowUpKind::TalkProposal:
    case FollowUpKind::ReferProposal:
        return {};
    }
    return {};
}

bool isOpenState(std::string_view state)
{
    return state != "CLEARED" && state != "VOIDED" && state != "WITHDRAWN";
}

bool isIssuedState(std::string_view state)
{
    return state != "DRAFT" && state != "PENDING_SIGN" && state != "VOIDED";
}

} // namespace tacha
