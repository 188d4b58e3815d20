#include "mobile/capture/storage_guard.h"

#include "shared/storage/database.h"

namespace tacha {

Space StorageGuard::space() const
{
    const std::uint64_t free = freeBytes();
    if (free < kRefuseBelowBytes)
        return Space::Refuse;
    return free < kWarnBelowBytes ? Space::Warn : Space::Ok;
}

void StorageGuard::refill()
{
    constexpr std::size_t kPiece = 1 << 20;
    try {
        if (m_files.size(m_paths.reserve()) == kReserveBytes || freeBytes() < 2 * kReserveBytes)
            return;
        const auto file = m_files.openForAppend(m_paths.reserve(), true);
        const std::string piece(kPiece, '\xA5'); // not zeros: some file systems keep those as holes
        for (std::uint64_t written = 0; written < kReserveBytes; written += kPiece)
            file->append(piece);
        file->sync();
    } catch (const StorageError&) {
        release();
    }
}

bool StorageGuard::release()
{
    const bool had = m_files.size(m_paths.reserve()).value_or(0) > 0;
    m_files.remove(m_paths.reserve());
    return had;
}

} // namespace tacha
