#pragma once

#include "shared/facts/entity_facts.h"

namespace tacha {

class Desk;

/// Everything this tablet knows of one project that a rule may look at: for the lamp and for what a submission would
/// change. Records that have not reached the server yet are among it, with the verdict that they are likely to get.
ProjectFacts factsOnBoard(Desk& desk, const Id& id, const Project& project);

} // namespace tacha
