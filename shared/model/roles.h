#pragma once

#include "shared/model/person.h"

#include <span>

/// What a role sees and may do anywhere in the county. Duties on single projects come from seats and groups.
namespace tacha {

/// Roles whose holders see every project's common stream.
bool seesAllProjects(const Person& person);
/// Restricted issues: fund irregularity and discipline referral.
bool seesRestricted(const Person& person);
/// Fund detail of all projects.
bool seesFunds(const Person& person);
/// The kinds of visit a holder of this role makes.
std::span<const VisitKind> visitKindsOf(Role role);
/// The reading source that a visit of this kind stands for.
ReadingSource readingSourceOf(VisitKind kind);

} // namespace tacha
