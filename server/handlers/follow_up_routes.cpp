#include "server/handlers/entity_view.h"
#include "server/handlers/routes.h"

#include "shared/model/follow_up.h"

namespace tacha {
namespace {

Result<Row> followUp(const PathParameters& parameters, const Access& access)
{
    return idParameter(parameters).and_then([&](const Id& id) { return access.row("follow_up", id); });
}

/// Why it exists: every finding with its rule, the facts and thresholds it rests on, and what ends it.
Json explanationOf(const Row& row)
{
    Json json{{"id", row.entity.id.text()}, {"state", row.state}};
    const auto content = row.entity.content<FollowUp>();
    if (!content)
        return json;
    json["kind"] = nameOf(content->kind);
    json["colour"] = nameOf(content->colour);
    json["raised_at_ms"] = content->raisedAtMs;
    json["requirement"] = content->requirement;
    json["requirement_en"] = content->requirementEn;
    json["correction"] = content->correction;
    json["under_review"] = content->underReview;
    json["items"] = Json::array();
    for (FollowUpItem& item : std::vector{content->items})
        json["items"].push_back(toJson(item));
    return json;
}

} // namespace

void registerFollowUpRoutes(Api& api)
{
    api.reading("/api/v1/follow-ups", [](const Request& request, const PathParameters&, const Access& access) {
        RowQuery query;
        query.type = "follow_up";
        return readFilter(request, query).and_then([&] { return readPage(request, query); }).map([&] {
            return pageOf(access, query, summaryOf);
        });
    });
    api.reading("/api/v1/follow-ups/{id}", [](const Request&, const PathParameters& parameters, const Access& access) {
        return followUp(parameters, access).map([](const Row& row) { return detailOf(row); });
    });
    api.reading("/api/v1/follow-ups/{id}/explanation",
        [](const Request&, const PathParameters& parameters, const Access& access) {
            return followUp(parameters, access).map([](const Row& row) { return explanationOf(row); });
        });
}

} // namespace tacha
