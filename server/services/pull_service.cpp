#include "server/services/pull_service.h"

#include "server/data/row_tables.h"

#include <algorithm>

namespace tacha {
namespace {

/// Where a reader goes on in one stream.
struct Start {
    std::int64_t seq = 0;
    bool reset = false;
};

Start startOf(Reader& reader, const StreamHead& head, const Cursor* cursor, const std::string& epoch)
{
    if (cursor == nullptr || cursor->seq == 0)
        return {};
    const auto chain = reader.chainAt(head.stream, cursor->seq);
    const bool ofThisLife = cursor->epoch == epoch && chain && *chain == cursor->chain;
    // A reader who has everything must hold what we hold; if not, it reads the stream again.
    const bool differs = cursor->seq == head.seq && cursor->sum != head.sum;
    return ofThisLife && !differs ? Start{cursor->seq, false} : Start{0, true};
}

Page pageFrom(
    Reader& reader, const StreamHead& head, const Start& start, std::size_t maxBytes, const std::string& epoch)
{
    Page page;
    page.stream = head.stream;
    page.epoch = epoch;
    page.from = start.seq;
    page.to = start.seq;
    page.head = head.seq;
    page.sum = head.sum;
    page.reset = start.reset;
    for (StreamRow& row : reader.streamRows(head.stream, start.seq, maxBytes)) {
        page.to = row.seq;
        page.rows.push_back({row.seq, row.json.empty() ? goneText(row.id) : std::move(row.json), {}});
    }
    page.chain = reader.chainAt(head.stream, page.to).value_or(std::string{kNoPredecessor});
    return page;
}

std::size_t bytesIn(const Page& page)
{
    std::size_t bytes = 0;
    for (const Page::Row& row : page.rows)
        bytes += row.text.size();
    return bytes;
}

} // namespace

PullService::Pulled PullService::pull(const Id& person, std::span<const Cursor> cursors, std::size_t maxBytes)
{
    const std::size_t limit = std::min(maxBytes, kMaxPullBytes);
    const std::string epoch = m_store.epoch();
    Pulled pulled;
    m_store.read([&](Reader& reader) {
        pulled.scope = streamsOf(*m_counties.current(reader), person, m_store.nowMs());
        std::size_t bytes = 0;
        for (const StreamId& stream : pulled.scope) {
            const StreamHead head = reader.head(stream);
            const auto cursor =
                std::find_if(cursors.begin(), cursors.end(), [&](const Cursor& c) { return c.stream == stream; });
            const Start start = startOf(reader, head, cursor == cursors.end() ? nullptr : &*cursor, epoch);
            if (start.seq == head.seq && !start.reset)
                continue;
            if (bytes >= limit) {
                pulled.more = true;
                break;
            }
            Page page = pageFrom(reader, head, start, limit - bytes, epoch);
            bytes += bytesIn(page);
            pulled.more = pulled.more || !page.complete();
            pulled.pages.push_back(std::move(page));
        }
    });
    return pulled;
}

} // namespace tacha
