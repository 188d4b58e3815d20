#include "server/handlers/entity_view.h"
#include "server/handlers/routes.h"

namespace tacha {
namespace {

Result<Json> listOf(const std::string& type, const Request& request, const Access& access)
{
    RowQuery query;
    query.type = type;
    return readFilter(request, query).and_then([&] { return readPage(request, query); }).map([&] {
        return pageOf(access, query, summaryOf);
    });
}

} // namespace

void registerIssueRoutes(Api& api)
{
    api.reading("/api/v1/issues", [](const Request& request, const PathParameters&, const Access& access) {
        return listOf("issue", request, access);
    });
    api.reading("/api/v1/issues/{id}", [](const Request&, const PathParameters& parameters, const Access& access) {
        return idParameter(parameters)
            .and_then([&](const Id& id) { return access.row("issue", id); })
            .map([](const Row& row) { return detailOf(row); });
    });
    api.reading("/api/v1/suggestions", [](const Request& request, const PathParameters&, const Access& access) {
        return listOf("suggestion", request, access);
    });
}

} // namespace tacha
