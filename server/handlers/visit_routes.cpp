#include "server/handlers/entity_view.h"
#include "server/handlers/routes.h"

namespace tacha {

void registerVisitRoutes(Api& api)
{
    api.reading("/api/v1/visits/{id}", [](const Request&, const PathParameters& parameters, const Access& access) {
        return idParameter(parameters)
            .and_then([&](const Id& id) { return access.row("visit", id); })
            .map([](const Row& row) { return detailOf(row); });
    });
    api.reading("/api/v1/visits/{id}/photos",
        [](const Request& request, const PathParameters& parameters, const Access& access) {
            RowQuery query;
            query.type = "photo";
            return idParameter(parameters)
                .and_then([&](const Id& id) { return access.row("visit", id); })
                .and_then([&](const Row& visit) {
                    query.parent = visit.entity.id;
                    return readPage(request, query);
                })
                .map([&] { return pageOf(access, query, detailOf); });
        });
}

} // namespace tacha
