#include "shared/rules/progress_weeks.h"

#include <algorithm>

namespace tacha {
namespace {

constexpr std::int64_t kMinimumWindowDays = 7;
constexpr int kFullWeekDays = 5;

/// While works are suspended the plan stands still on the day before.
Date planDay(const Judgement& judgement, const Date& day, const Date& stateDay)
{
    const Suspension* suspension = judgement.suspensionOn(stateDay);
    return suspension ? std::min(day, suspension->from.plusDays(-1)) : day;
}

/// max(floor, min(1 pp, half the planned rise)) × the share of working days that were left.
MicroPp riseAskedFor(const Judgement& judgement, const WeekState& state)
{
    const Date on = state.week.monday();
    const MicroPp share = state.plannedRise * judgement.parameters.milli("progress.planned_share", on) / 1000;
    const MicroPp whole = std::max(judgement.parameters.microPp("progress.floor_delta_pp", on),
        std::min(judgement.parameters.microPp("progress.min_delta_pp", on), share));
    return whole * std::min(state.effectiveDays, kFullWeekDays) / kFullWeekDays;
}

WeekState frameOf(const Judgement& judgement, const Week& week)
{
    WeekState state;
    state.week = week;
    state.effectiveDays = judgement.effectiveDays(week);
    state.weekClass = Calendar::classOf(state.effectiveDays);
    state.counted = judgement.isUnderWay(week) && state.weekClass != WeekClass::Exempt;
    state.suspendedAtEnd = judgement.suspensionOn(week.sunday()) != nullptr;
    if (const Plan* plan = judgement.planAt(week.closeMs() - 1))
        state.plannedRise = plannedPercent(*plan, week.sunday()) - plannedPercent(*plan, week.previous().sunday());
    state.threshold = riseAskedFor(judgement, state);
    if (const auto deviation = deviationAt(judgement, week.closeMs())) {
        state.planned = deviation->planned;
        state.actual = deviation->actual;
        state.deviation = deviation->behind();
    } else if (const JudgedReading* reading = judgement.actualAt(week.closeMs())) {
        state.actual = reading->value;
    }
    return state;
}

/// A stage of the plan that was verified as done in the week, or null. One that the joint group verified goes first.
const NodeFact* nodeDoneIn(const Judgement& judgement, const Week& week)
{
    const NodeFact* found = nullptr;
    for (const NodeFact& node : judgement.nodes())
        if (Week::of(node.actual) == week && node.knownMs <= judgement.horizonMs(week)
            && (!found || (node.byJointGroup && !found->byJointGroup)))
            found = &node;
    return found;
}

/// An acceptance step: an accepted acceptance visit, or an issue of one that was closed. Its day, or nothing.
std::optional<Date> acceptanceStepIn(const Judgement& judgement, const Week& week)
{
    for (const JudgedVisit& visit : judgement.visits())
        if (visit.week == week && visit.fact->visit.kind == VisitKind::Acceptance
            && visit.standing == VisitStanding::Accepted)
            return visit.day;
    std::optional<Date> first;
    for (const IssueFact& issue : judgement.facts.issues)
        for (const StepFact& step : issue.steps)
            if (issue.visitKind == VisitKind::Acceptance && step.to == "CLOSED" && Week::ofMoment(step.eventMs) == week
                && step.knownMs <= judgement.horizonMs(week) && (!first || businessDate(step.eventMs) < *first))
                first = businessDate(step.eventMs);
    return first;
}

void decide(WeekState& state, Progress progress, const JudgedReading& by)
{
    state.progress = progress;
    state.decidedBy = by.visit;
    state.decidedOn = by.day;
    state.proven = by.direct;
    state.jointDecided = progress == Progress::Yes && by.joint && by.direct;
}

/// Does the last word on this week come from something else than readings?
bool decideByEvent(const Judgement& judgement, WeekState& state)
{
    if (const NodeFact* node = nodeDoneIn(judgement, state.week)) {
        state.progress = Progress::Yes;
        state.jointDecided = node->byJointGroup;
        state.decidedBy = node->visit;
        state.decidedOn = node->actual;
        return true;
    }
    if (const auto day = acceptanceStepIn(judgement, state.week)) {
        state.progress = Progress::Yes;
        state.decidedOn = day;
        return true;
    }
    return false;
}

/// A provisional reading may make a week YES, never NO, and only once A is known.
bool decideByProvisional(const Judgement& judgement, WeekState& state)
{
    const JudgedReading* before = judgement.actualAt(startOfDayMs(state.week.monday()));
    const JudgedReading* provisional = judgement.provisionalIn(state.week);
    if (!before || !provisional || provisional->value - before->value < state.threshold)
        return false;
    decide(state, Progress::Yes, *provisional);
    state.jointDecided = state.proven = false;
    return true;
}

/// Weeks without progress asked for are left out: nothing planned and nothing behind, or nothing planned and A unknown.
bool isIdleWeek(const Judgement& judgement, const WeekState& state)
{
    if (!judgement.planAt(state.week.closeMs() - 1))
        return true;
    return state.plannedRise <= 0 && (!state.deviation || *state.deviation <= 0);
}

/// Shares the rise that a new reading shows among the weeks it speaks for, the latest first.
void backFill(std::vector<WeekState*>& open, const JudgedReading& reading, MicroPp rise)
{
    MicroPp asked = 0;
    for (const WeekState* state : open)
        asked += state->threshold;
    MicroPp left = rise;
    bool covered = true;
    const bool all = rise >= asked;
    for (auto state = open.rbegin(); state != open.rend(); ++state) {
        covered = all || (covered && left >= (*state)->threshold);
        left -= (*state)->threshold;
        if ((*state)->progress != Progress::Unknown) { // decided by a node or acceptance: it only takes its share
            (*state)->jointDecided = (*state)->jointDecided || (covered && reading.joint && reading.direct);
            continue;
        }
        decide(**state, covered ? Progress::Yes : Progress::No, reading);
        (*state)->filled = (*state)->week != reading.week;
    }
}

/// The first accepted reading: its week is YES if it is above 0, and nothing can be said of the weeks before.
void beginWith(std::vector<WeekState>& weeks, std::size_t index, const JudgedReading& reading)
{
    for (std::size_t i = 0; i < index; ++i)
        if (weeks[i].progress == Progress::Unknown)
            weeks[i].progress = Progress::Skipped;
    WeekState& state = weeks[index];
    if (state.counted && state.progress == Progress::Unknown)
        decide(state, reading.value > 0 ? Progress::Yes : Progress::No, reading);
}

/// Judges week `index`, given all earlier ones.
void judgeProgress(const Judgement& judgement, std::vector<WeekState>& weeks, std::size_t index)
{
    WeekState& state = weeks[index];
    const JudgedReading* reading = judgement.acceptedIn(state.week);
    const JudgedReading* before = judgement.actualAt(startOfDayMs(state.week.monday()));
    state.anyAcceptedReading = reading != nullptr;
    state.jointReading = std::any_of(judgement.readings().begin(), judgement.readings().end(),
        [&](const JudgedReading& other) { return other.joint && other.direct && other.week == state.week; });
    const bool judged = state.counted && !isIdleWeek(judgement, state);
    if (judged) {
        state.progress = Progress::Unknown;
        if (!decideByEvent(judgement, state) && !reading)
            decideByProvisional(judgement, state);
        state.withoutReading = state.progress == Progress::Unknown && !reading;
    }
    if (reading && !before)
        return beginWith(weeks, index, *reading);
    if (!reading)
        return;
    std::vector<WeekState*> open;
    for (std::size_t i = 0; i < index; ++i)
        if (weeks[i].progress == Progress::Unknown)
            open.push_back(&weeks[i]);
    if (judged)
        open.push_back(&state);
    backFill(open, *reading, reading->value - before->value);
}

int nodeDaysOverdue(const Judgement& judgement, const Date& day, std::int64_t knownMs)
{
    const Plan* plan = judgement.planAt(startOfDayMs(day.plusDays(1)) - 1);
    std::int64_t worst = 0;
    if (!plan)
        return 0;
    for (const StageNode& node : plan->nodes) {
        const bool dated = node.applies && node.planned && node.stage != Stage::S3 && node.stage != Stage::S5;
        if (!dated)
            continue; // S3 is judged by month targets; S5 gets its date with the completion
        const auto verified = judgement.verifiedOn(node.stage, knownMs);
        if (!verified || *verified > day)
            worst = std::max(worst, day - *node.planned);
    }
    return static_cast<int>(worst);
}

constexpr std::array kDeviationKeys{"colour.dev_pp.blue", "colour.dev_pp.yellow", "colour.dev_pp.red"};
constexpr std::array kNodeKeys{"colour.node_days.blue", "colour.node_days.yellow", "colour.node_days.red"};

Colour colourOfDeviation(const Parameters& parameters, MicroPp behind, const Date& on)
{
    Colour colour = Colour::None;
    for (std::size_t i = 0; i < kDeviationKeys.size(); ++i)
        if (behind >= parameters.microPp(kDeviationKeys[i], on))
            colour = static_cast<Colour>(i + 1);
    return colour;
}

Colour colourOfNodes(const Parameters& parameters, int days, const Date& on)
{
    Colour colour = Colour::None;
    for (std::size_t i = 0; i < kNodeKeys.size(); ++i)
        if (days >= parameters.whole(kNodeKeys[i], on))
            colour = static_cast<Colour>(i + 1);
    return colour;
}

/// What a joint reading leaves of a colour: every level whose threshold less the margin it stays under is left at once.
Colour leftByJointReading(const Parameters& parameters, Colour colour, MicroPp behind, const Date& on)
{
    const MicroPp margin = parameters.microPp("colour.clear_margin_pp", on);
    while (colour != Colour::None
        && behind < parameters.microPp(kDeviationKeys[static_cast<std::size_t>(colour) - 1], on) - margin)
        colour = static_cast<Colour>(static_cast<int>(colour) - 1);
    return colour;
}

/// Carries colour, stale deviation and its counters from week to week.
struct ColourWalk {
    Colour colour = Colour::None;
    Colour previousRaw = Colour::None;
    Colour deviationColour = Colour::None;
    int weeksWithoutReading = 0;
};

void colourWeek(const Judgement& judgement, WeekState& state, ColourWalk& walk)
{
    const Parameters& parameters = judgement.parameters;
    const Date on = state.week.monday();
    if (!state.counted) {
        if (state.anyAcceptedReading)
            walk.weeksWithoutReading = 0;
        state.colour = walk.colour;
        return;
    }
    walk.weeksWithoutReading = state.anyAcceptedReading ? 0 : walk.weeksWithoutReading + 1;
    state.stale = walk.weeksWithoutReading >= parameters.whole("colour.stale_weeks", on);
    state.nodeDaysOverdue = nodeDaysOverdue(judgement, state.week.sunday(), judgement.horizonMs(state.week));
    if (state.suspendedAtEnd) {
        state.colour = walk.colour;
        state.rawColour = walk.previousRaw;
        return;
    }
    if (!state.stale && state.deviation)
        walk.deviationColour = colourOfDeviation(parameters, *state.deviation, on);
    state.rawColour = std::max(walk.deviationColour, colourOfNodes(parameters, state.nodeDaysOverdue, on));
    Colour next =
        std::max(state.rawColour, std::min(walk.colour, walk.previousRaw)); // two evaluations below leave a level
    const JudgedReading* reading = judgement.acceptedIn(state.week);
    if (reading && reading->joint && state.deviation)
        next = std::max(
            state.rawColour, std::min(next, leftByJointReading(parameters, walk.colour, *state.deviation, on)));
    state.colour = walk.colour = next;
    walk.previousRaw = state.rawColour;
}

} // namespace

std::optional<Deviation> deviationAt(const Judgement& judgement, std::int64_t ms)
{
    const JudgedReading* reading = judgement.actualAt(ms);
    const Plan* plan = judgement.planAt(ms - 1);
    if (!reading || !plan)
        return std::nullopt;
    const Date day = businessDate(ms - 1);
    const Date earliest = businessDate(ms).plusDays(-kMinimumWindowDays);
    const Date at = planDay(judgement, std::max(reading->day, earliest), day);
    return Deviation{plannedPercent(*plan, at), reading->value, reading};
}

std::vector<WeekState> judgeWeeks(const Judgement& judgement)
{
    std::vector<WeekState> weeks;
    ColourWalk walk;
    for (Week week = Week::of(judgement.facts.listedOn); week <= judgement.lastWeek; week = week.next()) {
        weeks.push_back(frameOf(judgement, week));
        judgeProgress(judgement, weeks, weeks.size() - 1);
        colourWeek(judgement, weeks.back(), walk);
    }
    return weeks;
}

ColourNow colourNow(const Judgement& judgement, const std::vector<WeekState>& weeks)
{
    if (weeks.empty())
        return {};
    ColourNow now{weeks.back().colour, std::nullopt};
    if (judgement.suspensionOn(businessDate(judgement.asOfMs)))
        return now;
    for (const JudgedReading& reading : judgement.readings()) {
        if (!reading.joint || !reading.direct || reading.eventMs < judgement.lastWeek.closeMs()
            || reading.eventMs >= judgement.asOfMs)
            continue;
        const auto deviation = deviationAt(judgement, reading.eventMs + 1);
        if (!deviation)
            continue;
        const Parameters& parameters = judgement.parameters;
        const Colour byNodes = colourOfNodes(
            parameters, nodeDaysOverdue(judgement, reading.day.plusDays(-1), judgement.asOfMs), reading.day);
        const Colour left = std::max({leftByJointReading(parameters, now.colour, deviation->behind(), reading.day),
            byNodes, colourOfDeviation(parameters, deviation->behind(), reading.day)});
        if (left < now.colour)
            now = {left, reading.day};
    }
    return now;
}

} // namespace tacha
