#include "server/app/commands.h"

#include "server/app/office_defaults.h"

namespace tacha {

Json loadDemo(PartsOptions options)
{
    auto parts = Parts::open(std::move(options));
    if (!parts)
        return {{"ok", false}, {"code", parts.error().reason}, {"detail", parts.error().detail}};
    const auto loaded = loadOfficeDefaults((*parts)->store(), *(*parts)->reference, assetsFolder());
    if (!loaded)
        return {{"ok", false}, {"code", loaded.error().reason}, {"detail", loaded.error().detail}};
    return {{"ok", false}, {"code", "demo"}, {"detail", "this build has no demo county"}};
}

} // namespace tacha
