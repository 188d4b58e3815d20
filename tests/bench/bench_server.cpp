#include "tests/bench/bench_server.h"

#include "tests/support/https_client.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <stdexcept>

namespace tacha::bench {

BenchServer::BenchServer(std::string program, std::string folder, std::string county, std::uint16_t port)
    : m_program(std::move(program)), m_folder(std::move(folder)), m_port(port)
{
    run("init");
    run("import " + county);
    m_process = ::fork();
    if (m_process == 0) {
        const std::string listen = "127.0.0.1:" + std::to_string(m_port);
        if (::freopen("/dev/null", "w", stdout) == nullptr)
            ::_exit(126);
        ::execl(m_program.c_str(), m_program.c_str(), "serve", "--data", m_folder.c_str(), "--listen", listen.c_str(),
            nullptr);
        ::_exit(127);
    }
    for (int attempt = 0;; ++attempt) {
        try {
            testing::HttpsClient client{m_port};
            if (client.get("/readyz").status == 200)
                return;
        } catch (const std::runtime_error&) {
            if (attempt > 300 || ::waitpid(m_process, nullptr, WNOHANG) != 0)
                throw std::runtime_error("the server does not answer");
        }
        ::usleep(50'000);
    }
}

BenchServer::~BenchServer()
{
    if (m_process > 0) {
        ::kill(m_process, SIGKILL); // its folder goes with it; an orderly stop is for tests
        ::waitpid(m_process, nullptr, 0);
    }
}

std::string BenchServer::run(const std::string& arguments) const
{
    const std::string command = m_program + " " + arguments + " --data " + m_folder + " 2>&1";
    FILE* pipe = ::popen(command.c_str(), "r");
    std::string printed;
    char buffer[4096];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe))
        printed.append(buffer, count);
    if (::pclose(pipe) != 0)
        throw std::runtime_error(command + ": " + printed);
    return printed;
}

std::string BenchServer::enrolmentCode(const std::string& personCode)
{
    const std::string printed = run("enrol " + personCode);
    const auto begin = printed.find("tacha1:");
    const auto end = printed.find_first_of(" \n", begin);
    if (begin == std::string::npos)
        throw std::runtime_error("no enrolment text in: " + printed);
    const std::string text = printed.substr(begin, end - begin);
    return text.substr(text.rfind(':') + 1);
}

double procMiB(const std::string& file, const std::string& key)
{
    std::ifstream lines{file};
    for (std::string line; std::getline(lines, line);)
        if (line.rfind(key + ":", 0) == 0)
            return std::stod(line.substr(key.size() + 1)) / 1024;
    return 0;
}

double BenchServer::pssMiB() const
{
    return procMiB("/proc/" + std::to_string(m_process) + "/smaps_rollup", "Pss");
}

double BenchServer::peakMiB() const
{
    return procMiB("/proc/" + std::to_string(m_process) + "/status", "VmHWM");
}

} // namespace tacha::bench
