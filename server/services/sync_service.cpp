#include "server/services/sync_service.h"

#include <algorithm>

namespace tacha {

/// What is left of a request once its operations are taken.
struct SyncService::Wish {
    Id person;
    DeviceId device;
    std::vector<Cursor> cursors;
    std::size_t maxBytes = 0;
    bool pull = true;
    bool tooOld = false;
};

void SyncService::sync(const Id& person, SyncRequest request, Done done)
{
    const auto device = m_store.read([&](Reader& reader) { return reader.device(request.device); });
    if (device && device->person != person)
        return done(fail(ErrorCode::Forbidden, "the device was enrolled by somebody else", "other_device"));
    auto wish = std::make_shared<Wish>(Wish{person, request.device, std::move(request.cursors),
        static_cast<std::size_t>(std::max<std::int64_t>(request.maxBytes, 1)), request.pull,
        request.protocolMax < kProtocolVersion});
    m_ingest.push(std::move(request), [this, wish, done = std::move(done)](Result<IngestResult> taken) {
        if (!taken)
            return done(tl::unexpected(taken.error()));
        auto finish = [this, wish, done, taken = std::make_shared<IngestResult>(std::move(*taken))] {
            try {
                done(answer(*wish, std::move(*taken)));
            } catch (const StorageError& problem) {
                done(tl::unexpected(problem.error())); // the operations are kept; the tablet asks again
            }
        };
        m_workers.post(std::move(finish));
    });
}

SyncAnswer SyncService::answer(const Wish& wish, IngestResult taken)
{
    SyncAnswer answer;
    answer.serverMs = m_store.nowMs();
    answer.receipts = std::move(taken.receipts);
    answer.lastCounter = taken.lastCounter;
    answer.fork = std::move(taken.fork);
    answer.gap = taken.gap;
    answer.backedUpCounter = m_backedUp ? m_backedUp(wish.device) : 0;
    answer.pushOnly = wish.tooOld;
    if (wish.pull && !wish.tooOld) {
        auto pulled = m_pull.pull(wish.person, wish.cursors, wish.maxBytes);
        answer.scope = std::move(pulled.scope);
        answer.pages = std::move(pulled.pages);
        answer.more = pulled.more;
    }
    return answer;
}

} // namespace tacha
