#pragma once

#include <QThread>

#include <atomic>
#include <cstdint>

class QTcpServer;

namespace tacha::testing {

/// Passes bytes between a tablet and a server on this machine, until told to cut: a connection that dies in the middle,
/// on demand and at an exact byte. Runs on a thread of its own; the functions are safe from any thread.
class CuttingProxy : public QThread {
public:
    CuttingProxy(quint16 serverPort);
    ~CuttingProxy() override;

    quint16 port() const { return m_port; }
    /// Lets `bytes` more go up to the server, then resets every connection. Later connections work again.
    void cutAfter(std::int64_t bytes) { m_budget = bytes; }
    /// While true connections are reset at their first byte: no network.
    void setDown(bool down) { m_down = down; }
    int cuts() const { return m_cuts; }

protected:
    void run() override;

private:
    void pass(QTcpServer& listener);

    quint16 m_serverPort;
    std::atomic<quint16> m_port{0};
    std::atomic<std::int64_t> m_budget{-1}; ///< negative: no limit
    std::atomic<bool> m_down{false};
    std::atomic<int> m_cuts{0};
};

} // namespace tacha::testing
