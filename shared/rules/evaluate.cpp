#include "shared/rules/evaluate.h"

#include "shared/rules/progress_weeks.h"
#include "shared/rules/reconcile.h"
#include "shared/rules/rules.h"
#include "shared/rules/wording.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace tacha {
namespace {

constexpr std::array kCatalogue{
    Rule{"R-V1", "E", 1, judgeChiefVisits},
    Rule{"R-V2", "E", 1, judgeAssistantVisits},
    Rule{"R-V6", "D", 1, judgeDeputyVisits},
    Rule{"R-P1", "E", 1, judgeProgressRuns},
    Rule{"R-P4", "E", 1, judgeUnknownWeeks},
    Rule{"R-P5", "D", 1, judgeColour},
    Rule{"R-Q1", "A", 1, judgeOpenIssues},
    Rule{"R-Q2", "A", 1, judgeMajorIssues},
    Rule{"R-S1", "", 1, judgeSignFor},
    Rule{"R-S2", "B", 1, judgeReply},
    Rule{"R-S3", "B", 1, judgeClearing},
};

const Rule& ruleOf(std::string_view id)
{
    const std::string_view family = familyOf(id);
    return *std::find_if(kCatalogue.begin(), kCatalogue.end(),
        [&](const Rule& rule) { return rule.id == id || (familyOf(rule.id) == family && family == "R-P1-3"); });
}

std::vector<Finding> findingsOf(const Judgement& judgement, const std::vector<WeekState>& weeks)
{
    std::vector<Finding> findings;
    for (const Rule& rule : kCatalogue)
        rule.judge({judgement, weeks}, findings);
    return findings;
}

/// The finding of the same rule and subject whose period touches that of `finding`.
const Finding* counterpart(const std::vector<Finding>& findings, const Finding& finding)
{
    for (const Finding& other : findings)
        if (other.item.rule == finding.item.rule && other.subject == finding.subject
            && periodsTouch(other.item.period, other.item.lastPeriod, finding.item.period, finding.item.lastPeriod))
            return &other;
    return nullptr;
}

/// Joins the judgements with and without provisional visits. What only the second finds is contested; what only
/// provisional visits clear waits for the decision, save for BLUE.
std::vector<Finding> joined(std::vector<Finding> with, const std::vector<Finding>& without)
{
    for (Finding& finding : with) {
        const Finding* other = counterpart(without, finding);
        const bool clearedByProvisional =
            finding.standing == Standing::Cleared && other && other->standing == Standing::Holds;
        if (clearedByProvisional && finding.item.severity >= Colour::Yellow) {
            finding.standing = Standing::Holds;
            finding.since.reset();
            finding.clearingAwaitsDecision = true;
        }
    }
    for (const Finding& finding : without)
        if (finding.standing == Standing::Holds && !counterpart(with, finding)) {
            with.push_back(finding);
            with.back().standing = Standing::Contested;
        }
    return with;
}

bool restsOnUnloadedWeek(const Calendar& calendar, const Finding& finding)
{
    const auto first = Week::parse(finding.item.period);
    return finding.lastWeek && first && !(calendar.isLoaded(*first) && calendar.isLoaded(*finding.lastWeek));
}

/// A red finding of the family R-P2/R-P3 holds, or its document is still open: the lamp is red by it.
const Finding* redRun(const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings)
        if (familyOf(finding.item.rule) == familyOf("R-P2") && finding.item.severity == Colour::Red
            && finding.standing == Standing::Holds)
            return &finding;
    return nullptr;
}

bool hasOpenRedRunDocument(const Judgement& judgement)
{
    return std::any_of(
        judgement.facts.followUps.begin(), judgement.facts.followUps.end(), [&](const FollowUpFact& followUp) {
            const std::string state = stateAt(followUp, judgement.asOfMs);
            if (followUp.content.kind != FollowUpKind::RedNotice || followUp.content.raisedAtMs > judgement.asOfMs
                || !isOpenState(state))
                return false;
            const auto& items = followUp.content.items;
            return std::any_of(items.begin(), items.end(),
                [](const FollowUpItem& item) { return item.rule == "R-P2" || item.rule == "R-P3"; });
        });
}

const Finding* openMajor(const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings)
        if (finding.item.rule == "R-Q2" && finding.standing == Standing::Holds)
            return &finding;
    return nullptr;
}

const Finding* colourFinding(const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings)
        if (finding.item.rule == "R-P5" && finding.standing == Standing::Holds)
            return &finding;
    return nullptr;
}

