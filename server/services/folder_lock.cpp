#include "server/services/folder_lock.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace tacha {

Result<FolderLock> FolderLock::take(const std::string& folder)
{
    const std::string path = folder + "/tacha.lock";
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(ErrorCode::Storage, "cannot open " + path, "lock");
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
        return FolderLock{file};
    ::close(file);
    return fail(ErrorCode::Conflict, "another process has " + folder, "in_use");
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) { }

FolderLock::~FolderLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace tacha
