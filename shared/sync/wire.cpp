#include "shared/sync/wire.h"

#include "shared/core/json_fields.h"

namespace tacha {

// describe() for types of other headers that have no JSON form of their own.

template <class Fields> void describe(Fields& fields, ClockReading& clock)
{
    fields("wall_ms", clock.wallMs);
    fields("mono_ms", clock.monotonicMs);
    fields("boot", clock.bootId);
}

template <class Fields> void describe(Fields& fields, Cursor& cursor)
{
    fields("stream", cursor.stream);
    fields("epoch", cursor.epoch);
    fields("seq", cursor.seq);
    fields("chain", cursor.chain);
    std::string sum = std::to_string(cursor.sum);
    fields("sum", sum);
    cursor.sum = std::strtoull(sum.c_str(), nullptr, 10);
}

template <class Fields> void describe(Fields& fields, Fork& fork)
{
    fields("from", fork.from);
    fields("hashes", fork.hashes);
}

namespace {

constexpr JsonLimits kWireLimits{.depth = 24, .items = 2'000'000, .stringBytes = 1 << 20}; // pages are bounded by bytes

struct WireReceipt {
    Receipt receipt;
    std::vector<std::int64_t> order;
};

template <class Fields> void describe(Fields& fields, WireReceipt& wire)
{
    Receipt& receipt = wire.receipt;
    fields("dot", receipt.dot);
    fields("hash", receipt.hash);
    fields("fate", receipt.fate);
    fields("reason", receipt.reason);
    fields("order", wire.order);
    fields("event_ms", receipt.event.ms);
    fields("trust", receipt.event.trust);
    fields("number", receipt.number);
    fields("mac", receipt.mac);
}

/// What a request holds besides its groups, which are read with their text kept whole.
template <class Fields> void describeHead(Fields& fields, SyncRequest& request)
{
    fields("protocol_min", request.protocolMin);
    fields("protocol_max", request.protocolMax);
    fields("device", request.device);
    fields("clock", request.clock);
    fields("acked_counter", request.ackedCounter);
    fields("cursors", request.cursors);
    fields("max_bytes", request.maxBytes);
    fields("pull", request.pull);
}

template <class Fields> void describeHead(Fields& fields, SyncAnswer& answer)
{
    fields("protocol", answer.protocol);
    fields("server_ms", answer.serverMs);
    fields("last_counter", answer.lastCounter);
    fields("fork", answer.fork);
    fields("gap", answer.gap);
    fields("scope", answer.scope);
    fields("more", answer.more);
    fields("backed_up_counter", answer.backedUpCounter);
    fields("recovering", answer.recovering);
    fields("push_only", answer.pushOnly);
}

template <class Fields> void describeHead(Fields& fields, Page& page)
{
    fields("stream", page.stream);
    fields("epoch", page.epoch);
    fields("from", page.from);
    fields("to", page.to);
    fields("head", page.head);
    fields("chain", page.chain);
    std::string sum = std::to_string(page.sum);
    fields("sum", sum);
    page.sum = std::strtoull(sum.c_str(), nullptr, 10);
    fields("reset", page.reset);
}

Error malformed(std::string detail)
{
    return {ErrorCode::InvalidInput, std::move(detail), "sync_body"};
}

Result<Json> object(std::string_view text)
{
    auto json = parseJson(text, kWireLimits);
    if (json && !json->is_object())
        return tl::unexpected(malformed("a sync body is an object"));
    return json;
}

Result<Page> pageFromJson(Json json)
{
    Page page;
    if (!json.is_object())
        return tl::unexpected(malformed("a page is an object"));
    JsonReader reader{json, "page."};
    describeHead(reader, page);
    if (reader.error)
        return tl::unexpected(*reader.error);
    for (Json& row : json["rows"]) {
        if (!row.is_object() || !row.contains("seq") || !row["seq"].is_number_integer() || !row["entity"].is_object())
            return tl::unexpected(malformed("a row has seq and entity"));
        page.rows.push_back({row["seq"].get<std::int64_t>(), {}, std::move(row["entity"])});
    }
    return page;
}

void appendPage(const Page& page, std::string& out)
{
    JsonWriter writer;
    describeHead(writer, const_cast<Page&>(page)); // the writer only reads it
    out += writer.object.dump();
    out.back() = ','; // the rows' own text goes in without being read again
    out += R"("rows":[)";
    bool first = true;
    for (const Page::Row& row : page.rows) {
        out += first ? R"({"seq":)" : R"(,{"seq":)";
        first = false;
        out += std::to_string(row.seq) + R"(,"entity":)";
        out += row.text.empty() ? canonical(row.entity) : row.text;
        out += '}';
    }
    out += "]}";
}

} // namespace

std::string Receipt::sealedText() const
{
    return dot.text() + '|' + hash + '|' + std::string{nameOf(fate)} + '|' + reason + '|' + std::to_string(order.ms)
        + '|' + std::to_string(order.tick) + '|' + std::to_string(event.ms) + '|' + std::string{nameOf(event.trust)}
    + '|' + number;
}

Json toJson(const Receipt& receipt)
{
    WireReceipt wire{receipt, {receipt.order.ms, receipt.order.tick}};
    return toJson(wire);
}

Result<Receipt> receiptFromJson(const Json& json)
{
    auto wire = fromJson<WireReceipt>(json);
    if (!wire)
        return tl::unexpected(wire.error());
    if (wire->order.size() != 2)
        return tl::unexpected(malformed("a receipt's order time has two parts"));
    wire->receipt.order = {wire->order[0], wire->order[1]};
    return wire->receipt;
}

Json toJson(const OperationGroup& group)
{
    Json operations = Json::array();
    for (const Operation& operation : group.operations)
        operations.push_back(operation.json);
    return {{"algorithm", group.algorithm}, {"signature", group.signature}, {"operations", std::move(operations)}};
}

Result<OperationGroup> groupFromJson(Json json)
{
    if (!json.is_object() || !json["operations"].is_array() || !json["signature"].is_string()
        || !json["algorithm"].is_string())
        return tl::unexpected(malformed("a group has operations, signature and algorithm"));
    if (json["operations"].empty())
        return tl::unexpected(malformed("a group is not empty"));
    if (json["operations"].size() > kMaxOperationsPerGroup)
        return fail(ErrorCode::TooLarge, "a group has too many operations", "group_too_large");
    OperationGroup group{{}, json["signature"].get<std::string>(), json["algorithm"].get<std::string>()};
    for (Json& item : json["operations"]) {
        auto operation = Operation::fromJson(std::move(item));
        if (!operation)
            return tl::unexpected(operation.error());
        group.operations.push_back(std::move(*operation));
    }
    return group;
}

std::string encode(const SyncRequest& request)
{
    JsonWriter writer;
    describeHead(writer, const_cast<SyncRequest&>(request)); // the writer only reads it
    Json& groups = writer.object["groups"] = Json::array();
    for (const OperationGroup& group : request.groups)
        groups.push_back(toJson(group));
    return writer.object.dump();
}

Result<SyncRequest> decodeRequest(std::string_view text)
{
    if (text.size() > kMaxRequestBytes)
        return fail(ErrorCode::TooLarge, "request too large", "body_too_large");
    auto json = object(text);
    if (!json)
        return tl::unexpected(json.error());
    SyncRequest request;
    JsonReader reader{*json};
    describeHead(reader, request);
    if (reader.error)
        return tl::unexpected(*reader.error);
    Json& groups = (*json)["groups"];
    if (!groups.is_array() && !groups.is_null())
        return tl::unexpected(malformed("groups is a list"));
    if (groups.size() > kMaxGroupsPerRequest)
        return fail(ErrorCode::TooLarge, "too many groups", "too_many_groups");
    for (Json& item : groups) {
        auto group = groupFromJson(std::move(item));
        if (!group)
            return tl::unexpected(group.error());
        request.groups.push_back(std::move(*group));
    }
    return request;
}

std::string encode(const SyncAnswer& answer)
{
    JsonWriter writer;
    describeHead(writer, const_cast<SyncAnswer&>(answer)); // the writer only reads it
    Json& receipts = writer.object["receipts"] = Json::array();
    for (const Receipt& receipt : answer.receipts)
        receipts.push_back(toJson(receipt));
    std::string out = writer.object.dump();
    out.back() = ',';
    out += R"("pages":[)";
    for (std::size_t i = 0; i < answer.pages.size(); ++i) {
        if (i > 0)
            out += ',';
        appendPage(answer.pages[i], out);
    }
    return out + "]}";
}

Result<SyncAnswer> decodeAnswer(std::string_view text)
{
    auto json = object(text);
    if (!json)
        return tl::unexpected(json.error());
    SyncAnswer answer;
    JsonReader reader{*json};
    describeHead(reader, answer);
    if (reader.error)
        return tl::unexpected(*reader.error);
    for (const Json& item : (*json)["receipts"]) {
        auto receipt = receiptFromJson(item);
        if (!receipt)
            return tl::unexpected(receipt.error());
        answer.receipts.push_back(std::move(*receipt));
    }
    for (Json& item : (*json)["pages"]) {
        auto page = pageFromJson(std::move(item));
        if (!page)
            return tl::unexpected(page.error());
        answer.pages.push_back(std::move(*page));
    }
    return answer;
}

} // namespace tacha
