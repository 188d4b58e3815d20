#include "tests/shared/rules/rules_world.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace tacha;
using namespace tacha::testing;

namespace {

/// Ten autumn weeks of chance: duties done or not, readings of all sources, late records, decisions, issues.
World randomWorld(std::mt19937& random)
{
    World world;
    world.facts.origin = Origin::Voted;
    const auto chance = [&](int percent) { return static_cast<int>(random() % 100) < percent; };
    const std::vector kinds{VisitKind::AssistantWeekly, VisitKind::ChiefWeekly, VisitKind::JointInspection,
        VisitKind::DeputySiteView, VisitKind::FacilitatorLog};
    int permille = 600;
    for (Date date = day("2026-09-14"); date < day("2026-11-23"); date = date.plusDays(1)) {
        if (!chance(45))
            continue;
        permille = std::min(1000, permille + static_cast<int>(random() % 12));
        const VisitKind kind = kinds[random() % kinds.size()];
        VisitFact& visit = chance(50) ? world.reading(kind, date.text(), permille - static_cast<int>(random() % 5))
                                      : world.visit(kind, date.text());
        if (chance(15))
            visit.verdict.qualification = chance(60) ? Qualification::Pending : Qualification::PendingNotCounted;
        if (chance(20))
            visit.knownMs += static_cast<std::int64_t>(random() % 400) * kHourMs;
        if (chance(20)) {
            const std::int64_t ms = visit.knownMs + static_cast<std::int64_t>(random() % 100) * kHourMs;
            const bool accepted = chance(60);
            visit.steps = {{accepted ? "accept" : "reject", accepted ? "ACCEPTED" : "REJECTED", ms, ms, true, {}}};
        }
        if (chance(8))
            world.issue(chance(20) ? IssueGrade::Major : IssueGrade::General, IssueCategory::Safety, date.text());
    }
    return world;
}

/// The times at which the server would look: every morning and at every weekly evaluation.
std::vector<std::int64_t> moments()
{
    std::vector<std::int64_t> times;
    for (Date date = day("2026-09-21"); date <= day("2026-11-30"); date = date.plusDays(1)) {
        times.push_back(momentMs(date, 6));
        times.push_back(momentMs(date, 18));
    }
    return times;
}

bool restsOn(const Evaluation& evaluation, const FollowUpItem& item)
{
    const auto& findings = evaluation.findings;
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        const std::string& last = finding.item.lastPeriod.empty() ? finding.item.period : finding.item.lastPeriod;
        const std::string& itemLast = item.lastPeriod.empty() ? item.period : item.lastPeriod;
        return finding.item.rule.substr(0, 3) == item.rule.substr(0, 3) && finding.item.period <= itemLast
            && item.period <= last;
    });
}

} // namespace

SCENARIO("neither the order of the facts nor repetition matters", "[rules][purity]")
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random{seed};
        World world = randomWorld(random);
        const std::int64_t asOf = at("2026-11-24", 18);
        const Evaluation expected = world.evaluateAt(asOf);
        for (int i = 0; i < 3; ++i) {
            std::shuffle(world.facts.visits.begin(), world.facts.visits.end(), random);
            std::shuffle(world.facts.issues.begin(), world.facts.issues.end(), random);
            std::shuffle(world.facts.seats.begin(), world.facts.seats.end(), random);
            std::shuffle(world.facts.lifecycle.begin(), world.facts.lifecycle.end(), random);
            REQUIRE(world.evaluateAt(asOf) == expected);
        }
    }
}

SCENARIO("carrying out the changes once leaves nothing to change", "[rules][purity]")
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random{seed};
        World world = randomWorld(random);
        for (const std::int64_t ms : moments()) {
            world.run(ms);
            INFO("at " << utcText(ms));
            REQUIRE(show(world.run(ms)) == std::vector<std::string>{});
            for (FollowUpFact& followUp : world.facts.followUps)
                if (followUp.state == "DRAFT" && random() % 3 == 0)
                    world.sign(followUp.content.items.front().rule, ms + kHourMs);
        }
        THEN("every document that is still open rests on a finding of its rule and time")
        {
            const Evaluation evaluation = world.evaluateAt(moments().back());
            for (const FollowUpFact& followUp : world.facts.followUps)
                for (const FollowUpItem& item : followUp.content.items)
                    if (isOpenState(followUp.state) && followUp.content.kind != FollowUpKind::TalkProposal) {
                        INFO(item.rule << " " << item.period);
                        CHECK(restsOn(evaluation, item));
                    }
        }
    }
}

SCENARIO("an earlier moment is judged by what was known then", "[rules][purity]")
{
    for (unsigned seed = 1; seed <= 25; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random{seed};
        const World world = randomWorld(random);
        for (const std::int64_t asOf : {at("2026-10-19", 18), at("2026-11-05", 6)}) {
            World then = world;
            std::erase_if(then.facts.visits, [&](const VisitFact& visit) { return visit.knownMs > asOf; });
            for (VisitFact& visit : then.facts.visits)
                std::erase_if(visit.steps, [&](const StepFact& step) { return step.knownMs > asOf; });
            std::erase_if(then.facts.issues, [&](const IssueFact& issue) { return issue.knownMs > asOf; });
            REQUIRE(world.evaluateAt(asOf) == then.evaluateAt(asOf));
        }
    }
}
