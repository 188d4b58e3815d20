#include "mobile/viewmodels/project_facts.h"

#include "mobile/viewmodels/desk.h"
#include "shared/rules/visit_verdict.h"

#include <algorithm>

namespace tacha {
namespace {

/// A visit that the server has not judged yet.
std::optional<VisitFact> unjudgedVisit(Desk& desk, const Entity& entity, const Project& project)
{
    auto visit = RowRepository::readAs<Visit>(entity);
    if (!visit || !entity.creation)
        return std::nullopt;
    VisitSubmission submission;
    submission.visit = *visit;
    submission.start = {visit->startedAtMs, visit->clockTrust};
    submission.receivedAtMs = entity.creation->receivedMs > 0 ? entity.creation->receivedMs : desk.nowMs();
    VisitFact fact;
    fact.id = entity.id;
    fact.visit = std::move(*visit);
    fact.verdict = judgeVisit(submission, project, desk.parameters());
    fact.knownMs = entity.creation->receivedMs;
    fact.steps = takenSteps(entity);
    return fact;
}

void addGroups(Desk& desk, ProjectFacts& facts)
{
    for (const Entity& entity : desk.rows().entities("grouping_plan")) {
        const auto plan = RowRepository::readAs<GroupingPlan>(entity);
        if (!plan || std::find(plan->projects.begin(), plan->projects.end(), facts.project) == plan->projects.end())
            continue;
        if (const Group* group = desk.group(plan->group))
            facts.groups.push_back({plan->group, *group, plan->from, plan->to, 0});
    }
}

} // namespace

ProjectFacts factsOnBoard(Desk& desk, const Id& id, const Project& project)
{
    ProjectFacts facts = factsOf(id, project);
    std::vector<Entity> entities;
    for (const char* type : {"visit", "photo", "issue", "follow_up"})
        for (Entity& entity : desk.rows().entities(type, id))
            entities.push_back(std::move(entity));
    addEntities(facts, entities);
    for (const Entity& entity : entities)
        if (entity.type == "visit" && !givenVerdict(entity))
            if (auto fact = unjudgedVisit(desk, entity, project))
                facts.visits.push_back(std::move(*fact));
    addGroups(desk, facts);
    return facts;
}

} // namespace tacha
