#pragma once

#include "shared/storage/database.h"

#include <span>
#include <string_view>

namespace tacha {

/// One released step of a schema, never edited afterwards. Steps are numbered from 1 by their place in the list.
struct Migration {
    std::string_view name; ///< such as `0001_first_schema`
    std::string_view sql;
};

/// Brings the database to the newest schema, one transaction per step. Conflict with reason `newer_database`, nothing
/// touched, if the file was written by a later program. Throws StorageError.
Result<> migrate(Database& database, std::span<const Migration> migrations);

} // namespace tacha
