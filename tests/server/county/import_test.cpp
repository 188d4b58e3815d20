#include "tests/server/county/small_county.h"

#include "server/services/import/csv.h"
#include "server/services/import/reference_export.h"
#include "server/services/import/sheets.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace tacha;
using namespace tacha::test;

namespace {

std::string fileText(const std::filesystem::path& path)
{
    std::ifstream file{path};
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// A folder of its own that is gone afterwards.
struct TemporaryFolder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("tacha-county-" + std::to_string(::getpid()));
    TemporaryFolder() { std::filesystem::create_directories(path); }
    ~TemporaryFolder() { std::filesystem::remove_all(path); }
};

/// Says whether docs/import.md has a line for the column of the sheet just named.
struct DocumentedColumns {
    std::string section;
    std::string missing;
    template <class Value> void operator()(const char* name, const char* alias, Value&&, Need = Need::Optional)
    {
        const std::string row = "| `" + std::string{name} + "` | " + alias + " |";
        if (section.find(row) == std::string::npos)
            missing += row + '\n';
    }
    template <class Value>
    void names(std::string_view, const char* name, const char* alias, Value& value, Need need = Need::Optional)
    {
        (*this)(name, alias, value, need);
    }
};

} // namespace

SCENARIO("CSV is read as spreadsheets write it", "[county][csv]")
{
    THEN("quotes hold commas, quotes and line ends; CRLF and a byte order mark are no content")
    {
        const auto rows = parseCsv("\xEF\xBB\xBFname,note\r\n\"a,b\",\"say \"\"hi\"\"\nagain\"\r\n,\r\n x , y \r\n");
        REQUIRE(rows);
        REQUIRE(rows->size() == 3);
        CHECK(rows->at(0).cells == std::vector<std::string>{"name", "note"});
        CHECK(rows->at(1).cells == std::vector<std::string>{"a,b", "say \"hi\"\nagain"});
        CHECK(rows->at(2).cells == std::vector<std::string>{"x", "y"});
        CHECK(rows->at(2).number == 4); // the blank row counts, as it does in a spreadsheet
    }
    THEN("a last line without a line end is a line, and nothing is no line")
    {
        CHECK(parseCsv("a,b").value().size() == 1);
        CHECK(parseCsv("").value().empty());
    }
    THEN("what is written is read back")
    {
        const std::vector<std::string> cells{"plain", "a,b", "\"", "two\nlines", "", "岑㛃"};
        CHECK(parseCsv(csvLine(cells)).value().at(0).cells == cells);
    }
}

SCENARIO("importing is repeatable", "[county][import]")
{
    GIVEN("a county that was imported")
    {
        const ReferenceData first = importReference(smallCounty(), {}).changes;
        THEN("importing it again changes nothing")
        {
            const ImportOutcome again = importReference(smallCounty(), first);
            CHECK(again.changes == ReferenceData{});
            CHECK(again.report.created == 0);
            CHECK(again.report.updated == 0);
            CHECK(again.report.unchanged == 12);
        }
        THEN("one changed sheet alone updates what it names and keeps the rest")
        {
            const SheetFiles sheet{{"sites.csv", "project,geometry,points,margin_m\nQL-2026-001,点,110.6 31.5,300\n"}};
            const ImportOutcome outcome = importReference(sheet, first);
            REQUIRE(show(outcome.report).empty());
            REQUIRE(outcome.changes.projects.size() == 1);
            Project expected = first.projects.at(0);
            expected.sites = {Site{GeometryKind::Point, {{315000000, 1106000000}}, 300, false, "", ""}};
            CHECK(outcome.changes.projects.at(0) == expected);
            CHECK(outcome.report.updated == 1);
        }
        THEN("a sheet without a column leaves that field as it was")
        {
            const SheetFiles sheet{{"people.csv", "code,name,unit\nP3,沈若岚,990124101\n"}};
            const ImportOutcome outcome = importReference(sheet, first);
            REQUIRE(outcome.changes.people.size() == 1);
            CHECK(outcome.changes.people.at(0).phone == "19900000003");
            CHECK(outcome.changes.people.at(0).unit == referenceId("unit", "990124101"));
        }
        THEN("a part of something that nobody knows is refused")
        {
            const SheetFiles sheet{{"group_members.csv", "group,person\nJ9,P1\n"}};
            CHECK(show(importReference(sheet, first).report) == "group_members.csv:2:group E_UNKNOWN_REFERENCE");
        }
    }
}

SCENARIO("what is exported imports again to equal data", "[county][export]")
{
    const ReferenceData county = importReference(smallCounty(), {}).changes;
    const SheetFiles sheets = sheetsOf(county).value();
    CHECK(importReference(sheets, {}).changes == county);
    CHECK(sheetsOf(importReference(sheets, {}).changes).value() == sheets);
    THEN("a set that names what it does not hold is not exported")
    {
        ReferenceData torn = county;
        torn.units.clear();
        CHECK(sheetsOf(torn).error().code == ErrorCode::InvalidInput);
    }
}

SCENARIO("empty sheets are valid sheets", "[county][export]")
{
    for (const bool chinese : {false, true}) {
        const SheetFiles sheets = emptySheets(chinese);
        CHECK(sheets.size() == 15);
        CHECK(problemsOf(sheets).empty());
    }
    CHECK(emptySheets(true).contains("单位.csv"));
    CHECK(emptySheets(true).at("人员.csv").find("姓名") != std::string::npos);
}

SCENARIO("sheets are read from a folder or a single file", "[county][import]")
{
    const TemporaryFolder folder;
    REQUIRE(writeSheetFiles(smallCounty(), folder.path.string()));
    CHECK(readSheetFiles(folder.path.string()).value() == smallCounty());
    CHECK(readSheetFiles((folder.path / "units.csv").string()).value().size() == 1);
    CHECK(readSheetFiles((folder.path / "nothing").string()).error().code == ErrorCode::NotFound);
}

SCENARIO("the report can be read by people and programs", "[county][import]")
{
    const auto report = importReference(smallCountyWith("people.csv", "19900000004", "12345"), {}).report;
    CHECK(textOf(report, true)
        == "people.csv:5:phone: E_PHONE: 手机号应为 1 开头的 11 位数字\n有错误，未导入任何内容。\n");
    CHECK(toJson(report)["problems"][0]["row"] == 5);
    CHECK(toJson(report)["refused"] == true);
    CHECK(textOf(importReference(smallCounty(), {}).report, false) == "12 created, 0 updated, 0 unchanged.\n");
}

SCENARIO("docs/import.md names every sheet, column and code", "[county][docs]")
{
    const std::string text = fileText(std::filesystem::path{TACHA_ROOT} / "docs" / "import.md");
    REQUIRE_FALSE(text.empty());
    forEachSheet([&](const SheetName& name, auto empty) {
        const std::string heading = "### " + std::string{name.name} + ".csv (" + std::string{name.alias} + ".csv)";
        INFO(heading);
        const auto at = text.find(heading);
        REQUIRE(at != std::string::npos);
        DocumentedColumns documented{text.substr(at, text.find("\n### ", at + 1) - at), {}};
        columns(documented, empty);
        CHECK(documented.missing.empty());
    });
    for (const std::string_view code : importCodes()) {
        INFO(code);
        CHECK(text.find("| `" + std::string{code} + "` |") != std::string::npos);
    }
}
