#include "server/app/office_defaults.h"

#include "server/services/import/checklists.h"
#include "shared/rules/parameters.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace tacha {

std::string assetsFolder()
{
    const char* chosen = std::getenv("TACHA_ASSETS");
    return chosen != nullptr && *chosen != '\0' ? chosen : TACHA_ASSETS_DIR;
}

Result<> loadOfficeDefaults(Store& store, ReferenceService& reference, const std::string& assets)
{
    const auto templates = templatesFromFolder(assets + "/templates");
    if (!templates)
        return tl::unexpected(templates.error());
    reference.applyTemplates(*templates);
    const bool hasParameters = store.read([](Reader& reader) { return reader.row(parameterSetId()).has_value(); });
    if (hasParameters)
        return {};
    std::ifstream file{assets + "/parameters/default.json", std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    return parametersFromJson(text).map([&](const ParameterSet& set) { reference.applyParameters(set); });
}

} // namespace tacha
