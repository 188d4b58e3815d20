#include "server/data/migrations.h"

#include "server/data/migration_texts.h" // made by CMake from migrations/*.sql

#include <array>

namespace tacha {

std::span<const Migration> serverMigrations()
{
    static const std::array migrations{
        Migration{"0001_journal_and_rows", k0001_journal_and_rows},
        Migration{"0002_accounts_and_audit", k0002_accounts_and_audit},
    };
    return migrations;
}

} // namespace tacha
