#include "shared/rules/progress_weeks.h"
#include "shared/rules/rules.h"
#include "shared/rules/wording.h"

#include <algorithm>

/// R-P1 to R-P3: weeks without substantive progress. R-P4: weeks nobody can speak for. R-P5 with R-P6: the colour.
namespace tacha {
namespace {

constexpr std::int64_t kClearedForDays = 35;

/// Cleared findings of lasting states stay in the result for a while.
bool isLapsed(const Judgement& judgement, const Finding& finding)
{
    return finding.since && businessDate(judgement.asOfMs) - *finding.since > kClearedForDays;
}

// --- R-P1, R-P2, R-P3

/// Consecutive weeks judged NO; unknown weeks freeze the run, YES ends it.
struct Run {
    std::vector<const WeekState*> weeks;
    const WeekState* end = nullptr; ///< the YES week that ended it
    const WeekState* jointEnd = nullptr; ///< the first YES since then that rests on a joint reading or node

    int count() const { return static_cast<int>(weeks.size()); }
    bool isProven() const
    {
        return std::any_of(weeks.begin(), weeks.end(), [](const WeekState* state) { return state->proven; });
    }
};

std::vector<Run> runsOf(const std::vector<WeekState>& weeks)
{
    std::vector<Run> runs;
    bool running = false;
    for (const WeekState& state : weeks) {
        if (!state.counted)
            continue;
        if (state.progress == Progress::No) {
            if (!running)
                runs.emplace_back();
            runs.back().weeks.push_back(&state);
            running = true;
        } else if (state.progress == Progress::Yes) {
            if (running)
                runs.back().end = &state;
            running = false;
            for (Run& run : runs)
                if (!run.jointEnd && state.jointDecided)
                    run.jointEnd = &state;
        }
    }
    return runs;
}

/// The highest step that the run's length allows: 1 for R-P1, 2 for R-P2, 3 for R-P3.
int stepOf(const Judgement& judgement, const Run& run)
{
    const Date on = run.weeks.front()->week.monday();
    if (run.count() >= judgement.parameters.whole("progress.county_leader_weeks", on) && run.weeks.back()->jointReading
        && run.isProven())
        return 3;
    return run.count() >= judgement.parameters.whole("progress.unit_head_weeks", on) ? 2 : 1;
}

void giveStep(const Run& run, int step, Finding& finding)
{
    static const std::array<std::string_view, 3> rules{"R-P1", "R-P2", "R-P3"};
    finding.item.rule = rules[static_cast<std::size_t>(step - 1)];
    finding.addressee = step == 3 ? Role::ProjectChief : Role::ResponsibleHead;
    if (step == 1) {
        finding.item.severity = Colour::Blue;
        finding.kind = FollowUpKind::Remind;
    } else if (run.isProven()) {
        finding.item.severity = Colour::Red;
        finding.kind = FollowUpKind::RedNotice;
        finding.withTvqProposal = true;
    } else { // nobody independent has seen it yet
        finding.kind = FollowUpKind::VerifyTask;
        finding.addressee = Role::GroupLeader;
    }
}

void tellRun(const Judgement& judgement, const Run& run, Finding& finding)
{
    const WeekState& first = *run.weeks.front();
    const WeekState& last = *run.weeks.back();
    FollowUpItem& item = finding.item;
    const std::string count = std::to_string(run.count());
    const std::string actual = percentText(last.actual.value_or(0));
    if (run.count() == 1) {
        item.sentence = weekText(last.week) + "无实质进展，实际进度仍为" + actual + "。";
        item.sentenceEn =
            "No substantive progress in " + weekTextEn(last.week) + "; the works stand at " + actual + ".";
    } else {
        item.sentence = weekText(first.week) + "起连续" + count + "周无实质进展，至" + weekText(last.week)
            + "实际进度为" + actual + "。";
        item.sentenceEn = "No substantive progress in " + count + " counted weeks running, from "
            + weekTextEn(first.week) + " to " + weekTextEn(last.week) + "; the works stand at " + actual + ".";
    }
    if (run.count() > 1 && !run.isProven()) {
        item.sentence += "尚无联合检查读数，须先行核查。";
        item.sentenceEn += " No joint reading stands behind it yet: to be verified first.";
    }
    item.clearsWhen =
        run.count() == 1 ? "下一个应查周有实质进展。" : "联合检查读数或经联合检查组核验的节点证明当周有实质进展。";
    item.clearsWhenEn = run.count() == 1 ? "The next counted week shows substantive progress."
                                         : "A joint reading, or a stage that the joint group verified, shows progress.";
    item.facts.push_back(factOf("weeks_without_progress", count, "周"));
    for (const WeekState* state : run.weeks) {
        item.facts.push_back(factOf("week", state->week.text(), "", state->decidedBy));
        item.facts.push_back(factOf("rise_asked", pointsText(state->threshold), "个百分点"));
    }
    const Date on = first.week.monday();
    for (const char* key : {"progress.min_delta_pp", "progress.floor_delta_pp", "progress.unit_head_weeks",
             "progress.county_leader_weeks"})
        item.parameters.push_back(judgement.parameters.shown(key, on));
}

void settleRun(const Judgement& judgement, const Run& run, int step, Finding& finding)
{
    const WeekState* end = step == 1 ? run.end : run.jointEnd;
    if (end)
        finding.since = end->decidedOn;
    else
        finding.since = judgement.endedOn();
    finding.standing = finding.since ? Standing::Cleared : Standing::Holds;
}

// --- R-P4

struct Gap {
    Week first;
    Week last;
    int count = 0;
};

/// Unbroken runs of counted weeks without an accepted reading, as they were before any later reading filled them.
std::vector<Gap> gapsOf(const std::vector<WeekState>& weeks)
{
    std::vector<Gap> gaps;
    bool running = false;
    for (const WeekState& state : weeks) {
        if (!state.counted)
            continue;
        if (state.withoutReading) {
            if (!running)
                gaps.push_back({state.week, state.week, 0});
            gaps.back().last = state.week;
            ++gaps.back().count;
            running = true;
        } else if (state.progress != Progress::Skipped) {
            running = false;
        }
    }
    return gaps;
}

std::optional<Date> firstReadingAfter(const Judgement& judgement, const Week& week)
{
    for (const JudgedReading& reading : judgement.readings())
        if (reading.accepted && reading.eventMs >= week.closeMs() && reading.eventMs <= judgement.asOfMs)
            return reading.day;
    return std::nullopt;
}

// --- R-P5

struct Episode {
    const WeekState* first = nullptr;
    const WeekState* last = nullptr; ///< the last week in which it held
    std::optional<Date> endedOn;
};

/// Unbroken stretches of weeks with a colour. A level left at once by a joint reading ends on the day of that reading.
std::vector<Episode> episodesOf(const Judgement& judgement, const std::vector<WeekState>& weeks)
{
    std::vector<Episode> episodes;
    bool running = false;
    for (const WeekState& state : weeks) {
        if (state.colour != Colour::None) {
            if (!running)
                episodes.push_back({&state, &state, std::nullopt});
            if (state.counted || !running)
                episodes.back().last = &state;
            running = true;
        } else if (running) {
            const JudgedReading* reading = judgement.acceptedIn(state.week);
            episodes.back().endedOn = reading && reading->joint ? reading->day : state.week.sunday();
            running = false;
        }
    }
    return episodes;
}

void tellColour(const Judgement& judgement, const WeekState& state, Finding& finding)
{
    FollowUpItem& item = finding.item;
    const Date on = state.week.monday();
    item.sentence = "截至" + monthDay(state.week.sunday());
    item.sentenceEn = "By " + monthDayEn(state.week.sunday());
    if (state.deviation && *state.deviation > 0) {
        item.sentence += "，计划进度" + percentText(*state.planned) + "，实际进度" + percentText(*state.actual)
            + "，滞后" + pointsText(*state.deviation) + "个百分点";
        item.sentenceEn += ", planned " + percentText(*state.planned) + ", actual " + percentText(*state.actual) + ": "
            + pointsText(*state.deviation) + " points behind";
    }
    if (state.nodeDaysOverdue > 0) {
        item.sentence += "，节点逾期" + std::to_string(state.nodeDaysOverdue) + "天";
        item.sentenceEn += ", a stage is " + std::to_string(state.nodeDaysOverdue) + " days overdue";
    }
    item.sentence += "，进度" + colourText(state.colour) + "灯。";
    item.sentenceEn += ". Progress lamp " + colourTextEn(state.colour) + ".";
    item.clearsWhen = "连续两次周评估灯色下降，或者联合检查读数显示偏差已明显缩小。";
    item.clearsWhenEn =
        "Two weekly evaluations running show a lower colour, or a joint reading shows the gap clearly closed.";
    const JudgedReading* reading = judgement.actualAt(state.week.closeMs());
    if (state.deviation) {
        item.facts.push_back(factOf("planned", pointsText(*state.planned), "%"));
        item.facts.push_back(factOf("actual", pointsText(*state.actual), "%", reading ? reading->visit : Id{}));
        item.facts.push_back(factOf("deviation", pointsText(*state.deviation), "个百分点"));
    }
    item.facts.push_back(factOf("node_days_overdue", std::to_string(state.nodeDaysOverdue), "天"));
    for (const char* key : {"colour.dev_pp.blue", "colour.dev_pp.yellow", "colour.dev_pp.red", "colour.node_days.blue",
             "colour.node_days.yellow", "colour.node_days.red"})
        item.parameters.push_back(judgement.parameters.shown(key, on));
}

} // namespace

void judgeProgressRuns(const RuleInput& input, std::vector<Finding>& findings)
{
    const Judgement& judgement = input.judgement;
    for (const Run& run : runsOf(input.weeks)) {
        const Week first = run.weeks.front()->week;
        const Week last = run.weeks.back()->week;
        if (!judgement.isListed("R-P1", first, last))
            continue;
        const int step = stepOf(judgement, run);
        Finding finding = findingOf(input, "R-P1", first.text(), run.count() > 1 ? last.text() : "");
        giveStep(run, step, finding);
        tellRun(judgement, run, finding);
        settleRun(judgement, run, step, finding);
        finding.count = run.count();
        finding.lastWeek = last;
        findings.push_back(std::move(finding));
    }
}

Finding asUnitLeaderStep(Finding countyLeaderStep)
{
    countyLeaderStep.item.rule = "R-P2";
    countyLeaderStep.addressee = Role::ResponsibleHead;
    return countyLeaderStep;
}

void judgeUnknownWeeks(const RuleInput& input, std::vector<Finding>& findings)
{
    const Judgement& judgement = input.judgement;
    for (const Gap& gap : gapsOf(input.weeks)) {
        const Date on = gap.first.monday();
        if (gap.count < judgement.parameters.whole("progress.unknown_weeks", on)
            || !judgement.isListed("R-P4", gap.first, gap.last))
            continue;
        Finding finding = findingOf(input, "R-P4", gap.first.text(), gap.last.text());
        finding.kind = FollowUpKind::VerifyTask;
        finding.addressee = Role::GroupLeader;
        finding.count = gap.count;
        finding.lastWeek = gap.last;
        finding.since = firstReadingAfter(judgement, gap.last);
        if (!finding.since)
            finding.since = judgement.endedOn();
        finding.standing = finding.since ? Standing::Cleared : Standing::Holds;
        FollowUpItem& item = finding.item;
        const std::string count = std::to_string(gap.count);
        item.sentence =
            weekText(gap.first) + "起连续" + count + "周没有有效进度读数，须到现场核查；不作为对项目的评价。";
        item.sentenceEn = "No usable progress reading for " + count + " counted weeks from " + weekTextEn(gap.first)
            + ": to be verified on site. It says nothing against the project.";
        item.clearsWhen = "取得有效进度读数。";
        item.clearsWhenEn = "A reading is accepted.";
        item.facts.push_back(factOf("weeks_without_reading", count, "周"));
        item.parameters.push_back(judgement.parameters.shown("progress.unknown_weeks", on));
        findings.push_back(std::move(finding));
    }
}

void judgeColour(const RuleInput& input, std::vector<Finding>& findings)
{
    const Judgement& judgement = input.judgement;
    const ColourNow now = colourNow(judgement, input.weeks);
    for (const Episode& episode : episodesOf(judgement, input.weeks)) {
        const Week first = episode.first->week;
        const Week last = episode.last->week;
        Finding finding = findingOf(input, "R-P5", first.text(), last == first ? "" : last.text());
        finding.item.severity = episode.last->colour;
        finding.since = episode.endedOn ? episode.endedOn : judgement.endedOn();
        if (!finding.since && now.since) {
            if (now.colour == Colour::None)
                finding.since = now.since;
            else
                finding.item.severity = now.colour;
        }
        finding.standing = finding.since ? Standing::Cleared : Standing::Holds;
        finding.kind = kindOf(finding.item.severity);
        finding.lastWeek = last;
        tellColour(judgement, *episode.last, finding);
        if (!isLapsed(judgement, finding) || judgement.hasOpenFollowUp("R-P5", first.text(), last.text()))
            findings.push_back(std::move(finding));
    }
}

} // namespace tacha
