#include "server/services/import/reference_import.h"

#include "server/services/import/reference_draft.h"

namespace tacha {
namespace {

std::string withSuffix(std::string_view name)
{
    return std::string{name} + ".csv";
}

/// The file of a sheet, by either name.
SheetFiles::const_iterator findSheet(const SheetFiles& files, const SheetName& name)
{
    const auto english = files.find(withSuffix(name.name));
    return english != files.end() ? english : files.find(withSuffix(name.alias));
}

/// False if the sheet as a whole cannot be read; its problem is noted.
template <class Row>
bool readSheet(const std::string& file, const std::string& bytes, ReferenceDraft& draft, SheetNotes& notes)
{
    const auto rows = parseCsv(bytes);
    if (!rows) {
        notes.add({file, rows.error().row, std::to_string(rows.error().column)}, rows.error().code);
        return false;
    }
    Sheet sheet{file, *rows, notes};
    if (!sheet.matchHeader<Row>())
        return false;
    for (const CsvRow& row : sheet.body()) {
        RowReader reader{sheet, row};
        draft.lay(reader, static_cast<Row*>(nullptr));
    }
    return true;
}

void refuseUnknownFiles(const SheetFiles& files, SheetNotes& notes)
{
    for (const auto& [file, bytes] : files) {
        bool known = false;
        forEachSheet([&](const SheetName& name, const auto&) {
            const auto found = findSheet(files, name);
            known = known || (found != files.end() && found->first == file);
        });
        if (!known)
            notes.add({file, 0, {}}, "E_UNKNOWN_FILE");
        if (bytes.size() > kMaxSheetBytes)
            notes.add({file, 0, {}}, "E_FILE_TOO_LARGE");
    }
}

} // namespace

ImportOutcome importReference(const SheetFiles& sheets, const ReferenceData& existing, const std::optional<Date>& today)
{
    SheetNotes notes;
    ReferenceDraft draft{existing, notes};
    refuseUnknownFiles(sheets, notes);
    bool complete = notes.problems.empty();
    if (complete)
        forEachSheet([&]<class Row>(const SheetName& name, const Row&) {
            if (const auto found = findSheet(sheets, name); found != sheets.end())
                complete = readSheet<Row>(found->first, found->second, draft, notes) && complete;
        });
    if (complete) // without a sheet everything that names its rows would seem wrong
        draft.check(today);
    ImportOutcome outcome;
    outcome.report.problems = std::move(notes.problems);
    if (outcome.report.refused())
        return outcome;
    outcome.changes = draft.changes(existing, outcome.report);
    return outcome;
}

} // namespace tacha
