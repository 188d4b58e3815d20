#pragma once

#include "shared/core/environment.h"

namespace tacha {

/// The real disk of a POSIX system. Safe from any thread.
class PosixFiles : public Files {
public:
    std::unique_ptr<WritableFile> openForAppend(const std::string& path, bool truncate) override;
    std::optional<std::uint64_t> size(const std::string& path) const override;
    Result<std::string> read(const std::string& path, std::uint64_t offset, std::size_t length) const override;
    void rename(const std::string& from, const std::string& to) override;
    void remove(const std::string& path) override;
    void makeFolders(const std::string& path) override;
    void syncFolder(const std::string& folder) override;
    std::vector<std::string> list(const std::string& folder) const override;
    std::uint64_t freeBytes(const std::string& folder) const override;
};

/// The machine's own clocks, and randomness from the kernel. Safe from any thread.
class SystemClock : public Clock {
public:
    ClockReading read() const override;
};

class SystemRandom : public Random {
public:
    void fill(std::span<std::uint8_t> out) override;
};

} // namespace tacha
