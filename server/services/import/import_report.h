#pragma once

#include "shared/core/canonical.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tacha {

/// One thing that is wrong in a sheet, where a person finds it.
struct ImportProblem {
    std::string file;
    int row = 0; ///< as a spreadsheet counts, the header is 1; 0 if it is about the whole file
    std::string column; ///< English name, empty if it is about the whole row
    std::string code; ///< `E_…` refuses the import, `W_…` only warns
    std::string detailZh;
    std::string detailEn;

    bool isWarning() const { return code.substr(0, 2) == "W_"; }
    friend bool operator==(const ImportProblem&, const ImportProblem&) = default;
};

/// What an import did or, with problems, would have done. All or nothing: with an error nothing is taken over.
struct ImportReport {
    struct Counts {
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        friend bool operator==(const Counts&, const Counts&) = default;
    };
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    std::map<std::string, Counts> byKind; ///< by `reference_kind`
    std::vector<ImportProblem> problems;

    bool refused() const;
};

Json toJson(const ImportReport& report);
/// For a terminal: one line per problem, `file:row:column: code: sentence`, then the counts.
std::string textOf(const ImportReport& report, bool chinese);

/// What a code means, as a person who keeps the sheet should read it. Empty for an unknown code.
struct CodeText {
    std::string_view zh;
    std::string_view en;
};
CodeText textOfCode(std::string_view code);
/// Every code that an import can give, in the order of docs/import.md.
std::vector<std::string_view> importCodes();

} // namespace tacha
