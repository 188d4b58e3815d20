#pragma once

#include "server/data/store.h"
#include "shared/model/follow_up.h"

namespace tacha {

/// The next document number (文号) of a kind: `青重办督办〔2026〕12号`, one sequence per issuer, kind and calendar year
/// (GB/T 9704-2012: hexagonal brackets, no leading zero).
std::string nextDocumentNumber(Writer& writer, const std::string& prefix, FollowUpKind kind, std::int64_t atMs);

} // namespace tacha
