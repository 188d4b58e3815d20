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
                hashes.push_back(operation.body.value("sha256", ""));
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

void registerSyncRoutes(Api& api, SyncService& sync, PhotoArrivals& photos)
{
    const auto handle = [&](const Request& request, const PathParameters&, const Caller& caller,
                            const Completion& complete) {
        auto read = readRequest(request);
        if (!read)
            return complete(problemResponse(read.error(), request));
        if (caller.kind != TokenKind::Tablet || read->device != caller.device)
            return complete(problemResponse(
                Error{ErrorCode::Forbidden, "the token is not that of this device", "other_device"}, request));
        const bool mayDeflate = request.headers.value("Accept-Encoding").find(kDeflateCoding) != std::string_view::npos;
        const auto taken = std::make_shared<SyncRequest>(*read);
        auto finish = [&, taken, caller, complete, mayDeflate](const Result<SyncAnswer>& answer) {
            if (!answer)
                return complete(problemResponse(answer.error(), request));
            if (auto reviews = reviewsIn(*taken, *answer, caller); !reviews.empty())
                api.parts().audit.noteLater(std::move(reviews));
            photos.photosRecorded(photosIn(*taken));
            complete(syncResponse(*answer, mayDeflate));
        };
        sync.sync(caller.person, std::move(*read), std::move(finish));
    };
    api.signedInAsync(Method::Post, "/api/v1/sync", handle, {.maxBodyBytes = kMaxRequestBytes});
}

} // namespace tacha
