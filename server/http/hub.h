#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace tacha {

/// What one listener may hear: decided once, when it connects.
struct LiveSubscription {
    std::vector<std::string> streams; ///< stream names as in sync
    std::string owner; ///< whom `disconnect` names: a device or an account
};

/// Newest sequence by stream.
using LiveHints = std::map<std::string, std::uint64_t>;

/// Tells listeners that a stream has moved on. A hint says only "look": the cursor is the truth, so hints that meet a
/// slow listener are merged into one. Safe from any thread.
class Hub {
public:
    /// One live connection, as the transport holds it. Leaves the hub when destroyed.
    class Listener {
    public:
        Listener(Hub& hub, LiveSubscription subscription, std::function<void()> wake);
        ~Listener();
        Listener(const Listener&) = delete;
        Listener& operator=(const Listener&) = delete;

        /// Takes what has come since the last call; the next hint wakes again.
        LiveHints take();
        /// True once `disconnect` named its owner.
        bool isDismissed() const;

    private:
        friend class Hub;
        void hint(const std::string& stream, std::uint64_t seq);
        void dismiss();

        Hub& m_hub;
        const LiveSubscription m_subscription;
        const std::function<void()> m_wake;
        mutable std::mutex m_mutex;
        LiveHints m_pending; ///< at most one entry per subscribed stream
        bool m_dismissed = false;
    };

    /// Tells every listener of `stream` that it has reached `seq`.
    void publish(const std::string& stream, std::uint64_t seq);
    /// Ends the live connections of an owner, whose rights have changed. The tablet connects again if it still may.
    void disconnect(const std::string& owner);
    std::size_t listeners() const;

private:
    mutable std::mutex m_mutex;
    std::set<Listener*> m_listeners;
    std::unordered_map<std::string, std::set<Listener*>> m_byStream;
};

} // namespace tacha
