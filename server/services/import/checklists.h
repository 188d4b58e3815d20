#pragma once

#include "shared/core/result.h"
#include "shared/model/county.h"

#include <string>
#include <vector>

namespace tacha {

constexpr std::int64_t kChecklistFormat = 1; ///< of assets/templates/*.json: `{"format": 1, "templates": […]}`

/// All checklists of the `*.json` files in `folder`, ordered by code and version. InvalidInput, naming the file, if one
/// is not of the known format, names a code and version twice, or an item twice; NotFound if there is no such file.
Result<std::vector<Template>> templatesFromFolder(const std::string& folder);
/// The checklists of one file's text.
Result<std::vector<Template>> templatesFromText(std::string_view text);

/// The checklist for a type of project, in progress or completed; null if there is none.
const Template* findChecklist(const std::vector<Template>& templates, ProjectType type, bool completed);

} // namespace tacha
