#pragma once

#include "server/services/import/reference_import.h"

#include <string>
#include <string_view>

namespace tacha::test {

/// The sheets of a county with two units, six people, one project, one group: right as they stand.
SheetFiles smallCounty();
/// The same with `from` replaced by `to` in one sheet. Fails the test if `from` does not stand there exactly once.
SheetFiles smallCountyWith(const std::string& file, std::string_view from, std::string_view to);
/// The same with a line added to one sheet.
SheetFiles smallCountyPlus(const std::string& file, std::string_view line);

/// `file:row:column code` of each problem, one per line.
std::string show(const ImportReport& report);
/// `show` of importing into an empty store on 2026-11-23.
std::string problemsOf(const SheetFiles& sheets);

} // namespace tacha::test
