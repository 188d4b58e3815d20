#pragma once

#include <string>

namespace tacha {

/// Document numbers jump by this at each new life, so that none that was given after the copy is given again.
constexpr int kNumberJump = 100;

/// Makes a restored copy of the database another life: it forgets its epoch, so that opening it names a new one and
/// every tablet notices, and document numbers jump. The file must not be open. Throws StorageError.
void beginNewLife(const std::string& databasePath);

} // namespace tacha
