#pragma once

#include "shared/core/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The outside world, passed in. Everything in `shared` reaches the clock, chance, the disk and later work only through
/// these interfaces, so the whole system runs in one thread inside a simulation.
namespace tacha {

/// What the clocks of this machine say at one moment.
struct ClockReading {
    std::int64_t wallMs = 0; ///< UTC milliseconds since 1970, as the user set it; may jump
    std::int64_t monotonicMs = 0; ///< milliseconds since some moment of this boot; never goes back
    std::string bootId; ///< names the boot that `monotonicMs` counts from

    friend bool operator==(const ClockReading&, const ClockReading&) = default;
};

class Clock {
public:
    virtual ~Clock() = default;
    virtual ClockReading read() const = 0;
    std::int64_t wallMs() const { return read().wallMs; }
};

class Random {
public:
    virtual ~Random() = default;
    /// Fills `out` with bytes that nobody can guess.
    virtual void fill(std::span<std::uint8_t> out) = 0;
    std::uint64_t next64();
    std::string bytes(std::size_t count);
};

/// An open file being written. Functions throw StorageError when the disk refuses.
class WritableFile {
public:
    virtual ~WritableFile() = default;
    virtual void append(std::string_view bytes) = 0;
    /// Returns when the bytes are on stable storage.
    virtual void sync() = 0;
};

/// The disk. Paths are absolute, in UTF-8, with '/'. Functions throw StorageError (DiskFull where that is the cause).
class Files {
public:
    virtual ~Files() = default;
    /// Opens for appending, creating it empty if absent. `truncate` empties it first.
    virtual std::unique_ptr<WritableFile> openForAppend(const std::string& path, bool truncate) = 0;
    virtual std::optional<std::uint64_t> size(const std::string& path) const = 0;
    /// At most `length` bytes from `offset`; fewer only at the end of the file. NotFound if there is no such file.
    virtual Result<std::string> read(const std::string& path, std::uint64_t offset, std::size_t length) const = 0;
    virtual void rename(const std::string& from, const std::string& to) = 0;
    /// No error if absent.
    virtual void remove(const std::string& path) = 0;
    virtual void makeFolders(const std::string& path) = 0;
    /// Makes earlier renames and removals inside `folder` durable.
    virtual void syncFolder(const std::string& folder) = 0;
    /// Names (not paths) of the plain files in `folder`, sorted; empty if there is no such folder.
    virtual std::vector<std::string> list(const std::string& folder) const = 0;
    virtual std::uint64_t freeBytes(const std::string& folder) const = 0;
};

/// Runs work later, in order, on one thread.
class Executor {
public:
    virtual ~Executor() = default;
    virtual void post(std::function<void()> work) = 0;
    virtual void postAfter(std::int64_t delayMs, std::function<void()> work) = 0;
};

struct Environment {
    Clock& clock;
    Random& random;
    Files& files;
    Executor& executor;
};

} // namespace tacha
