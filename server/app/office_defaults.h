#pragma once

#include "server/services/reference_service.h"

namespace tacha {

/// Where the checklists and thresholds lie that a new county begins with: TACHA_ASSETS of the environment, else the
/// folder the program was built with.
std::string assetsFolder();

/// Puts them into the store. Repeating it changes nothing that is equal; an office's own thresholds are left alone once
/// there are any. NotFound or InvalidInput if the files are not there or cannot be read.
Result<> loadOfficeDefaults(Store& store, ReferenceService& reference, const std::string& assets);

} // namespace tacha
