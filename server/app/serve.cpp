#include "server/app/commands.h"

#include "server/app/log.h"
#include "server/app/office_defaults.h"
#include "server/app/server_app.h"

#include <csignal>
#include <iostream>

#include <pthread.h>

namespace tacha {
namespace {

/// Keeps the stop signals from every thread that is started from now on, so that one place waits for them.
class StopSignals {
public:
    StopSignals()
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGTERM);
        sigaddset(&m_signals, SIGINT);
        pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    }
    void wait() const
    {
        int signal = 0;
        sigwait(&m_signals, &signal);
    }

private:
    sigset_t m_signals{};
};

int refuse(const Error& error)
{
    std::cerr << complaintOf({{"code", error.reason}, {"detail", error.detail}}) << '\n';
    return 1;
}

} // namespace

int serve(const Options& options)
{
    const StopSignals signals;
    auto parts = Parts::open(partsOptions(options));
    if (!parts)
        return refuse(parts.error());
    if (const auto loaded = loadOfficeDefaults((*parts)->store(), *(*parts)->reference, assetsFolder()); !loaded)
        return refuse(loaded.error());
    ServingOptions serving;
    serving.address = options.address;
    serving.port = options.port;
    serving.name = options.name;
    serving.isDemo = options.demoClock.has_value();
    ServerApp app{**parts, std::move(serving)};
    if (const auto started = app.start(); !started)
        return refuse(started.error());
    const std::string host =
        options.address.find(':') == std::string::npos ? options.address : "[" + options.address + "]";
    std::cout << "https://" << host << ':' << app.port() << std::endl; // flushed: scripts wait for this line
    signals.wait();
    (*parts)->options.log(LogLevel::Info, "stopping");
    app.stop();
    return 0;
}

} // namespace tacha
