#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

/// Comma-separated values after RFC 4180: quotes doubled inside quotes, line ends LF or CRLF also inside quotes. Text
/// is UTF-8 with or without a byte order mark.
namespace tacha {

/// One row that is not blank. Rows are counted as a spreadsheet counts them: the header is row 1.
struct CsvRow {
    int number = 0;
    std::vector<std::string> cells; ///< without surrounding blanks
};

/// Where a file stops being CSV.
struct CsvError {
    int row = 0;
    int column = 0; ///< from 1
    std::string code; ///< E_UTF8 or E_QUOTES
};

tl::expected<std::vector<CsvRow>, CsvError> parseCsv(std::string_view bytes);

/// One line with its CRLF; quotes what needs quotes.
std::string csvLine(const std::vector<std::string>& cells);

/// What makes spreadsheet programs read a file as UTF-8.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

} // namespace tacha
