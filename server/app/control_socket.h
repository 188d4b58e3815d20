#pragma once

#include "shared/core/canonical.h"

#include <functional>
#include <memory>
#include <string>
#include <thread>

/// How the commands of tacha-server speak to a server that is running: a Unix socket in the data folder, which only the
/// owner of the folder can open. A request is one line of JSON, and so is the answer.
namespace tacha {

/// One command never needs more.
constexpr std::size_t kMaxControlLineBytes = 1 << 20;
/// A command line that hangs must not keep the socket from others.
constexpr int kControlReadSeconds = 10;

/// Listens and answers one request at a time on a thread of its own.
class ControlSocket {
public:
    using Handler = std::function<Json(const Json& request)>;

    /// `handler` runs on the socket's thread and must not throw.
    ControlSocket(std::string folder, std::string name, Handler handler);
    ~ControlSocket(); ///< stops

    /// Storage if the socket cannot be made. The caller holds the folder's lock, so a socket that is there is a dead
    /// one.
    Result<> start();
    void stop();

private:
    void serve();
    void answer(int connection) const;

    std::string m_folder;
    std::string m_name;
    Handler m_handler;
    int m_listener = -1;
    int m_stopRead = -1;
    int m_stopWrite = -1;
    std::thread m_thread;
};

/// Sends one request to the server that has the folder and waits for its answer, however long it takes. Offline if no
/// server listens there; TimedOut or Internal if it goes away in between.
Result<Json> askServer(const std::string& folder, const std::string& name, const Json& request);

} // namespace tacha
