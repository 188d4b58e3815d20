#include "shared/rules/rules.h"
#include "shared/rules/wording.h"

#include "shared/model/place.h"

#include <algorithm>
#include <cstdlib>

/// R-Q1: issues that ask for rectification. R-Q2: major ones, which also go to the competent authority.
namespace tacha {
namespace {

constexpr std::int64_t kClearedForDays = 35;
constexpr int kDuplicateWaitWorkdays = 1;

/// When the issue reached a final state, or nothing while it is open.
std::optional<Date> closedOn(const IssueFact& issue, std::int64_t asOfMs)
{
    const std::string state = stateAt(issue, asOfMs);
    if (state != "CLOSED" && state != "WAIVED")
        return std::nullopt;
    std::optional<Date> closed;
    for (const StepFact& step : issue.steps)
        if (step.knownMs <= asOfMs && step.to == state)
            closed = businessDate(step.eventMs);
    return closed;
}

/// An earlier issue that may be the same one: same category, near in place and time, both open.
bool looksLikeEarlier(const Judgement& judgement, const IssueFact& issue)
{
    const Date on = businessDate(issue.foundMs);
    const double reach = judgement.parameters.whole("issue.duplicate_m", on);
    const std::int64_t window = judgement.parameters.whole("issue.duplicate_h", on) * kHourMs;
    const auto& issues = judgement.facts.issues;
    return std::any_of(issues.begin(), issues.end(), [&](const IssueFact& other) {
        const bool earlier = std::tie(other.knownMs, other.id) < std::tie(issue.knownMs, issue.id);
        return earlier && other.issue.category == issue.issue.category && other.issue.place && issue.issue.place
            && distanceM(*other.issue.place, *issue.issue.place) <= reach
            && std::llabs(other.foundMs - issue.foundMs) <= window && stateAt(other, judgement.asOfMs) != "DUPLICATE"
            && !closedOn(other, judgement.asOfMs);
    });
}

void tellIssue(const IssueFact& issue, IssueGrade grade, Finding& finding)
{
    FollowUpItem& item = finding.item;
    const std::string found = monthDay(businessDate(issue.foundMs));
    item.sentence =
        found + "现场检查发现" + gradeText(grade) + categoryText(issue.issue.category) + "问题：" + issue.issue.text;
    item.sentenceEn = "Found on site on " + monthDayEn(businessDate(issue.foundMs)) + ", " + gradeTextEn(grade) + " "
        + categoryTextEn(issue.issue.category) + " issue: " + issue.issue.text;
    if (!issue.issue.part.empty()) {
        item.sentence += "（部位：" + issue.issue.part + "）";
        item.sentenceEn += " (at: " + issue.issue.part + ")";
    }
    item.clearsWhen = grade == IssueGrade::Major ? "主管部门解除意见已登记，并且现场复查合格。" : "现场复查合格。";
    item.clearsWhenEn = grade == IssueGrade::Major
        ? "The authority's release is recorded and the recheck on site is passed."
        : "The recheck on site is passed.";
    item.facts.push_back(factOf("grade", std::string{nameOf(grade)}, "", issue.id));
    item.facts.push_back(factOf("found_at", utcText(issue.foundMs), "", issue.issue.visit));
    item.facts.push_back(factOf("known_at", utcText(issue.knownMs)));
    for (const std::string& photo : issue.issue.photos)
        item.facts.push_back(factOf("photo", photo));
}

/// What R-Q1 and R-Q2 share. Deputies' visits make suggestions, never notices.
void judgeIssues(const RuleInput& input, std::string_view rule, bool major, std::vector<Finding>& findings)
{
    const Judgement& judgement = input.judgement;
    for (const IssueFact& issue : judgement.facts.issues) {
        if (issue.knownMs > judgement.asOfMs || isDeputyKind(issue.visitKind) || issue.issue.closedOnTheSpot)
            continue;
        const IssueGrade grade = gradeAt(issue, judgement.asOfMs);
        const bool concerned = grade != IssueGrade::Minor && (grade == IssueGrade::Major) == major;
        if (!concerned || stateAt(issue, judgement.asOfMs) == "DUPLICATE")
            continue;
        Finding finding = findingOf(input, rule, issue.id.text());
        finding.issue = issue.id;
        finding.grade = grade;
        finding.item.severity = major ? Colour::Red : grade == IssueGrade::Serious ? Colour::Yellow : Colour::Blue;
        finding.kind = FollowUpKind::Rectify;
        finding.withSafetyTransfer = major;
        finding.since = closedOn(issue, judgement.asOfMs);
        finding.standing = finding.since ? Standing::Cleared : Standing::Holds;
        if (!major && looksLikeEarlier(judgement, issue))
            finding.waitUntilMs = judgement.calendar.workdayDeadlineMs(issue.knownMs, kDuplicateWaitWorkdays);
        tellIssue(issue, grade, finding);
        if (major && issue.issue.phonePromptAtMs)
            finding.item.facts.push_back(factOf("phone_prompt_at", utcText(*issue.issue.phonePromptAtMs)));
        const bool lapsed = finding.since && businessDate(judgement.asOfMs) - *finding.since > kClearedForDays;
        if (!lapsed || judgement.hasOpenFollowUp(rule, issue.id.text(), ""))
            findings.push_back(std::move(finding));
    }
}

} // namespace

void judgeOpenIssues(const RuleInput& input, std::vector<Finding>& findings)
{
    judgeIssues(input, "R-Q1", false, findings);
}

void judgeMajorIssues(const RuleInput& input, std::vector<Finding>& findings)
{
    judgeIssues(input, "R-Q2", true, findings);
}

} // namespace tacha
