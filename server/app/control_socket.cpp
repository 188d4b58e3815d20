#include "server/app/control_socket.h"

#include <cerrno>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace tacha {
namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int file) : m_file(file) { }
    ~Descriptor()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_file; }
    int release() { return std::exchange(m_file, -1); }

private:
    int m_file;
};

tl::unexpected<Error> systemError(ErrorCode code, const std::string& during)
{
    return fail(code, during + ": " + std::strerror(errno), "control_socket");
}

/// The address of a socket in an open folder. A socket's path may have 107 bytes only, and a data folder's may be
/// longer; its descriptor is a short way to the same place.
sockaddr_un addressIn(int folder, const std::string& name)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = "/proc/self/fd/" + std::to_string(folder) + "/" + name;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    return address;
}

/// Reads up to a line end. Nothing if the other side stops before, or sends too much.
std::optional<std::string> readLine(int connection)
{
    std::string line;
    std::array<char, 4096> piece{};
    while (line.size() < kMaxControlLineBytes) {
        const auto got = ::recv(connection, piece.data(), piece.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return std::nullopt;
        line.append(piece.data(), static_cast<std::size_t>(got));
        if (const auto end = line.find('\n'); end != std::string::npos)
            return line.substr(0, end);
    }
    return std::nullopt;
}

bool writeAll(int connection, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string lineOf(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

ControlSocket::ControlSocket(std::string folder, std::string name, Handler handler)
    : m_folder(std::move(folder)), m_name(std::move(name)), m_handler(std::move(handler))
{
}

ControlSocket::~ControlSocket()
{
    stop();
}

Result<> ControlSocket::start()
{
    const Descriptor folder{::open(m_folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
    if (folder.get() < 0)
        return systemError(ErrorCode::Storage, "open " + m_folder);
    Descriptor listener{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    ::unlinkat(folder.get(), m_name.c_str(), 0);
    const sockaddr_un address = addressIn(folder.get(), m_name);
    const mode_t mask = ::umask(0177);
    const int bound = ::bind(listener.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::umask(mask);
    std::array<int, 2> ends{};
    if (bound != 0 || ::listen(listener.get(), 8) != 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        return systemError(ErrorCode::Storage, "control socket in " + m_folder);
    m_listener = listener.release();
    m_stopRead = ends[0];
    m_stopWrite = ends[1];
    m_thread = std::thread{[this] { serve(); }};
    return {};
}

void ControlSocket::stop()
{
    if (!m_thread.joinable())
        return;
    ::close(m_stopWrite); // wakes the thread, whose end of the pipe now says that it is over
    m_thread.join();
    ::close(m_stopRead);
    ::close(m_listener);
    ::unlink((m_folder + "/" + m_name).c_str());
}

void ControlSocket::serve()
{
    while (true) {
        std::array<pollfd, 2> waits{pollfd{m_listener, POLLIN, 0}, pollfd{m_stopRead, POLLIN, 0}};
        if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
            return;
        if (waits[1].revents != 0)
            return;
        if ((waits[0].revents & POLLIN) == 0)
            continue;
        const Descriptor connection{::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)};
        if (connection.get() >= 0)
            answer(connection.get());
    }
}

void ControlSocket::answer(int connection) const
{
    const timeval patience{.tv_sec = kControlReadSeconds, .tv_usec = 0};
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    const auto line = readLine(connection);
    if (!line)
        return;
    const auto request = parseJson(*line);
    const Json reply = request ? m_handler(*request) : Json{{"ok", false}, {"code", "json"}};
    writeAll(connection, lineOf(reply));
}

Result<Json> askServer(const std::string& folder, const std::string& name, const Json& request)
{
    const Descriptor place{::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
    const Descriptor connection{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    const sockaddr_un address = addressIn(place.get(), name);
    if (::connect(connection.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return systemError(ErrorCode::Offline, "no server listens in " + folder);
    if (!writeAll(connection.get(), lineOf(request)))
        return systemError(ErrorCode::TimedOut, "the server went away");
    const auto line = readLine(connection.get());
    if (!line)
        return fail(ErrorCode::TimedOut, "the server went away before it answered", "control_socket");
    return parseJson(*line);
}

} // namespace tacha
