#include "server/handlers/guards.h"

namespace tacha {

BlobRules blobRules(const Api& api, PhotoArrivals& photos)
{
    const auto upload = [&](const Request& request) {
        return api.caller(request).and_then([](const Caller& caller) -> Result<std::string> {
            if (!caller.device)
                return fail(ErrorCode::Forbidden, "only an enrolled tablet uploads originals", "not_a_tablet");
            return caller.device->text();
        });
    };
    const auto download = [&](const Request& request, const std::string& sha256) -> Result<> {
        const auto caller = api.caller(request);
        if (!caller)
            return tl::unexpected(caller.error());
        const auto found =
            api.read(*caller, [&](const Access& access) { return access.needBlob(sha256).map([] { return Json{}; }); });
        return found.map([](const Json&) {});
    };
    const auto complete = [&](const Upload& upload) { return photos.blobArrived(upload.sha256); };
    return {upload, download, complete};
}

LiveAuthorise liveAuthorisation(const Api& api)
{
    return [&](const Request& request) -> Result<LiveSubscription> {
        const auto caller = api.caller(request);
        if (!caller)
            return tl::unexpected(caller.error());
        LiveSubscription subscription;
        subscription.owner = Accounts::ownerOf(*caller);
        const auto read = api.read(*caller, [&](const Access& access) -> Result<Json> {
            subscription.streams = access.streams();
            return Json{};
        });
        return read.map([&](const Json&) { return subscription; });
    };
}

} // namespace tacha
