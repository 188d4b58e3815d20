#include "server/handlers/routes.h"

#include "shared/sync/deflate.h"

#include <algorithm>

namespace tacha {
namespace {

/// Smaller answers are not worth the work.
constexpr std::size_t kMinDeflatedBytes = 256;
constexpr std::array<std::string_view, 4> kReviewed{"visit", "photo", "follow_up", "issue"};

Result<SyncRequest> readRequest(const Request& request)
{
    const auto coding = request.headers.value("Content-Encoding");
    if (coding.empty())
        return decodeRequest(request.body);
    if (coding != kDeflateCoding)
        return fail(ErrorCode::InvalidInput, "unknown Content-Encoding", "content_encoding");
    return inflated(request.body, kMaxRequestBytes).and_then([](const std::string& text) {
        return decodeRequest(text);
    });
}

Response syncResponse(const SyncAnswer& answer, bool mayDeflate)
{
    Response response = jsonResponse(200, encode(answer));
    if (mayDeflate && response.body.size() >= kMinDeflatedBytes) {
        response.body = deflated(response.body);
        response.headers.add("Content-Encoding", std::string{kDeflateCoding});
    }
    response.headers.add("Cache-Control", "no-store");
    return response;
}

/// What a request still means once its operations are durable. Taken from it before it is moved away: a request may be
/// large, and this is small.
struct Afterwards {
    std::vector<std::string> originals; ///< that photo records promise
    std::vector<std::pair<Dot, AuditEntry>> reviews; ///< commands that decide something; the outcome is not known yet
};

bool isPicture(const Operation& operation)
{
    return operation.kind == OperationKind::Record && (operation.type == "photo" || operation.type == "attachment");
}

bool isReview(const Operation& operation)
{
    return operation.kind == OperationKind::Command
        && std::find(kReviewed.begin(), kReviewed.end(), operation.type) != kReviewed.end();
}

AuditEntry reviewEntry(const Operation& operation, const Caller& caller)
{
    AuditEntry entry;
    entry.actor = operation.author;
    entry.device = caller.device;
    entry.action = audit_action::review;
    entry.subject = operation.type + "/" + operation.entity.text();
    entry.details = {{"event", operation.event()}, {"operation", operation.dot.text()}};
    return entry;
}

Afterwards afterwardsOf(const SyncRequest& request, const Caller& caller)
{
    Afterwards after;
    for (const OperationGroup& group : request.groups)
        for (const Operation& operation : group.operations) {
            if (isReview(operation))
                after.reviews.emplace_back(operation.dot, reviewEntry(operation, caller));
            const auto sha256 = operation.body.find("sha256");
            if (isPicture(operation) && sha256 != operation.body.end() && sha256->is_string())
                after.originals.push_back(sha256->get<std::string>());
        }
    return after;
}

/// The decisions that the server now holds, with what became of each.
std::vector<AuditEntry> decided(const Afterwards& after, const SyncAnswer& answer)
{
    std::vector<AuditEntry> entries;
    for (const auto& [dot, entry] : after.reviews) {
        const auto receipt = std::find_if(answer.receipts.begin(), answer.receipts.end(),
            [&, &dot = dot](const Receipt& one) { return one.dot == dot; });
        if (receipt == answer.receipts.end())
            continue;
        entries.push_back(entry);
        entries.back().outcome = nameOf(receipt->fate);
    }
    return entries;
}

/// Nothing of this may keep the tablet from its receipts.
void follow(const Api& api, PhotoArrivals& photos, const Afterwards& after, const SyncAnswer& answer)
{
    try {
        if (!after.reviews.empty())
            api.parts().audit.noteLater(decided(after, answer));
        photos.photosRecorded(after.originals);
    } catch (const std::exception& problem) {
        api.parts().log(LogLevel::Error, std::string{"after a sync: "} + problem.what());
    }
}

void handleSync(const Api& api, SyncService& sync, PhotoArrivals& photos, const Request& request, const Caller& caller,
    const Completion& complete)
{
    auto read = readRequest(request);
    if (!read)
        return complete(problemResponse(read.error(), request));
    if (caller.kind != TokenKind::Tablet || read->device != caller.device)
        return complete(problemResponse(
            Error{ErrorCode::Forbidden, "the token is not that of this device", "other_device"}, request));
    const bool mayDeflate = request.headers.value("Accept-Encoding").find(kDeflateCoding) != std::string_view::npos;
    auto finish = [&api, &photos, &request, after = afterwardsOf(*read, caller), complete, mayDeflate](
                      const Result<SyncAnswer>& answer) {
        if (!answer)
            return complete(problemResponse(answer.error(), request));
        follow(api, photos, after, *answer);
        complete(syncResponse(*answer, mayDeflate));
    };
    sync.sync(caller.person, std::move(*read), std::move(finish));
}

} // namespace

void registerSyncRoutes(Api& api, SyncService& sync, PhotoArrivals& photos)
{
    const auto handle = [&](const Request& request, const PathParameters&, const Caller& caller,
                            const Completion& complete) { handleSync(api, sync, photos, request, caller, complete); };
    api.signedInAsync(Method::Post, "/api/v1/sync", handle, {.maxBodyBytes = kMaxRequestBytes});
}

} // namespace tacha
