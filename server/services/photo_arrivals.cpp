#include "server/services/photo_arrivals.h"

#include <fstream>

namespace tacha {
namespace {

/// Photos that may share one original: the same picture named by several records.
constexpr std::size_t kMaxPhotosPerBlob = 1000;

std::string mediaTypeOf(const std::string& path)
{
    std::array<char, 8> head{};
    std::ifstream{path, std::ios::binary}.read(head.data(), head.size());
    const std::string_view bytes{head.data(), head.size()};
    if (bytes.starts_with("\xFF\xD8\xFF"))
        return "image/jpeg";
    return bytes == "\x89PNG\r\n\x1A\n" ? "image/png" : "";
}

} // namespace

Result<Json> PhotoArrivals::describe(const std::string& sha256) const
{
    return m_blobs.blob(sha256).map([](const BlobFile& file) {
        return Json{{"size_bytes", file.size}, {"media_type", mediaTypeOf(file.path)}};
    });
}

void PhotoArrivals::mark(Writer& writer, const std::string& sha256, Json arrival)
{
    RowQuery query;
    query.blob = sha256;
    query.limit = kMaxPhotosPerBlob;
    arrival["at_ms"] = writer.nowMs();
    std::vector<Draft> drafts;
    for (const Row& row : writer.rows(query)) {
        const auto entity = writer.entity(row.entity.id); // may have been written earlier in this transaction
        if (entity && entity->field("arrived").is_null())
            drafts.push_back(IngestService::replacing(*entity, "arrived", arrival));
    }
    if (!drafts.empty())
        m_ingest.write(writer, drafts);
}

Result<> PhotoArrivals::blobArrived(const std::string& sha256)
{
    const auto arrival = describe(sha256);
    if (!arrival)
        return tl::unexpected(arrival.error());
    m_store.writeNow([&](Writer& writer) { mark(writer, sha256, *arrival); });
    return {};
}

void PhotoArrivals::photosRecorded(const std::vector<std::string>& hashes)
{
    for (const std::string& sha256 : hashes)
        if (const auto arrival = describe(sha256))
            m_store.write([this, sha256, arrival = *arrival](Writer& writer) { mark(writer, sha256, arrival); },
                [](const Result<>&) {});
}

} // namespace tacha
