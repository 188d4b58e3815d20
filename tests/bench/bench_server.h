#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace tacha::bench {

/// The real server program on a fresh data folder with the demo county's reference data. Throws std::runtime_error.
class BenchServer {
public:
    BenchServer(std::string program, std::string folder, std::string county, std::uint16_t port);
    ~BenchServer();

    std::uint16_t port() const { return m_port; }
    /// The one-time code of a new enrolment text.
    std::string enrolmentCode(const std::string& personCode);
    /// Proportional set size now, and the peak resident size since the start, in MiB.
    double pssMiB() const;
    double peakMiB() const;

private:
    std::string run(const std::string& arguments) const;

    std::string m_program;
    std::string m_folder;
    std::uint16_t m_port;
    pid_t m_process = -1;
};

/// A number of kibibytes out of a file of /proc, in MiB; 0 if it is not there.
double procMiB(const std::string& file, const std::string& key);

} // namespace tacha::bench
