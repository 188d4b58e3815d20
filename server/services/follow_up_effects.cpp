#include "server/services/follow_up_effects.h"

#include "server/services/ingest_service.h"

#include <algorithm>

namespace tacha {
namespace {

const Entity* findEntity(std::span<const Entity> entities, const Id& id)
{
    const auto found =
        std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) { return entity.id == id; });
    return found == entities.end() ? nullptr : &*found;
}

Entity blankFollowUp(const FollowUp& content)
{
    Entity entity;
    entity.id = followUpId(content.key);
    entity.type = "follow_up";
    entity.project = content.project;
    return entity;
}

void create(std::vector<Draft>& drafts, const FollowUpChange& change)
{
    const Entity entity = blankFollowUp(change.content);
    Draft creation = recordDraft(entity.type, entity.project, {{"key", change.content.key}});
    creation.entity = entity.id;
    drafts.push_back(std::move(creation));
    drafts.push_back(IngestService::replacing(entity, "content", toJson(change.content), change.reason));
}

Json reasons(const FollowUpChange& change)
{
    Json body = Json::object();
    if (!change.reason.empty())
        body["reason"] = change.reason;
    if (!change.reasonEn.empty())
        body["reason_en"] = change.reasonEn;
    return body;
}

std::string_view commandOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Void:
        return "void";
    case ChangeKind::Withdraw:
        return "withdraw";
    case ChangeKind::Clear:
        return "clear";
    case ChangeKind::Draft:
    case ChangeKind::Revise:
    case ChangeKind::MarkUnderReview:
    case ChangeKind::ProposeClear:
    case ChangeKind::Escalate:
        break;
    }
    return "";
}

void carryOut(std::vector<Draft>& drafts, const FollowUpChange& change, std::span<const Entity> entities)
{
    if (change.kind == ChangeKind::Draft)
        return create(drafts, change);
    const Entity* entity = findEntity(entities, change.followUp);
    if (entity == nullptr)
        return;
    Json content = toJson(change.content);
    if (entity->field("content") != content)
        drafts.push_back(IngestService::replacing(*entity, "content", std::move(content), change.reason));
    if (const auto command = commandOf(change.kind); !command.empty())
        drafts.push_back(IngestService::following(*entity, std::string{command}, reasons(change)));
}

Json permille(const std::optional<MicroPp>& value)
{
    return value ? Json(*value / kMicroPpPerPermille) : Json();
}

/// What lists and maps show of a project without working the rules themselves.
Json lampOf(const Evaluation& evaluation, const ProjectFacts& facts)
{
    Json lamp = toJson(evaluation.lamp);
    if (evaluation.planned)
        lamp["planned_permille"] = permille(evaluation.planned);
    if (evaluation.actual)
        lamp["actual_permille"] = permille(evaluation.actual);
    if (evaluation.deviation)
        lamp["deviation_permille"] = permille(evaluation.deviation);
    std::int64_t lastVisitMs = 0;
    for (const VisitFact& visit : facts.visits)
        lastVisitMs = std::max(lastVisitMs, visit.verdict.eventMs);
    if (lastVisitMs != 0)
        lamp["last_visit_ms"] = lastVisitMs;
    const auto isOpen = [](const IssueFact& issue) {
        const std::string state = issue.steps.empty() ? "OPEN" : issue.steps.back().to;
        return state != "CLOSED" && state != "DUPLICATE" && state != "WAIVED" && !issue.issue.closedOnTheSpot;
    };
    lamp["open_issues"] = std::count_if(facts.issues.begin(), facts.issues.end(), isOpen);
    return lamp;
}

} // namespace

Id followUpId(const std::string& key)
{
    return Id::ofHash(sha256("follow_up|" + key));
}

Effects effectsOf(const Evaluation& evaluation, const ProjectFacts& facts, std::span<const FollowUpChange> changes,
    std::span<const Entity> entities)
{
    Effects effects;
    effects.findings = evaluation.findings.size();
    for (const FollowUpChange& change : changes) {
        carryOut(effects.drafts, change, entities);
        effects.lines.push_back(std::string{nameOf(change.kind)} + " " + change.content.key);
    }
    const Entity* project = findEntity(entities, evaluation.project);
    Json lamp = lampOf(evaluation, facts);
    if (project != nullptr && project->field("lamp") != lamp)
        effects.drafts.push_back(IngestService::replacing(*project, "lamp", std::move(lamp)));
    return effects;
}

} // namespace tacha
