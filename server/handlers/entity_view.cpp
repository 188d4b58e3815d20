#include "server/handlers/entity_view.h"

#include "shared/core/text.h"

#include <charconv>

namespace tacha {
namespace {

std::string keyText(const RowKey& key)
{
    return std::to_string(key.atMs) + "." + key.id.text();
}

Result<RowKey> parseKey(std::string_view text)
{
    RowKey key;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), key.atMs);
    const auto rest = text.substr(static_cast<std::size_t>(end - text.data()));
    const auto id = rest.starts_with('.') ? Id::parse(rest.substr(1)) : Result<Id>{Id{}};
    if (error != std::errc{} || !id || !*id)
        return fail(ErrorCode::InvalidInput, "after: give what `next` said", "after");
    key.id = *id;
    return key;
}

Json createdOf(const Creation& creation)
{
    return {{"dot", creation.dot.text()}, {"author", creation.author.text()}, {"event_ms", creation.event.ms},
        {"trust", nameOf(creation.event.trust)}, {"received_ms", creation.receivedMs}, {"hash", creation.hash},
        {"flags", creation.flags}};
}

Json fieldOf(const Register& field)
{
    Json values = Json::array();
    for (const Register::Value& value : field.values())
        values.push_back({{"dot", value.dot.text()}, {"author", value.author.text()}, {"order_ms", value.order.ms},
            {"value", value.value}, {"reason", value.reason}, {"visible", &value == field.visible()}});
    return {{"conflict", field.inConflict()}, {"values", std::move(values)}};
}

Json timelineOf(const Entity& entity, const Entity::Walk& walk)
{
    Json timeline = Json::array();
    for (std::size_t i = 0; i < entity.steps.size(); ++i) {
        const Step& step = entity.steps[i];
        timeline.push_back({{"id", step.id.text()}, {"event", step.event}, {"after", step.after.text()},
            {"author", step.author.text()}, {"event_ms", step.time.ms}, {"received_ms", step.receivedMs},
            {"fate", nameOf(walk.fates[i])}, {"reason", walk.reasons[i]}, {"refused", step.refused},
            {"body", step.body}});
    }
    return timeline;
}

} // namespace

Json summaryOf(const Row& row)
{
    const Entity& entity = row.entity;
    Json json{{"id", entity.id.text()}, {"type", entity.type}, {"state", row.state}, {"seq", row.seq},
        {"at_ms", row.atMs}, {"conflict", row.conflict}, {"body", entity.body()}};
    if (entity.project)
        json["project"] = entity.project.text();
    if (entity.creation && entity.creation->author)
        json["author"] = entity.creation->author.text();
    return json;
}

Json detailOf(const Row& row)
{
    const Entity& entity = row.entity;
    const Entity::Walk walk = entity.walk();
    Json json = summaryOf(row);
    json["head"] = walk.head.text();
    if (row.parent)
        json["parent"] = row.parent.text();
    if (entity.creation)
        json["created"] = createdOf(*entity.creation);
    json["fields"] = Json::object();
    for (const auto& [name, field] : entity.registers)
        json["fields"][name] = fieldOf(field);
    json["timeline"] = timelineOf(entity, walk);
    return json;
}

Result<> readLimit(const Request& request, RowQuery& rows)
{
    rows.limit = kDefaultPageRows;
    const auto limit = request.queryValue("limit");
    if (limit.empty())
        return {};
    const auto [end, error] = std::from_chars(limit.data(), limit.data() + limit.size(), rows.limit);
    const bool whole = error == std::errc{} && end == limit.data() + limit.size();
    if (!whole || rows.limit == 0 || rows.limit > kMaxPageRows)
        return fail(ErrorCode::InvalidInput, "limit: 1 to 200", "limit");
    return {};
}

Result<> readFilter(const Request& request, RowQuery& rows)
{
    if (const auto states = request.queryValue("state"); !states.empty())
        rows.states = split(states, ',');
    const auto project = request.queryValue("project");
    if (project.empty())
        return {};
    const auto id = Id::parse(project);
    if (!id)
        return fail(ErrorCode::InvalidInput, "project: expected an id", "project");
    rows.project = *id;
    return {};
}

Result<> readPage(const Request& request, RowQuery& rows)
{
    if (const auto limit = readLimit(request, rows); !limit)
        return limit;
    const auto after = request.queryValue("after");
    if (after.empty())
        return {};
    const auto key = parseKey(after);
    if (!key)
        return tl::unexpected(key.error());
    rows.after = *key;
    return {};
}

Json pageOf(const Access& access, RowQuery query, Json (*show)(const Row&))
{
    const std::size_t limit = query.limit;
    query.limit = limit + 1; // one more tells whether there is a next page
    const auto rows = access.rows(std::move(query));
    Json items = Json::array();
    for (std::size_t i = 0; i < rows.size() && i < limit; ++i)
        items.push_back(show(rows[i]));
    Json page{{"items", std::move(items)}};
    if (rows.size() > limit)
        page["next"] = keyText(keyOf(rows[limit - 1]));
    return page;
}

} // namespace tacha
