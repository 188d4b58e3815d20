#include "shared/facts/entity_facts.h"

#include "shared/model/photo.h"

namespace tacha {
namespace {

std::optional<VisitFact> visitFact(const Entity& entity)
{
    const auto verdict = givenVerdict(entity);
    auto visit = fromJson<Visit>(entity.body());
    if (!visit || !verdict || !entity.creation)
        return std::nullopt;
    VisitFact fact;
    fact.id = entity.id;
    fact.visit = std::move(*visit);
    fact.verdict = *verdict;
    fact.knownMs = entity.creation->receivedMs;
    fact.steps = takenSteps(entity);
    return fact;
}

void addPhotoSteps(ProjectFacts& facts, const Entity& entity)
{
    const auto photo = fromJson<Photo>(entity.body());
    if (!photo || entity.steps.empty())
        return;
    for (VisitFact& visit : facts.visits)
        if (visit.id == photo->visit)
            for (const StepFact& step : takenSteps(entity))
                visit.photoSteps.push_back({photo->sha256, step.to, step.knownMs});
}

std::optional<IssueFact> issueFact(const Entity& entity, const ProjectFacts& facts)
{
    auto issue = fromJson<Issue>(entity.body());
    if (!issue || !entity.creation)
        return std::nullopt;
    IssueFact fact;
    fact.id = entity.id;
    fact.issue = std::move(*issue);
    fact.foundMs = entity.creation->event.ms;
    fact.knownMs = entity.creation->receivedMs;
    fact.steps = takenSteps(entity);
    for (const VisitFact& visit : facts.visits)
        if (visit.id == fact.issue.visit)
            fact.visitKind = visit.visit.kind;
    return fact;
}

} // namespace

std::vector<StepFact> takenSteps(const Entity& entity)
{
    std::vector<StepFact> facts;
    const auto machine = machineOf(entity.type);
    if (!machine)
        return facts;
    std::string state{initialState(*machine)};
    for (const std::size_t index : entity.walk().taken) {
        const Step& step = entity.steps[index];
        state = findTransition(*machine, state, step.event)->to;
        StepFact fact{step.event, state, step.time.ms, step.receivedMs, static_cast<bool>(step.author), {}};
        if (const auto grade = step.body.find("grade"); grade != step.body.end() && grade->is_string())
            fact.grade = parseName<IssueGrade>(grade->get_ref<const std::string&>());
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::optional<VisitVerdict> givenVerdict(const Entity& visit)
{
    const auto verdict = fromJson<VisitVerdict>(visit.field("verdict"));
    return verdict ? std::optional{*verdict} : std::nullopt;
}

void addEntities(ProjectFacts& facts, std::span<const Entity> entities)
{
    for (const Entity& entity : entities)
        if (entity.type == "visit")
            if (auto fact = visitFact(entity))
                facts.visits.push_back(std::move(*fact));
    for (const Entity& entity : entities) {
        if (entity.type == "photo") {
            addPhotoSteps(facts, entity);
        } else if (entity.type == "issue") {
            if (auto fact = issueFact(entity, facts))
                facts.issues.push_back(std::move(*fact));
        } else if (entity.type == "follow_up") {
            if (auto content = entity.content<FollowUp>())
                facts.followUps.push_back({entity.id, std::move(*content), entity.state(), takenSteps(entity)});
        }
    }
}

std::optional<VisitFact> quarantinedVisit(const PlacedOperation& placed)
{
    auto visit = fromJson<Visit>(placed.operation.body);
    if (!visit)
        return std::nullopt;
    VisitFact fact;
    fact.id = placed.operation.entity;
    fact.visit = std::move(*visit);
    fact.verdict.eventMs = placed.event.ms;
    fact.verdict.clockTrust = placed.event.trust;
    fact.verdict.qualification = Qualification::Pending;
    fact.knownMs = placed.receivedMs;
    fact.quarantined = true;
    return fact;
}

} // namespace tacha
