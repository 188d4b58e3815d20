#pragma once

#include "shared/rules/facts.h"
#include "shared/sync/entity.h"

#include <optional>
#include <span>
#include <vector>

/// Stored entities as the rules look at them. Pure.
namespace tacha {

/// The steps that an entity's walk has taken, in that order.
std::vector<StepFact> takenSteps(const Entity& entity);
/// The verdict that the server gave on a visit, if it has.
std::optional<VisitVerdict> givenVerdict(const Entity& visit);

/// Adds visits, issues, photo decisions and follow-ups of one project to its facts. Visits without a verdict are left
/// out; what cannot be read is too.
void addEntities(ProjectFacts& facts, std::span<const Entity> entities);
/// A visit that stands in quarantine: it can decide nothing against its author.
std::optional<VisitFact> quarantinedVisit(const PlacedOperation& placed);

} // namespace tacha
