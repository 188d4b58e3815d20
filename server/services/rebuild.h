#pragma once

#include "server/data/store.h"

namespace tacha {

struct RebuildReport {
    std::int64_t operations = 0;
    std::int64_t rows = 0;
    std::vector<Id> different; ///< rows that the journal does not give as they are stored
    bool equal() const { return different.empty(); }
};

/// Makes every row again from the journal alone, in memory, and compares it with the stored one.
RebuildReport compareWithJournal(Store& store);
/// Replaces every row that differs by what the journal gives, and removes what it does not give. One transaction.
RebuildReport rebuildRows(Store& store);

} // namespace tacha
