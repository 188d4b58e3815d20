#include "server/services/import/csv.h"

#include "shared/core/text.h"

#include <algorithm>

namespace tacha {
namespace {

/// Walks the bytes once. Separators are ASCII, so bytes of other encodings never look like one.
class CsvParser {
public:
    explicit CsvParser(std::string_view text) : m_text(text) { }

    tl::expected<std::vector<CsvRow>, CsvError> parse()
    {
        while (m_at < m_text.size()) {
            if (!readRow())
                return tl::unexpected(m_error);
        }
        return std::move(m_rows);
    }

private:
    bool readRow()
    {
        CsvRow row{++m_rowNumber, {}};
        do {
            std::string cell;
            if (!readCell(cell))
                return refuse(row, "E_QUOTES");
            if (!isUtf8(cell))
                return refuse(row, "E_UTF8");
            row.cells.emplace_back(trimmed(cell));
        } while (skip(','));
        skip('\r');
        if (!skip('\n') && m_at < m_text.size())
            return refuse(row, "E_QUOTES"); // something follows a closing quote
        if (std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); }))
            m_rows.push_back(std::move(row));
        return true;
    }

    bool readCell(std::string& cell)
    {
        if (!skip('"')) {
            const auto end = std::min(m_text.find_first_of(",\r\n", m_at), m_text.size());
            cell = m_text.substr(m_at, end - m_at);
            m_at = end;
            return cell.find('"') == std::string::npos;
        }
        for (;;) {
            const auto quote = m_text.find('"', m_at);
            if (quote == std::string_view::npos)
                return false;
            cell += m_text.substr(m_at, quote - m_at);
            m_at = quote + 1;
            if (!skip('"'))
                return true;
            cell += '"';
        }
    }

    bool skip(char c)
    {
        const bool there = m_at < m_text.size() && m_text[m_at] == c;
        m_at += there;
        return there;
    }

    bool refuse(const CsvRow& row, const char* code)
    {
        const auto complete = static_cast<int>(row.cells.size());
        m_error = {row.number, std::max(1, std::string_view{code} == "E_UTF8" ? complete + 1 : complete), code};
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_rowNumber = 0;
    std::vector<CsvRow> m_rows;
    CsvError m_error;
};

} // namespace

tl::expected<std::vector<CsvRow>, CsvError> parseCsv(std::string_view bytes)
{
    if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark)
        bytes.remove_prefix(kByteOrderMark.size());
    return CsvParser{bytes}.parse();
}

std::string csvLine(const std::vector<std::string>& cells)
{
    std::string line;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front())
            line += ',';
        if (cell.find_first_of(",\"\r\n") == std::string::npos) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char c : cell)
            line += c == '"' ? "\"\"" : std::string(1, c);
        line += '"';
    }
    return line + "\r\n";
}

} // namespace tacha
