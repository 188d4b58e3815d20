#pragma once

#include "mobile/data/tablet_database.h"
#include "shared/core/environment.h"
#include "shared/core/names.h"

namespace tacha {

constexpr std::uint64_t kWarnBelowBytes = 500ULL << 20; ///< about 150 photos: time to make room
constexpr std::uint64_t kRefuseBelowBytes = 200ULL << 20; ///< below this the records themselves come first
constexpr std::uint64_t kReserveBytes = 8ULL
    << 20; ///< given back when the disk is full, so that the last transaction can finish

enum class Space { Ok, Warn, Refuse };
constexpr std::array<std::string_view, 3> namesOf(Space)
{
    return {"OK", "WARN", "REFUSE"};
}

/// Meets a full disk before it happens.
class StorageGuard {
public:
    StorageGuard(TabletPaths paths, Files& files) : m_paths(std::move(paths)), m_files(files) { }

    std::uint64_t freeBytes() const { return m_files.freeBytes(m_paths.folder); }
    Space space() const;
    /// Fills the reserve file if there is room for it. Never throws: a missing reserve is a warning, not an end.
    void refill();
    /// Gives the reserve back to the disk; true if there was any.
    bool release();

private:
    TabletPaths m_paths;
    Files& m_files;
};

} // namespace tacha
