#pragma once

#include "shared/sync/operation.h"

#include <utility>
#include <vector>

namespace tacha {

/// The same work under a new device: content, times and photos stay, each operation says which one it was before, and
/// wherever one of them was named, by dot or by id, the new name stands.
struct Reissue {
    std::vector<OperationGroup> groups; ///< signed with the new key
    std::vector<std::pair<Dot, Dot>> dots; ///< old and new, in order
};
Reissue reissue(const std::vector<OperationGroup>& groups, const DeviceId& device, const SigningKey& key);

} // namespace tacha
