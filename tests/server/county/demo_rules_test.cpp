#include "server/services/demo/demo_county.h"
#include "server/services/demo/demo_history.h"
#include "server/services/import/checklists.h"
#include "shared/rules/evaluate.h"
#include "shared/rules/visit_verdict.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace tacha;
using namespace tacha::demo;

namespace {

/// The county as the rules see it: every visit judged, and what was held back accepted by a supervisor a day later,
/// scripted visits excepted.
class JudgedCounty {
public:
    JudgedCounty()
    {
        const auto templates = templatesFromFolder(std::string{TACHA_ROOT} + "/assets/templates").value();
        for (const DemoVisit& visit : demoHistory(templates).visits)
            take(visit);
    }

    /// `code rule period severity standing` of what is not cleared, one per line.
    std::string findingsOn(std::int64_t asOfMs) const
    {
        std::string lines;
        const Calendar calendar{m_reference.calendarYears};
        for (const Project& project : m_reference.projects)
            for (const Finding& finding : evaluate(factsOf(project), m_parameters, calendar, asOfMs).findings)
                if (finding.standing != Standing::Cleared)
                    lines += project.code.substr(8) + ' ' + finding.item.rule + ' ' + periodOf(finding) + ' '
                        + std::string{nameOf(finding.item.severity)} + ' ' + std::string{nameOf(finding.standing)}
                        + '\n';
        return lines;
    }

private:
    /// Weeks and dates as they are; the id of an issue says nothing to a reader.
    static std::string periodOf(const Finding& finding) { return finding.issue ? "issue" : finding.item.period; }

    void take(const DemoVisit& demoVisit)
    {
        const Visit& visit = demoVisit.visit;
        const auto project = std::find_if(m_reference.projects.begin(), m_reference.projects.end(),
            [&](const Project& candidate) { return idOf(candidate) == visit.project; });
        VisitSubmission submission{visit, {visit.startedAtMs, ClockTrust::A}, {}, {}, demoVisit.syncedAtMs, {}, false};
        for (const DemoPhoto& taken : demoVisit.photos)
            submission.photos.push_back(taken.photo);
        VisitFact fact;
        fact.id = referenceId("visit", std::to_string(m_serial++));
        fact.visit = visit;
        fact.verdict = judgeVisit(submission, *project, m_parameters);
        fact.knownMs = demoVisit.syncedAtMs;
        const bool qualified = fact.verdict.qualification == Qualification::Qualified;
        const std::int64_t accepted = demoVisit.syncedAtMs + (qualified ? 0 : kDayMs);
        if (qualified || demoVisit.scenario.empty())
            fact.steps.push_back({"accept", "ACCEPTED", accepted, accepted, !qualified, {}});
        for (const Issue& issue : demoVisit.issues)
            takeIssue(issue, fact);
        m_visits[visit.project].push_back(std::move(fact));
    }

    void takeIssue(const Issue& issue, const VisitFact& visit)
    {
        IssueFact fact;
        fact.id = referenceId("issue", std::to_string(m_serial++));
        fact.issue = issue;
        fact.foundMs = issue.foundAtMs;
        fact.knownMs = visit.knownMs;
        fact.visitKind = visit.visit.kind;
        if (issue.closedOnTheSpot)
            fact.steps.push_back({"close_on_the_spot", "CLOSED", visit.knownMs, visit.knownMs, false, {}});
        m_issues[issue.project].push_back(std::move(fact));
    }

    ProjectFacts factsOf(const Project& project) const
    {
        const Id id = idOf(project);
        ProjectFacts facts = tacha::factsOf(id, project);
        if (const auto visits = m_visits.find(id); visits != m_visits.end())
            facts.visits = visits->second;
        if (const auto issues = m_issues.find(id); issues != m_issues.end())
            facts.issues = issues->second;
        for (const GroupingPlan& plan : m_reference.groupingPlans)
            for (const Group& group : m_reference.groups)
                if (idOf(group) == plan.group && std::count(plan.projects.begin(), plan.projects.end(), id) > 0)
                    facts.groups.push_back({plan.group, group, plan.from, plan.to, 0});
        return facts;
    }

    ReferenceData m_reference = demoReference();
    Parameters m_parameters{ParameterSet{}};
    std::map<Id, std::vector<VisitFact>> m_visits;
    std::map<Id, std::vector<IssueFact>> m_issues;
    int m_serial = 0;
};

} // namespace

SCENARIO(
    "the rules draw from the demo's history what its description promises, and nothing else", "[county][demo][rules]")
{
    const JudgedCounty county;
    THEN("on Monday 23 November 18:00")
    {
        // 058 is voted and has no deputy group, so nobody went there for the deputies.
        // S1 001, S2 003, S3 005, S4 008, S5 009, S6 013, S10 023, S11 024, S13 030, S14 034, S20 055, S21 058
        CHECK(county.findingsOn(momentMs({2026, 11, 23}, 18)) == R"(001 R-V2 2026-W47 BLUE HOLDS
003 R-P2 2026-W46 RED HOLDS
003 R-P5 2026-W35 YELLOW HOLDS
005 R-P3 2026-W45 RED HOLDS
005 R-P5 2026-W35 YELLOW HOLDS
008 R-P4 2026-W46 NONE HOLDS
009 R-Q1 issue YELLOW HOLDS
009 R-Q1 issue YELLOW HOLDS
013 R-Q2 issue RED HOLDS
020 R-Q1 issue BLUE HOLDS
023 R-P5 2026-W35 RED HOLDS
024 R-Q1 issue YELLOW HOLDS
030 R-V2 2026-W47 BLUE CONTESTED
034 R-P5 2026-W46 BLUE HOLDS
036 R-Q1 issue BLUE HOLDS
050 R-Q1 issue BLUE HOLDS
055 R-P5 2026-W47 BLUE HOLDS
058 R-P5 2026-W35 BLUE HOLDS
058 R-V6 2026-04-20 BLUE HOLDS
058 R-V6 2026-05-05 BLUE HOLDS
058 R-V6 2026-05-10 BLUE HOLDS
)");
    }
    THEN("R-P3 comes in steps, one evaluation each")
    {
        const auto ofStandstill = [&](int day) {
            const std::string lines = county.findingsOn(momentMs({2026, 11, static_cast<unsigned>(day)}, 18));
            const auto at = lines.find("005 R-P");
            return lines.substr(at, 8);
        };
        CHECK(ofStandstill(9) == "005 R-P1");
        CHECK(ofStandstill(16) == "005 R-P2");
        CHECK(ofStandstill(23) == "005 R-P3");
    }
}
