#include "server/http/hub.h"

#include <algorithm>
#include <utility>

namespace tacha {

Hub::Listener::Listener(Hub& hub, LiveSubscription subscription, std::function<void()> wake)
    : m_hub(hub), m_subscription(std::move(subscription)), m_wake(std::move(wake))
{
    const std::lock_guard lock{m_hub.m_mutex};
    m_hub.m_listeners.insert(this);
    for (const std::string& stream : m_subscription.streams)
        m_hub.m_byStream[stream].insert(this);
}

Hub::Listener::~Listener()
{
    const std::lock_guard lock{m_hub.m_mutex};
    m_hub.m_listeners.erase(this);
    for (const std::string& stream : m_subscription.streams) {
        const auto found = m_hub.m_byStream.find(stream);
        if (found == m_hub.m_byStream.end())
            continue;
        found->second.erase(this);
        if (found->second.empty())
            m_hub.m_byStream.erase(found);
    }
}

LiveHints Hub::Listener::take()
{
    const std::lock_guard lock{m_mutex};
    return std::exchange(m_pending, {});
}

bool Hub::Listener::isDismissed() const
{
    const std::lock_guard lock{m_mutex};
    return m_dismissed;
}

void Hub::Listener::hint(const std::string& stream, std::uint64_t seq)
{
    bool wasQuiet = false;
    {
        const std::lock_guard lock{m_mutex};
        wasQuiet = m_pending.empty();
        std::uint64_t& newest = m_pending[stream];
        newest = std::max(newest, seq);
    }
    if (wasQuiet)
        m_wake();
}

void Hub::Listener::dismiss()
{
    {
        const std::lock_guard lock{m_mutex};
        m_dismissed = true;
    }
    m_wake();
}

void Hub::publish(const std::string& stream, std::uint64_t seq)
{
    const std::lock_guard lock{m_mutex};
    const auto found = m_byStream.find(stream);
    if (found == m_byStream.end())
        return;
    for (Listener* listener : found->second)
        listener->hint(stream, seq);
}

void Hub::disconnect(const std::string& owner)
{
    const std::lock_guard lock{m_mutex};
    for (Listener* listener : m_listeners)
        if (listener->m_subscription.owner == owner)
            listener->dismiss();
}

std::size_t Hub::listeners() const
{
    const std::lock_guard lock{m_mutex};
    return m_listeners.size();
}

} // namespace tacha
