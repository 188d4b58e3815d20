#pragma once

#include "server/services/import/csv.h"
#include "server/services/import/import_report.h"
#include "server/services/import/sheets.h"

namespace tacha {

/// Where something stands in the sheets.
struct Place {
    std::string file;
    int row = 0;
    std::string column;
};

/// A code that a cell named; whether it exists is known only after all sheets are read.
struct Mention {
    Id id;
    std::string code;
    Place place;
};

/// What reading the sheets has found out besides their values.
struct SheetNotes {
    std::vector<ImportProblem> problems;
    std::vector<Mention> mentions;

    /// `detail` is added to the code's sentence. The same code at the same place is noted once.
    void add(const Place& place, const std::string& code, const std::string& detail = {});
};

/// One sheet, its header matched against the columns that `Row` has.
class Sheet {
public:
    Sheet(std::string file, const std::vector<CsvRow>& rows, SheetNotes& notes)
        : m_file(std::move(file)), m_rows(rows), m_notes(notes)
    {
    }

    /// Matches the header; false (with problems noted) if the sheet cannot be read.
    template <class Row> bool matchHeader()
    {
        if (m_rows.empty()) {
            m_notes.add({m_file, 1, {}}, "E_HEADER_EMPTY");
            return false;
        }
        Row empty{};
        columns(*this, empty);
        return finishHeader();
    }
    /// The rows below the header.
    std::span<const CsvRow> body() const { return std::span{m_rows}.subspan(1); }
    const std::string& file() const { return m_file; }
    SheetNotes& notes() { return m_notes; }
    /// Position of the column in this sheet, or nothing.
    std::optional<std::size_t> positionOf(std::string_view column) const;
    std::size_t width() const { return m_rows.front().cells.size(); }

    // Called by columns():
    template <class Value> void operator()(const char* name, const char* alias, Value&&, Need need = Need::Optional)
    {
        match(name, alias, need);
    }
    template <class Value>
    void names(std::string_view, const char* name, const char* alias, Value&, Need need = Need::Optional)
    {
        match(name, alias, need);
    }

private:
    void match(const char* name, const char* alias, Need need);
    bool finishHeader();

    std::string m_file;
    const std::vector<CsvRow>& m_rows;
    SheetNotes& m_notes;
    std::map<std::string, std::size_t, std::less<>> m_positions; ///< by English name
    bool m_complete = true;
};

/// Reads one row into a value. Columns that the sheet does not have leave their fields as they were.
class RowReader {
public:
    RowReader(Sheet& sheet, const CsvRow& row);

    template <class Value> void operator()(const char* name, const char*, Value&& value, Need need = Need::Optional)
    {
        const std::string* text = cell(name, need);
        if (text == nullptr)
            return;
        if (text->empty())
            return clearCell(value);
        if (const CellError error = readCell(*text, value))
            refuse(name, *error, *text);
    }
    void names(std::string_view kind, const char* name, const char*, Id& id, Need need = Need::Optional);
    void names(std::string_view kind, const char* name, const char*, std::vector<Id>& ids, Need need = Need::Optional);

    /// The text of one cell, empty if the sheet has no such column.
    std::string text(std::string_view column) const;
    Place place(std::string column = {}) const;
    bool good() const { return m_good; }

private:
    /// Null if there is nothing to read: no such column, or empty though required (noted).
    const std::string* cell(const char* name, Need need);
    void refuse(const char* name, const std::string& code, const std::string& text);

    Sheet& m_sheet;
    const CsvRow& m_row;
    bool m_good = true;
};

} // namespace tacha
