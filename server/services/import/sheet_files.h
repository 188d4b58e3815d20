#pragma once

#include "shared/core/result.h"

#include <map>
#include <string>

namespace tacha {

/// Bytes of sheets by file name, such as `units.csv`.
using SheetFiles = std::map<std::string, std::string>;

constexpr std::size_t kMaxSheetBytes = 64 * 1024 * 1024; ///< far above any county

/// All `*.csv` of a folder, or the one file that `path` names. NotFound if there is neither; TooLarge above the limit.
Result<SheetFiles> readSheetFiles(const std::string& path);
/// Writes the files into `folder`, making it where needed. Each file appears whole or not at all.
Result<> writeSheetFiles(const SheetFiles& files, const std::string& folder);

} // namespace tacha
