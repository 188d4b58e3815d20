#include "server/handlers/entity_view.h"
#include "server/handlers/routes.h"

#include <charconv>

namespace tacha {
namespace {

Json quarantineLine(const JournalEntry& entry)
{
    const Operation& operation = entry.placed.operation;
    return {{"operation", operation.dot.text()}, {"kind", nameOf(operation.kind)}, {"type", operation.type},
        {"entity", operation.entity.text()}, {"project", operation.project.text()}, {"author", operation.author.text()},
        {"reason", entry.reason}, {"received_ms", entry.placed.receivedMs}, {"content", operation.json}};
}

Result<Json> quarantine(const Access& access)
{
    return access.needRole({Role::Supervisor}).map([&] {
        Json items = Json::array();
        for (const JournalEntry& entry : access.reader().journalOf(Fate::Quarantined, kMaxPageRows))
            items.push_back(quarantineLine(entry));
        return Json{{"items", std::move(items)}};
    });
}

Result<std::int64_t> sequenceQuery(const Request& request)
{
    std::int64_t before = 0;
    const auto text = request.queryValue("after");
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), before);
    if (!text.empty() && (error != std::errc{} || end != text.data() + text.size() || before < 1))
        return fail(ErrorCode::InvalidInput, "after: give what `next` said", "after");
    return before;
}

Result<Json> auditPage(const Request& request, const Access& access)
{
    RowQuery page;
    return access.needRole({Role::LogAuditor})
        .and_then([&] { return readLimit(request, page); })
        .and_then([&] { return sequenceQuery(request); })
        .map([&](std::int64_t before) {
            Json items = Json::array();
            const auto entries = AuditTable{access.reader().database()}.before(before, static_cast<int>(page.limit));
            for (const AuditEntry& entry : entries)
                items.push_back(entry.toJson());
            Json json{{"items", std::move(items)}};
            if (entries.size() == page.limit && entries.back().seq > 1)
                json["next"] = std::to_string(entries.back().seq);
            return json;
        });
}

} // namespace

void registerOversightRoutes(Api& api)
{
    api.reading("/api/v1/quarantine",
        [](const Request&, const PathParameters&, const Access& access) { return quarantine(access); });
    api.reading("/api/v1/audit",
        [](const Request& request, const PathParameters&, const Access& access) { return auditPage(request, access); });
}

} // namespace tacha
