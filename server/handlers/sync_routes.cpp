#include "server/handlers/routes.h"

#include "shared/sync/deflate.h"

#include <algorithm>
#include <memory>

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

/// The originals that the photo records of a request promise.
std::vector<std::string> photosIn(const SyncRequest& request)
{
    std::vector<std::string> hashes;
    for (const OperationGroup& group : request.groups)
        for (const Operation& operation : group.operations)
            if (operation.kind == OperationKind::Record
                && (operation.type == "photo" || operation.type == "attachment"))
                if (const auto sha256 = operation.body.find("sha256");
                    sha256 != operation.body.end() && sha256->is_string())
                    hashes.push_back(sha256->get<std::string>());
    return hashes;
}

} // namespace

std::vector<AuditEntry> reviewsIn(const SyncRequest& request, const SyncAnswer& answer, const Caller& caller)
{
    std::map<Dot, Fate> fates;
    for (const Receipt& receipt : answer.receipts)
        fates[receipt.dot] = receipt.fate;
    std::vector<AuditEntry> entries;
    for (const OperationGroup& group : request.groups)
        for (const Operation& operation : group.operations) {
            const bool isReviewed = std::find(kReviewed.begin(), kReviewed.end(), operation.type) != kReviewed.end();
            const auto fate = fates.find(operation.dot);
            if (operation.kind != OperationKind::Command || !isReviewed || fate == fates.end())
                continue;
            AuditEntry entry;
            entry.actor = operation.author;
            entry.device = caller.device;
            entry.action = audit_action::review;
            entry.outcome = nameOf(fate->second);
            entry.subject = operation.type + "/" + operation.entity.text();
            entry.details = {{"event", operation.event()}, {"operation", operation.dot.text()}};
            entries.push_back(std::move(entry));
        }
    return entries;
}

namespace {

/// What is left to do once the operations are durable: nothing of it may keep the tablet from its receipts.
void follow(
    const Api& api, PhotoArrivals& photos, const SyncRequest& request, const SyncAnswer& answer, const Caller& caller)
{
    try {
        if (auto reviews = reviewsIn(request, answer, caller); !reviews.empty())
            api.parts().audit.noteLater(std::move(reviews));
        photos.photosRecorded(photosIn(request));
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
    const auto taken = std::make_shared<SyncRequest>(*read);
    auto finish = [&api, &photos, &request, taken, caller, complete, mayDeflate](const Result<SyncAnswer>& answer) {
        if (!answer)
            return complete(problemResponse(answer.error(), request));
        follow(api, photos, *taken, *answer, caller);
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
