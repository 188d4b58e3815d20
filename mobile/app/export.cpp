#include "mobile/app/tablet.h"

#include "shared/sync/wire.h"

namespace tacha {

/// One file: a line that names the format, a line of JSON (a sync request with all unsent groups, and the list of
/// originals), then the originals' bytes in that order.
Result<std::string> Tablet::exportUnsent()
{
    const auto device = m_meta.device();
    if (!device)
        return fail(ErrorCode::Unauthorized, "this tablet is not enrolled", "not_enrolled");
    SyncRequest request;
    request.device = *device;
    request.clock = m_environment.clock.read();
    request.ackedCounter = m_journal.ackedCounter(*device);
    request.groups = m_journal.unacknowledged(*device, static_cast<std::size_t>(-1));
    request.pull = false;
    const auto originals = m_photos.unsent(static_cast<std::size_t>(1) << 31);
    if (request.groups.empty() && originals.empty())
        return fail(ErrorCode::NotFound, "nothing is unsent", "nothing_unsent");
    Json list = Json::array();
    for (const LocalBlob& blob : originals)
        list.push_back({{"sha256", blob.sha256}, {"size", blob.size}});
    Files& files = m_environment.files;
    files.makeFolders(m_paths.exports());
    const std::string path =
        m_paths.exports() + "/tacha-" + device->text() + "-" + std::to_string(request.clock.wallMs) + ".export";
    {
        const auto file = files.openForAppend(path + ".part", true);
        file->append("TACHA-EXPORT-1\n");
        file->append(canonical(Json{{"request", Json::parse(encode(request))}, {"originals", list}}) + "\n");
        for (const LocalBlob& blob : originals) {
            const auto bytes = files.read(blob.path, 0, static_cast<std::size_t>(blob.size));
            if (!bytes)
                return tl::unexpected(bytes.error());
            file->append(*bytes);
        }
        file->sync();
    }
    files.rename(path + ".part", path);
    files.syncFolder(m_paths.exports());
    return path;
}

} // namespace tacha
