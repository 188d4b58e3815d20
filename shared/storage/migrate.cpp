#include "shared/storage/migrate.h"

namespace tacha {

Result<> migrate(Database& database, std::span<const Migration> migrations)
{
    const auto known = static_cast<int>(migrations.size());
    const int found = database.userVersion();
    if (found > known)
        return fail(ErrorCode::Conflict,
            "the database has schema " + std::to_string(found) + ", this program knows " + std::to_string(known),
            "newer_database");
    for (int version = found; version < known; ++version) {
        Transaction transaction{database};
        database.execute(std::string{migrations[version].sql});
        database.execute("PRAGMA user_version=" + std::to_string(version + 1));
        transaction.commit();
    }
    return {};
}

} // namespace tacha
