#pragma once

#include "shared/rules/judgement.h"

/// Where one visit and its reading stand by what was decided so far. Internal to shared/rules.
namespace tacha {

/// What became of a visit by `ms`: the last decision, else its verdict. Not known yet is not counted.
VisitStanding standingAt(const VisitFact& visit, std::int64_t ms);

enum class PhotoWord { Fine, Questioned, Rejected };
/// What the photos of a visit's reading allow at `ms`: a questioned one holds it back, too few left reject it.
PhotoWord photosAt(const VisitFact& visit, std::int64_t ms);

/// A joint or supervisor-accepted reading stands by itself, without another one that agrees.
bool standsByItself(const VisitFact& visit, std::int64_t ms);
/// When the state of the visit that holds at `ms` became known.
std::int64_t settledMs(const VisitFact& visit, std::int64_t ms);

} // namespace tacha
