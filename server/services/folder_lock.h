#pragma once

#include "shared/core/result.h"

#include <string>

namespace tacha {

/// Makes sure only one process has the database: holds `<folder>/tacha.lock` while it lives.
class FolderLock {
public:
    /// Conflict with reason `in_use` while another process holds it; Storage if the file cannot be made.
    static Result<FolderLock> take(const std::string& folder);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int file) : m_file(file) { }
    int m_file = -1;
};

} // namespace tacha
