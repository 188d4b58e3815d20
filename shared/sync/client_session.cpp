#include "shared/sync/client_session.h"

namespace tacha {
namespace {

/// The highest counter at which both histories are the same; what comes before the window is taken to be.
std::uint64_t lastCommon(ClientStore& store, const Fork& fork)
{
    for (std::uint64_t i = fork.hashes.size(); i-- > 0;)
        if (store.ownHash(fork.from + i) == fork.hashes[i])
            return fork.from + i;
    return fork.from > 0 ? fork.from - 1 : 0;
}

} // namespace

SyncRequest ClientSession::nextRequest()
{
    SyncRequest request;
    request.device = m_store.device();
    request.clock = m_clock.read();
    request.ackedCounter = m_store.ackedCounter();
    request.groups = m_store.unacknowledged(kPushBytes);
    request.cursors = m_store.cursors();
    return request;
}

ClientSession::Next ClientSession::take(const SyncAnswer& answer, std::int64_t sentMonotonicMs)
{
    // The server's time belongs to some moment between sending and receiving; the middle is off by half the round trip
    // at most.
    const ClockReading now = m_clock.read();
    const std::int64_t halfTripMs = (now.monotonicMs - sentMonotonicMs) / 2;
    m_store.takeClockOffset({now.bootId, answer.serverMs - (now.wallMs - halfTripMs),
        answer.serverMs - (now.monotonicMs - halfTripMs), answer.serverMs});
    if (answer.fork) {
        m_store.reissueAfter(lastCommon(m_store, *answer.fork));
        return Next::Reenrol;
    }
    m_store.takeReceipts(answer.receipts, answer.lastCounter, answer.serverMs);
    if (answer.gap && *answer.gap <= m_store.ackedCounter())
        m_store.resendFrom(*answer.gap);
    m_store.takeBackedUp(answer.backedUpCounter);
    if (!answer.scope.empty())
        m_store.takeScope(answer.scope);
    bool repulled = false;
    for (const Page& page : answer.pages) {
        m_store.takePage(page);
        if (page.complete() && m_store.sumOf(page.stream) != page.sum) {
            m_store.repull(page.stream);
            repulled = true;
        }
    }
    const bool pushed = !answer.receipts.empty() || answer.gap.has_value();
    const bool morePush = pushed && !m_store.unacknowledged(1).empty();
    return answer.more || repulled || morePush ? Next::Again : Next::Done;
}

} // namespace tacha
