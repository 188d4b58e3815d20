#include "shared/rules/preview.h"

#include "shared/rules/judgement.h"
#include "shared/rules/rules.h"
#include "shared/rules/wording.h"

#include <algorithm>

namespace tacha {
namespace {

const Finding* sameFinding(const Evaluation& evaluation, const Finding& finding)
{
    for (const Finding& other : evaluation.findings)
        if (other.item.rule == finding.item.rule && other.standing == Standing::Holds
            && finding.standing == Standing::Holds
            && periodsTouch(other.item.period, other.item.lastPeriod, finding.item.period, finding.item.lastPeriod))
            return &other;
    return nullptr;
}

void tellLamp(SubmitPreview& preview)
{
    if (preview.before.colour == preview.after.colour)
        return;
    preview.lines.push_back({"提交后，项目灯色将由" + colourText(preview.before.colour) + "变为"
            + colourText(preview.after.colour) + "：" + preview.after.sentence,
        "If you submit this, the project turns from " + colourTextEn(preview.before.colour) + " to "
            + colourTextEn(preview.after.colour) + ": " + preview.after.sentenceEn,
        preview.after.colour < preview.before.colour});
}

void tellFinding(SubmitPreview& preview, const Finding& finding, bool ends)
{
    const std::string document = finding.kind ? "（" + kindText(*finding.kind) + "）" : "";
    const std::string documentEn = finding.kind ? " (" + kindTextEn(*finding.kind) + ")" : "";
    preview.lines.push_back({(ends ? "不再提出" : "将提出") + document + "：" + finding.item.sentence,
        (ends ? "No longer raised" : "Will be raised") + documentEn + ": " + finding.item.sentenceEn, ends});
}

} // namespace

SubmitPreview previewSubmit(const ProjectFacts& facts, const VisitFact& visit, const std::vector<IssueFact>& issues,
    const Parameters& parameters, const Calendar& calendar)
{
    const std::int64_t judgedAtMs =
        std::max(calendar.evaluationMs(Week::ofMoment(visit.verdict.eventMs)), visit.knownMs);
    ProjectFacts submitted = facts;
    std::erase_if(submitted.visits, [&](const VisitFact& other) { return other.id == visit.id; });
    submitted.visits.push_back(visit);
    submitted.issues.insert(submitted.issues.end(), issues.begin(), issues.end());

    const Evaluation before = evaluate(facts, parameters, calendar, judgedAtMs);
    const Evaluation after = evaluate(submitted, parameters, calendar, judgedAtMs);
    SubmitPreview preview{before.lamp, after.lamp, {}};
    tellLamp(preview);
    for (const Finding& finding : after.findings)
        if (finding.standing == Standing::Holds && isOwnRule(finding.item.rule) && !sameFinding(before, finding))
            tellFinding(preview, finding, false);
    for (const Finding& finding : before.findings)
        if (finding.standing == Standing::Holds && isOwnRule(finding.item.rule) && !sameFinding(after, finding))
            tellFinding(preview, finding, true);
    return preview;
}

} // namespace tacha
