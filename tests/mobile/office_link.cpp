#include "tests/mobile/office_link.h"

#include "shared/storage/posix_files.h"
#include "shared/sync/deflate.h"

#include <algorithm>

namespace tacha::testing {
namespace {

constexpr std::string_view kMacKey = "office";
constexpr std::size_t kLargest = 64 << 20;

HttpReply problem(int status, const std::string& code)
{
    return {status, {{"content-type", "application/problem+json"}}, Json{{"code", code}}.dump()};
}

std::string headerOf(const HttpRequest& request, const std::string& name)
{
    const auto found = request.headers.find(name);
    return found == request.headers.end() ? std::string{} : found->second;
}

} // namespace

OfficeLink::OfficeLink(std::string logPath) : m_logPath(std::move(logPath)) { }

void OfficeLink::admit(const DeviceId& device, const std::string& publicKey, const Id& person)
{
    if (store.devices.contains(device))
        return;
    DeviceRecord record;
    record.device = device;
    record.person = person;
    record.publicKey = publicKey;
    store.saveDevice(record);
    m_people[device] = person;
}

void OfficeLink::publish(const Entity& entity)
{
    store.saveEntity(entity);
    place(entity.id);
}

/// Gives the row its stream's next sequence number; leaves where it was before.
void OfficeLink::place(const Id& id)
{
    const Entity& entity = store.entities.at(id);
    const StreamId now = streamOf(entity);
    const auto before = m_streamOf.find(id);
    if (before != m_streamOf.end()) {
        Stream& old = m_streams[before->second];
        const std::int64_t seq = old.places.at(id);
        old.sum -= rowSum(id, seq);
        old.rows.erase(seq);
        old.places.erase(id);
        if (before->second != now)
            old.rows[++old.seq] = id; // a row that has moved: told as gone
    }
    Stream& stream = m_streams[now];
    stream.rows[++stream.seq] = id;
    stream.places[id] = stream.seq;
    stream.sum += rowSum(id, stream.seq);
    m_streamOf[id] = now;
}

Result<HttpReply> OfficeLink::send(const HttpRequest& request)
{
    ++requests;
    if (offline > 0) {
        --offline;
        return fail(ErrorCode::Offline, "no network");
    }
    if (request.method == "PATCH" && cutUploadAfter >= 0) {
        HttpRequest cut = request;
        cut.headers.erase("Upload-Checksum"); // the server never saw the end that it covers
        cut.body.resize(std::min(cut.body.size(), static_cast<std::size_t>(std::exchange(cutUploadAfter, -1))));
        handle(cut);
        return fail(ErrorCode::Offline, "connection reset");
    }
    if (!m_logPath.empty())
        log(request);
    HttpReply reply = handle(request);
    if (loseAnswers > 0) {
        --loseAnswers;
        return fail(ErrorCode::Offline, "connection reset");
    }
    return reply;
}

HttpReply OfficeLink::handle(const HttpRequest& request)
{
    nowMs += 10;
    if (request.path == "/api/v1/sync")
        return sync(request);
    if (request.path == "/api/v1/devices" || request.path == "/api/v1/enrol")
        return enrol(request);
    if (request.path.rfind("/api/v1/blobs", 0) == 0)
        return tus(request);
    return problem(404, "no_route");
}

HttpReply OfficeLink::sync(const HttpRequest& request)
{
    const auto text = inflated(request.body, kLargest);
    auto read = text ? decodeRequest(*text) : Result<SyncRequest>{tl::unexpected(text.error())};
    if (!read)
        return problem(400, "body");
    const auto device = store.device(read->device);
    if (!device)
        return problem(401, "device");
    const auto key = VerifyingKey::fromText(device->publicKey).value();
    const auto prepared = prepare(read->groups, key);
    const PushContext context{read->device, read->clock, read->ackedCounter, nowMs};
    const auto taken = ingest(store, context, prepared, kMacKey);
    if (!taken)
        return problem(400, taken.error().reason);
    for (const Id& id : std::set<Id>{taken->touchedEntities.begin(), taken->touchedEntities.end()})
        if (store.entities.contains(id))
            place(id);
    SyncAnswer answer;
    answer.serverMs = nowMs;
    answer.receipts = taken->receipts;
    answer.lastCounter = taken->lastCounter;
    answer.fork = taken->fork;
    answer.gap = taken->gap;
    answer.backedUpCounter = backedUpCounter;
    for (const auto& [id, stream] : m_streams)
        if (!hidden.contains(id))
            answer.scope.push_back(id);
    answer.pages = pagesFor(*read, answer.more);
    return {200, {{"content-type", "application/json"}, {"content-encoding", std::string{kDeflateCoding}}},
        deflated(encode(answer))};
}

std::vector<Page> OfficeLink::pagesFor(const SyncRequest& request, bool& more)
{
    std::vector<Page> pages;
    std::size_t room = pageBytes;
    for (const auto& [id, stream] : m_streams) {
        if (hidden.contains(id))
            continue;
        Cursor cursor{id, "", 0, "", 0};
        for (const Cursor& known : request.cursors)
            if (known.stream == id)
                cursor = known;
        const bool foreign = cursor.seq > 0 && cursor.epoch != epoch;
        const bool wrong = cursor.seq == stream.seq && cursor.sum != stream.sum;
        if (cursor.seq == stream.seq && !foreign && !wrong)
            continue;
        if (room == 0) {
            more = true;
            break;
        }
        if (foreign || wrong)
            cursor = {id, epoch, 0, "", 0};
        pages.push_back(pageOf(id, stream, cursor, room));
        pages.back().reset = foreign || wrong;
        more = more || !pages.back().complete();
    }
    return pages;
}

Page OfficeLink::pageOf(const StreamId& id, const Stream& stream, const Cursor& cursor, std::size_t& room)
{
    Page page;
    page.stream = id;
    page.epoch = epoch;
    page.from = cursor.seq;
    page.to = cursor.seq;
    page.head = stream.seq;
    page.chain = stream.chain;
    page.sum = stream.sum;
    for (auto at = stream.rows.upper_bound(cursor.seq); at != stream.rows.end() && room > 0; ++at) {
        const bool here = stream.places.contains(at->second) && stream.places.at(at->second) == at->first;
        Page::Row row;
        row.seq = at->first;
        row.text =
            canonical(here ? store.entities.at(at->second).toJson() : Json{{"gone", true}, {"id", at->second.text()}});
        room -= std::min(room, row.text.size());
        page.to = row.seq;
        page.rows.push_back(std::move(row));
    }
    if (page.rows.empty() || std::next(stream.rows.find(page.to)) == stream.rows.end())
        page.to = stream.seq; // rows that were overwritten leave no gap behind
    return page;
}

HttpReply OfficeLink::enrol(const HttpRequest& request)
{
    const Json body = Json::parse(request.body);
    const auto device = DeviceId::parse(body.value("device", "")).value();
    const Id person = m_people.empty() ? Id{} : m_people.begin()->second;
    admit(device, body.value("public_key", ""), person);
    const Json answer{{"token", "token-" + device.text()}, {"server_ms", nowMs},
        {"person", {{"id", person.text()}, {"name", "李明"}}}};
    return {200, {{"content-type", "application/json"}}, answer.dump()};
}

HttpReply OfficeLink::tus(const HttpRequest& request)
{
    if (request.method == "POST") {
        const std::string metadata = headerOf(request, "Upload-Metadata");
        Upload upload;
        upload.sha256 = fromBase64(metadata.substr(metadata.find(' ') + 1)).value();
        upload.length = std::stoll(headerOf(request, "Upload-Length"));
        if (blobs.contains(upload.sha256))
            upload.bytes = blobs.at(upload.sha256);
        const std::string url = "/api/v1/blobs/uploads/" + std::to_string(m_uploads.size() + 1);
        m_uploads[url] = upload;
        return {201, {{"location", url}}, {}};
    }
    const auto found = m_uploads.find(request.path);
    if (found == m_uploads.end())
        return problem(404, "upload");
    Upload& upload = found->second;
    if (request.method == "HEAD")
        return {200, {{"upload-offset", std::to_string(upload.bytes.size())}}, {}};
    if (headerOf(request, "Upload-Offset") != std::to_string(upload.bytes.size()))
        return problem(409, "wrong_offset");
    const std::string checksum = headerOf(request, "Upload-Checksum");
    if (!checksum.empty() && checksum != "sha256 " + toBase64(bytesOf(sha256(request.body))))
        return problem(460, "checksum");
    upload.bytes += request.body;
    uploadedBytes += static_cast<std::int64_t>(request.body.size());
    if (static_cast<std::int64_t>(upload.bytes.size()) == upload.length) {
        if (sha256Hex(upload.bytes) != upload.sha256) {
            upload.bytes.clear();
            return problem(422, "wrong_hash");
        }
        blobs[upload.sha256] = upload.bytes;
    }
    return {204, {{"upload-offset", std::to_string(upload.bytes.size())}}, {}};
}

std::size_t OfficeLink::recordsOfType(const std::string& type) const
{
    return static_cast<std::size_t>(std::count_if(store.journal.begin(), store.journal.end(), [&](const auto& line) {
        const Operation& operation = line.second.placed.operation;
        return operation.type == type && operation.kind == OperationKind::Record;
    }));
}

/// One line of JSON for each request that got through.
void OfficeLink::log(const HttpRequest& request)
{
    const Json line{{"method", request.method}, {"path", request.path}, {"headers", request.headers},
        {"body", toBase64(request.body)}};
    PosixFiles files;
    const auto file = files.openForAppend(m_logPath, false);
    file->append(line.dump() + "\n");
    file->sync();
}

void OfficeLink::settle()
{
    PosixFiles files;
    const std::string path = std::exchange(m_logPath, {});
    const std::string all = files.read(path, 0, std::size_t{1} << 31).value_or(std::string{});
    const std::size_t whole = all.rfind('\n') == std::string::npos ? 0 : all.rfind('\n') + 1;
    for (std::size_t at = 0; at < whole;) {
        const std::size_t end = all.find('\n', at);
        const Json line = Json::parse(all.substr(at, end - at));
        HttpRequest request;
        request.method = line["method"];
        request.path = line["path"];
        request.headers = line["headers"].get<std::map<std::string, std::string>>();
        request.body = fromBase64(line["body"].get<std::string>()).value();
        handle(request);
        at = end + 1;
    }
    if (whole < all.size()) // what a killed process left of its last line was never answered
        files.openForAppend(path, true)->append(all.substr(0, whole));
    m_logPath = path;
}

} // namespace tacha::testing
