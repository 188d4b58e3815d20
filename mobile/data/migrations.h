#pragma once

#include "shared/storage/migrate.h"

namespace tacha {

/// The released steps of the tablet's schema, in order.
std::span<const Migration> tabletMigrations();

} // namespace tacha
