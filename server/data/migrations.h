#pragma once

#include "shared/storage/migrate.h"

namespace tacha {

/// All steps of the server's schema, in order.
std::span<const Migration> serverMigrations();

} // namespace tacha
