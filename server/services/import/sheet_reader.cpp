#include "server/services/import/sheet_reader.h"

#include <algorithm>

namespace tacha {
namespace {

const std::string kEmpty;
constexpr std::size_t kMaxProblems = 1000; // more than anyone repairs in one go

} // namespace

void SheetNotes::add(const Place& place, const std::string& code, const std::string& detail)
{
    const auto same = [&](const ImportProblem& problem) {
        return problem.file == place.file && problem.row == place.row && problem.column == place.column
            && problem.code == code;
    };
    if (problems.size() >= kMaxProblems || std::any_of(problems.begin(), problems.end(), same))
        return;
    const CodeText text = textOfCode(code);
    const std::string zh = detail.empty() ? "" : "：" + detail;
    const std::string en = detail.empty() ? "" : ": " + detail;
    problems.push_back(
        {place.file, place.row, place.column, code, std::string{text.zh} + zh, std::string{text.en} + en});
}

std::optional<std::size_t> Sheet::positionOf(std::string_view column) const
{
    const auto at = m_positions.find(column);
    return at == m_positions.end() ? std::nullopt : std::optional{at->second};
}

void Sheet::match(const char* name, const char* alias, Need need)
{
    const auto& header = m_rows.front().cells;
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i] != name && header[i] != alias)
            continue;
        if (!m_positions.emplace(name, i).second) {
            m_notes.add({m_file, m_rows.front().number, name}, "E_HEADER_TWICE");
            m_complete = false;
        }
    }
    if (need == Need::Required && !m_positions.contains(name)) {
        m_notes.add({m_file, m_rows.front().number, name}, "E_HEADER_MISSING", alias);
        m_complete = false;
    }
}

bool Sheet::finishHeader()
{
    const auto& header = m_rows.front().cells;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const auto known = [&](const auto& entry) { return entry.second == i; };
        if (header[i].empty() || std::any_of(m_positions.begin(), m_positions.end(), known))
            continue;
        const bool twice = std::count(header.begin(), header.end(), header[i]) > 1; // noted by match()
        if (!twice)
            m_notes.add({m_file, m_rows.front().number, header[i]}, "E_HEADER_UNKNOWN", header[i]);
        m_complete = false;
    }
    return m_complete;
}

RowReader::RowReader(Sheet& sheet, const CsvRow& row) : m_sheet(sheet), m_row(row)
{
    for (std::size_t i = sheet.width(); i < row.cells.size(); ++i)
        if (!row.cells[i].empty()) {
            m_good = false;
            m_sheet.notes().add(place(), "E_TOO_MANY_CELLS", row.cells[i]);
        }
}

Place RowReader::place(std::string column) const
{
    return {m_sheet.file(), m_row.number, std::move(column)};
}

std::string RowReader::text(std::string_view column) const
{
    const auto at = m_sheet.positionOf(column);
    return at && *at < m_row.cells.size() ? m_row.cells[*at] : std::string{};
}

const std::string* RowReader::cell(const char* name, Need need)
{
    const auto at = m_sheet.positionOf(name);
    if (!at)
        return nullptr;
    const std::string& text = *at < m_row.cells.size() ? m_row.cells[*at] : kEmpty;
    if (text.empty() && need == Need::Required) {
        refuse(name, "E_REQUIRED", {});
        return nullptr;
    }
    return &text;
}

void RowReader::refuse(const char* name, const std::string& code, const std::string& text)
{
    m_good = false;
    m_sheet.notes().add(place(name), code, text);
}

void RowReader::names(std::string_view kind, const char* name, const char*, Id& id, Need need)
{
    const std::string* text = cell(name, need);
    if (text == nullptr)
        return;
    id = text->empty() ? Id{} : referenceId(kind, *text);
    if (id)
        m_sheet.notes().mentions.push_back({id, *text, place(name)});
}

void RowReader::names(std::string_view kind, const char* name, const char*, std::vector<Id>& ids, Need need)
{
    const std::string* text = cell(name, need);
    if (text == nullptr)
        return;
    ids.clear();
    for (const std::string& code : listParts(*text)) {
        ids.push_back(referenceId(kind, code));
        m_sheet.notes().mentions.push_back({ids.back(), code, place(name)});
    }
}

} // namespace tacha
