#pragma once

#include "server/services/import/import_report.h"
#include "server/services/import/sheet_files.h"
#include "shared/model/reference.h"

#include <optional>

namespace tacha {

/// What reading sheets came to.
struct ImportOutcome {
    ImportReport report;
    /// The values to write: new ones and those that differ from what exists. Empty if the report refuses.
    ReferenceData changes;
};

/// Reads `sheets` over what exists. Pure: writes nothing, so a dry run is this and no more.
///
/// Rows are known by their codes; a code that exists is updated, never doubled, and nothing is ever deleted. A sheet
/// that holds parts of something (sites, nodes, targets, seats, members, days of a year …) states that part as a whole
/// for each owner it names. Columns and sheets that are absent leave what they would say as it is. `today` (business
/// date) refuses actual dates in the future.
ImportOutcome importReference(
    const SheetFiles& sheets, const ReferenceData& existing, const std::optional<Date>& today = std::nullopt);

} // namespace tacha
