#include "server/handlers/entity_view.h"
#include "server/handlers/routes.h"

namespace tacha {
namespace {

/// What a list of projects shows of one.
Json projectLine(const Row& row)
{
    Json line{{"id", row.entity.id.text()}, {"seq", row.seq}};
    const auto project = row.entity.content<Project>();
    if (!project)
        return line;
    Json content = toJson(*project);
    for (const char* heavy : {"plans", "sites", "seats", "quantities", "suspensions", "history", "board_token"})
        content.erase(heavy);
    line.update(content);
    return line;
}

Json teamOf(const Project& project, const County& county)
{
    Json team = Json::array();
    for (const Seat& seat : project.seats) {
        Json line = toJson(seat);
        if (const Person* person = county.person(seat.person))
            line["name"] = person->name;
        team.push_back(std::move(line));
    }
    return team;
}

Result<Json> projectDetail(const Access& access, const Id& id)
{
    return access.row("project", id).and_then([&](const Row& row) {
        return row.entity.content<Project>().map([&](const Project& project) {
            Json json = toJson(project);
            json.erase("board_token"); // whoever has it can pretend to have stood before the board
            json["id"] = id.text();
            json["seq"] = row.seq;
            json["team"] = teamOf(project, access.county());
            json.erase("seats");
            for (const auto& [name, field] : row.entity.registers)
                if (name != "content" && field.visible() != nullptr)
                    json["fields"][name] = field.visible()->value;
            return json;
        });
    });
}

Result<Json> me(const Access& access)
{
    const Person* person = access.county().person(access.person());
    if (person == nullptr)
        return fail(ErrorCode::NotFound, "you are not in the county's list of people", "person");
    Json json = toJson(*person);
    json["id"] = access.person().text();
    if (const Unit* unit = access.county().unit(person->unit))
        json["unit_name"] = unit->name;
    json["streams"] = access.streams();
    json["server_ms"] = access.nowMs();
    return json;
}

} // namespace

void registerProjectRoutes(Api& api)
{
    api.reading("/api/v1/projects", [](const Request& request, const PathParameters&, const Access& access) {
        RowQuery query;
        query.type = "project";
        query.newestFirst = false;
        return readPage(request, query).map([&] { return pageOf(access, query, projectLine); });
    });
    api.reading("/api/v1/projects/{id}", [](const Request&, const PathParameters& parameters, const Access& access) {
        return idParameter(parameters).and_then([&](const Id& id) { return projectDetail(access, id); });
    });
    api.reading("/api/v1/projects/{id}/visits",
        [](const Request& request, const PathParameters& parameters, const Access& access) {
            RowQuery query;
            query.type = "visit";
            return idParameter(parameters)
                .and_then([&](const Id& id) { return access.row("project", id); })
                .and_then([&](const Row& project) {
                    query.project = project.entity.id;
                    return readPage(request, query);
                })
                .map([&] { return pageOf(access, query, summaryOf); });
        });
    api.reading(
        "/api/v1/people/me", [](const Request&, const PathParameters&, const Access& access) { return me(access); });
}

} // namespace tacha
