#include "shared/rules/rules.h"

#include "shared/rules/visit_verdict.h"
#include "shared/rules/wording.h"

#include <algorithm>
#include <set>

/// R-V1, R-V2: weekly visit minimums of the chief and the assistant. R-V6: deputies' visits to voted projects.
namespace tacha {
namespace {

/// One week as the minimum of a seat sees it.
struct DutyWeek {
    Week week;
    int required = 0;
    int effectiveDays = 0;
    std::vector<Date> days; ///< distinct days with a visit, in order
    std::vector<Id> visits;
    bool isOver = false; ///< judged already; otherwise still running

    bool isMet() const { return static_cast<int>(days.size()) >= required; }
    Date metOn() const { return days[static_cast<std::size_t>(required) - 1]; }
};

struct Duty {
    SeatKind seat;
    VisitKind kind;
    std::string_view parameter;
};

/// A visit of the kind, or one of another kind that the holder of the seat signed with the content of the own duty.
bool fulfils(const Judgement& judgement, const JudgedVisit& judged, const Duty& duty)
{
    const Visit& visit = judged.fact->visit;
    if (visit.kind == duty.kind)
        return true;
    const Id holder = judgement.seated(duty.seat, judged.day);
    const bool signedToo =
        holder && std::find(visit.coVisitors.begin(), visit.coVisitors.end(), holder) != visit.coVisitors.end();
    return signedToo && missingContent(visit, duty.kind).empty();
}

void addVisits(const Judgement& judgement, const Duty& duty, DutyWeek& entry)
{
    for (const JudgedVisit& judged : judgement.visits()) {
        if (judged.week != entry.week || !fulfils(judgement, judged, duty))
            continue;
        entry.visits.push_back(judged.fact->id);
        if (entry.days.empty() || entry.days.back() != judged.day)
            entry.days.push_back(judged.day);
    }
}

/// The weeks in which the duty is judged, oldest first, with those still running at the end. Left out: weeks that do
/// not count, weeks in which the seat changed hands, and weeks after the acceptance.
std::vector<DutyWeek> dutyWeeks(const Judgement& judgement, const Duty& duty)
{
    std::vector<DutyWeek> weeks;
    const Week running = Week::ofMoment(judgement.asOfMs);
    const auto accepted = judgement.verifiedOn(Stage::S4, judgement.asOfMs);
    for (Week week = Week::of(judgement.facts.listedOn); week <= running; week = week.next()) {
        const int effective = judgement.effectiveDays(week);
        const WeekClass weekClass = Calendar::classOf(effective);
        const bool judged = judgement.isUnderWay(week) && weekClass != WeekClass::Exempt
            && !judgement.seatChangedInside(duty.seat, week) && (!accepted || *accepted >= week.monday());
        if (!judged)
            continue;
        const int minimum = judgement.parameters.whole(duty.parameter, week.monday());
        DutyWeek entry{
            week, Calendar::requiredVisits(minimum, weekClass), effective, {}, {}, week <= judgement.lastWeek};
        addVisits(judgement, duty, entry);
        weeks.push_back(std::move(entry));
    }
    return weeks;
}

/// Cleared by the first later week that meets, or by the end of the project.
void settle(const Judgement& judgement, const std::vector<DutyWeek>& weeks, std::size_t missed, Finding& finding)
{
    const auto later = std::find_if(weeks.begin() + static_cast<std::ptrdiff_t>(missed) + 1, weeks.end(),
        [](const DutyWeek& entry) { return entry.required > 0 && entry.isMet(); });
    if (later != weeks.end())
        finding.since = later->metOn();
    else
        finding.since = judgement.endedOn();
    finding.standing = finding.since ? Standing::Cleared : Standing::Holds;
}

void tell(Finding& finding, const DutyWeek& entry, const std::string& who, const std::string& whoEn)
{
    const std::string done = std::to_string(entry.days.size());
    const std::string required = std::to_string(entry.required);
    FollowUpItem& item = finding.item;
    item.sentence = weekText(entry.week) + "，" + who + "到项目现场走访" + done + "天，规定不少于" + required + "天。";
    item.sentenceEn = "In " + weekTextEn(entry.week) + " " + whoEn + " visited the site on " + done
        + " day(s); at least " + required + " asked for.";
    if (entry.effectiveDays < 4) {
        item.sentence += "（当周有效工作日" + std::to_string(entry.effectiveDays) + "天，已按规定减少次数。）";
        item.sentenceEn += " (The week had " + std::to_string(entry.effectiveDays) + " working days: reduced minimum.)";
    }
    item.clearsWhen = "下一个应查周走访达到规定天数，或者补报的当周走访记录经认定后不再少于规定天数。";
    item.clearsWhenEn = "The next counted week meets the minimum, or a late record of this week makes up for it.";
    item.facts.push_back(factOf("visit_days", done, "天"));
    item.facts.push_back(factOf("required_days", required, "天"));
    for (const Id& visit : entry.visits)
        item.facts.push_back(factOf("visit", entry.week.text(), "", visit));
}

Finding missedWeek(const RuleInput& input, std::string_view rule, const DutyWeek& entry, Colour severity)
{
    Finding finding = findingOf(input, rule, entry.week.text());
    finding.item.severity = severity;
    finding.kind = kindOf(severity);
    finding.lastWeek = entry.week;
    finding.count = entry.required - static_cast<int>(entry.days.size());
    return finding;
}

// --- R-V6

bool hasDeputyVisit(const Judgement& judgement, const Date& first, const Date& last, int minimum)
{
    return std::count_if(judgement.visits().begin(), judgement.visits().end(), [&](const JudgedVisit& visit) {
        return isDeputyKind(visit.fact->visit.kind) && first <= visit.day && visit.day <= last;
    }) >= minimum;
}

/// The first deputies' visit after a day, which is what clears the findings before it.
std::optional<Date> nextDeputyVisit(const Judgement& judgement, const Date& after)
{
    for (const JudgedVisit& visit : judgement.visits())
        if (isDeputyKind(visit.fact->visit.kind) && visit.day > after)
            return visit.day;
    return std::nullopt;
}

void addDeputyFinding(const RuleInput& input, const std::string& period, const Date& lastDay, const std::string& what,
    const std::string& whatEn, bool isPeriodOpen, std::vector<Finding>& findings)
{
    constexpr std::int64_t clearedForDays = 35;
    Finding finding = findingOf(input, "R-V6", period);
    finding.item.severity = Colour::Blue;
    finding.kind = FollowUpKind::Remind;
    finding.addressee = Role::CongressOffice;
    finding.since = nextDeputyVisit(input.judgement, lastDay);
    if (const auto ended = input.judgement.endedOn();
        ended && *ended > lastDay && (!finding.since || *ended < *finding.since))
        finding.since = ended;
    finding.standing = finding.since ? Standing::Cleared : Standing::Holds;
    finding.item.sentence = what + "，人大代表监督小组尚未到票决项目现场查看。";
    finding.item.sentenceEn = whatEn + " without a visit of the deputies' supervision group to this voted project.";
    finding.item.clearsWhen = "人大代表监督小组到现场查看并提交记录。";
    finding.item.clearsWhenEn = "The deputies' supervision group visits the site.";
    finding.item.parameters.push_back(input.judgement.parameters.shown("visit.deputy.min_quarter", lastDay));
    const bool lapsed = finding.since && businessDate(input.judgement.asOfMs) - *finding.since > clearedForDays;
    if ((isPeriodOpen && !lapsed) || input.judgement.hasOpenFollowUp("R-V6", period, period))
        findings.push_back(std::move(finding));
}

void judgeDeputyQuarters(const RuleInput& input, std::vector<Finding>& findings)
{
    constexpr std::int64_t freezeDays = 35;
    const Judgement& judgement = input.judgement;
    const auto ended = judgement.endedOn();
    for (Quarter quarter = Quarter::of(judgement.facts.listedOn).next();
         judgement.calendar.periodEvaluationMs(quarter.last()) <= judgement.asOfMs; quarter = quarter.next()) {
        if (ended && *ended <= quarter.last())
            break;
        const int minimum = judgement.parameters.whole("visit.deputy.min_quarter", quarter.first());
        if (hasDeputyVisit(judgement, quarter.first(), quarter.last(), minimum))
            continue;
        const std::string number = std::to_string(quarter.number);
        const bool isOpen = judgement.asOfMs < startOfDayMs(quarter.last().plusDays(freezeDays + 1));
        addDeputyFinding(input, quarter.text(), quarter.last(), std::to_string(quarter.year) + "年第" + number + "季度",
            "Quarter " + quarter.text() + " ended", isOpen, findings);
    }
}

void judgeDeputyStages(const RuleInput& input, std::vector<Finding>& findings)
{
    const Judgement& judgement = input.judgement;
    Date from = judgement.facts.listedOn;
    for (const Stage stage : {Stage::S0, Stage::S1, Stage::S2, Stage::S4, Stage::S5}) {
        const auto passed = judgement.verifiedOn(stage, judgement.asOfMs);
        if (!passed || *passed < judgement.facts.listedOn)
            continue; // checks dated before the listing are left out
        if (!hasDeputyVisit(judgement, from, *passed, 1))
            addDeputyFinding(input, passed->text(), *passed, monthDay(*passed) + "“" + stageText(stage) + "”节点已完成",
                "Stage \"" + stageTextEn(stage) + "\" was passed on " + monthDayEn(*passed), true, findings);
        from = *passed;
    }
}

/// A project that was never listed during a whole quarter is judged once, on completion.
void judgeDeputyShortLife(const RuleInput& input, std::vector<Finding>& findings)
{
    const Judgement& judgement = input.judgement;
    const auto completed = judgement.enteredOn(Lifecycle::Completed);
    const Date listed = judgement.facts.listedOn;
    if (completed && *completed <= Quarter::of(listed).next().last()
        && !hasDeputyVisit(judgement, listed, *completed, 1))
        addDeputyFinding(input, completed->text(), *completed, monthDay(*completed) + "项目竣工，列入计划以来",
            "The project was completed on " + monthDayEn(*completed), true, findings);
}

} // namespace

void judgeChiefVisits(const RuleInput& input, std::vector<Finding>& findings)
{
    const Judgement& judgement = input.judgement;
    const auto weeks = dutyWeeks(judgement, {SeatKind::Chief, VisitKind::ChiefWeekly, "visit.chief.min_week"});
    std::map<Quarter, int> missedInQuarter;
    for (std::size_t i = 0; i < weeks.size() && weeks[i].isOver; ++i) {
        if (weeks[i].isMet())
            continue;
        const Date monday = weeks[i].week.monday();
        const int missed = ++missedInQuarter[Quarter::of(weeks[i].week)];
        const int limit = judgement.parameters.whole("visit.chief.yellow_in_quarter", monday);
        Finding finding = missedWeek(input, "R-V1", weeks[i], missed >= limit ? Colour::Yellow : Colour::Blue);
        finding.addressee = Role::ProjectChief;
        tell(finding, weeks[i], "项目长", "the project chief");
        if (missed >= limit) {
            finding.item.sentence += "本季度已有" + std::to_string(missed) + "周未达到规定次数。";
            finding.item.sentenceEn += " It is missed week number " + std::to_string(missed) + " of the quarter.";
        }
        finding.item.facts.push_back(factOf("missed_in_quarter", std::to_string(missed), "周"));
        finding.item.parameters.push_back(judgement.parameters.shown("visit.chief.min_week", monday));
        settle(judgement, weeks, i, finding);
        if (judgement.isListed("R-V1", weeks[i].week, weeks[i].week))
            findings.push_back(std::move(finding));
    }
}

void judgeAssistantVisits(const RuleInput& input, std::vector<Finding>& findings)
{
    const Judgement& judgement = input.judgement;
    const auto weeks =
        dutyWeeks(judgement, {SeatKind::Assistant, VisitKind::AssistantWeekly, "visit.assistant.min_week"});
    int running = 0;
    for (std::size_t i = 0; i < weeks.size() && weeks[i].isOver; ++i) {
        running = weeks[i].isMet() ? 0 : running + 1;
        if (running == 0)
            continue;
        const Date monday = weeks[i].week.monday();
        const int limit = judgement.parameters.whole("visit.assistant.yellow_running", monday);
        Finding finding = missedWeek(input, "R-V2", weeks[i], running >= limit ? Colour::Yellow : Colour::Blue);
        finding.addressee = Role::ChiefAssistant;
        tell(finding, weeks[i], "项目长助理", "the chief's assistant");
        if (running >= limit) {
            finding.item.sentence += "已连续" + std::to_string(running) + "周未达到规定天数。";
            finding.item.sentenceEn += " It is week " + std::to_string(running) + " in a row.";
        }
        finding.item.facts.push_back(factOf("missed_running", std::to_string(running), "周"));
        finding.item.parameters.push_back(judgement.parameters.shown("visit.assistant.min_week", monday));
        settle(judgement, weeks, i, finding);
        if (judgement.isListed("R-V2", weeks[i].week, weeks[i].week))
            findings.push_back(std::move(finding));
    }
}

void judgeDeputyVisits(const RuleInput& input, std::vector<Finding>& findings)
{
    if (input.judgement.facts.origin != Origin::Voted)
        return;
    judgeDeputyQuarters(input, findings);
    judgeDeputyStages(input, findings);
    judgeDeputyShortLife(input, findings);
}

} // namespace tacha
