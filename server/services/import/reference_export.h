#pragma once

#include "server/services/import/sheet_files.h"
#include "shared/model/reference.h"

namespace tacha {

/// All sheets of `data`, which import again to equal data. UTF-8 with a byte order mark, so that spreadsheet programs
/// show Chinese. InvalidInput if a value names something that `data` does not hold. A calendar year without days is
/// left out.
Result<SheetFiles> sheetsOf(const ReferenceData& data);
/// Every sheet with its header only; in Chinese if asked.
SheetFiles emptySheets(bool chineseHeaders = false);

} // namespace tacha
