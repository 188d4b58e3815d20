#include "shared/sync/operation.h"

#include "shared/core/json_fields.h"

namespace tacha {
namespace {

/// The members of an operation beside its body, for reading.
struct Envelope {
    Dot dot;
    OperationKind kind{};
    std::string type;
    Id entity;
    Id project;
    Id author;
    std::int64_t wallMs = 0;
    std::int64_t monotonicMs = 0;
    std::string bootId;
    std::optional<std::int64_t> satelliteMs;
    std::int64_t floorMs = 0;
    std::string previous;
    std::optional<Dot> reissuedFrom;
    Json body;
};

template <class Fields> void describe(Fields& fields, Envelope& envelope)
{
    fields("dot", envelope.dot);
    fields("kind", envelope.kind);
    fields("type", envelope.type);
    fields("entity", envelope.entity);
    fields("project", envelope.project);
    fields("author", envelope.author);
    fields("wall_ms", envelope.wallMs);
    fields("mono_ms", envelope.monotonicMs);
    fields("boot", envelope.bootId);
    fields("satellite_ms", envelope.satelliteMs);
    fields("floor_ms", envelope.floorMs);
    fields("prev", envelope.previous);
    fields("reissued_from", envelope.reissuedFrom);
    fields("body", envelope.body);
}

} // namespace

Result<Operation> Operation::fromJson(Json json)
{
    auto read = ::tacha::fromJson<Envelope>(json);
    if (!read)
        return fail(ErrorCode::InvalidInput, read.error().detail, "operation");
    if (!read->body.is_object() || read->type.empty() || read->previous.size() != kNoPredecessor.size()
        || read->dot.counter == 0)
        return fail(ErrorCode::InvalidInput, "an operation needs dot, type, prev and body", "operation");
    if (read->kind != OperationKind::Record && !read->entity)
        return fail(ErrorCode::InvalidInput, "an edit or command names its entity", "operation");
    Operation operation;
    operation.dot = read->dot;
    operation.kind = read->kind;
    operation.type = std::move(read->type);
    operation.entity = read->entity ? read->entity : Id::of(read->dot);
    operation.project = read->project;
    operation.author = read->author;
    operation.wallMs = read->wallMs;
    operation.monotonicMs = read->monotonicMs;
    operation.bootId = std::move(read->bootId);
    operation.satelliteMs = read->satelliteMs;
    operation.floorMs = read->floorMs;
    operation.previous = std::move(read->previous);
    operation.reissuedFrom = read->reissuedFrom;
    operation.body = std::move(read->body);
    operation.json = std::move(json);
    return operation;
}

std::vector<Dot> Operation::over() const
{
    std::vector<Dot> dots;
    const auto list = body.find("over");
    if (list == body.end() || !list->is_array())
        return dots;
    for (const Json& text : *list)
        if (text.is_string())
            if (const auto dot = Dot::parse(text.get_ref<const std::string&>()))
                dots.push_back(*dot);
    return dots;
}

Id Operation::after() const
{
    const auto text = body.find("after");
    if (text == body.end() || !text->is_string())
        return {};
    return Id::parse(text->get_ref<const std::string&>()).value_or(Id{});
}

std::string shortHash(const Hash& hash)
{
    return toHex(bytesOf(hash).substr(0, 8));
}

std::string signedMessage(std::span<const Hash> hashes)
{
    std::string all;
    for (const Hash& hash : hashes)
        all += bytesOf(hash);
    return hexOf(sha256(all));
}

OperationGroup OperationWriter::write(
    std::span<const Draft> drafts, const Id& author, std::int64_t floorMs, std::optional<std::int64_t> satelliteMs)
{
    const ClockReading now = m_clock.read();
    OperationGroup group;
    std::vector<Hash> hashes;
    for (const Draft& draft : drafts) {
        Envelope envelope{.dot = {m_position.device, ++m_position.lastCounter},
            .kind = draft.kind,
            .type = draft.type,
            .entity = draft.entity,
            .project = draft.project,
            .author = author,
            .wallMs = now.wallMs,
            .monotonicMs = now.monotonicMs,
            .bootId = now.bootId,
            .satelliteMs = satelliteMs,
            .floorMs = floorMs,
            .previous = m_position.lastHash,
            .reissuedFrom = {},
            .body = draft.body};
        group.operations.push_back(Operation::fromJson(toJson(envelope)).value());
        hashes.push_back(group.operations.back().hash());
        m_position.lastHash = shortHash(hashes.back());
    }
    group.signature = m_key.sign(signedMessage(hashes));
    return group;
}

Draft recordDraft(std::string type, const Id& project, Json body)
{
    return {OperationKind::Record, std::move(type), {}, project, std::move(body)};
}

Draft editDraft(std::string type, const Id& entity, const Id& project, std::string field, Json value,
    std::span<const Dot> over, std::string reason)
{
    Json seen = Json::array();
    for (const Dot& dot : over)
        seen.push_back(dot.text());
    Json body{{"field", std::move(field)}, {"value", std::move(value)}, {"over", std::move(seen)}};
    if (!reason.empty())
        body["reason"] = std::move(reason);
    return {OperationKind::Edit, std::move(type), entity, project, std::move(body)};
}

Draft commandDraft(std::string type, const Id& entity, const Id& project, std::string event, const Id& after, Json body)
{
    body["event"] = std::move(event);
    body["after"] = after.text();
    return {OperationKind::Command, std::move(type), entity, project, std::move(body)};
}

} // namespace tacha
