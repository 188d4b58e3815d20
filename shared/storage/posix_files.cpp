#include "shared/storage/posix_files.h"

#include "shared/storage/database.h"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace tacha {
namespace {

[[noreturn]] void raise(const std::string& during)
{
    const int error = errno;
    const ErrorCode code = error == ENOSPC || error == EDQUOT ? ErrorCode::DiskFull : ErrorCode::Storage;
    throw StorageError(code, during + ": " + std::strerror(error));
}

class Descriptor {
public:
    explicit Descriptor(int value) : m_value(value) { }
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int value() const { return m_value; }

private:
    int m_value;
};

class PosixWritableFile : public WritableFile {
public:
    PosixWritableFile(int descriptor, std::string path) : m_descriptor(descriptor), m_path(std::move(path)) { }
    void append(std::string_view bytes) override
    {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_descriptor.value(), bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                raise("write " + m_path);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void sync() override
    {
        if (::fdatasync(m_descriptor.value()) != 0)
            raise("fsync " + m_path);
    }

private:
    Descriptor m_descriptor;
    std::string m_path;
};

std::int64_t milliseconds(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1'000'000;
}

} // namespace

std::unique_ptr<WritableFile> PosixFiles::openForAppend(const std::string& path, bool truncate)
{
    const int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | (truncate ? O_TRUNC : 0);
    const int descriptor = ::open(path.c_str(), flags, 0600);
    if (descriptor < 0)
        raise("open " + path);
    return std::make_unique<PosixWritableFile>(descriptor, path);
}

std::optional<std::uint64_t> PosixFiles::size(const std::string& path) const
{
    struct stat found { };
    if (::stat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode))
        return std::nullopt;
    return static_cast<std::uint64_t>(found.st_size);
}

Result<std::string> PosixFiles::read(const std::string& path, std::uint64_t offset, std::size_t length) const
{
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.value() < 0 && errno == ENOENT)
        return fail(ErrorCode::NotFound, "no file " + path);
    if (file.value() < 0)
        raise("open " + path);
    const std::uint64_t size = this->size(path).value_or(0);
    std::string bytes(std::min<std::uint64_t>(length, size > offset ? size - offset : 0), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t count =
            ::pread(file.value(), bytes.data() + filled, bytes.size() - filled, static_cast<off_t>(offset + filled));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            raise("read " + path);
        if (count == 0)
            break;
        filled += static_cast<std::size_t>(count);
    }
    bytes.resize(filled);
    return bytes;
}

void PosixFiles::rename(const std::string& from, const std::string& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        raise("rename to " + to);
}

void PosixFiles::remove(const std::string& path)
{
    if (::unlink(path.c_str()) != 0 && errno != ENOENT)
        raise("remove " + path);
}

void PosixFiles::makeFolders(const std::string& path)
{
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error)
        throw StorageError(ErrorCode::Storage, "make folder " + path + ": " + error.message());
}

void PosixFiles::syncFolder(const std::string& folder)
{
    const Descriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (directory.value() < 0 || ::fsync(directory.value()) != 0)
        raise("fsync folder " + folder);
}

std::vector<std::string> PosixFiles::list(const std::string& folder) const
{
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.is_regular_file(error))
            names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::uint64_t PosixFiles::freeBytes(const std::string& folder) const
{
    struct statvfs found { };
    if (::statvfs(folder.c_str(), &found) != 0)
        raise("free space of " + folder);
    return static_cast<std::uint64_t>(found.f_bavail) * found.f_frsize;
}

ClockReading SystemClock::read() const
{
    static const std::string bootId = [] {
        std::ifstream file{"/proc/sys/kernel/random/boot_id"};
        std::string text;
        std::getline(file, text);
        return text.substr(0, 8);
    }();
    return {milliseconds(CLOCK_REALTIME), milliseconds(CLOCK_BOOTTIME), bootId};
}

void SystemRandom::fill(std::span<std::uint8_t> out)
{
    for (std::size_t filled = 0; filled < out.size();) {
        const ssize_t count = ::getrandom(out.data() + filled, out.size() - filled, 0);
        if (count < 0 && errno != EINTR)
            raise("getrandom");
        filled += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
}

} // namespace tacha
