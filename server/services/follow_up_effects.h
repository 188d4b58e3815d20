#pragma once

#include "shared/facts/entity_facts.h"
#include "shared/rules/reconcile.h"

#include <span>
#include <string>
#include <vector>

namespace tacha {

/// What the rules have the server write about one project.
struct Effects {
    std::vector<Draft> drafts;
    std::vector<std::string> lines; ///< the changes in words for a log: kind and key
    std::size_t findings = 0;
};

/// The id of the follow-up with this key: deriving it twice makes one.
Id followUpId(const std::string& key);
/// The operations that carry out `changes` and show the project's lamp, on the project's `entities` as they stand.
/// Pure.
Effects effectsOf(const Evaluation& evaluation, const ProjectFacts& facts, std::span<const FollowUpChange> changes,
    std::span<const Entity> entities);

} // namespace tacha