void speak(Lamp& lamp, Colour colour, const Finding& finding)
{
    lamp.colour = colour;
    lamp.rule = finding.item.rule;
    lamp.sentence = finding.item.sentence;
    lamp.sentenceEn = finding.item.sentenceEn;
}

Lamp lampOf(const Judgement& judgement, const Evaluation& evaluation)
{
    Lamp lamp;
    lamp.sentence = "进度正常。";
    lamp.sentenceEn = "Progress is as planned.";
    if (const Finding* finding = colourFinding(evaluation.findings))
        speak(lamp, finding->item.severity, *finding);
    if (const Finding* finding = redRun(evaluation.findings)) {
        speak(lamp, Colour::Red, *finding);
    } else if (hasOpenRedRunDocument(judgement) && lamp.colour != Colour::Red) {
        lamp.colour = Colour::Red;
        lamp.rule = "R-P2";
        lamp.sentence = "无实质进展的红色督办件尚未销号。";
        lamp.sentenceEn = "The red notice about weeks without progress is not cleared yet.";
    }
    if (const Finding* finding = openMajor(evaluation.findings))
        speak(lamp, Colour::Red, *finding);
    lamp.stale = !evaluation.weeks.empty() && evaluation.weeks.back().stale;
    lamp.suspended = judgement.suspensionOn(businessDate(judgement.asOfMs)) != nullptr;
    if (lamp.stale && evaluation.actual) {
        lamp.sentence += "已三周没有新的有效读数，灯色仅供参考。";
        lamp.sentenceEn += " No fresh reading for three weeks: the colour is stale.";
    }
    return lamp;
}

bool hasProvisionalVisits(const ProjectFacts& facts)
{
    return std::any_of(facts.visits.begin(), facts.visits.end(), [](const VisitFact& visit) {
        return visit.quarantined || !visit.steps.empty() || visit.verdict.qualification == Qualification::Pending;
    });
}

} // namespace

std::span<const Rule> ruleCatalogue()
{
    return kCatalogue;
}

bool isOwnRule(std::string_view rule)
{
    constexpr std::array own{"R-V1", "R-V2", "R-V6", "R-P1", "R-P2", "R-P3", "R-P4", "R-P5", "R-Q1", "R-Q2"};
    return std::find(own.begin(), own.end(), rule) != own.end();
}

Finding findingOf(const RuleInput& input, std::string_view rule, std::string period, std::string lastPeriod)
{
    Finding finding;
    finding.item.rule = rule;
    finding.item.ruleVersion = ruleOf(rule).version;
    finding.item.period = std::move(period);
    finding.item.lastPeriod = std::move(lastPeriod);
    finding.basis = ruleOf(rule).basis;
    finding.subject = input.judgement.facts.project;
    return finding;
}

std::optional<FollowUpKind> kindOf(Colour colour)
{
    switch (colour) {
    case Colour::None:
        return std::nullopt;
    case Colour::Blue:
        return FollowUpKind::Remind;
    case Colour::Yellow:
        return FollowUpKind::Notice;
    case Colour::Red:
        return FollowUpKind::RedNotice;
    }
    return std::nullopt;
}

Evaluation evaluate(
    const ProjectFacts& facts, const Parameters& parameters, const Calendar& calendar, std::int64_t asOfMs)
{
    const Judgement with{facts, parameters, calendar, asOfMs, true};
    Evaluation evaluation;
    evaluation.project = facts.project;
    evaluation.asOfMs = asOfMs;
    evaluation.week = with.lastWeek;
    evaluation.weeks = judgeWeeks(with);
    evaluation.findings = findingsOf(with, evaluation.weeks);
    if (hasProvisionalVisits(facts)) {
        const Judgement without{facts, parameters, calendar, asOfMs, false};
        evaluation.findings = joined(std::move(evaluation.findings), findingsOf(without, judgeWeeks(without)));
    }
    for (Finding& finding : evaluation.findings)
        finding.needsConfirmation = finding.item.severity == Colour::Red && restsOnUnloadedWeek(calendar, finding);
    std::sort(evaluation.findings.begin(), evaluation.findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.item.rule, a.item.period, a.subject) < std::tie(b.item.rule, b.item.period, b.subject);
    });
    if (const auto deviation = deviationAt(with, asOfMs)) {
        evaluation.actual = deviation->actual;
        evaluation.planned = deviation->planned;
        evaluation.deviation = deviation->behind();
    }
    evaluation.lamp = lampOf(with, evaluation);
    return evaluation;
}

} // namespace tacha
